"""The index as files: the same pages the same bytes, in small files, and nothing of what is not there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.presenting.prepared.page import Kind, Traits
from generator.presenting.search import grams as grams_module
from generator.presenting.search.choices import choices, ranks
from generator.presenting.search.codec import Alphabet, ascending, column, page_set, varint
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.grams import grams
from generator.presenting.search.index import search_files
from generator.presenting.search.index_layout import BLOCK, lay_out
from generator.presenting.search.script_files import as_scripts


def page(number: int, *lines: str, **traits: object) -> Document:
    return Document(
        address=f"a/2024/p{number}/",
        title=f"项目{number}",
        lines=lines or (f"第{number}个村的路灯",),
        traits=Traits(kind=Kind.PROJECT, **traits),  # type: ignore[arg-type]
    )


def test_the_same_pages_give_the_same_bytes_in_any_order_of_calls():
    pages = [page(number) for number in range(50)]
    once = {file.path: file.content for file in search_files(pages)}
    again = {file.path: file.content for file in search_files(iter(pages))}
    assert once == again
    assert "search/index.bin" in once
    assert len(once) == len(list(search_files(pages)))


def test_no_pages_at_all_are_an_index_too():
    assert any(file.path == "search/index.bin" for file in search_files([]))


def test_a_change_anywhere_changes_the_version():
    before = {file.path: file.content for file in search_files([page(1), page(2)])}
    after = {file.path: file.content for file in search_files([page(1), page(2, "改了")])}
    assert before["search/index.bin"][:14] != after["search/index.bin"][:14]


def test_what_many_pages_share_is_stored_once():
    pages = [page(number, "年初预算数", "全年预算数", f"第{number}个") for number in range(100)]
    layout = lay_out(pages)
    assert layout.text.count("年初预算数") == 1
    assert layout.shared[0].pages == tuple(range(100))
    assert all(len(own) == 1 for own in layout.own)
    assert layout.body % BLOCK == 0
    assert len(layout.text) == layout.body + BLOCK * sum(layout.blocks)


def test_every_text_is_frequent_or_covered_by_pieces_with_places(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(grams_module, "FREQUENT", 3)
    text = (
        "\n"
        + "\n".join(["路灯维护路灯维修", "路灯维护", "维护路灯", "路灯路灯路灯", "灯维护路"])
        + "\n"
    )
    found = {piece: (list(places), frequent) for piece, places, frequent in grams(text)}
    for piece, (places, frequent) in found.items():
        real = [at for at in range(len(text)) if text.startswith(piece, at)]
        assert places == real, piece
        assert frequent == (len(real) > 3)
    frequent_pieces = {piece for piece, (_, frequent) in found.items() if frequent}
    for at in range(1, len(text)):
        for end in range(at + 2, len(text)):
            piece = text[at:end]
            if "\n" in piece or piece in frequent_pieces:
                continue
            begins = len(piece) == 2 or piece[:-1] in frequent_pieces
            ends = piece[1:] in frequent_pieces
            assert (piece in found) == (begins or ends), piece


def test_numbers_and_sets_take_the_shortest_form():
    assert varint(300) == b"\xac\x02"
    assert ascending([3, 3 + 128, 1000]) == b"\x03\x80\x01\xe5\x06"
    assert column([0] * 1000)[0] == 1
    assert column([1, 2, 3])[0] == 0
    assert page_set(range(1000), 1000)[0] == 1
    assert page_set([5, 900], 1000)[0] == 0
    assert page_set(range(0, 1000, 2), 1000)[0] == 2


def test_characters_take_one_byte_if_frequent_and_any_character_can_be_written():
    from collections import Counter

    counts = Counter({chr(0x4E00 + number): 20_000 - number for number in range(17_000)})
    counts["𠮷"] = 1
    alphabet = Alphabet(counts)
    assert len(alphabet.encode("一")) == 1
    assert len(alphabet.encode(chr(0x4E00 + 500))) == 2
    assert alphabet.encode("𠮷") == b"\xff" + ord("𠮷").to_bytes(3, "big")


def test_choices_and_ranks():
    pages = in_order(
        [
            page(
                1,
                executed=Decimal("3.8598"),
                rate=Decimal(100),
                grade="优",
                grade_place=1,
                year=2024,
            ),
            page(2, executed=Decimal(0), rate=None, grade="差", grade_place=4, year=2024),
            page(3, executed=Decimal("1000"), rate=Decimal("99.99"), area="维稳", year=2023),
            page(
                4, executed=None, rate=Decimal("100.01"), example=True, open_findings=2, year=2024
            ),
        ]
    )
    made = {choice.key: choice for choice in choices(pages)}
    assert [option.label for option in made["year"].options] == ["2024 年", "2023 年"]
    assert [option.label for option in made["grade"].options] == ["优", "差", "未填报"]
    assert [option.label for option in made["amount"].options] == [
        "500 万元以上",
        "1—10 万元",
        "没有支出",
        "未填报",
    ]
    assert [option.value for option in made["rate"].options] == ["over", "100", "95-100", "none"]
    assert made["open"].values == (0, 0, 0, 1)
    assert [option.value for option in made["example"].options] == ["yes"]
    assert "draft" not in made
    assert ranks(pages, "executed") == (2, 1, 3, 0)


def test_only_what_belongs_to_a_unit_is_real_or_made_up():
    rule = Document(
        address="rules/C203/",
        title="C203",
        lines=("x",),
        traits=Traits(kind=Kind.OTHER),
    )
    pages = in_order([page(1, unit="a", unit_name="甲"), page(2, example=True), rule])
    made = {choice.key: choice for choice in choices(pages)}
    assert [option.value for option in made["example"].options] == ["no", "yes"]
    assert sorted(made["example"].values) == [0, 1, 2]


def test_for_a_disk_every_file_is_a_script_that_hands_over_its_bytes():
    files = list(search_files([page(1)]))
    scripts = list(as_scripts(files))
    assert len(scripts) == len(files)
    index = next(script for script in scripts if script.path == "search/index.js")
    assert index.content.startswith(b'mingzhangSearchFile("index","')
