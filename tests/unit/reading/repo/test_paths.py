"""Two attachments that one file system takes for one: told when reading, not refused when building."""

from __future__ import annotations

import unicodedata

import pytest

from generator.reading.repo.read_ledger import read_ledger
from tests.support.case_folders import BASE

FOLDER = "data/danwei/2024/attachments"


def findings(*names: str):
    files = {name: text.encode() for name, text in BASE.items()}
    files |= {f"{FOLDER}/{name}": b"" for name in names}
    return read_ledger(files).findings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A.txt", "a.txt"),
        ("合同.PDF", "合同.pdf"),
        ("Sub/a.txt", "sub/a.txt"),
        ("é.txt", unicodedata.normalize("NFD", "é.txt")),
    ],
)
def test_case_twins_are_an_error(one: str, other: str):
    (found,) = findings(one, other)
    assert (found.code, found.blocks) == ("C165", True)
    assert found.place.file == max(f"{FOLDER}/{one}", f"{FOLDER}/{other}")
    assert "只有大小写不同" in found.message


def test_others_are_not():
    assert findings("a.txt", "b.txt", "sub/a.txt", "a.pdf") == ()
