"""Personal names in a text, seen only where a boundary on both sides sets them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.wordlists.personal_names import name_words
from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.texts.sensitive.signs import Span

_LONGEST, _SHORTEST = 4, 2
_LONGEST_GIVEN = 2
_TITLE = re.compile(
    r".{1,2}(?:主任|书记|[局镇乡县市省区所站科院校处股部村组队厅州会社]长|老师|医生|护士|经理|会计|出纳|委员|干事|专员|同志|先生|女士|师傅|工)\Z"
)
_VILLAGE = re.compile(
    r".家[营庄沟河湾桥坡岭山堡口台铺塘园寨屯楼洼窑坊集店村港滩坝井泉峪坪场院门街巷岗冲]"
)
_ODD_ONE = re.compile(r"([\u4e00-\u9fff]{2,3})[、，]")
_ODD_LAST = re.compile(r"[、，]([\u4e00-\u9fff]{2,3})\Z")
_JOINT = re.compile(r"[、，,；;\s和及]{1,2}")
_JOINTS = "、，,；; 和"
_FULL = re.compile(r"[\u4e00-\u9fff]{2,4}")
_PLACE = re.compile(r"[\u4e00-\u9fff]{3}(?<=[路城苑行周月日家全])")
"""Behind an everyday word these make a longer one: 阳光路, 黄金周, 安康苑."""
_PLACE_BEHIND = re.compile(
    r"[\u4e00-\u9fff]?(?:村|庄|屯|镇|乡|县|区|市|街|路|巷|社区|小区|花园|家园|广场|大桥|河道|水库"
    r"|小学|中学|学校|医院|卫生院|幼儿园|敬老院|公司|合作社|厂|组|站|中心|灌区|渠|沟)"
)
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_OF_AN_OFFICE = re.compile(
    r"[局所股科室处部组站队会村镇乡县社院校办厅委位]\Z|单位|同志|项目|金额|应当|左右|均|无|见"
)
_SPACED = re.compile(r"([\u4e00-\u9fff]) {1,4}([\u4e00-\u9fff])")
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{2,6}[·•][\u4e00-\u9fff]{2,8}")


def is_name(word: str) -> bool:
    """Tell whether a word is a surname and one or two given characters, and no everyday word.

    Names already shortened (张某, 张某某) are none.
    """
    words = name_words()
    if word in words.ordinary:
        return False
    surname = 2 if word[:2] in words.compound else 1
    given = word[surname:]
    if surname == 1 and word[:1] not in words.surnames:
        return False
    if _VILLAGE.fullmatch(word) or (_PLACE.fullmatch(word) and word[:2] in words.ordinary):
        return False
    known = [char in words.given for char in given]
    if len(given) == _LONGEST_GIVEN and any(known):  # 占军, 改娣: what also begins everyday words
        return all(known) or all(char in words.given or char in words.also_given for char in given)
    return len(given) == 1 and all(known)


def is_name_in_a_column(word: str) -> bool:
    """Tell whether a cell of a column of names holds one: there any surname will do."""
    word = _SPACED.sub(r"\1\2", word.strip())
    if _FOREIGN.fullmatch(word):
        return True
    if not _FULL.fullmatch(word) or "某" in word:
        return False
    words = name_words()
    return word[:2] in words.compound or (word[0] in words.surnames and len(word) <= 3)


def name_from(text: str, start: int) -> int:
    """Return where a name that begins at ``start`` ends, 0 for none; the longest one counts."""
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        word = text[start : start + length]
        if len(word) == length and is_name(word) and _ends_well(text, start + length):
            return start + length
    spaced = _SPACED.match(text, start)  # 张  三, as wide as the names above and below
    if spaced and is_name(spaced[1] + spaced[2]) and _ends_well(text, spaced.end()):
        return spaced.end()
    return 0


def names_in(text: str) -> Iterator[Span]:
    """Yield the names that stand anywhere in a short text, set apart on both sides."""
    words, done = name_words(), 0
    for place, char in enumerate(text):
        if place < done or (
            char not in words.surnames and text[place : place + 2] not in words.compound
        ):
            continue
        end = name_from(text, place) if begins_well(text, place) else 0
        if end:
            yield place, end
            done = end


def name_behind_label(text: str, start: int) -> int:
    """Return where the name behind a label and a colon ends, 0 for none; there odd ones count too."""
    end = name_from(text, start)
    if end:
        return end
    foreign = _FOREIGN.match(text, start)
    if foreign:
        return foreign.end()
    run = _HAN_RUN.match(text, start)
    if not run or not is_name_in_a_column(run[0]):
        return 0
    word = run[0]
    return 0 if says_no_name(word) else run.end()


def says_no_name(word: str) -> bool:
    """Tell whether a word behind a label is of every day, an office or a post, though it begins as a name."""
    everyday = word in name_words().ordinary
    return everyday or bool(_OF_AN_OFFICE.search(word) or _TITLE.match(word))


def name_running_on(text: str, start: int) -> int:
    """Return where a name that begins at ``start`` ends, 0 for none, if words follow it at once.

    Only behind a word for a person (低保户张建国住房修缮). With no boundary it takes more to know
    a name: a matter that concerns a person behind it, two given characters that often stand
    together, or a surname that begins no everyday words with any two.
    """
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        word, end = text[start : start + length], start + length
        if len(word) < length or not is_name(word) or _PLACE_BEHIND.match(text, end):
            continue
        if _stands_out(word, text, end):
            return end
    return 0


def _stands_out(word: str, text: str, end: int) -> bool:
    """Tell whether a name is known for one though words follow it at once."""
    words = name_words()
    given = word[2 if word[:2] in words.compound else 1 :]
    begun = len(word) > _SHORTEST and word[:_SHORTEST] in words.ordinary  # 高龄, 黄金, 成长
    rare = given[0] != "家" or given in words.pairs  # 王家一个孩子, 王家生活
    if _matter().match(text, end):
        return (rare and not begun) or given in words.pairs
    if begun or len(given) == 1:
        return False
    return given in words.pairs or (word[0] in words.sure and rare)


def name_up_to(text: str, end: int, *, touching: bool = False) -> int:
    """Return where a name that ends at ``end`` begins, -1 for none; the longest one counts.

    Two characters that touch what stands behind them are more often a verb (包联脱贫户), so they
    have to be a name that is hardly anything else (王芳低保金).
    """
    for length in range(_LONGEST, _SHORTEST - 1, -1):
        start = end - length
        if start < 0 or not is_name(text[start:end]) or not begins_well(text, start):
            continue
        if length > _SHORTEST or not touching or _is_sure(text[start:end]):
            return start
    return -1


def _is_sure(word: str) -> bool:
    singles = name_words().singles
    return word in singles or word[1:] in singles


def names_from(text: str, start: int, *, running_on: bool = False) -> Iterator[Span]:
    """Yield the name at ``start`` and those joined to it by 、 or 和.

    In a row of names one that is not known for a name counts too, if the next one does. With
    ``running_on`` the last one may have words behind it.
    """
    odd: Span | None = None
    while True:
        end = name_from(text, start) or (name_running_on(text, start) if running_on else 0)
        if end:
            yield from (odd,) if odd else ()
            yield start, end
        unknown = _ODD_ONE.match(text, start) if not end and not odd else None
        odd = unknown.span(1) if unknown else None
        joint = _JOINT.match(text, odd[1] if odd else end) if odd or end else None
        if not joint:
            return
        start = joint.end()


def names_up_to(text: str, end: int, *, touching: bool = False) -> Iterator[Span]:
    """Yield the name that ends at ``end`` and those joined to it from the left, last one first.

    One that is not known for a name counts too, if the one before it does. ``touching`` is about
    the last one, see ``name_up_to``.
    """
    odd: Span | None = None
    while True:
        start = name_up_to(text, end, touching=touching)
        touching = False
        if start >= 0:
            yield from (odd,) if odd else ()
            yield start, end
        unknown = _ODD_LAST.search(text[max(0, end - 4) : end]) if start < 0 and not odd else None
        odd = (end - len(unknown[1]), end) if unknown else None
        left = odd[0] if odd else start
        if left <= 0 or text[left - 1] not in _JOINTS:
            return
        end = left - 1


def begins_well(text: str, start: int) -> bool:
    """Tell whether a name may begin here: no Chinese character before, or a word for a person."""
    return start == 0 or not _is_han(text[start - 1]) or text.endswith(_before(), 0, start)


def _ends_well(text: str, end: int) -> bool:
    return end >= len(text) or not _is_han(text[end]) or _after().match(text, end) is not None


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


@cache
def _before() -> tuple[str, ...]:
    words = sensitive_words()
    return (*words.before_name, *words.persons, *words.groups)


@cache
def _matter() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sensitive_words().matters)))


@cache
def _after() -> re.Pattern[str]:
    words = sensitive_words()
    return re.compile("|".join(map(re.escape, (*words.after_name, *words.conditions))))
