from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.facts.diagnostics import Finding, Severity
from generator.publishing import scaffold
from generator.publishing.refusal import Refusal
from generator.reading.schema import SchemaKind, schema_text, validate
from generator.reading.source import read_source

REPO = Path(__file__).resolve().parents[3]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "xian")
    return tmp_path / "xian"


def errors(root: Path, name: str, kind: SchemaKind) -> list[Finding]:
    source = read_source(name, (root / name).read_bytes())
    found = [*source.findings, *validate(kind, source)]
    return [item for item in found if item.severity is Severity.ERROR]


def read(root: Path, name: str) -> dict[str, object]:
    data = read_source(name, (root / name).read_bytes()).data
    assert data is not None
    return data


def test_a_new_site_is_complete(site: Path):
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert there >= {
        "mkdocs.yml",
        "README.md",
        "Makefile",
        "check.cmd",
        "site.cmd",
        "requirements.txt",
        ".gitignore",
        ".github/workflows/site.yml",
        ".gitlab-ci.yml",
        ".vscode/settings.json",
        ".vscode/schemas/project.schema.json",
        "data/site.yml",
        "data/shili/unit.yml",
        "data/shili/2024/report.yml",
        "docs/guide/index.md",
    }
    assert len(list((site / "data/shili/2024/projects").glob("*.yml"))) == 2
    assert not [name for name in there if "dot-" in name]
    for path in site.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"@[A-Z]+@", text), path
            assert "generator/" not in text, path
    assert (site / "check.cmd").read_bytes().count(b"\r\n") == 4


def test_every_data_file_of_a_new_site_passes_its_schema(site: Path):
    kinds = {"site": SchemaKind.SITE, "unit": SchemaKind.UNIT, "report": SchemaKind.REPORT}
    for path in site.glob("data/**/*.yml"):
        name = path.relative_to(site).as_posix()
        assert errors(site, name, kinds.get(path.stem, SchemaKind.PROJECT)) == []


def test_every_data_file_leads_its_editor_to_the_schema(site: Path):
    scaffold.new_unit(site, "suicheng", name="遂城镇人民政府")
    scaffold.new_year(site, "suicheng", "2024")
    scaffold.new_project(site, "suicheng", "2024", "dangjian")
    scaffold.new_year(site, "shili", "2025", start="2024")
    files = list(site.glob("data/**/*.yml"))
    assert len(files) == 11
    for path in files:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        link = first.removeprefix("# yaml-language-server: $schema=")
        schema = (path.parent / link).resolve()
        assert schema.is_file(), first
        kind = path.stem if path.stem in {"site", "unit", "report"} else "project"
        assert schema.read_text(encoding="utf-8") == schema_text(SchemaKind(kind))


def test_the_new_sites_mkdocs_is_this_repos(site: Path):
    def config(path: Path) -> dict[str, object]:
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"!!python/\S+", "", text)
        loaded: dict[str, object] = yaml.safe_load(text)
        return loaded | dict.fromkeys(["site_name", "exclude_docs"])

    assert config(site / "mkdocs.yml") == config(REPO / "mkdocs.yml")


def test_blank_forms_pass_the_schema_and_keep_the_name(site: Path):
    (unit,) = scaffold.new_unit(site, "suicheng", name="遂城镇: 人民政府")
    (year,) = scaffold.new_year(site, "suicheng", "2024")
    (project,) = scaffold.new_project(site, "suicheng", "2024", "dangjian", name="党建：“经费”")
    assert unit == "data/suicheng/unit.yml"
    assert year == "data/suicheng/2024/report.yml"
    assert project == "data/suicheng/2024/projects/dangjian.yml"
    assert errors(site, unit, SchemaKind.UNIT) == []
    assert errors(site, year, SchemaKind.REPORT) == []
    assert errors(site, project, SchemaKind.PROJECT) == []
    assert read(site, unit)["单位名称"] == "遂城镇: 人民政府"
    assert read(site, project)["项目名称"] == "党建：“经费”"
    assert read(site, project)["状态"] == "草稿"


@pytest.mark.parametrize("kind", ["unit", "report", "project"])
def test_what_a_blank_form_hints_at_is_in_the_schema(kind: str):
    """Keys in comments too: what one uncomments has to pass."""
    text = (REPO / f"generator/publishing/skeletons/forms/{kind}.yml").read_text(encoding="utf-8")
    words = set(re.findall(r"^[# -]*([\u4e00-\u9fff]+):(?: |$)", text, re.MULTILINE))
    known = set(re.findall(r'"([\u4e00-\u9fff]+)": \{', schema_text(SchemaKind(kind))))
    assert words - known == set()


def test_a_year_carries_over_what_stays(site: Path):
    written = scaffold.new_year(site, "shili", "2025", start="2024")
    assert written == (
        "data/shili/2025/projects/dangjian.yml",
        "data/shili/2025/projects/ludeng.yml",
        "data/shili/2025/report.yml",
    )
    report = read(site, "data/shili/2025/report.yml")
    assert report["标题"] == "示例镇2025年度部门预算项目绩效自评工作报告"
    assert (report["状态"], report["示例"]) == ("草稿", "是")
    name = "data/shili/2025/projects/ludeng.yml"
    old, new = read(site, "data/shili/2024/projects/ludeng.yml"), read(site, name)
    for key in ("项目名称", "领域", "主管部门", "实施单位", "示例", "政策依据"):
        assert new[key] == old[key]
    assert new["状态"] == "草稿"
    text = (site / name).read_text(encoding="utf-8")
    assert "全年执行数:  # 上年 36.50" in text
    for indicator in new["绩效指标"]:  # type: ignore[attr-defined]
        assert indicator["年度指标值"]
        assert indicator.keys().isdisjoint({"实际完成值", "得分", "偏差原因分析及改进措施"})
    for gone in ("自评总分", "自评等级", "问题与措施", "集体决策", "佐证材料", "实施期间"):
        assert gone not in new
    for path in written:
        kind = SchemaKind.REPORT if path.endswith("report.yml") else SchemaKind.PROJECT
        assert errors(site, path, kind) == []
    assert "写有 2024，请核对年份" in (site / written[0]).read_text(encoding="utf-8")


def test_what_was_withheld_stays_withheld(site: Path):
    path = site / "data/shili/2024/projects/ludeng.yml"
    text = path.read_text(encoding="utf-8")
    basis = "状态: 不予公开\n不予公开依据:\n  法律依据: 《保守国家秘密法》第九条"
    path.write_text(text.replace("状态: 公开", basis), encoding="utf-8")
    scaffold.new_year(site, "shili", "2025", start="2024")
    new = read(site, "data/shili/2025/projects/ludeng.yml")
    assert new["状态"] == "不予公开"
    assert new["不予公开依据"] == {"法律依据": "《保守国家秘密法》第九条"}


def test_nothing_is_overwritten_and_then_nothing_written(site: Path):
    (site / "data/shili/2025/projects").mkdir(parents=True)
    (site / "data/shili/2025/projects/ludeng.yml").write_text("我的")
    with pytest.raises(Refusal, match=r"data/shili/2025/projects/ludeng\.yml"):
        scaffold.new_year(site, "shili", "2025", start="2024")
    assert [path.name for path in (site / "data/shili/2025").rglob("*.yml")] == ["ludeng.yml"]
    with pytest.raises(Refusal, match="已经有了"):
        scaffold.new_site(site)
    with pytest.raises(Refusal, match="已经有了"):
        scaffold.new_unit(site, "shili")


@pytest.mark.parametrize(
    "word", ["Dangjian", "党建", "a_b", "-a", "a-", "", "../x", "a b", "standards"]
)
def test_an_id_is_small_letters_digits_and_hyphens(site: Path, word: str):
    with pytest.raises(Refusal):
        scaffold.new_unit(site, word)
    with pytest.raises(Refusal):
        scaffold.new_project(site, "shili", "2024", word)


def test_what_has_to_be_there_first_is_named(site: Path):
    with pytest.raises(Refusal, match="还没有"):
        scaffold.new_year(site, "nobody", "2024")
    with pytest.raises(Refusal, match=r"还没有 data/shili/2020/report\.yml"):
        scaffold.new_project(site, "shili", "2020", "x")
    with pytest.raises(Refusal, match=r"没有 data/shili/2020/report\.yml"):
        scaffold.new_year(site, "shili", "2025", start="2020")
    with pytest.raises(Refusal, match="不是年份"):
        scaffold.new_year(site, "shili", "24")


def test_a_year_is_not_carried_over_from_files_that_cannot_be_read(site: Path):
    (site / "data/shili/2024/projects/ludeng.yml").write_text("项目名称: [\n", encoding="utf-8")
    with pytest.raises(Refusal, match="读不懂"):
        scaffold.new_year(site, "shili", "2025", start="2024")
    assert not (site / "data/shili/2025").exists()
