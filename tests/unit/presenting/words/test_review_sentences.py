"""自评 → 复核 → difference and reason: on the pages and in the data, for who may see it."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from functools import cache

import pytest

from generator.facts.records.review import Draw, DrawBy
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.words.review_sentences import (
    draw_sentence,
    project_review_sentence,
    signed,
    year_review_sentence,
)
from tests.support import reviews
from tests.support.judged import audited, judged_of
from tests.support.pages_of import headings, text_of
from tests.support.reviews import reviewed_project, reviewed_year

D = Decimal
PLAIN = "状态: 公开\n复核单位: 局\n复核日期: 2025-01-01\n"
DRAWN = "状态: 草稿\n项目:\n  - 项目: lamps\n    指标:\n"


@cache
def pages(
    review: str = reviews.REVIEW, audience: Audience = Audience.PUBLIC, roads: str = reviews.LAMPS
) -> dict[str, bytes]:
    site = reviews.ledger(review=review, roads=roads)
    made = site_pages(judged_of(site, audience, audited(site)))
    return {page.path: page.content for page in made}


def test_the_project_page_shows_both_and_why():
    text = text_of(pages()["jia/2024/lamps/index.md"])
    assert (
        "示例县财政局 2025-04-15 复核：自评 99 分，复核 89.0 分，比自评低 10.0 分，等级由优变为良。"
        in text
    )
    assert "维护路灯盏数 100盏 → 81盏 50 50 40.5 −9.5 现场清点 佐证：清点记录" in text
    assert "预算执行率 — 10 9 8.5 −0.5 0.5 万元在次年支付" in text
    assert "复核结论：两项调低" in text
    assert "复核总分：自评各项换上复核得分，8.5 + 40.5 + 30 + 10 = 89.0" in text
    assert "自评总分" in text


def test_the_outcome_stands_in_the_head_of_the_project():
    head = text_of(pages()["jia/2024/lamps/index.md"]).split("目标与完成")[0]
    assert "复核得分 89.0 分 比自评低 10.0 分，优 → 良" in head
    assert "复核得分" not in text_of(pages()["jia/2024/roads/index.md"])


def test_a_project_that_was_not_reviewed_says_so():
    assert "本年度的复核没有涉及本项目。" in text_of(pages()["jia/2024/roads/index.md"])
    assert "没有公布对本年度自评的复核。" in text_of(pages(review="")["jia/2024/roads/index.md"])


def test_all_pages_of_a_kind_have_the_same_headings():
    kinds = [pages(), pages(review=""), pages(review=DRAWN, audience=Audience.PREVIEW)]
    for path in ("jia/2024/lamps/index.md", "jia/2024/figures/index.md"):
        assert len({tuple(headings(made[path])) for made in kinds}) == 1
    assert headings(pages()["jia/2024/lamps/index.md"]) == headings(
        pages()["jia/2024/roads/index.md"]
    )


def test_a_project_only_drawn_says_so():
    made = pages(review=DRAWN, audience=Audience.PREVIEW)
    assert "本项目已经抽中，还没有复核结果。" in text_of(made["jia/2024/lamps/index.md"])
    assert "还没有复核结果" in text_of(made["jia/2024/figures/index.md"])


@pytest.mark.slow("every page is made")
def test_the_report_counts():
    review = reviews.REVIEW + (
        "  - 项目: roads\n    结论: 与自评相符\n"
        "抽查方法: {方式: 随机, 种子: 第一批, 抽取范围: 2, 抽取数: 2}\n"
    )
    text = text_of(pages(review=review)["jia/2024/figures/index.md"])
    assert (
        "抽中的 2 个项目中 2 个有了结果，复核总分平均比自评低 5.00 分，调低 1 个、调高 0 个、不变 1 个，"
        "等级改变的 1 个，涉及全年预算 20 万元。" in text
    )
    assert "抽查方法：按领域分层、随机抽取，从 2 个项目中抽取 2 个，种子“第一批”。" in text
    assert "村内道路照明维护费 99 89.0 −10 优 → 良 两项调低" in text


def rows(made: dict[str, bytes], name: str) -> list[dict[str, str]]:
    text = made[f"jia/2024/data/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_tables_have_both():
    lamps, roads = rows(pages(), "projects")
    assert (lamps["stated_total"], lamps["reviewed_total"], lamps["review_difference"]) == (
        *("99", "89.0", "-10.0"),
    )
    assert (lamps["reviewed"], lamps["reviewed_grade"], lamps["verdict"]) == (
        "是",
        "良",
        "两项调低",
    )
    assert (roads["reviewed"], roads["reviewed_total"], roads["verdict"]) == ("否", "", "")
    first, second = rows(pages(), "indicators")[:2]
    assert (first["actual"], first["reviewed_actual"], first["review_reason"]) == (
        *("100盏", "81盏", "现场清点"),
    )
    assert (first["stated"], first["reviewed_score"]) == ("50", "40.5")
    assert second["reviewed_score"] == ""


def test_the_json_has_both():
    found = json.loads(pages()["jia/2024/data/projects/lamps.json"])["review"]
    assert (found["reviewer"], found["dated"]) == ("示例县财政局", "2025-04-15")
    assert (found["stated_total"], found["reviewed_total"]) == ("99", "89.0")
    assert [(line["line"], line["review_difference"]) for line in found["lines"]] == [
        (None, "-0.5"),
        (1, "-9.5"),
    ]
    assert json.loads(pages()["jia/2024/data/projects/roads.json"])["review"] is None
    year = json.loads(pages()["jia/2024/data/summary.json"])["review"]
    assert (year["reviewed"], year["mean_difference"], year["grade_changes"]) == (
        *(1, "-10.00", ["lamps"]),
    )


SECRET = (
    reviews.REVIEW
    + """\
  - 项目: roads
    指标:
      - 三级指标: 受益村数
        复核完成值: 三点四个村
        复核得分: 12.34
        理由: 机密的理由
        佐证: 机密的材料
    结论: 机密的结论
"""
)
TRACES = ("三点四个村", "12.34", "机密的", "roads")


def everything(made: dict[str, bytes]) -> str:
    """All that goes out but for the rule book, whose examples are about reviews too."""
    made = {path: content for path, content in made.items() if not path.startswith("rules/")}
    return b"\n".join((*made.values(), "\n".join(made).encode())).decode()


@pytest.mark.slow("every page is made twice")
@pytest.mark.parametrize(
    "roads",
    [
        reviews.LAMPS.replace("状态: 公开", "状态: 草稿"),
        reviews.LAMPS.replace(
            "状态: 公开", "状态: 不予公开\n不予公开依据: {法律依据: 条例第十四条}"
        ),
    ],
    ids=["draft", "withheld"],
)
def test_the_review_of_what_is_not_public_goes_out_no_more_than_it_does(roads: str):
    public = everything(pages(review=SECRET, roads=roads))
    for trace in TRACES:
        assert trace not in public
    assert "两项调低" in public
    preview = everything(pages(review=SECRET, audience=Audience.PREVIEW, roads=roads))
    assert ("机密的结论" in preview) == ("草稿" in roads)


@pytest.mark.slow("every page is made twice")
def test_a_draft_review_is_for_the_preview_only():
    draft = SECRET.replace("状态: 公开", "状态: 草稿")
    public = everything(pages(review=draft))
    for trace in (*TRACES[:3], "两项调低", "现场清点"):
        assert trace not in public
    preview = everything(pages(review=draft, audience=Audience.PREVIEW))
    assert "机密的结论" in preview
    assert "两项调低" in preview


@pytest.mark.slow("every page is made twice")
def test_findings_on_a_review_stand_in_the_preview_of_its_year_only():
    wrong = reviews.REVIEW.replace("复核得分: 40.5", "复核得分: 39")
    assert "C233" in text_of(
        pages(review=wrong, audience=Audience.PREVIEW)["jia/2024/figures/index.md"]
    )
    assert "C233" not in text_of(pages(review=wrong)["jia/2024/figures/index.md"])


def test_sentences():
    whole = reviewed_year()
    assert whole is not None
    assert year_review_sentence(whole).startswith(
        "示例县财政局 2025-04-15 复核：抽中的 2\u00a0个项目"
    )
    same = reviewed_project(review=PLAIN + "项目: [{项目: lamps, 结论: 相符}]\n")
    assert project_review_sentence(same, whole.review).endswith(
        "自评 99\u00a0分，复核 99\u00a0分，与自评相同，等级仍是优。"
    )


def test_how_they_were_drawn():
    assert draw_sentence(Draw()) == "抽查方法：未填报。"
    draw = Draw(by=DrawBy.AMOUNT, population=44, drawn=5, share=D("11.36"), seed="甲", note="乙。")
    assert draw_sentence(draw).replace("\u00a0", " ") == (
        "抽查方法：按领域分层、按金额抽取，从 44 个项目中抽取 5 个（11.36%），种子“甲”，乙。"
    )


@pytest.mark.parametrize(
    ("number", "text"), [("0.840", "+0.84"), ("-0.47", "−0.47"), ("0.00", "0"), ("10", "+10")]
)
def test_signed(number: str, text: str):
    assert signed(D(number)) == text
