"""What is kept comes back as it was, or not at all."""

from __future__ import annotations

import pickle
from pathlib import Path
from types import MappingProxyType

from generator.facts.diagnostics import Place
from generator.publishing.building.kept_results import FOLDER, KeptResults

PLACE = Place(file="data/a.yml", line=3)


def kept(root: Path, most: int = 9) -> KeptResults:
    return KeptResults(root, "tried", most=most)


def test_records_come_back(tmp_path: Path):
    kept(tmp_path).put("a", (PLACE, MappingProxyType({"x": 1})))
    assert kept(tmp_path).get("a") == (PLACE, {"x": 1})
    assert kept(tmp_path).get("b") is None


def test_every_damaged_byte_is_noticed(tmp_path: Path):
    kept(tmp_path).put("a", PLACE)
    file = tmp_path / FOLDER / "tried" / "a"
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert kept(tmp_path).get("a") is None
        file.write_bytes(whole[:at])
        assert kept(tmp_path).get("a") is None


def test_code_is_never_read_back(tmp_path: Path):
    kept(tmp_path).put("a", pickle.loads)
    assert (tmp_path / FOLDER / "tried" / "a").exists()
    assert kept(tmp_path).get("a") is None


def test_the_oldest_go(tmp_path: Path):
    for number in range(5):
        kept(tmp_path, most=2).put(str(number), PLACE)
    assert [kept(tmp_path).get(str(number)) for number in range(5)].count(None) == 3
    assert kept(tmp_path).get("4") == PLACE


def test_a_place_that_cannot_be_written_keeps_nothing(tmp_path: Path):
    (tmp_path / ".cache").write_text("a file")
    kept(tmp_path).put("a", PLACE)
    assert kept(tmp_path).get("a") is None
