"""C614: behind 负责人, 填表人, 联系人 stands no person's name; no word of the finding repeats it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.facts.diagnostics import Finding, Places, Rule, Severity, finding
from generator.facts.wordlists.personal_names import name_words
from generator.facts.wordlists.results import result_words
from generator.judging.rules.privacy.law import WHERE
from generator.judging.rules.subject import ProjectSubject, YearSubject
from generator.judging.texts.all_texts import Text, texts_of
from generator.judging.texts.sensitive.names import name_from, name_running_on

RULE = Rule(
    code="C614",
    severity=Severity.WARNING,
    title="负责人、填表人、联系人后面写了姓名",
    why="公开的表要的是哪个单位负责，不是哪个人；写上姓名没有必要，也没有征得本人同意。",
    way_out="删去姓名，写单位或科室：联系人改成“镇财政所”；要留姓名的，留在不公开的原表上。",
    source="《中华人民共和国个人信息保护法》第二十五条",
    example_bad="备注: 项目负责人王小明，填表人：李建国（虚构）",
    example_good="备注: 项目负责人：镇经济发展办公室；填表人：镇财政所",
    computed=(
        f"{WHERE}：负责人、填表人、联系人、经办人、审核人一类的称呼后面（中间可以有冒号、空格、“为”“是”“：”）紧接着两到四个字、"
        "以姓氏开头的姓名。一个文件说一次，说有几处。词表随程序提供（wordlists/results.yml）。"
    ),
    exceptions="后面是单位、科室、职务、电话的；写成王某、王某某的；unit.yml、site.yml 的“联系方式”不看。",
)

_LINK = re.compile(r"\s*(?:姓名)?\s*(?:[：:]|为|是|（|\()?\s*")
_BODIES = frozenset("局厅所处科股室办部委会院校站心队组司署市县区镇乡村社府企业行团库长任记")


def ask(subject: ProjectSubject) -> Iterator[Finding]:
    """C614: a project names no person in charge."""
    project = subject.project
    yield from _named(project.places, texts_of(project))


def ask_year(subject: YearSubject) -> Iterator[Finding]:
    """C614: a year's report and review name no person in charge."""
    island = subject.unit_year
    yield from _named(island.report.places, texts_of(island.report))
    if island.review is not None:
        yield from _named(island.review.places, texts_of(island.review))


def _named(places: Places, texts: Iterable[Text]) -> Iterator[Finding]:
    found = [(path, role) for path, text in texts for role in _roles(text)]
    if not found:
        return
    path, _ = found[0]
    roles = "、".join(dict.fromkeys(f"“{role}”" for _, role in found))
    count = f"有 {len(found)} 处" if len(found) > 1 else ""
    made = finding(RULE, places, path, f"{roles}后面{count}写了姓名，这里只写单位。")
    yield replace(made, excerpt="")  # the line holds the name


def _roles(text: str) -> Iterator[str]:
    """Yield the words for who is in charge that a name follows, names themselves never."""
    for role in result_words().roles.finditer(text):
        link = _LINK.match(text, role.end())
        start = link.end() if link else role.end()
        if _is_named(text, start):
            yield role[0]


def _is_named(text: str, start: int) -> bool:
    end = name_from(text, start) or name_running_on(text, start)
    word = text[start:end] if end else re.split(r"[^\u4e00-\u9fff·]", text[start:])[0]
    if "某" in word or _BODIES & set(word):
        return False
    if end:
        return True
    words = name_words()
    return 2 <= len(word) <= 3 and word[0] in words.sure and word not in words.ordinary
