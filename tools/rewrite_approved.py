"""Take the approved pictures anew where a page looks different: ``python -m tools.rewrite_approved``."""

from __future__ import annotations

import io
import os
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.support.approved import FOLDER, KINDS, LOOKS, difference, file_of, shoot
from tests.support.chromium import CHROMIUM_ARGS
from tests.support.golden_site import build_small_site
from tests.support.serving import serve_folder


def main() -> None:
    """Build the small site, take every picture, keep those that differ, delete orphans."""
    FOLDER.mkdir(exist_ok=True)
    chromium = os.environ.get("MINGZHANG_CHROMIUM", "/usr/bin/chromium")
    with tempfile.TemporaryDirectory(prefix="mingzhang-approved-") as folder:
        root = Path(folder) / "repo"
        build_small_site(root)
        with serve_folder(root / "site") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGS)
            blank = browser.new_page()
            for kind in KINDS:
                for look in LOOKS:
                    _take(browser, blank, address, kind, look)
            browser.close()
    wanted = {file_of(kind, look) for kind in KINDS for look in LOOKS}
    for path in sorted(set(FOLDER.glob("*.png")) - wanted):
        path.unlink()
        print("删除", path.name)


def _take(browser: object, blank: object, address: str, kind: str, look: str) -> None:
    path = file_of(kind, look)
    taken = shoot(browser, address, kind, look)
    if path.exists():
        if path.read_bytes() == taken:
            return
        found = difference(blank, path.read_bytes(), taken)
        if found.tolerable and found.share == 0 and found.height == 0:
            return
    path.write_bytes(_small(taken))
    print("写入", path.name)


def _small(picture: bytes) -> bytes:
    """The same picture in 256 colours of its own: a third of the bytes, and no eye sees a difference."""
    made = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(
            made, "PNG", optimize=True
        )
    return made.getvalue()


if __name__ == "__main__":
    main()
