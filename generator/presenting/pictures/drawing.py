"""Draw a picture as SVG: readable without colour, in the dark, on paper and by a screen reader."""

from __future__ import annotations

from markupsafe import Markup

from generator.presenting.pictures.bar_rows import draw_rows, looks_of
from generator.presenting.pictures.circles import draw_grid
from generator.presenting.pictures.records import Chart, Grid
from generator.presenting.pictures.svg import WIDTH, n, patterns
from generator.presenting.words.escaping import quoted


def draw(picture: Chart | Grid) -> Markup:
    """Return the picture as an ``svg`` element with title and description, on one line."""
    key = picture.key
    if isinstance(picture, Chart):
        (body, height), looks = draw_rows(picture), looks_of(picture)
    else:
        (body, height), looks = draw_grid(picture), set()
    return Markup(
        f'<svg class="mz-svg" viewBox="0 0 {n(WIDTH)} {n(height)}" role="img" '
        f'aria-labelledby="{key}-t {key}-d">'
        f'<title id="{key}-t">{quoted(picture.title)}</title>'
        f'<desc id="{key}-d">{quoted(picture.summary)}</desc>'
        f"{patterns(key, looks)}{body}</svg>"
    )
