"""The project explorer: filter, sort, totals, address, downloads, keyboard, phone, ten thousand rows."""

from __future__ import annotations

import csv
import io
import json
import random
import re
import unicodedata
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest

from generator.facts.units import HUNDRED, plain, round_half_up, trimmed
from generator.judging.year.distribution import distribution
from tests.support.axe import violations

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
EVERY_IMPACT = frozenset({"minor", "moderate", "serious", "critical"})
BODY = ".mzx-table tbody tr"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
D = Decimal


def open_explorer(page: Any, site: str, query: str = "?example=all") -> None:
    page.goto(f"{site}explore/{query}")
    page.locator(".mzx-said").wait_for()
    settle(page)


def settle(page: Any) -> None:
    """Wait until typing has been answered."""
    page.locator("#mz-explore:not([data-due])").wait_for()


def total(page: Any, name: str) -> str:
    """The exact figure: where the large one is rounded, it stands beside it."""
    beside = page.locator(f"[data-total={name}] .mz-exact")
    if beside.count():
        return str(beside.inner_text()).strip().removeprefix("准确值 ")
    return str(page.locator(f"[data-total={name}] b").inner_text())


def names(page: Any) -> list[str]:
    return [item.inner_text() for item in page.locator(f"{BODY} th a").all()]


def column(page: Any, title: str) -> list[str]:
    heads = [
        item.inner_text().split("（")[0].strip()
        for item in page.locator(".mzx-table thead th").all()
    ]
    place = heads.index(title)
    return [row.locator("th, td").nth(place).inner_text() for row in page.locator(BODY).all()]


def published(site: Path, *units: str) -> list[dict[str, str]]:
    """The rows of the published tables of projects."""
    found = []
    for path in sorted(site.glob("*/*/data/projects.csv")):
        if not units or path.parts[-4] in units:
            text = path.read_text(encoding="utf-8-sig")
            found += list(csv.DictReader(io.StringIO(text, newline="")))
    return found


def added(rows: list[dict[str, str]], name: str) -> str:
    return trimmed(sum((D(row[name]) for row in rows if row[name]), D(0)))


# --- lists and totals --------------------------------------------------------------------------


def test_all_real_projects_are_listed_and_fictional_ones_only_if_asked(
    page: Any, served_site: str, built_site: Path
):
    rows = published(built_site)
    real = [row for row in rows if row["example"] == "否"]
    open_explorer(page, served_site, "")
    assert total(page, "count") == str(len(real))
    assert "虚构的示例项目没有列出" in page.locator(".mzx-notes").inner_text()
    page.get_by_label("示例数据").select_option("all")
    settle(page)
    assert total(page, "count") == str(len(rows))
    assert "example=all" in page.url


def test_totals_are_exact_decimals(page: Any, served_site: str, built_site: Path):
    rows = published(built_site, "shifan")
    open_explorer(page, served_site, "?unit=shifan&example=all")
    assert total(page, "budget") == added(rows, "annual_budget")
    assert total(page, "executed") == added(rows, "executed")
    rate = round_half_up(D(total(page, "executed")) * HUNDRED / D(total(page, "budget")))
    assert D(total(page, "rate")) == rate
    middle = distribution([D(row["stated_total"]) for row in rows if row["stated_total"]])
    assert middle is not None
    assert D(total(page, "median")) == middle.median


def test_every_number_of_the_reports_pictures_lists_so_many(page: Any, served_site: str):
    page.goto(served_site + "shifan/2024/figures/")
    page.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    links = page.locator(".mz-chart td a.mz-behind")
    wanted = []
    for place in range(links.count()):
        link = links.nth(place)
        if "项目数" in link.locator("xpath=ancestor::figure").locator("figcaption").inner_text():
            wanted.append((link.get_attribute("href"), link.inner_text()))
    assert len(wanted) >= 8
    for href, shown in wanted:
        page.goto(served_site + "shifan/2024/figures/" + href)
        page.wait_for_selector("[data-total=count]")
        assert total(page, "count") == shown


def test_what_is_not_listed_one_by_one_is_said(page: Any, served_site: str):
    open_explorer(page, served_site, "?unit=suicheng&year=2024")
    said = page.locator(".mzx-notes").inner_text()
    assert "遂城镇 2024 年度共 45 个项目，本站逐项列出 4 个" in said


@pytest.mark.parametrize("query", ["", "?example=all", "?unit=suicheng&unit=shifan&example=all"])
def test_a_few_of_many_projects_have_no_median(page: Any, served_site: str, query: str):
    open_explorer(page, served_site, query)
    figure = page.locator("[data-total=median]")
    assert figure.locator("b").count() == 0
    link = figure.locator("a.mz-none")
    assert link.inner_text() == "数据不全"
    assert link.evaluate("item => item.href") == f"{served_site}how-to-read/#partial"
    told = page.locator("[data-total=median] dd").inner_text()
    assert "分" not in told
    link.click()
    assert "五分之四" in page.locator(".mz-term").inner_text()


def test_a_choice_without_such_a_year_has_its_median_again(page: Any, served_site: str):
    open_explorer(page, served_site, "?example=all&q=路灯")
    if "遂城镇" in set(column(page, "单位名称")):
        pytest.skip("the site has street lights in a year that is not listed in full")
    assert D(total(page, "median")) > 0
    page.get_by_role("searchbox", name="文字包含").fill("")
    settle(page)
    assert page.locator("[data-total=median]").inner_text().split() == [
        "自评得分中位数",
        "数据不全",
    ]


def test_the_workbook_gives_no_median_of_a_few_either(page: Any, served_site: str):
    open_explorer(page, served_site, "?unit=suicheng")
    book = zipfile.ZipFile(io.BytesIO(downloaded(page, "下载 XLSX")))
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet2.xml"))
    lines = {
        cells[0]: cells[1]
        for row in sheet.iter(f"{SHEET}row")
        if len(cells := ["".join(cell.itertext()) for cell in row]) == 2
    }
    assert lines["自评得分中位数"].startswith("数据不全")


def test_a_computed_cell_that_cannot_be_had_is_no_omission(
    page: Any, served_site: str, built_site: Path
):
    rows = published(built_site)
    none = [row for row in rows if row["annual_budget"] == "0" or not row["execution_rate"]]
    assert none
    columns = "name,execution_rate,computed_total,missed_aspects,stated_total,code"
    open_explorer(page, served_site, f"?example=all&rate=none&cols={columns}")
    assert set(column(page, ["执行率", "复算）"][0])) == {"—"}
    for title in ("复算总分", "未达到的指标类别"):
        assert "未填报" not in column(page, title)
    open_explorer(page, served_site, f"?example=all&score=none&cols={columns}")
    assert set(column(page, "自评总分")) <= {"未填报"}


def test_text_finds_every_word_in_any_of_the_texts(page: Any, served_site: str, built_site: Path):
    open_explorer(page, served_site)
    page.get_by_role("searchbox", name="文字包含").fill("路灯 示范镇 0510310119")
    settle(page)
    assert {row["name"] for row in published(built_site) if row["code"] == "0510310119"} >= set(
        names(page)
    )
    assert names(page)
    page.get_by_role("searchbox", name="文字包含").fill("没有这样的项目")
    settle(page)
    assert page.locator(".mzx-said").inner_text() == "没有符合条件的项目"
    assert total(page, "count") == "0"


def test_choices_show_counts_and_several_mean_any_of_them(
    page: Any, served_site: str, built_site: Path
):
    rows = [row for row in published(built_site) if row["unit"] == "shifan"]
    open_explorer(page, served_site, "?unit=shifan&example=all")
    panel = page.locator("details", has=page.locator("summary", has_text="领域"))
    panel.locator("summary").click()
    for area in ("环保", "人大"):
        option = panel.locator("li", has_text=area)
        counted = sum(row["area"] == area for row in rows)
        assert option.locator(".mzx-count").inner_text() == str(counted)
        option.locator("input").check()
        settle(page)
    expected = [row for row in rows if row["area"] in {"环保", "人大"}]
    assert total(page, "count") == str(len(expected))
    assert total(page, "executed") == added(expected, "executed")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="去掉条件：领域：环保").click()
    settle(page)
    assert set(column(page, "领域")) == {"人大"}


@pytest.mark.parametrize(
    ("query", "keeps"),
    [
        ("rate=90..<95", lambda row: D(90) <= D(row["execution_rate"] or -1) < D(95)),
        ("executed=10..50", lambda row: D(10) <= D(row["executed"] or -1) <= D(50)),
        ("executed=>12.6..", lambda row: D(row["executed"] or 0) > D("12.6")),
        ("score=..<60", lambda row: bool(row["stated_total"]) and D(row["stated_total"]) < 60),
        ("rate=none", lambda row: not row["execution_rate"]),
        ("grade=差", lambda row: row["grade_of_stated"] == "差"),
        ("area=", lambda row: row["area"] == ""),
        ("missed=质量指标", lambda row: "质量指标" in row["missed_aspects"].split("、")),
        ("spot=yes", lambda row: row["spot_checked"] == "是"),
        ("done=未完成&year=2024", lambda r: r["attainment"] == "未完成" and r["year"] == "2024"),
        ("example=only", lambda row: row["example"] == "是"),
    ],
)
def test_filters_are_exact(
    page: Any,
    served_site: str,
    built_site: Path,
    query: str,
    keeps: Callable[[dict[str, str]], bool],
):
    example = "" if "example" in query else "&example=all"
    open_explorer(page, served_site, f"?{query}{example}")
    expected = [row for row in published(built_site) if keeps(row)]
    assert total(page, "count") == str(len(expected))
    assert total(page, "executed") == added(expected, "executed")


def test_a_range_is_typed_as_people_type_it(page: Any, served_site: str):
    open_explorer(page, served_site)
    page.locator("summary", has_text="金额、执行率、得分").click()
    page.get_by_label("执行率，从").fill("90")
    page.get_by_label("执行率，到").fill("＜95")
    settle(page)
    assert "rate=90..%3C95" in page.url
    page.get_by_label("执行率，从").fill("９０．０")
    page.get_by_label("执行率，到").fill("＜＝１００")
    settle(page)
    assert "rate=90.0..100" in page.url
    assert page.locator(".mzx-range [role=alert]", has_text="看不懂").count() == 0
    page.get_by_label("执行率，从").fill("90")
    page.get_by_label("执行率，到").fill("＜95")
    settle(page)
    page.get_by_label("执行率，到").fill("很多")
    settle(page)
    assert (
        "看不懂这个范围" in page.locator(".mzx-range [role=alert]", has_text="看不懂").inner_text()
    )
    assert "rate=90..%3C95" in page.url


# --- order, columns, address -------------------------------------------------------------------


def test_numbers_are_sorted_as_numbers_and_missing_ones_come_last(page: Any, served_site: str):
    open_explorer(page, served_site)
    head = page.locator(".mzx-table").get_by_role("columnheader", name="全年执行数")
    assert head.get_attribute("aria-sort") == "descending"
    head.get_by_role("button").click()
    settle(page)
    assert head.get_attribute("aria-sort") == "ascending"
    shown = [D(text) for text in column(page, "全年执行数") if text != "未填报"]
    assert shown == sorted(shown)
    assert "sort=executed" in page.url
    page.locator(".mzx-scroll").focus()
    page.keyboard.press("End")
    settle(page)
    assert column(page, "全年执行数")[-1] == "未填报"


def test_columns_can_be_chosen_and_are_kept_in_the_address(page: Any, served_site: str):
    open_explorer(page, served_site)
    page.locator("summary").filter(has_text=re.compile("^列")).click()
    columns = page.locator(".mzx-columns")
    columns.get_by_label("自评与复算之差").check()
    columns.get_by_label("领域", exact=True).uncheck()
    settle(page)
    heads = page.locator(".mzx-table thead").inner_text()
    assert "自评与复算之差" in heads
    assert "领域" not in heads
    page.reload()
    page.wait_for_selector(BODY)
    assert "自评与复算之差" in page.locator(".mzx-table thead").inner_text()
    page.locator("summary").filter(has_text=re.compile("^列")).click()
    page.get_by_role("button", name="恢复原来的列").click()
    settle(page)
    assert "cols=" not in page.url


def test_the_address_alone_gives_the_same_list(
    page: Any, new_page: Callable[..., Any], served_site: str
):
    query = "?q=镇&unit=shifan&area=环保&rate=..100&example=all&sort=name&cols=name,executed,grade"
    open_explorer(page, served_site, query)
    other = new_page(viewport=DESK)
    other.goto(page.url)
    other.wait_for_selector(BODY)
    assert names(other) == names(page)
    assert other.url == page.url


@pytest.mark.parametrize(
    "query",
    [
        "?spot=foo&example=all",
        "?spot=constructor&example=all",
        "?cols=constructor,name,__proto__&example=all",
        "?sort=-constructor&example=all",
    ],
)
def test_odd_addresses_show_nothing_odd(page: Any, served_site: str, query: str):
    open_explorer(page, served_site, query)
    shown = page.locator("#mz-explore").inner_text()
    assert "undefined" not in shown
    assert "native code" not in shown
    assert "undefined" not in page.url


def test_back_from_a_project_shows_the_same_list(page: Any, served_site: str):
    open_explorer(page, served_site)
    page.get_by_role("searchbox", name="文字包含").fill("路灯")
    settle(page)
    before = names(page)
    page.locator(f"{BODY} a").first.click()
    page.wait_for_selector(".mz-form-table")
    assert page.locator("h1").inner_text() == before[0]
    page.go_back()
    page.wait_for_selector(BODY)
    assert names(page) == before


# --- downloads ---------------------------------------------------------------------------------


def downloaded(page: Any, button: str) -> bytes:
    with page.expect_download() as found:
        page.get_by_role("button", name=button).click()
    return Path(found.value.path()).read_bytes()


def keys(page: Any) -> list[str]:
    """The names of the columns of a download, in their order."""
    return [*page.evaluate("mz.data.site().columns.map(column => column.name)"), "page"]


def labels(page: Any) -> list[str]:
    """The heads of the sheet of projects in a downloaded workbook."""
    book = zipfile.ZipFile(io.BytesIO(downloaded(page, "下载 XLSX")))
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    first = next(iter(sheet.iter(f"{SHEET}row")))
    return ["".join(cell.itertext()) for cell in first]


def test_the_csv_holds_what_is_filtered_as_published(page: Any, served_site: str, built_site: Path):
    open_explorer(page, served_site, "?unit=shifan&year=2024&area=环保&example=all")
    content = downloaded(page, "下载 CSV")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == int(total(page, "count")) + 1
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert lines[0] == labels(page)
    assert {"项目名称", "全年执行数（万元）", "执行率（复算）（%）", "页面"} <= set(lines[0])
    rows = [dict(zip(keys(page), line, strict=True)) for line in lines[1:]]
    stated = {row["id"]: row for row in published(built_site, "shifan") if row["year"] == "2024"}
    for row in rows:
        assert row.pop("page") == f"{served_site}shifan/2024/{row['id']}/"
        assert row == {name: stated[row["id"]][name] for name in row}
    assert added(rows, "executed") == total(page, "executed")
    shown = sorted(rows, key=lambda row: -D(row["executed"]))
    assert [row["name"] for row in shown] == [row["name"] for row in rows] == names(page)


def test_the_workbook_holds_numbers_as_numbers_and_texts_as_texts(page: Any, served_site: str):
    open_explorer(page, served_site, "?unit=shifan&year=2024&area=环保&example=all")
    book = zipfile.ZipFile(io.BytesIO(downloaded(page, "下载 XLSX")))
    assert book.testzip() is None
    for name in book.namelist():
        ElementTree.fromstring(book.read(name))
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    lines = [list(row) for row in sheet.iter(f"{SHEET}row")]
    heads = ["".join(cell.itertext()) for cell in lines[0]]
    spent = heads.index("全年执行数（万元）")
    numbers = [line[spent] for line in lines[1:]]
    assert all(cell.get("t") is None for cell in numbers)
    assert trimmed(sum((D("".join(cell.itertext())) for cell in numbers), D(0))) == total(
        page, "executed"
    )
    code = lines[1][heads.index("项目编码")]
    assert code.get("t") == "inlineStr"
    told = "".join(ElementTree.fromstring(book.read("xl/worksheets/sheet2.xml")).itertext())
    assert "领域：环保" in told and total(page, "executed") in told


HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1+1",
    '引号"，逗号,\n换行',
    "</t></is><script>alert(1)</script>&amp;_x0041_",
    "\u202e倒过来\u2066",
)


def test_no_text_becomes_a_formula_or_markup(page: Any, served_site: str):
    open_explorer(page, served_site)
    csv_text, parts = page.evaluate(
        """texts => {
          const store = mz.data.store([2024])
          const rows = texts.map((text, row) => { store.text.name[row] = text; return row })
          const book = mz.download.xlsx(store, rows, [["条件", texts[0]]])
          return [mz.download.csv(store, rows), Array.from(book)]
        }""",
        list(HOSTILE),
    )
    assert csv_text[0] == "\ufeff"
    rows = list(csv.DictReader(io.StringIO(csv_text[1:], newline=""), fieldnames=keys(page)))[1:]
    guarded = [f"'{text}" if text[0] in "=+-@＝" else text for text in HOSTILE]
    assert [row["name"] for row in rows] == guarded
    book = zipfile.ZipFile(io.BytesIO(bytes(parts)))
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not list(sheet.iter(f"{SHEET}f"))
    texts = [
        "".join(cell.itertext())
        for row in list(sheet.iter(f"{SHEET}row"))[1:]
        for cell in row
        if cell.get("t") == "inlineStr"
    ]
    for text in HOSTILE:
        assert text.replace("_x0041_", "_x005F_x0041_") in texts


def test_sums_are_those_of_exact_decimals(page: Any, served_site: str):
    open_explorer(page, served_site)
    chance = random.Random(7)
    for _ in range(20):
        numbers = [
            plain(D(chance.randint(-(10**9), 10**12)).scaleb(-chance.randint(0, 8)))
            for _ in range(chance.randint(1, 60))
        ]
        exact = plain(sum((D(number) for number in numbers), D(0)))
        assert page.evaluate("numbers => mz.decimal.sum(numbers)", numbers) == exact
        one, base = numbers[0], plain(D(chance.randint(1, 10**9)).scaleb(-4))
        assert page.evaluate("([a, b]) => mz.decimal.rate(a, b)", [one, base]) == plain(
            round_half_up(D(one) * HUNDRED / D(base))
        )


# --- keyboard, screen readers, phones, paper ---------------------------------------------------


def test_everything_can_be_done_on_the_keyboard(page: Any, served_site: str):
    open_explorer(page, served_site, "?unit=shifan&example=all")
    page.get_by_role("searchbox", name="文字包含").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").startswith("单位")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    settle(page)
    assert "area=" in page.url
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent").startswith("领域")
    assert page.locator("#mz-explore details[open]").count() == 0
    head = page.locator(".mzx-table thead").get_by_role("button", name="自评总分")
    head.focus()
    page.keyboard.press("Enter")
    settle(page)
    assert "sort=-stated_total" in page.url
    page.locator(f"{BODY} a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".mz-form-table")


def test_the_count_is_announced(page: Any, served_site: str):
    open_explorer(page, served_site)
    said = page.locator(".mzx-said")
    assert said.get_attribute("role") == "status"
    page.get_by_role("searchbox", name="文字包含").fill("路灯")
    settle(page)
    assert said.inner_text() == f"列出 {total(page, 'count')} 个项目"


PAGES = {
    "explore": "explore/?example=all",
    "compare": "compare/",
    "units": "compare/2024/",
    "fields": "compare/2024/fields/",
    "unit": "shifan/",
}


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_axe_finds_nothing_at_all(
    new_page: Callable[..., Any], served_site: str, kind: str, look: str
):
    opened = new_page(
        viewport=PHONE if look == "phone" else DESK,
        color_scheme="dark" if look == "dark" else "light",
    )
    opened.goto(served_site + PAGES[kind])
    if kind == "explore":
        opened.wait_for_selector(BODY)
        opened.locator("summary", has_text="领域").click()
    else:
        opened.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    assert [str(item) for item in violations(opened, impacts=EVERY_IMPACT)] == []


@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_never_scrolls_sideways(
    new_page: Callable[..., Any], served_site: str, kind: str, width: int
):
    opened = new_page(viewport={"width": width, "height": 844})
    opened.goto(served_site + PAGES[kind])
    if kind == "explore":
        opened.wait_for_selector(BODY)
        for summary in opened.locator("#mz-explore summary").all():
            summary.click()
            assert opened.evaluate("document.documentElement.scrollWidth") <= width
            summary.click()
    opened.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_cards_and_can_sort_them(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport=PHONE)
    open_explorer(opened, served_site)
    card = opened.locator(BODY).first
    assert 40 < card.bounding_box()["height"] < 100
    assert card.locator("td").first.evaluate("item => getComputedStyle(item, '::before').content")
    opened.get_by_label("排序").select_option("name")
    settle(opened)
    assert "sort=name" in opened.url
    opened.evaluate("window.scrollTo(0, 4000)")
    settle(opened)
    assert int(opened.locator(BODY).first.get_attribute("aria-rowindex")) > 3


def test_paper_has_every_row(page: Any, served_site: str):
    open_explorer(page, served_site)
    count = int(total(page, "count"))
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(BODY).count() == count
    tops = [row.bounding_box()["y"] for row in page.locator(BODY).all()[:5]]
    assert tops == sorted(set(tops))
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(BODY).count() < count


def test_every_sheet_of_paper_has_the_head_of_the_table(page: Any, served_site: str):
    open_explorer(page, served_site)
    count = int(total(page, "count"))
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    plain_words = (unicodedata.normalize("NFKC", sheet.extract_text() or "") for sheet in sheets)
    texts = ["".join(words.split()) for words in plain_words]
    with_rows = [text for text in texts if re.search(r"20\d\d年?.*\d+\.\d+", text)]
    assert len(with_rows) > 1
    assert all("项目名称" in text and "全年执行数" in text for text in with_rows)
    page.emulate_media(media="print")
    display = "item => getComputedStyle(item).display"
    assert page.locator(".mzx-table thead").evaluate(display) == "table-header-group"
    assert page.locator(BODY).count() == count
    heads = page.locator(".mzx-table thead th").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
    )
    cells = (
        page.locator(BODY)
        .first.locator("th, td")
        .evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().left))")
    )
    assert heads == cells
    width = page.locator(".mzx-table").evaluate("item => item.scrollWidth - item.clientWidth")
    assert width <= 1


def test_the_words_of_the_placeholder_find_something_at_once(page: Any, served_site: str):
    open_explorer(page, served_site, "")
    box = page.get_by_role("searchbox", name="文字包含")
    words = box.get_attribute("placeholder").removeprefix("例如：")
    box.fill(words)
    settle(page)
    assert int(total(page, "count")) >= 1


@pytest.mark.parametrize("size", [DESK, {"width": 390, "height": 800}], ids=["desk", "phone"])
@pytest.mark.parametrize("address", ["shifan/2024/", "shifan/", ""])
def test_a_figure_lands_on_the_list_behind_it(
    new_page: Callable[..., Any], served_site: str, address: str, size: dict[str, int]
):
    opened = new_page(viewport=size)
    opened.goto(served_site + address)
    figure = opened.locator("a.mz-behind[href*='explore/']:visible").first
    figure.click()
    settle(opened)
    opened.wait_for_function(
        "() => document.querySelector('.mzx-said')?.textContent.startsWith('列出')"
    )
    top = opened.locator(".mzx-said").evaluate("item => item.getBoundingClientRect().top")
    assert 0 <= top < size["height"] / 2


def test_without_scripts_every_table_is_two_links_away(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(viewport=DESK, java_script_enabled=False)
    opened.goto(served_site + "shifan/2024/")
    opened.locator("a.mz-behind[href*='explore/']:visible").first.click()
    assert opened.url.endswith("#list-shifan-2024")
    row = opened.locator("tr:target")
    assert row.locator("th").inner_text().startswith("示范镇 2024 年度")
    row.get_by_role("link", name="项目表").click()
    assert opened.locator(".mz-projects").is_visible()


def test_pictures_need_no_scripts(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport=DESK, java_script_enabled=False)
    for path, count in (("shifan/2024/", 3), ("shifan/2024/figures/", 2)):
        opened.goto(served_site + path)
        pictures = opened.locator("figure.mz-chart svg[role=img]")
        assert pictures.count() == count
        for place in range(count):
            assert pictures.nth(place).bounding_box()["height"] > 40


def test_labels_of_pictures_do_not_collide(page: Any, served_site: str):
    for path in ("shifan/2024/", "shifan/2024/figures/", "shifan/2024/cunzhen-ludeng/", "shifan/"):
        page.goto(served_site + path)
        assert page.evaluate(COLLISIONS) == []


# Pairs of texts of one picture whose boxes, as the browser set them, lie on each other.
COLLISIONS = """() => {
  const found = []
  for (const svg of document.querySelectorAll("svg.mz-svg")) {
    const frame = svg.getBoundingClientRect()
    const boxes = Array.from(svg.querySelectorAll("text"), text => [text.textContent, text.getBoundingClientRect()])
    boxes.forEach(([label, one], index) => {
      if (one.right > frame.right + 2 || one.left < frame.left - 2) found.push([label, "outside"])
      for (const [other, two] of boxes.slice(index + 1)) {
        const apart = one.right <= two.left + 1 || two.right <= one.left + 1 ||
          one.bottom <= two.top + 5 || two.bottom <= one.top + 5
        if (!apart) found.push([label, other])
      }
    })
  }
  return found
}"""


# --- ten thousand rows -------------------------------------------------------------------------

MANY = 10_000


def many(content: str) -> str:
    """The year's file with its rows repeated until there are ten thousand, each with its own name."""
    data = json.loads(content[content.index("push(") + 5 : content.rindex(");")])
    rows = data["rows"]

    def spelled(packed: Any) -> list[Any]:
        if isinstance(packed, dict) and "all" in packed:
            return [packed["all"]] * rows
        return [packed["of"][at] for at in packed["at"]] if isinstance(packed, dict) else packed

    columns = {name: spelled(packed) for name, packed in data["columns"].items()}
    made = {name: [values[n % rows] for n in range(MANY)] for name, values in columns.items()}
    made["name"] = [f"{made['name'][n]}（{n}）" for n in range(MANY)]
    made["executed"] = [f"{n}.{n % 100:02d}" for n in range(MANY)]
    data |= {"rows": MANY, "columns": made}
    return f"(self.mzData=self.mzData||[]).push({json.dumps(data, ensure_ascii=False)});"


@pytest.fixture
def large(page: Any, served_site: str, built_site: Path) -> Any:
    content = (built_site / "explore/data/2024.js").read_text(encoding="utf-8")
    page.route(
        "**/explore/data/2024.js",
        lambda route: route.fulfill(body=many(content), content_type="text/javascript"),
    )
    open_explorer(page, served_site, "?year=2024&example=all")
    return page


def test_ten_thousand_rows_are_a_few_elements(large: Any):
    assert total(large, "count") == str(MANY)
    exact = sum((D(f"{n}.{n % 100:02d}") for n in range(MANY)), D(0))
    assert D(total(large, "executed")) == exact
    assert large.locator(BODY).count() < 100
    assert large.locator(".mzx-table").get_attribute("aria-rowcount") == str(MANY + 1)
    assert column(large, "全年执行数")[0] == "9999.99"


def test_the_last_of_ten_thousand_rows_is_one_key_away(large: Any):
    large.locator(".mzx-scroll").focus()
    large.keyboard.press("End")
    last = large.locator(f'{BODY}[aria-rowindex="{MANY + 1}"]')
    last.wait_for()
    assert "（0）" in last.inner_text()
    large.keyboard.press("Home")
    large.locator(f'{BODY}[aria-rowindex="2"]').wait_for()
    assert large.locator(BODY).count() < 100


def test_a_row_with_the_focus_stays_while_others_go(large: Any):
    link = large.locator(f"{BODY} a").nth(3)
    name = link.inner_text()
    link.focus()
    large.evaluate("document.querySelector('.mzx-scroll').scrollTop = 200000")
    settle(large)
    assert large.evaluate("document.activeElement.textContent") == name
    assert large.locator(BODY).count() < 100


def test_paper_says_what_it_leaves_out_of_ten_thousand(large: Any):
    large.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    told = large.locator(".mzx-left-out")
    assert told.inner_text().startswith("纸上只印前 1000 个项目，共 10000 个")
    large.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert told.count() == 0


def test_one_of_ten_thousand_is_found(large: Any):
    large.get_by_role("searchbox", name="文字包含").fill("（7777）")
    settle(large)
    assert total(large, "count") == "1"
    assert total(large, "executed") == "7777.77"
