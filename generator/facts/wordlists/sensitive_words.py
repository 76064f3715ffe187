"""The words that tell a personal figure from a plain one, and a secrecy mark from prose: read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.facts.wordlists.word_files import word_file

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SensitiveWords:
    """The lists of wordlists/sensitive_words.yml, longest words first.

    Attributes:
        conditions: 敏感身份, what a person is not named beside.
        groups: 身份后缀, what may follow a condition and still mean the people: 户, 对象 …
        after_name: 名后的词.
        matters: 名后的事, what may follow a name at once behind a word for a person.
        home: 住家的词, before a telephone that is no office's.
        before_name: 名前的词.
        name_columns: 姓名栏目, labels and heads of columns that hold names.
        persons: 指人的词, words for a person whose name may follow at once: 患者, 学生 …
        handlers: 经办的词, labels of those who handle a matter for an office: 联系人 …
        acts: 经办的事, what stands behind the name of such a one: 核对, 说 …
        vouching: 出证的事, what stands behind the name of one who vouches for a matter: 提供 …
        list_columns: 名单栏目, heads beside them that make it a list of households or patients.
        office: 办公的词, beside a telephone or e-mail of an office.
        numbering: 编号的词, before a number that is a code or an amount.
        plain_authors: 通用作者, names of computers and software.
        internal: 内部标志.
        closed: 不公开标志.
    """

    conditions: Words
    groups: Words
    after_name: Words
    matters: Words
    home: Words
    before_name: Words
    name_columns: Words
    persons: Words
    handlers: Words
    acts: Words
    vouching: Words
    list_columns: Words
    office: Words
    numbering: Words
    plain_authors: Words
    internal: Words
    closed: Words


@cache
def sensitive_words() -> SensitiveWords:
    """Return the lists of the package."""
    lists = word_file("sensitive_words.yml")
    return SensitiveWords(
        conditions=_longest_first(lists["敏感身份"]),
        groups=_longest_first(lists["身份后缀"]),
        after_name=_longest_first(lists["名后的词"]),
        matters=_longest_first(lists["名后的事"]),
        home=_longest_first(lists["住家的词"]),
        before_name=_longest_first(lists["名前的词"]),
        name_columns=_longest_first(lists["姓名栏目"]),
        persons=_longest_first(lists["指人的词"]),
        handlers=_longest_first(lists["经办的词"]),
        acts=_longest_first(lists["经办的事"]),
        vouching=_longest_first(lists["出证的事"]),
        list_columns=_longest_first(lists["名单栏目"]),
        office=_longest_first(lists["办公的词"]),
        numbering=_longest_first(lists["编号的词"]),
        plain_authors=_longest_first(lists["通用作者"]),
        internal=_longest_first(lists["内部标志"]),
        closed=_longest_first(lists["不公开标志"]),
    )


def _longest_first(words: list[str]) -> Words:
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
