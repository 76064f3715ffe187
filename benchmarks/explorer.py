"""The project explorer at ten thousand projects: bytes to fetch, time to rows, to an answer, per frame.

``python -m benchmarks.explorer --projects 10000``
"""

from __future__ import annotations

import argparse
import gzip
import re
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.synthetic import County
from benchmarks.timings import REPO, prepare
from generator.concluding.conclude import conclude
from generator.facts.records.states import Audience
from generator.presenting.pages.explore import explore_files, explore_page
from generator.presenting.prepared.digest import Digest, digest_of
from generator.presenting.prepared.prepared_year import prepare_year
from generator.publishing.building.build import build
from tests.support.chromium import CHROMIUM_ARGS
from tests.support.serving import serve_folder

# Milliseconds each frame took while the table scrolled by 400 pixels a frame.
SCROLL = """async () => {
  const box = document.querySelector(".mzx-scroll"), frames = []
  let last = performance.now()
  for (let frame = 0; frame < 120; frame++) {
    box.scrollTop += 400
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    frames.push(now - last)
    last = now
  }
  return frames.sort((one, other) => one - other)
}"""

# Milliseconds of each step, without drawing.
STEPS = """years => {
  const time = act => { const start = performance.now(); act(); return performance.now() - start }
  const state = mz.state.read("?example=all")
  let store, rows
  const steps = { unpack: time(() => { store = mz.data.store(years) }) }
  steps["list all"] = time(() => { rows = mz.filter.run(store, state) })
  const words = Object.assign({}, state, { q: "路灯" })
  steps["find a word, first"] = time(() => mz.filter.run(store, words))
  steps["find a word, again"] = time(() => mz.filter.run(store, words))
  const names = Object.assign({}, state, { sort: "name" })
  steps["sort by name"] = time(() => mz.filter.run(store, names))
  steps.totals = time(() => mz.filter.totals(store, rows))
  steps["counts of a panel"] = time(() => mz.filter.counts(store, state, "area"))
  steps["CSV of all"] = time(() => mz.download.csv(store, rows))
  steps["XLSX of all"] = time(() => mz.download.xlsx(store, rows, []))
  return steps
}"""


def digests_of(projects: int) -> tuple[Digest, ...]:
    """The digests of a made-up county."""
    judged = conclude(dict(County(projects=projects).files()), audience=Audience.PUBLIC)
    return tuple(digest_of(prepare_year(year)) for year in judged.years)


def write(site: Path, digests: tuple[Digest, ...]) -> tuple[int, int]:
    """Put the explorer's data into a built site; return its bytes raw and gzipped.

    The page then names no digests, which would be those of the data it was built with.
    """
    page, raw, zipped = site / "explore/index.html", 0, 0
    html = re.sub(r' integrity="[^"]*"', "", page.read_text(encoding="utf-8"))
    page.write_text(html, encoding="utf-8")
    for data in explore_files(digests):
        (site / data.path).write_bytes(data.content)
        raw += len(data.content)
        zipped += len(gzip.compress(data.content, mtime=0))
    return raw, zipped


def drive(address: str, years: list[int]) -> dict[str, float]:
    """Open the explorer in Chromium and time what a reader waits for, in milliseconds."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=CHROMIUM_ARGS
        )
        page: Any = browser.new_page(viewport={"width": 1280, "height": 900}, locale="zh-CN")
        start = time.perf_counter()
        page.goto(f"{address}explore/?example=all")
        page.wait_for_selector(".mzx-table tbody tr")
        found = {"open to first rows": (time.perf_counter() - start) * 1000}
        frames = page.evaluate(SCROLL)
        found["frame while scrolling, median"] = frames[60]
        found["frame while scrolling, 95 %"] = frames[114]
        found |= page.evaluate(STEPS, years)
        found["elements for rows"] = page.locator(".mzx-table tbody tr").count()
        browser.close()
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.explorer", description=__doc__)
    parser.add_argument("--projects", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mingzhang-bench-") as folder:
        repo = prepare(Path(folder), REPO / "data")
        build(repo, repo / "site", audience=Audience.PUBLIC)
        digests = digests_of(options.projects)
        raw, zipped = write(repo / "site", digests)
        rows = sum(len(item.rows) for item in digests)
        print(
            f"{rows:,} projects: {raw:,} bytes of data, {zipped:,} gzipped, {zipped / rows:.0f} a row"
        )
        page = explore_page(digests).content
        print(
            f"page: {len(page):,} bytes of Markdown, {len(gzip.compress(page, mtime=0)):,} gzipped"
        )
        with serve_folder(repo / "site") as address:
            for what, value in drive(address, sorted({item.year for item in digests})).items():
                print(f"  {what:<32} {value:>9,.1f}")


if __name__ == "__main__":
    main()
