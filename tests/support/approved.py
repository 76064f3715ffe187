"""Pictures of the small site's pages, and how alike two pictures are: compared in the browser, block by block."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.support.repo import TESTS

FOLDER = TESTS / "browser/approved"

KINDS = {
    "home": "",
    "unit": "heping/",
    "year": "heping/2024/",
    "report": "heping/2024/report/",
    "figures": "heping/2024/figures/",
    "project": "heping/2024/ludeng/",
    "hostile-project": "heping/2024/jiecao/",
    "quality": "heping/2024/quality/",
    "explore": "explore/",
    "compare": "compare/2024/",
    "lists": "projects/",
    "search": f"search/?q={quote('路灯')}",
    "rule": "rules/C203/",
}
LOOKS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "print": {"viewport": {"width": 794, "height": 1123}},
}
MOST = {"desk": 1600, "phone": 2000, "dark": 1000, "print": 1500}
"""CSS pixels of a page's height that a picture shows."""

SCALE = 0.5

BLOCK = 8  # pixels of a picture
TOLERATED_SHARE = (
    0.03  # of blocks that may look different: another version of a font or of Chromium
)
TOLERATED_HEIGHT = 0.03
_NOTICEABLE = 20  # of 255, mean over a block

_COMPARE = """async ([one, other, block, noticeable]) => {
    const load = async data => {
        const image = new Image()
        image.src = 'data:image/png;base64,' + data
        await image.decode()
        return image
    }
    const images = [await load(one), await load(other)]
    const width = Math.min(...images.map(image => image.naturalWidth))
    const height = Math.min(...images.map(image => image.naturalHeight))
    const [a, b] = images.map(image => {
        const canvas = document.createElement('canvas')
        canvas.width = width
        canvas.height = height
        const context = canvas.getContext('2d')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, width, height).data
    })
    let blocks = 0, different = 0
    for (let top = 0; top < height; top += block) {
        for (let left = 0; left < width; left += block) {
            let one = 0, other = 0, count = 0
            for (let y = top; y < Math.min(top + block, height); y++) {
                for (let x = left; x < Math.min(left + block, width); x++) {
                    const at = 4 * (y * width + x)
                    one += a[at] + a[at + 1] + a[at + 2]
                    other += b[at] + b[at + 1] + b[at + 2]
                    count += 3
                }
            }
            blocks += 1
            if (Math.abs(one - other) / count > noticeable) different += 1
        }
    }
    const heights = images.map(image => image.naturalHeight)
    return {share: different / blocks, heights,
        widths: images.map(image => image.naturalWidth)}
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The share of blocks that look different, and how the heights differ, both from 0 to 1."""

    share: float
    height: float
    same_width: bool

    @property
    def tolerable(self) -> bool:
        """Whether the two pictures show the same page."""
        close = self.share <= TOLERATED_SHARE and self.height <= TOLERATED_HEIGHT
        return close and self.same_width


def file_of(kind: str, look: str) -> Path:
    """Return where the approved picture of a page is."""
    return FOLDER / f"{kind}-{look}.png"


def shoot(browser: Any, address: str, kind: str, look: str) -> bytes:
    """Take the picture of a page, its upper part, at half size."""
    options = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", "device_scale_factor": SCALE}
    context = browser.new_context(**options, **LOOKS[look])
    page = context.new_page()
    page.goto(address + KINDS[kind])
    if kind == "search":
        page.locator("[data-result-count]").wait_for()
    if look == "print":
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(200)
    size = page.evaluate(
        "[document.documentElement.clientWidth, document.documentElement.scrollHeight]"
    )
    clip = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], MOST[look])}
    picture: bytes = page.screenshot(full_page=True, clip=clip, scale="device")
    context.close()
    return picture


def difference(page: Any, one: bytes, other: bytes) -> Difference:
    """Compare two pictures in an open page."""
    pictures = [base64.b64encode(picture).decode() for picture in (one, other)]
    found = page.evaluate(_COMPARE, [*pictures, BLOCK, _NOTICEABLE])
    low, high = sorted(found["heights"])
    return Difference(
        share=found["share"],
        height=(high - low) / high,
        same_width=found["widths"][0] == found["widths"][1],
    )
