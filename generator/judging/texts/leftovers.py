"""What a careless hand leaves in a text: template blanks, odd widths, halves of pairs, doubled words.

Every function takes one text and returns the pieces found, as they stand, in their order.
"""

from __future__ import annotations

import re
from functools import cache

from generator.facts.wordlists.personal_names import name_words
from generator.facts.wordlists.wording_words import wording_words

_BLANK = re.compile(
    r"(?<![A-Za-z0-9*＊×])(?:[Xx]{2,}(?![A-Za-z0-9])|×{2,}|[*＊]{2,}|[○〇]{3,}|_{3,}|＿{2,}|□{2,}|■{2,})"
    r"(?![*＊×\d])"
)
_DOTS = re.compile(r"^[….。]{2,}$|(?<!…)…+$|(?<!\.)\.{3,}$|。{3,}|、…+", re.MULTILINE)
_EMPTY = re.compile(r"（\s*）|\(\s*\)|《\s*》|〔\s*〕|【\s*】|“\s*”")
_NO_NUMBER = re.compile(
    r"〔\d{4}〕\s*号|(?:(?<![\d一二三四五六七八九〇零])\s|^)年[ \u3000]+月(?:[ \u3000]+日)?"
    r"|\d{4}[ \u3000]?年[ \u3000]+月(?![均度报薪租嫂饼季平])(?:[ \u3000]*日)?"  # 2024年 月 日完工
    r"|\d{1,2}[ \u3000]?月[ \u3000]+日(?![常均间照益产报处用托夜])"
)
_ASKED = r"[（(]\s*(?:请?填写(?![人日时单])|填入|填列|请输入|请注明|请写明)[^）)]{0,20}[）)]"
_BOLD = re.compile(  # **重点**路段, at the head of a phrase; 培训**人，发放**份 are two blanks
    r"(?:^|(?<=[\s，。；：、（“]))\*\*(?![*人个名次场户份件项期村镇万元亩米年月日家台套])"
    r"[^*\n，。；]{1,30}\*\*(?!\*)"
)

_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")  # digits and letters
_HALF_MARK = re.compile(r"(?<=[\u4e00-\u9fff])[,;:?!](?=[\u4e00-\u9fff])")
_FULL_MARK = re.compile(r"[，；：？！]")
_MIXED_PAIR = re.compile(r"（[^（）()]{0,60}\)|\([^（）()]{0,60}）")

_BREAKS_OFF = re.compile(r"[、，,]\s*$")
_ORDINAL = re.compile(r"(?:^|(?<=[\s，。；：、,;:]))[0-9一二三四五六七八九十]{1,3}[）)]")
_PAIRS = ("（）", "《》", "“”", "【】", "〔〕")

_DOUBLED = re.compile(
    r"(?<![目标])的的(?!确)|，，+|、、+|；；+|：：+|，。|。，|(?<!。)。。(?!。)|"
    r"(?P<word>(?![一每各逐])[\u4e00-\u9fff]{2})(?P=word)"
)
_NO_NAME = frozenset("村镇乡县市区街路社组局站所单项个人名户次场期万元年月日号台套件")
_MEANT_TWICE = frozenset(
    (
        "商量",
        "讨论",
        "研究",
        "考虑",
        "了解",
        "打扫",
        "收拾",
        "活动",
        "休息",
        "锻炼",
        "常态",
        "许多",
        "很多",
        "大大",
        "小小",
    )
)


def template_pieces(text: str) -> list[str]:
    """Return what was to be filled in and was not: ``**人``, ``××村``, ``……``, （填写…）, （项目名称）, empty （）."""
    plain = _BOLD.sub(lambda found: " " * len(found[0]), text.strip())
    found = [
        match for match in _BLANK.finditer(plain) if not _masked(plain, match.start(), match.end())
    ]
    for pattern in (_DOTS, _EMPTY, _NO_NUMBER, _asked(), _skeleton()):
        found.extend(pattern.finditer(plain))
    return [_around(plain, match) for match in sorted(found, key=lambda match: match.start())]


def is_untouched(text: str) -> bool:
    """Tell whether a text begins with a name that an empty form of ours holds: （项目名称）."""
    return _skeleton().match(text.strip()) is not None


def mixed_width(text: str) -> list[str]:
    """Return full-width digits and letters, half-width marks beside full-width ones, mixed pairs."""
    found = [*_WIDE.finditer(text), *_MIXED_PAIR.finditer(text)]
    if _FULL_MARK.search(text):
        found.extend(_HALF_MARK.finditer(text))
    return [_around(text, match) for match in sorted(found, key=lambda match: match.start())]


def unfinished(text: str) -> list[str]:
    """Return a comma at the end, and the pairs of marks of which one half is missing."""
    text = text.strip()
    found = [text[-8:]] if _BREAKS_OFF.search(text) else []
    counted = _ORDINAL.sub("", text).replace("(", "（").replace(")", "）")
    found.extend(pair for pair in _PAIRS if counted.count(pair[0]) != counted.count(pair[1]))
    return found


def doubled(text: str) -> list[str]:
    """Return words and marks that stand twice in a row."""
    return [match[0] for match in _DOUBLED.finditer(text) if match["word"] not in _MEANT_TWICE]


@cache
def _asked() -> re.Pattern[str]:
    return re.compile(f"{_ASKED}|{wording_words().template}")


@cache
def _skeleton() -> re.Pattern[str]:
    return re.compile(rf"\A[（(]\s*(?:{wording_words().skeleton})\s*[）)]")


def _masked(text: str, start: int, end: int) -> bool:
    """Tell whether the marks hide a name on purpose: 张××, 李**; numbers are none of the pattern's."""
    hidden = text[start - 1 : start] in name_words().surnames
    return hidden and text[end : end + 1] not in _NO_NAME


def _around(text: str, match: re.Match[str]) -> str:
    """Return the piece with a few characters around it, so that a reader finds it."""
    start, end = max(0, match.start() - 4), min(len(text), match.end() + 4)
    return " ".join(text[start:end].split())
