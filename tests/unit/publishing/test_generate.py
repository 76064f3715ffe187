from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.model import Audience
from generator.publishing import scaffold
from generator.publishing.generate import generate, page_of

LUDENG = "data/shili/2024/projects/ludeng.yml"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "repo")
    return tmp_path / "repo"


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("data/site.yml", "index.md"),
        ("data/standards/x.yml", "standards/x.md"),
        ("data/a/unit.yml", "a/index.md"),
        ("data/a/2024/report.yml", "a/2024/index.md"),
        ("data/a/2024/projects/b.yml", "a/2024/b.md"),
        ("data/a/2024/projects/b.yaml", "a/2024/b.md"),
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
        (LUDENG, "shili/2024/ludeng.md"),
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
    assert (repo / "docs/method.md").exists()
    (repo / name).write_text(text, encoding="utf-8")
    generate(repo, audience=Audience.PREVIEW, tolerant=True)
    assert {path: path.read_bytes() for path in (repo / "docs").rglob("*.md")} == kept


def test_attachments_stand_beside_their_pages(repo: Path):
    folder = repo / "data/shili/2024/attachments"
    folder.mkdir()
    (folder / "yanshou.pdf").write_bytes(b"%PDF-1.4")
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
    page = (repo / "docs/shili/2024/ludeng.md").read_text(encoding="utf-8")
    assert "attachments/yanshou.pdf" in page
    assert "neibu.pdf" not in page
