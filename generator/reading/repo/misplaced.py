"""A file that looks like data and lies where nothing is read: where it belongs, by its name alone."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.facts.data_layout import DATA
from generator.facts.diagnostics import Finding
from generator.reading.rules.c165_file_names import MISPLACED_DATA
from generator.reading.yaml.spots import clip, finding_at

_YAML = re.compile(
    r"(?P<stem>.*?\S)\s*[.。,，、·]\s*(?:ya?ml|ymal|yalm|yam|yal|yl|ylm|mly|ym[1i])(?![a-z])(?P<rest>.*)"
)
_YEAR = re.compile(r"((?:19|20)\d\d)\s*(?:年度?)?")
_COPY = re.compile(r"(?<![\s_-])[\s_-]*(?:[(（]\d{1,9}[)）]|副本|copy|(?:19|20)\d\d年?度?|s|\d)$")
_KINDS = {
    "site": ("site", "网站", "网站信息"),
    "unit": ("unit", "单位", "单位信息"),
    "report": ("report", "报告", "自评报告", "总结报告", "自评工作报告"),
    "review": ("review", "复核", "复核记录", "复核结果"),
}
_PROJECTS = re.compile(r"\s*(?:proj?e?c?ts?|项目(?:文件|自评表?|绩效自评表?)?|xiangmu|自评表)\s*")
_ATTACHMENTS = re.compile(r"\s*(?:att?ach?e?ments?|附件(?:材料)?|fujian|files)\s*")
_STANDARDS = re.compile(r"\s*(?:standards?|评分标准|标准)\s*")
_TEXT = ("", ".txt", ".json", ".md", ".text", ".csv")
_OFFICE = (".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".pdf", ".zip", ".rar")
_SHOWN = 3
_LIKE = 0.8  # reprot
_ATTACHED = "附件要放在年度下面的 attachments 文件夹里"
_HOMES = {
    "site.yml": "网站信息要直接放在 data/ 里",
    "unit.yml": "单位信息要放在单位自己的文件夹里",
    "report.yml": "报告要放在单位下面的年度文件夹里",
    "review.yml": "复核记录要放在单位下面的年度文件夹里",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Misplaced:
    """A file, where it should lie (empty where a move is not the cure), and what is wrong."""

    path: str
    target: str
    why: str
    advice: str = ""


def misplaced(path: str, years: Collection[tuple[str, str]]) -> Misplaced | None:
    """Say where a file that has no place belongs; None where it does not look like data.

    Args:
        path: Posix, beginning with ``data/``, of a file that is neither form nor attachment.
        years: The pairs of unit and year there are, for a file that says only its unit.
    """
    *folders, name = PurePosixPath(path).parts[1:]
    inside = _kind_of_folders(folders)
    if inside == "attachments":
        unit, year = _unit_and_year(folders, years)
        target = f"{DATA}/{unit}/{year}/attachments/{name}"
        return Misplaced(path=path, target=target, why=_ATTACHED)
    found = _YAML.fullmatch(unicodedata.normalize("NFKC", name).lower())
    if found is None or found["rest"].endswith(_OFFICE):
        return _no_yaml(path, name) if inside == "projects" or found else None
    stem = found["stem"].strip(" ~.#")
    target = _target(folders, stem, years)
    if target.rpartition("/")[0] == path.rpartition("/")[0]:
        return _misnamed(path, target, found["rest"])
    return Misplaced(path=path, target=target, why=_why(folders, target))


def _misnamed(path: str, target: str, rest: str) -> Misplaced:
    """A file that lies right and is only called wrong."""
    name, right = PurePosixPath(path).name, PurePosixPath(target).name
    why = f"文件名应当是 {right}"
    if name.startswith("."):
        why = "以点开头的文件是隐藏的"
    elif name.startswith(("~", "#")):
        why = f"以“{name[0]}”开头的是编辑软件的临时文件"
    elif not name.endswith((".yml", ".yaml")):
        why = "文件名不是以 .yml 结尾"
    advice = f"把文件改名为 {right}。"
    if rest:
        advice += "（Windows 的文件夹里点“查看”，勾上“文件扩展名”，才看得到后缀。）"
    return Misplaced(path=path, target=target, why=why, advice=advice)


def misplaced_findings(strays: Iterable[Misplaced], there: Collection[str]) -> Iterator[Finding]:
    """Tell of misplaced files, those that go the same way together."""
    ways: dict[tuple[str, str, str], list[Misplaced]] = {}
    for stray in strays:
        ends = (PurePosixPath(stray.path), PurePosixPath(stray.target))
        alone = stray.path if stray.advice or ends[0].name != ends[1].name else ""
        ways.setdefault((str(ends[0].parent), str(ends[1].parent), alone), []).append(stray)
    for group in ways.values():
        first = group[0]
        they = "它们" if len(group) > 1 else "它"
        message = f"{_names(group)}{first.why}，{they}不会被读取，也不会公布。"
        advice = (first.advice or _move(group)) + _taken(group, there)
        yield finding_at(MISPLACED_DATA, first.path, (), (1, 1), message, advice=advice)


def _names(group: list[Misplaced]) -> str:
    shown = "、".join(f"“{clip(PurePosixPath(one.path).name, 40)}”" for one in group[:_SHOWN])
    return f"{shown}等 {len(group)} 个文件：" if len(group) > _SHOWN else f"{shown}："


def _move(group: list[Misplaced]) -> str:
    folder, name = group[0].target.rsplit("/", 1)
    what = f"这 {len(group)} 个文件" if len(group) > 1 else "它"
    renamed = "" if name == PurePosixPath(group[0].path).name else f"，改名为 {name}"
    letters = (
        "" if name.isascii() or "/attachments" in folder else "文件名换成小写英文字母、数字和短横。"
    )
    return f"把{what}移到 {folder}/{renamed}。{letters}"


def _taken(group: list[Misplaced], there: Collection[str]) -> str:
    taken = next((one.target for one in group if one.target in there), "")
    name = PurePosixPath(taken).name
    return f"那里已经有 {name}：先核对两份，留下对的一份。" if taken else ""


def _kind_of_folders(folders: list[str]) -> str:
    for folder in reversed(folders):
        word = unicodedata.normalize("NFKC", folder).lower()
        if _ATTACHMENTS.fullmatch(word):
            return "attachments"
        if _PROJECTS.fullmatch(word):
            return "projects"
    return "standards" if folders and _STANDARDS.fullmatch(folders[0].lower()) else ""


def _no_yaml(path: str, name: str) -> Misplaced:
    suffix = PurePosixPath(name).suffix.lower()
    stem = name.removesuffix(PurePosixPath(name).suffix)
    advice = (
        f"内容是填好的项目的，改名为 {stem}.yml；是要公布的附件，移到本年度的 attachments 文件夹。"
        if suffix in _TEXT
        else "里面的内容照填到一个 .yml 文件里（mingzhang new project 写好空表）；"
        "原件要公布的，移到本年度的 attachments 文件夹。"
    )
    return Misplaced(path=path, target="", why="这里只读 .yml 文件", advice=advice)


def _target(folders: list[str], stem: str, years: Collection[tuple[str, str]]) -> str:
    kind = _kind(stem)
    if kind == "site":
        return f"{DATA}/site.yml"
    if _kind_of_folders(folders) == "standards" and not kind:
        return f"{DATA}/standards/{stem}.yml"
    unit, year = _unit_and_year(folders, years)
    if kind == "unit":
        return f"{DATA}/{unit}/unit.yml"
    if kind:
        return f"{DATA}/{unit}/{year}/{kind}.yml"
    return f"{DATA}/{unit}/{year}/projects/{stem}.yml"


def _kind(stem: str) -> str:
    plain = stem.strip()
    for word in (plain, _COPY.sub("", plain)):
        kind = next((kind for kind, words in _KINDS.items() if word in words), "")
        if kind:
            return kind
    close = difflib.get_close_matches(plain, _KINDS, n=1, cutoff=_LIKE)
    return close[0] if close else ""


def _unit_and_year(folders: list[str], years: Collection[tuple[str, str]]) -> tuple[str, str]:
    """Read unit and year from the folders; what they do not say is left to the author."""
    inside = next((i for i, one in enumerate(folders) if _kind_of_folders([one])), len(folders))
    if any(_YEAR.fullmatch(one) for one in folders[:inside]):
        folders = folders[:inside]  # what somebody made of projects/ says nothing
    for index in reversed(range(len(folders))):
        year = _YEAR.fullmatch(folders[index])
        if year:
            above = [one for one in folders[:index] if not _YEAR.fullmatch(one)]
            unit = above[-1] if above else ""
            if not unit and index + 1 < len(folders) and not _kind_of_folders([folders[1]]):
                unit = folders[1]  # data/2024/suicheng: unit and year the wrong way round
            return unit or "〈单位〉", year[1]
    units = [folder for folder in folders if not _kind_of_folders([folder])]
    unit = units[-1] if units else "〈单位〉"
    own = sorted(year for one, year in years if one == unit)
    return unit, own[0] if len(own) == 1 else "〈年度〉"


def _why(folders: list[str], target: str) -> str:
    parts = PurePosixPath(target).parts[1:]
    inside = _kind_of_folders(folders)
    if "projects" in folders[:-1]:
        return "projects 里不能再分文件夹"
    if inside in ("projects", "standards") and inside not in folders:
        return f"文件夹“{clip(folders[-1], 30)}”应当叫 {inside}"
    if len(folders) >= len(parts):
        return "文件夹的层次太多"
    if parts[-2:-1] == ("projects",):
        return "项目文件要放在年度下面的 projects 文件夹里"
    return _HOMES.get(parts[-1], "文件放错了地方")
