"""Pictures for shared links, drawn with the fonts of this machine; where it has none there are no pictures."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.presenting.machines.share_card import ShareCard
from generator.publishing.disk import files
from generator.publishing.disk.lock import WORK_FOLDER
from generator.publishing.disk.manifest import Target, holding
from generator.publishing.processes.cores import spread

if TYPE_CHECKING:
    from PIL.Image import Image as PilImage
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

KEPT = f"{WORK_FOLDER}/share"
FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "C:/Windows/Fonts/msyhbd.ttc",
    "C:/Windows/Fonts/simhei.ttf",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/STHeiti Medium.ttc",
)
"""Chinese fonts where Debian, Fedora, Arch, Windows and macOS put them; the first one there is taken."""

_WIDTH, _HEIGHT, _EDGE = 1200, 630, 72
_BLUE, _WHITE, _PALE, _AMBER = "#1d4c86", "#ffffff", "#c9d8ea", "#ffd27d"
_LINES = 2
_BATCH = 8  # cards handed to a process at a time
_SHADES = 21  # of each colour of letters, so that their edges are smooth


def share_pictures(root: Path, cards: Iterable[ShareCard], *, jobs: int = 1) -> Iterator[Target]:
    """Yield a picture for each card, from the cache where nothing it shows has changed.

    Without Pillow or a Chinese font there is none: pages then name no picture, and nothing fails.
    """
    font = next((Path(name) for name in FONTS if Path(name).is_file()), None)
    if font is None:
        return
    try:
        import PIL
    except ImportError:
        return
    made_with = f"{PIL.__version__} {font} {font.stat().st_size} {_SHADES}"
    kept = {card: root / KEPT / f"{_digest(made_with, card)}.png" for card in cards}
    missing = [card for card, place in kept.items() if not place.is_file()]

    def draw_all(some: Sequence[ShareCard]) -> list[bytes]:
        return [draw(card, font) for card in some]

    drawn = spread(draw_all, missing, jobs=jobs, batch=_BATCH)
    for card, picture in zip(missing, drawn, strict=True):
        files.write(kept[card], picture)
    for card, place in kept.items():
        yield holding(card.path, place.read_bytes())


def _digest(made_with: str, card: ShareCard) -> str:
    return hashlib.sha256(f"{made_with} {card!r}".encode()).hexdigest()


def draw(card: ShareCard, font: Path) -> bytes:
    """Return a card as PNG, 1200 × 630 pixels; the same card and font give the same bytes."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (_WIDTH, _HEIGHT), _BLUE)
    pen = ImageDraw.Draw(image)
    pen.text((_EDGE, 56), card.site, _PALE, _face(font, 34))
    if card.made_up:
        pen.text((_WIDTH - _EDGE, 56), "示例（虚构）", _AMBER, _face(font, 34), anchor="ra")
    top = 150
    for line in _wrapped(pen, _face(font, 64), card.title):
        pen.text((_EDGE, top), line, _WHITE, _face(font, 64))
        top += 88
    left = _EDGE
    for number, unit, label in card.figures:
        pen.text((left, 425), number, _WHITE, _face(font, 62))
        end = left + pen.textlength(number, _face(font, 62))
        gap = 2 if unit == "%" else 10
        pen.text((end + gap, 455), unit, _PALE, _face(font, 30))
        end += gap + pen.textlength(unit, _face(font, 30))
        pen.text((left, 520), label, _PALE, _face(font, 32))
        left = int(max(end, left + pen.textlength(label, _face(font, 32)))) + 56
    packed = io.BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(packed, "PNG")
    return packed.getvalue()


@cache
def _palette() -> PilImage:
    """Return the colours there are: the ground, and each colour of letters on its way into it."""
    from PIL import Image, ImageColor

    ground = ImageColor.getrgb(_BLUE)
    colours: list[tuple[int, ...]] = [ground]
    for letters in map(ImageColor.getrgb, (_WHITE, _PALE, _AMBER)):
        for step in range(1, _SHADES + 1):
            pairs = zip(ground, letters, strict=True)
            colours.append(tuple(low + (high - low) * step // _SHADES for low, high in pairs))
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


@cache
def _face(font: Path, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(font), size, layout_engine=ImageFont.Layout.BASIC)


def _wrapped(pen: ImageDraw, face: FreeTypeFont, text: str) -> list[str]:
    """Break a title into lines that fit; what does not fit into two ends in …."""
    room, lines, line = _WIDTH - 2 * _EDGE, [], ""
    for letter in text:
        if line and pen.textlength(line + letter, face) > room:
            lines.append(line)
            line = ""
        line += letter
    lines.append(line)
    if len(lines) > _LINES:
        lines[_LINES - 1 :] = [f"{lines[_LINES - 1][:-1]}…"]
    return lines
