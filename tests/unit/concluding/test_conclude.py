"""One build scores every project once, and asks all questions once for each audience it has to know."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.concluding import conclude as concluding
from generator.concluding import public_findings as public
from generator.facts.records.states import Audience
from generator.judging.rules.audit import audit
from generator.judging.scoring.evaluate_project import evaluate
from generator.judging.year import evaluated_year
from generator.publishing.authoring import scaffold
from generator.publishing.building.generate import generate
from generator.publishing.disk.files import read_tree

PUBLIC = "项目名称: {}\n状态: 公开\n自评总分: 95\n年度资金:\n  年度资金总额: {{全年预算数: 10, 全年执行数: 9}}\n"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each project was scored, by file, and how often all questions were asked."""
    counts: Counter[str] = Counter()

    def scored(project: Any, standard: Any) -> Any:
        counts[project.places.file] += 1
        return evaluate(project, standard)

    def asked(*args: Any, **options: Any) -> Any:
        counts["audit"] += 1
        return audit(*args, **options)

    monkeypatch.setattr(evaluated_year, "evaluate", scored)
    monkeypatch.setattr(concluding, "audit", asked)
    monkeypatch.setattr(public, "audit", asked)
    return counts


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "site")
    folder = tmp_path / "site/data/shili/2024/projects"
    for name in ("qiaoliang", "shuiqu"):
        (folder / f"{name}.yml").write_text(PUBLIC.format(name), encoding="utf-8")
    return tmp_path / "site"


def projects(counts: Counter[str]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if "/projects/" in name}


@pytest.mark.slow("the repo is judged and all its pages are made")
@pytest.mark.parametrize("audience", Audience)
def test_every_project_is_scored_once(repo: Path, counted: Counter[str], audience: Audience):
    generate(repo, audience=audience, tolerant=True)
    found = {path.relative_to(repo).as_posix() for path in repo.glob("data/*/*/projects/*.yml")}
    assert projects(counted) == dict.fromkeys(found, 1)
    assert counted["audit"] == 1


@pytest.mark.slow("the repo is judged and all its pages are made")
def test_a_site_that_hides_something_is_asked_twice_and_scored_once(
    repo: Path, counted: Counter[str]
):
    hidden = repo / "data/shili/2024/projects/caogao.yml"
    hidden.write_text(PUBLIC.format("草稿").replace("公开", "草稿"), encoding="utf-8")
    generate(repo, audience=Audience.PUBLIC, tolerant=True)
    assert set(projects(counted).values()) == {1}
    assert counted["audit"] == 2


@pytest.mark.parametrize("site", [None, b"", "网站名称： x\n".encode()])
def test_whom_to_ask_is_not_missed_where_the_sites_file_cannot_be_read(
    repo: Path, site: bytes | None
):
    tree = read_tree(repo, limit=100_000)
    tree = {name: content for name, content in tree.items() if name != "data/site.yml"}
    if site is not None:
        tree["data/site.yml"] = site
    told = {item.code for item in concluding.conclude(tree).findings}
    assert "C716" not in told
    assert told & {"C167", "C101", "C110"}
