"""A local standard begins whole: it is read at once, and says that its figures are not checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.facts.standard import Confidence
from generator.publishing.authoring import scaffold
from generator.publishing.authoring.new_standard import new_standard
from generator.publishing.disk.refusal import Refusal
from generator.reading.repo.standard_files import packaged_standards, read_standard

NAME = "示例县项目支出: 评分办法"
IDS = [standard.id for standard in packaged_standards()]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    scaffold.new_site(tmp_path / "xian")
    return tmp_path / "xian"


@pytest.mark.parametrize("start", IDS)
def test_it_is_the_other_under_its_own_name_with_nothing_checked(site: Path, start: str):
    (path,) = new_standard(site, "benxian-2024", start=start, name=NAME)
    assert path == "data/standards/benxian-2024.yml"
    standard, findings = read_standard(path, (site / path).read_bytes())
    assert findings == ()
    assert standard is not None
    other = next(item for item in packaged_standards() if item.id == start)
    assert (standard.name, standard.short_name, standard.document_number) == (NAME, NAME, "")
    assert standard.parts == other.parts
    assert standard.quality_bands == other.quality_bands
    assert {cited.confidence for _, cited in standard.citations} == {Confidence.UNREAD}
    assert [key for key, _ in standard.citations] == [key for key, _ in other.citations]
    assert other.name in (site / path).read_text(encoding="utf-8")


def test_the_editor_finds_its_schema(site: Path):
    (path,) = new_standard(site, "benxian", start="hubei", name=NAME)
    first = (site / path).read_text(encoding="utf-8").splitlines()[0]
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert ((site / path).parent / schema).is_file()


def test_one_of_the_sites_own_is_begun_from_too(site: Path):
    (path,) = new_standard(site, "benxian-2024", start="hubei", name=NAME)
    text = (site / path).read_text(encoding="utf-8")
    wide = text.replace("简称: ", "简称:\n  ").replace("分值: 20", "分值: 20.0")
    (site / path).write_text(wide, encoding="utf-8")
    (path,) = new_standard(site, "benxian-2025", start="benxian-2024", name="新的办法")
    standard, findings = read_standard(path, (site / path).read_bytes())
    assert findings == ()
    assert standard is not None
    assert (standard.name, str(standard.execution_weight)) == ("新的办法", "20.0")


@pytest.mark.parametrize("word", ["caiyu-2020-10", "Benxian", "本县", "../x", ""])
def test_an_id_that_is_none_or_taken(site: Path, word: str):
    with pytest.raises(Refusal, match="不能作评分标准标识"):
        new_standard(site, word, start="hubei", name=NAME)
    assert not (site / "data/standards").exists()


def test_what_it_cannot_begin_from(site: Path):
    with pytest.raises(Refusal, match="没有“nowhere”这套评分标准") as caught:
        new_standard(site, "benxian", start="nowhere", name=NAME)
    assert "caiyu-2020-10" in caught.value.advice
    (site / "data/standards").mkdir()
    (site / "data/standards/thin.yml").write_text("名称: 薄\n", encoding="utf-8")
    with pytest.raises(Refusal, match=r"thin\.yml 有错"):
        new_standard(site, "benxian", start="thin", name=NAME)
    with pytest.raises(Refusal, match="已经有了"):
        new_standard(site, "thin", start="hubei", name=NAME)
