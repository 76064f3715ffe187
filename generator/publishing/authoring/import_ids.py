"""Ids of imported projects: the one it has, last year's, its code, else the pinyin of its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.facts.data_layout import DATA
from generator.facts.form.keys import Key
from generator.facts.reserved_names import why_project_cannot
from generator.facts.wordlists.characters import readings

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d年?度?")
_CODE_FIRST = re.compile(r"([0-9A-Z]{10,})\s*[-—]")
_LONGEST_CODE, _LONGEST_PAIRS = 60, 6
_ALIKE = 90  # of 100, by rapidfuzz
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownProject:
    """A project that has a file already; ``year`` is its folder."""

    id: str
    name: str
    code: str
    year: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenId:
    """An id for a form; ``known`` is this year's file it belongs to, ``why`` is worth saying."""

    id: str
    known: KnownProject | None = None
    why: str = ""


class IdBook:
    """The ids of a unit, and those given out in one run."""

    def __init__(self, known: Iterable[KnownProject], year: str) -> None:
        listed = list(known)
        self._here = [one for one in listed if one.year == year]
        self._before = sorted(
            (one for one in listed if one.year != year), key=lambda one: one.year, reverse=True
        )
        self._taken = {one.id for one in self._here}
        self._given = set[str]()

    def choose(self, name: str, code: str, wanted: str = "") -> ChosenId:
        """Choose the id of a project; ``wanted`` is the one that a sheet of ours was written for.

        A sheet that was copied has the same one again: it goes to the first of them.
        """
        if wanted and wanted not in self._given and not why_project_cannot(wanted):
            here = next((one for one in self._here if one.id == wanted), None)
            if _ID.fullmatch(wanted) and (here or wanted not in self._taken):
                self._given.add(wanted)
                self._taken.add(wanted)
                return ChosenId(id=wanted, known=here)
        for one in self._here:
            if (code and one.code == code) or same_name(one.name) == same_name(name):
                return ChosenId(id=one.id, known=one)
        found = self._earlier(name, code)
        code = code or _leading_code(name)
        wanted = found.id if found.id and found.id not in self._taken else ""
        chosen = wanted or self._free(_from_code(code) or from_name(name))
        self._taken.add(chosen)
        return ChosenId(id=chosen, why=found.why if wanted else "")

    def _earlier(self, name: str, code: str) -> ChosenId:
        for one in self._before:
            if (code and one.code == code) or same_name(one.name) == same_name(name):
                return ChosenId(id=one.id, why=f"沿用 {one.year} 年度的标识")
        from rapidfuzz import fuzz

        for one in self._before:
            if (
                one.id not in self._taken
                and fuzz.ratio(same_name(one.name), same_name(name)) >= _ALIKE
            ):
                told = f"名称和 {one.year} 年度的“{one.name}”相近，沿用它的标识；不是同一个项目的，请改文件名"
                return ChosenId(id=one.id, why=told)
        return ChosenId(id="")

    def _free(self, wanted: str) -> str:
        number, one = 1, wanted
        while one in self._taken or why_project_cannot(one):
            number += 1
            one = f"{wanted}-{number}"
        return one


def known_projects(root: Path, unit: str) -> Iterator[KnownProject]:
    """Yield the projects of a unit in all years; a file that cannot be read has no name."""
    for path in sorted((root / DATA / unit).glob("*/projects/*.y*ml")):
        try:
            data = yaml.load(path.read_bytes(), Loader=_LOADER)
        except (yaml.YAMLError, UnicodeDecodeError, ValueError):
            data = None
        said = data if isinstance(data, dict) else {}
        yield KnownProject(
            id=path.stem,
            name=str(said.get(Key.PROJECT_NAME, "")),
            code=str(said.get(Key.PROJECT_CODE, "")),
            year=path.parent.parent.name,
            path=path,
        )


def same_name(name: str) -> str:
    """Return a name without what differs from year to year: blanks, widths, the year itself."""
    flat = "".join(unicodedata.normalize("NFKC", name).split())
    return _YEAR.sub("", flat) or flat


def _leading_code(name: str) -> str:
    """Return the code that some systems put before a name: 51092324T000010263357-名称."""
    found = _CODE_FIRST.match(name)
    return found[1] if found else ""


def _from_code(code: str) -> str:
    word = unicodedata.normalize("NFKC", code).strip().lower()
    return word if _ID.fullmatch(word) and 3 <= len(word) <= _LONGEST_CODE else ""


def from_name(name: str) -> str:
    """Return an id from how a name is read, two characters a word: 党建工作 → dangjian-gongzuo."""
    read = readings()
    words: list[str] = []
    pair = ""
    count = 0
    for character in unicodedata.normalize("NFKC", same_name(name)).lower():
        if character.isascii() and character.isalnum():
            pair, count = pair + character, 0
        elif character in read:
            pair, count = pair + read[character], count + 1
        else:
            count = 2
        if count == 2:
            words.append(pair)
            pair, count = "", 0
    chosen = [word for word in (*words, pair) if word][:_LONGEST_PAIRS]
    return "-".join(chosen) or "xiangmu"
