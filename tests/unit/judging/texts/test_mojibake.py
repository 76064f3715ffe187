"""Text through the wrong encoding, made here as it happens: written in one, read in another."""

from __future__ import annotations

import pytest

from generator.judging.texts.mojibake import meant_by, unreadable_pieces

SENTENCE = "项目支出绩效自评，预算执行率"


def read_wrong(text: str, written: str, read: str) -> str:
    return text.encode(written, "replace").decode(read, "replace")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("utf-8", "gb18030"),
        ("utf-8", "cp1252"),
        ("gb18030", "cp1252"),
        ("gb18030", "utf-8"),
        ("ascii", "ascii"),
    ],
)
@pytest.mark.parametrize("before", ["", "全年", "2024年"])
def test_what_went_through_the_wrong_encoding_is_seen(written: str, read: str, before: str):
    assert unreadable_pieces(before + read_wrong(SENTENCE, written, read))


def test_utf_8_twice_through_gbk_is_the_famous_one():
    lost = "\ufffd\ufffd"
    assert unreadable_pieces(read_wrong(lost, "utf-8", "gb18030")) == ["锟斤拷"]


def test_what_was_meant_is_told():
    assert meant_by(read_wrong("党建工作", "utf-8", "gb18030")) == "党建工作"
    assert meant_by("党建工作") == ""


@pytest.mark.parametrize(
    "text", ["&nbsp;共 3 个", "\\u9879\\u76ee", "%E9%A1%B9%E7%9B%AE", "\uf06c重点"]
)
def test_remains_of_a_source_are_seen(text: str):
    assert unreadable_pieces(text)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "联通公司专线 2 条，联通率 100%",
        "××村道路……±5%，“三会一课”——每月一次",
        "café、naïve、Müller、25℃、80㎡、①②③、№3",
        "为什么没有完成？？",
        "锟锡，人名",
        "溴化锂机组、獭兔、缁衣、缂丝传承人",
    ],
)
def test_what_can_be_read_is_not(text: str):
    assert unreadable_pieces(text) == []
