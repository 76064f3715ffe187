"""What is published is counted, and what is not is named: drafts, hidden years, files nobody could read."""

from __future__ import annotations

from generator.concluding.conclude import conclude
from generator.concluding.publication import Publication, publication
from generator.facts.records.states import Audience
from generator.presenting.terminal.publication_text import contradiction_lines, publication_lines

YEAR = "data/danwei/2024"
WITHHELD = """\
项目名称: 其他
状态: 不予公开
不予公开依据:
  法律依据: 《中华人民共和国政府信息公开条例》第十四条
"""


def site(**changed: str) -> dict[str, bytes]:
    """A site of one public year: a public project, a draft and a withheld one."""
    files = {
        "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n",
        "data/danwei/unit.yml": "单位名称: 示例镇人民政府\n示例: 是\n",
        f"{YEAR}/report.yml": "标题: 示例镇自评报告\n状态: 公开\n",
        f"{YEAR}/projects/a.yml": "项目名称: 路灯维护\n状态: 公开\n",
        f"{YEAR}/projects/b.yml": "项目名称: 党建\n状态: 草稿\n",
        f"{YEAR}/projects/c.yml": WITHHELD,
    }
    files |= changed
    return {name: text.encode() for name, text in files.items()}


def told(files: dict[str, bytes], audience: Audience = Audience.PUBLIC) -> Publication:
    made = publication(conclude(files, audience=audience))
    assert made is not None
    return made


def test_what_is_there_and_what_is_not():
    made = told(site())
    assert (made.units, made.examples, made.years, made.projects) == (1, 1, 1, 1)
    assert (made.drafts, made.withheld) == ((f"{YEAR}/projects/b.yml",), 1)
    assert not made.contradicted
    assert list(publication_lines(made)) == [
        "公开 1 个单位 1 个年度 1 个项目（其中示例单位 1 个）。",
        "没有放上去：",
        f"  草稿 1 个项目：{YEAR}/projects/b.yml",
        "  不予公开 1 个项目，页面上只有个数和法律依据",
    ]


def test_a_preview_shows_the_draft():
    made = told(site(), Audience.PREVIEW)
    assert (made.projects, made.drafts) == (2, ())
    assert next(iter(publication_lines(made))).startswith("预览里有 1 个单位")


def test_a_public_project_in_a_hidden_year_is_a_contradiction():
    made = told(site(**{f"{YEAR}/report.yml": "标题: 示例镇自评报告\n状态: 草稿\n"}))
    assert made.contradicted
    (year,) = made.hidden_years
    assert made.bare_units == ("示例镇人民政府",)
    assert any("单位自己的页面照样有" in line for line in publication_lines(made))
    assert (year.projects, year.contradicted) == (3, (f"{YEAR}/projects/a.yml",))
    problem, cure = contradiction_lines(made)
    assert f"{YEAR}/projects/a.yml" in problem
    assert f"{YEAR}/report.yml" in cure and "--allow-hidden" in cure


def test_a_hidden_year_without_a_public_project_is_only_told():
    draft = {f"{YEAR}/report.yml": "标题: 示例镇自评报告\n状态: 草稿\n"}
    made = told(site(**draft, **{f"{YEAR}/projects/a.yml": "项目名称: 路灯维护\n状态: 草稿\n"}))
    assert not made.contradicted
    assert any("整个年度不公开（3 个项目）" in line for line in publication_lines(made))
    assert list(contradiction_lines(made)) == []


def test_what_cannot_be_read_takes_its_projects_along():
    made = told(site(**{f"{YEAR}/report.yml": "标题: [\n"}), Audience.PREVIEW)
    assert (made.projects, made.unread, made.stranded) == (0, (f"{YEAR}/report.yml",), 3)
    assert made.empty_units == ()


def test_a_unit_without_a_year_is_told():
    made = told(site(**{"data/xinxian/unit.yml": "单位名称: 新县\n"}))
    assert made.empty_units == ("新县",)
