from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.records.states import Audience
from generator.presenting.prepared.file_errors import page_of
from generator.publishing.authoring import scaffold
from generator.publishing.building.generate import generate
from tests.support.attachment_files import pdf

pytestmark = pytest.mark.slow("docs/ is generated from zero for each test")

LUDENG = "data/shili/2024/projects/ludeng.yml"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "repo")
    return tmp_path / "repo"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("data/site.yml", "index.md"),
        ("data/standards/x.yml", "standards/x/index.md"),
        ("data/a/unit.yml", "a/index.md"),
        ("data/a/2024/report.yml", "a/2024/index.md"),
        ("data/a/2024/projects/b.yml", "a/2024/b/index.md"),
        ("data/a/2024/projects/b.yaml", "a/2024/b/index.md"),
        ("data/a/2024/attachments/b.yml", ""),
        ("data/a/odd.yml", ""),
    ],
)
def test_the_page_of_a_file(name: str, page: str):
    assert page_of(name) == page


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("data/site.yml", "index.md"),
        ("data/shili/unit.yml", "shili/index.md"),
        ("data/shili/2024/report.yml", "shili/2024/index.md"),
        (LUDENG, "shili/2024/ludeng/index.md"),
    ],
)
def test_a_broken_file_shows_its_findings_on_its_page_and_mended_it_is_back(
    repo: Path, name: str, page: str
):
    generate(repo, audience=Audience.PREVIEW)
    kept = {path: path.read_bytes() for path in (repo / "docs").rglob("*.md")}
    text = (repo / name).read_text(encoding="utf-8")
    (repo / name).write_text(text + "\n坏： [\n", encoding="utf-8")
    outcome = generate(repo, audience=Audience.PREVIEW, tolerant=True)
    assert not outcome.stopped
    shown = (repo / "docs" / page).read_text(encoding="utf-8")
    assert "有待改正" in shown
    assert (repo / "docs/method/index.md").exists()
    (repo / name).write_text(text, encoding="utf-8")
    generate(repo, audience=Audience.PREVIEW, tolerant=True)
    assert {path: path.read_bytes() for path in (repo / "docs").rglob("*.md")} == kept


def test_attachments_stand_beside_their_pages(repo: Path):
    folder = repo / "data/shili/2024/attachments"
    folder.mkdir()
    (folder / "yanshou.pdf").write_bytes(pdf("验收意见"))
    (folder / "neibu.pdf").write_bytes(b"%PDF-1.4 internal")
    text = (repo / LUDENG).read_text(encoding="utf-8")
    evidence = (
        "佐证材料:\n"
        "  - 名称: 验收单\n    文件: yanshou.pdf\n    公开: 是\n"
        "  - 名称: 会议记录\n    文件: neibu.pdf\n    公开: 否\n    不公开理由: 内部记录\n"
    )
    (repo / LUDENG).write_text(text + "\n" + evidence, encoding="utf-8")
    outcome = generate(repo, audience=Audience.PUBLIC)
    assert not outcome.stopped, outcome.findings
    copied = repo / "docs/shili/2024/attachments"
    assert [path.name for path in copied.iterdir()] == ["yanshou.pdf"]
    page = (repo / "docs/shili/2024/ludeng/index.md").read_text(encoding="utf-8")
    assert "attachments/yanshou.pdf" in page
    assert "neibu.pdf" not in page


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(
    "content", [b"<script>alert(1)</script>", b"\xef\xbb\xbf <svg onload=a>", b"GIF89a"]
)
def test_a_page_under_another_name_goes_nowhere(repo: Path, audience: Audience, content: bytes):
    folder = repo / "data/shili/2024/attachments"
    folder.mkdir()
    (folder / "yanshou.txt").write_bytes(content)
    explained = "说明:\n  - 规则: C710\n    理由: 只是文字，看过\n    日期: 2025-01-02\n"
    listed = "佐证材料:\n  - 名称: 验收单\n    文件: yanshou.txt\n    公开: 是\n"
    text = (repo / LUDENG).read_text(encoding="utf-8")
    (repo / LUDENG).write_text(f"{text}\n{listed}{explained}", encoding="utf-8")
    outcome = generate(repo, audience=audience, tolerant=audience is Audience.PREVIEW)
    assert not outcome.stopped, outcome.findings
    assert not (repo / "docs/shili/2024/attachments").exists()
    assert "attachments/yanshou.txt" not in (repo / "docs/shili/2024/ludeng/index.md").read_text(
        "utf-8"
    )
    assert "验收单" in (repo / "docs/shili/2024/ludeng/index.md").read_text("utf-8")


@pytest.mark.parametrize("status", ["草稿", "不予公开"])
def test_no_finding_of_a_hidden_project_reaches_a_public_build(repo: Path, status: str):
    text = (repo / LUDENG).read_text(encoding="utf-8")
    missed = text.replace("实际完成值: 620盏", "实际完成值: 613盏", 1)
    assert missed != text
    (repo / LUDENG).write_text(missed, encoding="utf-8")
    report = repo / "data/shili/2024/report.yml"
    told = report.read_text(encoding="utf-8").replace("村内路灯维护项目", "各项目")
    report.write_text(told, encoding="utf-8")
    assert "613盏" in everything(repo, Audience.PUBLIC)
    basis = "\n不予公开依据:\n  法律依据: 《中华人民共和国政府信息公开条例》第十四条"
    hidden = missed.replace("状态: 公开", f"状态: {status}{basis if status != '草稿' else ''}")
    (repo / LUDENG).write_text(hidden, encoding="utf-8")
    public = everything(repo, Audience.PUBLIC)
    assert "613盏" not in public
    assert "ludeng.md" not in public
    assert ("613盏" in everything(repo, Audience.PREVIEW)) is (status == "草稿")


def everything(repo: Path, audience: Audience) -> str:
    """All that stands below docs/ after a run, names too."""
    outcome = generate(repo, audience=audience)
    assert not outcome.stopped, outcome.findings
    paths = [path for path in (repo / "docs").rglob("*") if path.is_file()]
    paths = [path for path in paths if "guide" not in path.parts]
    return "\n".join(f"{path.name}\n{path.read_bytes().decode(errors='replace')}" for path in paths)
