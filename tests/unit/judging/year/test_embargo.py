"""Before its day (公开时间) not a byte of a project or a year goes out, nor follows by subtraction."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import pytest

from generator.concluding.conclude import conclude
from generator.concluding.public_attachments import public_attachments
from generator.concluding.publication import publication
from generator.facts.records.states import Audience, Status
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.search.documents import document_of
from generator.presenting.search.index import search_files
from generator.presenting.terminal.publication_text import contradiction_lines, publication_lines

BEFORE, DAY, AFTER = date(2025, 5, 31), date(2025, 6, 1), date(2025, 6, 2)
OPENS = "公开时间: 2025-06-01\n"
MARKS = ("daoqi", "夜景灯光提升", "31.41", "27.18", "31.4", "27.1", "yejing-zp")
LISTED = {"road": ("道路养护", "80.11", "79.13"), "lamps": ("路灯维护", "20.07", "19.03")}
HEAD = "标题: 2024年度自评\n状态: 公开\n发布日期: 2025-03-21\n"
DECLARED = "声明合计: {项目数: 3, 预算合计: 131.59, 执行合计: 125.34}\n"
TEXT = "正文:\n  绩效目标实现情况: 全年支出 {{ 执行合计 }} 万元，预算 {{ 预算合计 }} 万元。\n"


def project(name: str, budget: str, spent: str, more: str = "") -> str:
    return (
        f"项目名称: {name}\n状态: 公开\n{more}年度资金:\n  年度资金总额:\n"
        f"    全年预算数: {budget}\n    全年执行数: {spent}\n自评总分: 95\n"
    )


WAITING = project("夜景灯光提升", "31.41", "27.18", OPENS) + (
    "佐证材料: [{名称: 照片, 文件: yejing-zp.txt, 公开: 是}]\n更正: [{日期: 2025-05-01, 内容: 改过}]\n"
)


def tree(**more: str) -> dict[str, bytes]:
    text = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n网站地址: https://a.example/\n",
        "data/a/unit.yml": "单位名称: 示例镇人民政府\n",
        "data/a/2024/report.yml": HEAD + DECLARED + TEXT,
        **{f"data/a/2024/projects/{id}.yml": project(*said) for id, said in LISTED.items()},
        **{f"data/a/2024/{name}": content for name, content in more.items()},
    }
    return {path: content.encode() for path, content in text.items()}


WHOLE = tree(**{"projects/daoqi.yml": WAITING, "attachments/yejing-zp.txt": "灯光照片"})


def published(files: Mapping[str, bytes], today: date | None) -> dict[str, bytes]:
    """Every byte that a build on a day would hand to MkDocs, the search index among it."""
    judged = conclude(files, audience=Audience.PUBLIC, today=today)
    assert judged.ledger is not None
    assert not judged.broken, judged.findings
    pages = list(site_pages(judged))
    found = [one for page in pages if (one := document_of(page)) is not None]
    out = {page.path: page.content for page in (*pages, *search_files(found))}
    for path, name in public_attachments(judged.ledger, judged.names, audience=Audience.PUBLIC):
        out[path] = files[name]
    return out


def texts(out: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield names and contents, those inside archives too."""
    for path, content in out.items():
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield from ((name, archive.read(name).decode()) for name in archive.namelist())
        yield path, content.decode("utf-8", "replace")


def told(out: Mapping[str, bytes]) -> list[str]:
    return sorted({mark for mark in MARKS for pair in texts(out) if mark in "\n".join(pair)})


@pytest.mark.slow("every page is made several times")
@pytest.mark.parametrize("today", [BEFORE, None], ids=["before", "nobody-says"])
def test_not_a_byte_goes_out_before_its_day(today: date | None):
    alone = tree(**{"report.yml": HEAD + TEXT})

    assert told(published(WHOLE, today)) == []
    assert published(WHOLE, today) == published(alone, today)  # as if there were no such file


@pytest.mark.slow("every page is made several times")
@pytest.mark.parametrize("today", [DAY, AFTER])
def test_it_is_there_from_its_day_on(today: date):
    out = published(WHOLE, today)

    assert {"夜景灯光提升", "31.41", "27.18", "yejing-zp", "daoqi"} <= set(told(out))
    assert "a/2024/attachments/yejing-zp.txt" in out
    assert "改过" in out["feed.xml"].decode()
    assert b"125.34" in out["a/2024/data/summary.json"]
    assert out == published(WHOLE, DAY)  # the day opens, no clock shows


def test_no_figure_less_what_is_listed_is_the_waiting_project_s():
    judged = conclude(WHOLE, audience=Audience.PUBLIC, today=BEFORE)
    summary = judged.years[0].summary
    listed = [one.project.funds.total for one in summary.evaluations]

    assert summary.projects == len(listed) == 2
    assert summary.money.budget == sum(row.annual_budget or Decimal(0) for row in listed)
    assert summary.money.executed == sum(row.executed or Decimal(0) for row in listed)
    assert not summary.declared
    assert judged.years[0].narrative.attainment == "全年支出 98.16 万元，预算 100.18 万元。"


@pytest.mark.slow("every page is made several times")
def test_a_whole_year_waits_with_its_report():
    year = {
        "2023/report.yml": "标题: 2023年度自评\n状态: 公开\n" + OPENS,
        "2023/projects/road.yml": project("道路养护", "55.55", "44.44"),
    }
    more = {f"data/a/{name}": text.encode() for name, text in year.items()}
    both, now = tree() | more, published(tree(), BEFORE)

    assert published(both, BEFORE) == now
    assert "a/2023/index.md" in published(both, DAY)
    seen = publication(conclude(both, audience=Audience.PUBLIC, today=BEFORE))
    assert seen is not None
    assert list(contradiction_lines(seen)) == []
    assert not seen.contradicted
    assert any("报告的公开时间是 2025-06-01" in line for line in publication_lines(seen))


def test_a_preview_shows_it_as_approved_and_a_build_says_who_waits():
    preview = conclude(WHOLE, audience=Audience.PREVIEW, today=BEFORE)
    (waiting,) = (one.project for one in preview.years[0].evaluations if one.project.embargoed)
    public = publication(conclude(WHOLE, audience=Audience.PUBLIC, today=BEFORE))

    assert waiting.status is Status.APPROVED
    assert public is not None
    assert public.waiting == ((DAY, "data/a/2024/projects/daoqi.yml"),)
    assert any("公开时间没有到的 1 个项目" in line for line in publication_lines(public))


@pytest.mark.slow("every page is made several times")
@pytest.mark.parametrize("status", ["待审", "已审"])
def test_what_is_in_review_is_for_previews_only(status: str):
    text = WAITING.replace("状态: 公开", f"状态: {status}").replace(OPENS, "")
    files = tree(**{"projects/daoqi.yml": text, "attachments/yejing-zp.txt": "灯光照片"})

    out = published(files, AFTER)
    assert not any("夜景灯光" in text or "daoqi" in text for pair in texts(out) for text in pair)
    assert "a/2024/attachments/yejing-zp.txt" not in out
    shown = conclude(files, audience=Audience.PREVIEW, today=AFTER)
    page = next(page for page in site_pages(shown) if page.path == "a/2024/daoqi/index.md")
    assert f">{status}<" in page.content.decode()
    seen = publication(conclude(files, audience=Audience.PUBLIC, today=AFTER))
    assert seen is not None
    assert seen.in_review == ("data/a/2024/projects/daoqi.yml",)
