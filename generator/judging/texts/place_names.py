"""Names of places in texts: the unit's own, one a character away from it, and other units'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from generator.facts.records.site import Unit
from generator.facts.wordlists.wording_words import wording_words

_NAME = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?:自治区|自治州|自治县|省|市|区|县|旗|盟|州(?!市)|镇|乡|街道)"
    r"(?!场监|政[府务管公设]|容|场|民|委书|[管理中])"
)
_NO_NAME = re.compile(r"^[省市区县旗盟州镇乡道]|管理|委员|中心|办事|发展|建设|综合")
_SUFFIXES = "省市区县旗盟州镇乡道"
_LEVELS = {"镇": "乡镇", "乡": "乡镇", "道": "乡镇", "区": "区县", "县": "区县", "旗": "区县"}
_SHORTEST = 3  # characters: two of its own and one that says what it is
_LONGEST = 9
_NO_PART = "各的及和与全本某该其每是在有无为新小大中老乡村城主"  # 各城镇 is no misspelt 遂城镇
_NEVER_ALONE = "东西南北中上下前后左右内外大小新老高低一二三四五六七八九十百千万双两"
_HEAD = r"(?:^|[\s，,。；;：:、（(“”《》]|中共"
_BOUNDARY = re.compile(_HEAD + r"|(?<!途)[由经在向对为与和及报按据照是])$")
_ACTING = re.compile(_HEAD + r"|由|(?<!途)经)$")


def own_names(unit: Unit) -> tuple[str, ...]:
    """Return the places a unit's region and name hold, from the largest to its own township."""
    return _own_names(unit.region, unit.name, unit.short_name)


@lru_cache(maxsize=4096)
def _own_names(region: str, name: str, short_name: str) -> tuple[str, ...]:
    found = [match for text in (region, name, short_name) for match in _NAME.findall(text)]
    return tuple(
        item
        for item in dict.fromkeys(found)
        if len(item) >= _SHORTEST and not _NO_NAME.search(item)
    )


def without_own_names(text: str, unit: Unit) -> str:
    """Take the unit's name, its 简称 and the places of its region out of a project's name.

    Names that all begin with the town are not alike for it. A name that is nothing else stays.
    """
    names = (unit.name, unit.short_name, *own_names(unit))
    bare = text
    for name in sorted((name for name in names if name), key=len, reverse=True):
        bare = bare.replace(name, "")
    return bare.strip() or text


def misspelt(text: str, own: tuple[str, ...], known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield names in a text that are one character off one of the unit's own, with the right one.

    Only where a name is plainly meant: right behind the unit's next larger place (保定市戏水区), or
    right before an organ (戏水区财政局) at the head of a phrase. ``known`` are names that exist.
    """
    for above, name in pairwise(own):
        at = text.find(above)
        while at >= 0:
            start = at + len(above)
            yield from _one_off(text[start : start + len(name)], name, known)
            at = text.find(above, start)
    for end in _before_organs(text):
        for name in own:
            start = end - len(name)
            if start >= 0 and _BOUNDARY.search(text[max(0, start - 2) : start]):
                yield from _one_off(text[start:end], name, known)


def others_acting(text: str, own: tuple[str, ...], known: frozenset[str]) -> list[str]:
    """Return the names of other units' places that do something in a text.

    Only places of a level that the unit has itself: a county bureau rightly speaks of its towns.
    A text that speaks of help, neighbours or exchange names them rightly.
    """
    levels = {_level(name) for name in own}
    found = [
        name
        for end in _before_actors(text)
        for name in _ending_at(text, end)
        if name in known and name not in own and _level(name) in levels
    ]
    return [] if found and wording_words().together.search(text) else found


def known_names(units: Iterable[Unit]) -> frozenset[str]:
    """Return the names of all places on a site."""
    return frozenset(name for unit in units for name in own_names(unit))


def _one_off(found: str, name: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    if len(found) != len(name) or found == name or found[-1] != name[-1]:
        return
    if found in known or found in wording_words().no_places:
        return
    wrong = [(one, other) for one, other in zip(found, name, strict=True) if one != other]
    if len(wrong) != 1 or not "\u4e00" <= wrong[0][0] <= "\u9fff":
        return
    typed, right = wrong[0]
    if typed in _SUFFIXES + _NO_PART or (typed in _NEVER_ALONE and right in _NEVER_ALONE):
        return
    yield found, name


def _ending_at(text: str, end: int) -> Iterator[str]:
    """Yield what may be a name that ends there and begins at the head of a phrase."""
    for length in range(_SHORTEST, min(_LONGEST, end) + 1):
        start = end - length
        if _ACTING.search(text[max(0, start - 2) : start]):
            yield text[start:end]


def _level(name: str) -> str:
    """Return the level of a place: township, county, city or above."""
    return _LEVELS.get(name[-1], name[-1])


def _before_organs(text: str) -> list[int]:
    return [match.end() for match in _organs().finditer(text)]


def _before_actors(text: str) -> list[int]:
    return [match.end() for match in _actors().finditer(text)]


@cache
def _organs() -> re.Pattern[str]:
    return re.compile(f"[{_SUFFIXES}](?={'|'.join(wording_words().organs)})")


@cache
def _actors() -> re.Pattern[str]:
    words = wording_words()
    return re.compile(f"[{_SUFFIXES}](?={'|'.join((*words.organs, *words.actions))})")
