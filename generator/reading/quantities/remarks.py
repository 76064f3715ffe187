"""What brackets and 其中 add to a number (100人（其中女性40人）): taken off, and told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.facts.wordlists.quantity_words import is_claim, quantity_words
from generator.reading.quantities.units import read_unit

_BRACKET = re.compile(r"(?P<core>.*\S)\s*\((?P<remark>[^()]*)\)\s*(?P<behind>以上|以内|以下)?")
_AMONG = re.compile(r"(?P<core>.+?)[,，;；、(]\s*(?P<remark>其中.*)")
_INCLUSIVE = re.compile(r"(?:含|包含|含本数|含\d+(?:\.\d+)?%?)")
_EXCLUSIVE = re.compile(r"不(?:包?含)(?:本数|\d+(?:\.\d+)?%?)?")
_LIMITED = re.compile(
    r"(?P<up>[≥>])(?P<one>.+)|[≤<](?P<two>.+)|(?P<three>.+?)(?:及|或)?(?P<over>以上|以下|以内)"
)
_AFTER = ("左右", "上下", "前后")
_SAID = re.compile(r"(?P<core>[^,，;；]+)[,，;；]\s*(?P<remark>\D+)")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarked:
    """A text without what was added to it; ``remark`` is that, ``doubtful`` that it shakes the number."""

    core: str
    remark: str = ""
    doubtful: bool = False


def without_remark(text: str, *, among: bool) -> Remarked:
    """Take off a closing bracket that is no unit; ``among``: a clause with 其中 as well.

    A bracket that only says 含 is dropped, 不含 makes a limit strict, and 约 is put before the number.
    In a target “其中重点项目≥95%” is a second condition, so ``among`` is for actual values.
    """
    found = _AMONG.fullmatch(text) if among else None
    if found:
        return _judged(found["core"], found["remark"].rstrip(")"))
    said = _SAID.fullmatch(text)
    if said and is_claim(said["remark"]):
        return Remarked(core=said["core"])
    bracket = _BRACKET.fullmatch(text)
    if bracket is None:
        return Remarked(core=text)
    core, remark = bracket["core"], bracket["remark"].strip()
    if _INCLUSIVE.fullmatch(remark):
        return Remarked(core=core + (bracket["behind"] or ""))
    if _EXCLUSIVE.fullmatch(remark):
        return Remarked(core=_strict(core + (bracket["behind"] or "")))
    about = quantity_words().about.get(remark)
    if about and not bracket["behind"]:
        return Remarked(core=core + remark if remark in _AFTER else remark + core)
    if bracket["behind"] or _is_unit(core, remark):
        return Remarked(core=text)
    return _judged(core, remark)


def _strict(limit: str) -> str:
    """Return a limit without the number it names: 90%以上(不含90%) is more than 90 %."""
    found = _LIMITED.fullmatch(limit)
    if found is None:
        return limit
    number = found["one"] or found["two"] or found["three"]
    return (">" if found["up"] or found["over"] == "以上" else "<") + number


def _is_unit(core: str, remark: str) -> bool:
    """Tell whether a bracket holds the unit of the number before it: 10（人次）."""
    bare = core[-1:].isdigit() and not _DIGIT.search(remark)
    return bool(bare and remark and read_unit(remark))


def _judged(core: str, remark: str) -> Remarked:
    doubtful = any(word in remark for word in quantity_words().doubtful)
    return Remarked(core=core, remark=remark, doubtful=doubtful)
