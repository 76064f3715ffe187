"""Pictures for shared links: the same bytes for the same card, from the cache, and none without a font."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.presenting.machines.share_card import ShareCard, share_cards
from generator.publishing.building import share_pictures as made
from tests.support import published
from tests.support.golden_site import expected

CARD = ShareCard(
    path="jia/2024/share.png",
    site="示例县",
    title="示例镇 2024 年度项目支出绩效自评",
    figures=(("45", "个", "项目"), ("1,778.67", "万元", "支出"), ("100", "%", "预算执行率")),
)
FONT = next((Path(name) for name in made.FONTS if Path(name).is_file()), None)
needs_font = pytest.mark.skipif(FONT is None, reason="no Chinese font on this machine")


@needs_font
def test_a_card_is_drawn_once_and_always_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (first,) = made.share_pictures(tmp_path, [CARD])
    assert first.path == CARD.path
    image = Image.open(io.BytesIO(first.content))
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(first.content) < 60_000
    (elsewhere,) = made.share_pictures(tmp_path / "other", [CARD])
    assert elsewhere.content == first.content
    monkeypatch.setattr(made, "draw", None)  # from the cache, or this would fail
    (again,) = made.share_pictures(tmp_path, [CARD])
    assert again.content == first.content


@needs_font
@pytest.mark.parametrize(
    "title", ["", "示" * 200, "\u202e<b>&", "明账"], ids=["empty", "long", "marks", "short"]
)
def test_any_title_can_be_drawn(tmp_path: Path, title: str):
    (target,) = made.share_pictures(tmp_path, [replace(CARD, title=title)])
    assert target.content.startswith(b"\x89PNG")


def test_without_a_font_there_is_no_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(made, "FONTS", ())
    assert list(made.share_pictures(tmp_path, [CARD])) == []


def test_a_card_says_what_its_page_says_first():
    ledger = published.ledger()
    site, *years = share_cards(ledger.site, ())
    assert (site.path, site.title, years) == ("share.png", ledger.site.name, [])
    assert not any(path.endswith(".png") for path in expected())
