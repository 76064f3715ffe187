"""Near answers go by the words and sounds of the pages that there are, and by nothing else."""

from __future__ import annotations

from collections import Counter

from generator.facts.wordlists.characters import characters_read, simplified_characters
from generator.facts.wordlists.synonyms import synonyms
from generator.presenting.prepared.page import Traits
from generator.presenting.search.codec import Alphabet, varint
from generator.presenting.search.document import Document
from generator.presenting.search.folded_characters import fold
from generator.presenting.search.gram_files import keyed
from generator.presenting.search.near_files import sounds_file, synonyms_file


def titled(*titles: str) -> list[Document]:
    return [Document(address="a/", title=title, lines=(), traits=Traits()) for title in titles]


def test_groups_of_which_no_word_is_written_are_left_out():
    assert synonyms_file("没有这些") == varint(0)
    written = synonyms_file("公厕三座")
    assert written[:1] == varint(1)
    assert "厕所".encode() in written
    assert "路灯".encode() not in written


def test_every_group_has_words_enough_and_each_once():
    for group in synonyms():
        assert len(set(group)) == len(group) > 1, group
        assert all(len(word) > 1 or word in {"桥"} for word in group), group
        assert list(group) == [fold(word) for word in group], group


def titles_after(titles: tuple[str, ...], alphabet: Alphabet) -> bytes:
    ordered = sorted(titles, key=alphabet.order)
    pairs = zip(("", *ordered), ordered, strict=False)
    return b"".join(keyed(alphabet, title, before) for before, title in pairs)


def test_titles_are_written_once_after_all_common_characters():
    titles = titled("路灯", "路灯", "長廊")
    alphabet = Alphabet(Counter("路灯长廊長"))
    written = sounds_file(titles, alphabet)
    assert written == sounds_file(titled("長廊", "路灯"), alphabet)
    assert all(
        varint(len(syllable)) + syllable.encode() in written for syllable in characters_read()
    )
    assert written.endswith(varint(2) + titles_after(("长廊", "路灯"), alphabet))


def test_the_tables_hold_every_common_character():
    read = characters_read()
    for syllable, char in (
        ("chong", "重"),
        ("zhong", "重"),
        ("lv", "绿"),
        ("ce", "厕"),
        ("yong", "甬"),
    ):
        assert char in read[syllable]
    assert len(set("".join(read.values()))) > 6700
    pairs = simplified_characters()
    assert (pairs["鎮"], pairs["廁"], pairs["體"]) == ("镇", "厕", "体")
    assert not set(pairs) & set(pairs.values())
