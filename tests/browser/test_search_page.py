"""The search page as readers have it: typed, narrowed down, sorted, by keyboard, without scripts, from a disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from benchmarks.search_queries import draw, truth_of
from benchmarks.search_site import write
from generator.presenting.prepared.page import Page
from generator.presenting.search.script_files import as_scripts
from tests.support.axe import violations
from tests.support.serving import PREFIX

pytestmark = pytest.mark.browser


def search(page: Any, site: str, query: str, more: str = "") -> int:
    """Open the search page for a query; return the total it says."""
    page.goto(f"{site}search/?q={quote(query)}{more}")
    return settled(page)


def settled(page: Any) -> int:
    page.locator("[data-search-ready]").wait_for(state="attached")
    return int(page.locator("[data-result-count]").get_attribute("data-result-count"))


def answer(page: Any) -> Any:
    """Where the page says what it found; the citation below has a status of its own."""
    return page.get_by_role("status").and_(page.locator("[data-search-status]"))


def said(page: Any) -> str:
    """What the page says of the answer, without blanks."""
    return "".join(answer(page).inner_text().split())


def results(page: Any) -> list[str]:
    """The addresses of the results below the site's root, in their order."""
    links = page.locator("a[data-result]").evaluate_all("all => all.map(one => one.href)")
    return [link.split(PREFIX)[1].partition("?")[0] for link in links]


def test_thirty_queries_typed_give_exactly_the_pages_that_hold_them(
    page: Any, served_site: str, site_documents: Any
):
    truth = truth_of(site_documents)
    queries = draw(site_documents, 30, seed=5)
    for query in queries:
        expected = [site_documents[number].address for number in truth.pages(query)]
        total = search(page, served_site, query)
        assert total == len(expected), query
        found = results(page)
        if total <= len(found):
            assert sorted(found) == sorted(expected), query
        else:
            assert set(found) < set(expected), query


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("党建工作经费项目（运转保障）", "suicheng/2024/dangjian-yunzhuan/"),
        ("村镇路灯电费", "shifan/2024/cunzhen-ludeng/"),
        ("39.8746", "shifan/2024/cunzhen-ludeng/"),
        ("示城管字〔２０２２〕5号", "shifan/2024/cunzhen-ludeng/"),
    ],
)
def test_what_is_meant_comes_first(page: Any, served_site: str, query: str, first: str):
    assert search(page, served_site, query) >= 1
    assert results(page)[0] == first


def test_matches_are_marked_in_titles_and_texts(page: Any, served_site: str):
    search(page, served_site, "亮灯率")
    first = page.locator("[data-search-list] li").first
    assert first.locator("mark").first.inner_text() == "亮灯率"
    assert "支出" in first.inner_text()


def test_words_apart_are_looked_for_one_by_one_if_nowhere_together(page: Any, served_site: str):
    assert search(page, served_site, "亮灯率 灯杆") > 0
    assert "没有连着写" in answer(page).inner_text()
    assert search(page, served_site, "“亮灯率 灯杆”") == 0
    together = search(page, served_site, "2024 年度")
    answer(page).get_by_role("link", name="分开写的也找").click()
    page.wait_for_url("**m=all**")
    assert settled(page) >= together


def near(page: Any) -> list[str]:
    """The addresses of the near results below the site's root, in their order."""
    links = page.locator("a[data-near]").evaluate_all("all => all.map(one => one.href)")
    return [link.split(PREFIX)[1].partition("?")[0] for link in links]


def test_a_single_character_is_found(page: Any, served_site: str, site_documents: Any):
    expected = truth_of(site_documents).pages("镇")
    assert search(page, served_site, "镇") == len(expected)
    assert page.locator("[data-search-list] li mark").first.inner_text() == "镇"
    assert near(page) == []


@pytest.mark.parametrize(
    "typed", ["djgzjf", "dangjiangongzuo", "dang jian gong zuo", "dangjiangongz"]
)
def test_pinyin_of_a_title_leads_to_it(page: Any, served_site: str, typed: str):
    assert search(page, served_site, typed) == 0
    told = said(page)
    assert told.startswith(f"没有找到“{''.join(typed.split())}”（0页）。")
    assert "按拼音，可以找“党建工作" in told
    assert "suicheng/2024/dangjian-yunzhuan/" in near(page)
    assert page.locator(".mz-near mark").first.inner_text().startswith("党建工作")
    answer(page).get_by_role("link", name="“党建工作").first.click()
    assert settled(page) > 0


@pytest.mark.parametrize(
    ("typed", "as_well"),
    [
        ("[2022]5号", "〔2022〕5号"),
        ("示城管字(2022)5号", "示城管字〔2022〕5号"),
        ("示城管字【２０２２】5号", "示城管字［２０２２］５号"),
        ("村鎮路燈電費", "村镇路灯电费"),
        ("96.08 %", "96.08%"),
        ("１００％", "100%"),
    ],
)
def test_what_is_one_letter_finds_the_same(
    page: Any, served_site: str, site_documents: Any, typed: str, as_well: str
):
    expected = truth_of(site_documents).pages(as_well)
    assert search(page, served_site, as_well) == len(expected) > 0
    found = results(page)
    assert search(page, served_site, typed) == len(expected)
    assert results(page) == found


@pytest.mark.parametrize(
    "case",
    [
        ("1,841.668", "shifan/2024/", "1841.668"),
        ("路登电费", "shifan/2024/cunzhen-ludeng/", "路灯电费"),
        ("路灯的电费", "shifan/2024/cunzhen-ludeng/", "路灯电费"),
        ("村镇路灯电非维护", "shifan/2024/cunzhen-ludeng/", "村镇路灯电费和维护"),
        ("厕所改造", "shifan/2024/hucesuo-gaizao/", "户厕改造"),
        ("ludeng", "shifan/2024/cunzhen-ludeng/", "路灯"),
        ("遂成镇", "suicheng/2024/", "遂城镇"),
        ("路登", "shifan/2024/cunzhen-ludeng/", "路灯"),
    ],
)
def test_near_answers_stand_below_under_a_head_of_their_own(
    page: Any, served_site: str, site_documents: Any, case: tuple[str, str, str]
):
    typed, wanted, marked = case
    exact = truth_of(site_documents).pages(typed)
    assert search(page, served_site, typed) == len(exact)
    head = page.get_by_role("heading", name="相近的结果")
    assert head.is_visible()
    assert "不算在找到的页数里" in page.locator("[data-search-near-said]").inner_text()
    assert wanted in near(page)
    exact_pages = {site_documents[number].address for number in exact}
    assert not exact_pages & set(near(page))
    assert marked in page.locator(".mz-near mark").all_inner_texts()


def test_what_is_in_quotes_has_no_near_answers(page: Any, served_site: str):
    assert search(page, served_site, "“路登电费”") == 0
    assert near(page) == []
    assert not page.get_by_role("heading", name="相近的结果").is_visible()


def test_what_nothing_is_near_to_is_only_not_found(page: Any, served_site: str):
    assert search(page, served_site, "9,876,543.21万元") == 0
    assert said(page).startswith("没有找到“9,876,543.21万元”（0页）。")
    assert near(page) == []
    assert answer(page).get_by_role("link", name="全部项目的清单").is_visible()


def test_near_answers_keep_what_is_chosen(page: Any, served_site: str):
    search(page, served_site, "路登电费", "&year=2023")
    assert near(page)
    assert all("/2023/" in address for address in near(page))


def test_kinds_are_tabs_with_their_counts(page: Any, served_site: str, site_documents: Any):
    found = [site_documents[number] for number in truth_of(site_documents).pages("预算执行率")]
    total = search(page, served_site, "预算执行率")
    tabs = page.get_by_role("navigation", name="页面的种类")
    assert tabs.get_by_role("link").first.inner_text() == f"全部 {total}"
    assert tabs.locator("[aria-current]").inner_text() == f"全部 {total}"
    for word in ("项目", "规则", "手册"):
        count = sum(document.traits.kind.value == word for document in found)
        tabs.get_by_role("link", name=f"{word} {count}", exact=True).click()
        page.locator(f"[data-result-count='{count}']").wait_for()
        assert tabs.locator("[aria-current]").inner_text() == f"{word} {count}"
        lines = page.locator("[data-search-list] li .mz-small").all_inner_texts()
        assert all(word in line.partition(" · ")[0] for line in lines)
    tabs.get_by_role("link", name=f"全部 {total}").click()
    page.locator(f"[data-result-count='{total}']").wait_for()


def test_made_up_data_carry_the_chip_they_carry_everywhere(page: Any, served_site: str):
    search(page, served_site, "村镇路灯电费")
    chip = page.locator("[data-search-list] li .mz-tag-example").first
    assert chip.inner_text() == "示例"
    assert chip.get_attribute("href").endswith("how-to-read/#example")


def test_the_page_opened_marks_the_words_and_goes_there(page: Any, served_site: str):
    search(page, served_site, "亮灯率")
    page.locator("a[data-result]").first.click()
    marks = page.locator("article mark.mz-found-word")
    marks.first.wait_for()
    assert set(marks.all_text_contents()) == {"亮灯率"}
    assert page.evaluate("document.activeElement.classList.contains('mz-found-word')")
    assert page.evaluate(IN_SIGHT)
    bar = page.get_by_role("group", name="搜索的字")
    count = marks.count()
    assert f"标出 {count} 处，第 1 处" in bar.inner_text()
    bar.get_by_role("button", name="下一处").click()
    assert "第 2 处" in bar.inner_text()
    assert [str(item) for item in violations(page)] == []
    before = page.locator("article").inner_text()
    bar.get_by_role("button", name="去掉标记").click()
    assert marks.count() == bar.count() == 0
    assert page.locator("article").inner_text() in before


# Whether the element that has the focus is seen, and nothing it lies in is closed.
IN_SIGHT = """() => { const box = document.activeElement.getBoundingClientRect()
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
    && !document.activeElement.closest("details:not([open])") }"""


def test_words_in_a_closed_part_are_gone_to_and_what_is_not_there_is_not_marked(
    page: Any, served_site: str
):
    project = f"{served_site}shifan/2024/cunzhen-ludeng/"
    page.goto(project)
    closed = page.evaluate(HIDDEN_WORDS)
    assert len(closed) == 8
    page.goto(f"{project}?find={quote(closed)}")
    page.locator("mark.mz-found-word").first.wait_for(state="attached")
    assert page.evaluate(IN_SIGHT)
    page.goto(f"{project}?find=%3Cb%3E&find=&find=没有的字")
    assert page.locator("mark.mz-found-word, .mz-found-bar").count() == 0


# Eight characters that stand nowhere on the page but in a closed part of it.
HIDDEN_WORDS = r"""() => { const article = document.querySelector("article"), all = article.textContent
  for (const part of article.querySelectorAll("details:not([open]) :is(p, td, dd, li)")) {
    const words = part.textContent.trim().slice(0, 8)
    if (part.closest("nav, summary, [data-search-exclude]") || !/^[\u4e00-\u9fff，、]{8}$/.test(words)) continue
    if (all.split(words).length === 2) return words
  } return "" }"""


def test_words_across_elements_and_blanks_are_marked(page: Any, served_site: str):
    page.goto(f"{served_site}shifan/2024/cunzhen-ludeng/?find=98.46%25&find=39.8746 万元")
    marks = page.locator("article mark.mz-found-word")
    marks.first.wait_for()
    texts = "".join(marks.all_text_contents())
    assert "98.46" in texts
    assert "39.8746 万元" in texts


def test_explanations_come_after_what_they_explain(page: Any, served_site: str):
    seen = set()
    for query in ("绩效", "项目", "自评", "得分", "预算执行率", "目标"):
        search(page, served_site, query)
        lines = page.locator("[data-search-list] li .mz-small").all_inner_texts()
        kinds = [line.removeprefix("示例").lstrip() for line in lines]
        other = [kind.startswith(("说明和汇总", "规则", "手册")) for kind in kinds]
        assert other == sorted(other), query
        seen |= set(other)
    for query in ("预算执行率", "评分"):
        total = search(page, served_site, query)
        shown = len(results(page))
        kinds = page.evaluate(ORDER, query)
        assert len(kinds) == total >= shown
        assert kinds == sorted(kinds, key=lambda kind: kind in ABOUT), query
        assert ABOUT & set(kinds)


ABOUT = {"other", "rule", "guide"}

# The kind of every page found, in the order in which they would be shown.
ORDER = """query => MingzhangSearch.open("./").then(index => index.search(query, false).then(found =>
  index.sorted(found.pages, "").then(pages => pages.map(page =>
    index.choices[0].options[index.choices[0].values[page] - 1].value))))"""


def test_choices_narrow_results_down_and_stand_in_the_address(page: Any, served_site: str):
    everything = search(page, served_site, "经费")
    group = page.get_by_role("group", name="年度", exact=True)
    option = group.get_by_label("2023 年")
    count = int(group.locator("label", has_text="2023 年").locator(".mz-count").inner_text())
    option.check()
    page.wait_for_url("**year=2023**")
    assert settled(page) == count < everything
    assert all("/2023/" in address for address in results(page))
    assert group.get_by_label("2023 年").is_checked()
    assert (
        page.evaluate("document.activeElement.value") == "2023"
    )  # the keyboard stays where it was
    page.go_back()
    assert settled(page) == everything
    page.go_forward()
    assert settled(page) == count
    page.reload()
    assert settled(page) == count
    answer(page).get_by_role("link", name="取消筛选").click()
    assert settled(page) == everything


def test_all_choices_are_offered(page: Any, served_site: str, site_documents: Any):
    search(page, served_site, "示范镇")
    offered = page.locator("[data-search-choices] legend").all_inner_texts()
    for label in ("年度", "领域", "自评等级", "支出", "预算执行率", "抽查"):
        assert label in offered
    checked = [item for item in site_documents if item.traits.spot_checked]
    assert search(page, served_site, "项目", "&spot=yes") == len(checked) > 0
    assert search(page, served_site, "项目", "&example=no&unit=suicheng&kind=project") == 4


@pytest.mark.parametrize(
    ("by", "words"), [("amount", "支出"), ("score", "自评"), ("rate", "执行率")]
)
def test_results_are_sorted(page: Any, served_site: str, by: str, words: str):
    search(page, served_site, "运转", f"&kind=project&sort={by}")
    lines = page.locator("[data-search-list] li .mz-small").all_inner_texts()
    parts = [part for line in lines for part in line.split(" · ") if part.startswith(words)]
    numbers = [float(part.split()[1].rstrip("%").split("%")[0]) for part in parts]
    assert len(numbers) > 1
    assert numbers == sorted(numbers, reverse=True)


def test_a_sort_there_is_not_changes_nothing(page: Any, served_site: str):
    assert search(page, served_site, "路灯", "&sort=../../x&year=1900&nonsense=1") == 0
    assert search(page, served_site, "路灯", "&sort=../../x") > 0


def test_many_results_come_in_parts(page: Any, served_site: str):
    total = search(page, served_site, "绩效")
    shown = len(results(page))
    assert shown < total
    page.locator("[data-search-more]").click()
    page.locator("[data-result]").nth(shown).wait_for()
    assert page.evaluate("document.activeElement.hasAttribute('data-result')")


def test_the_header_of_every_page_leads_to_search_by_keyboard(page: Any, served_site: str):
    page.goto(f"{served_site}suicheng/2024/")
    page.get_by_role("search", name="全站搜索").get_by_role("searchbox").focus()
    page.keyboard.type("特派员")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served_site}search/?q=*")
    assert settled(page) >= 1
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-result')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/suicheng/**")
    assert "特派员" in page.locator("article").inner_text()


def test_a_phone_has_the_choices_behind_a_button(new_page: Callable[..., Any], served_site: str):
    opened = new_page(viewport={"width": 390, "height": 844})
    opened.goto(f"{served_site}about/")
    opened.get_by_role("search", name="全站搜索").get_by_role("button", name="搜索").click()
    opened.wait_for_url("**/search/**")
    search(opened, served_site, "路灯")
    assert not opened.get_by_role("group", name="年度", exact=True).is_visible()
    opened.get_by_text("筛选", exact=True).click()
    opened.get_by_role("group", name="年度", exact=True).get_by_label("2024 年").check()
    opened.wait_for_url("**year=2024**")
    assert settled(opened) >= 1
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    assert [str(item) for item in violations(opened)] == []


def test_without_scripts_there_is_the_list_by_unit_year_field_and_grade(
    new_page: Callable[..., Any], served_site: str
):
    opened = new_page(java_script_enabled=False)
    opened.goto(f"{served_site}search/?q=路灯")
    opened.get_by_role("link", name="全部项目的清单").click()
    assert opened.locator("h1").inner_text() == "全部项目的清单"
    opened.locator("#areas ~ dl").first.get_by_role("link", name="示范镇 2024 年度").first.click()
    group = opened.locator(opened.evaluate("location.hash"))
    group.locator("summary").click()
    group.get_by_role("link").first.click()
    assert opened.locator(".mz-form-table").count() > 0
    opened.goto(f"{served_site}projects/")
    opened.locator("#grades ~ dl").get_by_role("link", name="示范镇 2024 年度").first.click()
    assert (
        opened.locator(opened.evaluate("location.hash"))
        .locator("summary")
        .inner_text()
        .startswith("优")
    )


def test_an_index_that_cannot_be_had_is_said(page: Any, served_site: str, page_log: Any):
    page_log.errors_expected = True
    page.route("**/search/*.bin*", lambda route: route.abort())
    page.goto(f"{served_site}search/?q=路灯")
    status = answer(page)
    status.filter(has_text="没有取到").wait_for()
    assert status.get_by_role("link", name="全部项目的清单").is_visible()


def test_from_a_disk_it_says_so_or_works_with_the_files_as_scripts(
    new_page: Callable[..., Any], built_site: Path, tmp_path: Path, page_log: Any
):
    page_log.errors_expected = True
    copy = tmp_path / "中文 文件夹" / "site"
    shutil.copytree(built_site, copy)
    opened = new_page()
    opened.goto(f"{copy.as_uri()}/search/index.html?q=%E8%B7%AF%E7%81%AF")
    answer(opened).filter(has_text="从磁盘打开").wait_for()
    assert opened.get_by_role("link", name="全部项目的清单").first.is_visible()

    files = [
        Page(path=path.relative_to(copy).as_posix(), content=path.read_bytes())
        for path in (copy / "search").glob("*.bin")
    ]
    write(copy, as_scripts(files))
    opened.reload()
    assert settled(opened) > 0
    assert opened.locator("a[data-result]").first.get_attribute("href").startswith("../shifan/")
    opened.get_by_role("group", name="年度", exact=True).get_by_label("2023 年").check()
    opened.wait_for_url("**year=2023**")
    assert settled(opened) > 0
    page_log.outside_requests[:] = [
        address for address in page_log.outside_requests if not address.startswith(copy.as_uri())
    ]


@pytest.mark.parametrize(
    "query", ["路灯", "djgzjf", "镇", "1,778.67", "没有这个词的", "路登电费", ""]
)
@pytest.mark.parametrize("look", ["light", "dark"])
def test_axe_finds_nothing_in_any_answer(
    new_page: Callable[..., Any], served_site: str, query: str, look: str
):
    opened = new_page(viewport={"width": 1280, "height": 900}, color_scheme=look)
    opened.goto(f"{served_site}search/?q={quote(query)}")
    opened.locator("[role=status]:not(:empty)").wait_for()
    assert [str(item) for item in violations(opened)] == []
