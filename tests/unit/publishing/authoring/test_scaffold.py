from __future__ import annotations

import errno
import hashlib
import re
from pathlib import Path

import pytest
import yaml

from generator.facts.diagnostics import Finding, Severity
from generator.facts.reserved_names import OF_A_YEAR, OF_THE_SITE
from generator.judging.texts.leftovers import is_untouched
from generator.publishing.authoring import scaffold, skeletons
from generator.publishing.authoring.own_wheel import own_wheel
from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal
from generator.reading.repo.read_ledger import read_ledger
from generator.reading.schema.editor_schema import editor_schema_text
from generator.reading.schema.validation import SchemaKind, schema_text, validate
from generator.reading.yaml.source import read_source
from tests.support.judged import audited
from tests.support.repo import REPO


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
        "mingzhang.cmd",
        "install.py",
        "requirements.txt",
        f"vendor/{own_wheel().name}",
        "vendor/mingzhang.json",
        ".ci/site",
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
        if path.is_file() and path.suffix != ".whl":
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"@[A-Z]+@", text), path
            assert "generator/" not in text or path.name == "install.py", path
    for path in site.glob("*.cmd"):
        text = path.read_bytes().decode()
        assert text.count("\n") == text.count("\r\n") > 3


def test_the_handbook_is_inside(site: Path):
    pages = {path.name: path.read_bytes() for path in (REPO / "docs/guide").glob("*.md")}
    found = {path.name: path.read_bytes() for path in (site / "docs/guide").glob("*.md")}
    assert found == pages


def test_what_is_installed_is_the_wheel_in_vendor_and_the_lock(site: Path):
    text = (site / "requirements.txt").read_text(encoding="utf-8")
    first, *others = [
        line
        for line in text.replace("\\\n", " ").splitlines()
        if line and not line.lstrip().startswith("#")
    ]
    path, _, digest = first.partition(" --hash=sha256:")
    assert hashlib.sha256((site / path).read_bytes()).hexdigest() == digest
    assert text.endswith((REPO / "requirements.lock").read_text(encoding="utf-8"))
    assert all(re.match(r"[a-z0-9.-]+==[^ ;]+", line) and "--hash=" in line for line in others)


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
        assert schema.read_text(encoding="utf-8") == editor_schema_text(SchemaKind(kind))


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
    text = (REPO / f"generator/publishing/authoring/skeletons/forms/{kind}.yml").read_text(
        encoding="utf-8"
    )
    words = set(re.findall(r"^[# -]*([\u4e00-\u9fff]+):(?: |$)", text, re.MULTILINE))
    known = set(re.findall(r'"([\u4e00-\u9fff]+)": \{', schema_text(SchemaKind(kind))))
    assert words - known == set()


def test_an_empty_form_made_public_is_told_of(site: Path):
    """C507, or C721 for the names, file by file; as drafts they are left in peace."""
    written = (
        *scaffold.new_unit(site, "suicheng"),
        *scaffold.new_year(site, "suicheng", "2024"),
        *scaffold.new_project(site, "suicheng", "2024", "dangjian"),
    )
    assert told_of_blanks(site) == set()
    for name in written:
        text = (site / name).read_text(encoding="utf-8").replace("状态: 草稿", "状态: 公开")
        (site / name).write_text(text, encoding="utf-8", newline="\n")
    assert told_of_blanks(site) == {*written, "data/site.yml"}


def told_of_blanks(root: Path) -> set[str]:
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in (root / "data").rglob("*.yml")
    }
    held = read_ledger(files).ledger
    assert held is not None
    return {item.place.file for item in audited(held) if item.code in ("C507", "C721")}


@pytest.mark.parametrize("kind", ["unit", "report", "project"])
def test_every_name_to_be_replaced_in_an_empty_form_is_known(kind: str):
    form = skeletons.form(kind, schema="", NAME="（项目名称）", YEAR="2024")
    for line in form.splitlines():
        key, _, value = line.partition(": ")
        if value.startswith("（") and not key.lstrip().startswith("#"):
            assert is_untouched(value), line


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
    "word", ["Dangjian", "党建", "a_b", "-a", "a-", "", "../x", "a b", "index", "con", "lpt9"]
)
def test_an_id_is_small_letters_digits_and_hyphens(site: Path, word: str):
    with pytest.raises(Refusal):
        scaffold.new_unit(site, word)
    with pytest.raises(Refusal):
        scaffold.new_project(site, "shili", "2024", word)


@pytest.mark.parametrize("word", sorted(OF_THE_SITE))
def test_no_unit_takes_a_name_of_the_site(site: Path, word: str):
    with pytest.raises(Refusal, match="网站自己用的名字"):
        scaffold.new_unit(site, word)


@pytest.mark.parametrize("word", sorted(OF_A_YEAR))
def test_no_project_takes_a_name_of_its_year(site: Path, word: str):
    with pytest.raises(Refusal, match="网站自己用的名字"):
        scaffold.new_project(site, "shili", "2024", word)


def test_nothing_is_written_outside_data(site: Path):
    outside = site / "outside"
    outside.mkdir()
    (outside / "unit.yml").write_text("单位名称: 外面\n", encoding="utf-8")
    (outside / "2024").mkdir()
    (outside / "2024/report.yml").write_text("标题: 外面\n状态: 草稿\n", encoding="utf-8")
    for unit in ("../outside", "/tmp", "shili/../../outside"):
        with pytest.raises(Refusal, match="不能作单位标识"):
            scaffold.new_year(site, unit, "2025")
        with pytest.raises(Refusal, match="不能作单位标识"):
            scaffold.new_year(site, unit, "2025", start="2024")
        with pytest.raises(Refusal, match="不能作单位标识"):
            scaffold.new_project(site, unit, "2024", "a")
    assert not (outside / "2025").exists()


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
    with pytest.raises(Refusal, match=r"ludeng\.yml 有错"):
        scaffold.new_year(site, "shili", "2025", start="2024")
    assert not (site / "data/shili/2025").exists()


@pytest.mark.parametrize(
    "fault",
    [
        "年度资金: 36.5\n",
        "年度资金: [1]\n",
        "年度资金:\n  年度资金总额: 36.5\n",
        "年度资金:\n  年度资金总额:\n    全年预算数: 三十六\n",
        "年度总体目标: 保障路灯正常照明\n",
        "年度总体目标:\n  预期目标: [一, 二]\n",
        "绩效指标: 无\n",
        "绩效指标: [无]\n",
        "政策依据: 徐字〔2021〕29号\n",
        "实施单位: [镇政府]\n",
        "状态: 不予公开\n",
    ],
)
def test_a_year_is_not_carried_over_from_files_of_another_shape(site: Path, fault: str):
    path = site / "data/shili/2024/projects/ludeng.yml"
    status = "" if "状态" in fault else "状态: 公开\n"
    path.write_text(f"项目名称: 路灯维护\n{status}{fault}", encoding="utf-8")
    with pytest.raises(Refusal, match=r"projects/ludeng\.yml 有错.*第 \d 行"):
        scaffold.new_year(site, "shili", "2025", start="2024")
    assert not (site / "data/shili/2025").exists()


def test_a_report_of_another_shape_is_refused_too(site: Path):
    path = site / "data/shili/2024/report.yml"
    path.write_text("标题: [报告]\n状态: 公开\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"report\.yml 有错"):
        scaffold.new_year(site, "shili", "2025", start="2024")


def test_a_disk_that_fills_up_leaves_nothing_and_the_next_try_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    left = 3
    real = files.write

    def write(path: Path, content: bytes, *, durable: bool = False) -> None:
        nonlocal left
        path.parent.mkdir(parents=True, exist_ok=True)
        if not left:
            raise OSError(errno.ENOSPC, "No space left on device")
        left -= 1
        real(path, content, durable=durable)

    with monkeypatch.context() as patched:
        patched.setattr(files, "write", write)
        with pytest.raises(Refusal, match=r"磁盘已满.*什么都没有留下"):
            scaffold.new_site(tmp_path / "a/repo")
        assert list(tmp_path.iterdir()) == []
    scaffold.new_site(tmp_path / "a/repo")
    with monkeypatch.context() as patched:
        patched.setattr(files, "write", write)
        with pytest.raises(Refusal):
            scaffold.new_unit(tmp_path / "a/repo", "xin")
    assert not (tmp_path / "a/repo/data/xin").exists()


@pytest.mark.parametrize("inside", ["data", "data/neu", "docs/x"])
def test_no_site_is_made_in_the_data_or_pages_of_another(site: Path, inside: str):
    before = sorted(site.rglob("*"))
    with pytest.raises(Refusal, match="另一个网站的") as caught:
        scaffold.new_site(site / inside)
    assert "网站名称" in caught.value.advice
    assert sorted(site.rglob("*")) == before


def test_a_folder_called_data_elsewhere_is_as_good_as_any(tmp_path: Path):
    assert scaffold.new_site(tmp_path / "data")


def test_every_schema_is_in_a_new_site_and_told_in_the_guide(site: Path):
    kinds = {path.name.partition(".")[0] for path in (site / ".vscode/schemas").iterdir()}
    assert kinds == set(SchemaKind)
    guide = (REPO / "docs/guide/install.md").read_text(encoding="utf-8")
    line = next(line for line in guide.splitlines() if line.startswith("`project` 可以换成"))
    assert {"project", *re.findall(r"`([a-z]+)`", line)} == set(SchemaKind)


@pytest.mark.parametrize(
    ("name", "title"), [("示例镇人民政府", "示例镇人民政府2024年度"), ("", "（单位名称）2024年度")]
)
def test_a_new_report_has_the_unit_s_name_in_its_title(tmp_path: Path, name: str, title: str):
    scaffold.new_unit(tmp_path, "jia", name=name)
    scaffold.new_year(tmp_path, "jia", "2024")
    text = (tmp_path / "data/jia/2024/report.yml").read_text(encoding="utf-8")
    assert f"标题: {title}" in text
