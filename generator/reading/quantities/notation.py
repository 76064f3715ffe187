"""One spelling for the many signs and digits people type into a form."""

from __future__ import annotations

import re

_ONE_FOR_ONE = str.maketrans(
    "０１２３４５６７８９．％﹪（）／＋－−～﹤﹥〈〉＜＞＝═﹦≧≦⩾⩽≮≯：　\u00a0",
    "0123456789.%%()/+--~<><><>==" + "=≥≤≥≤≥≤:  ",
)
_LETTERS = {code: code - 0xFEE0 for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SIGNS = (
    (re.compile(r">\s*=|=\s*>|≥\s*="), "≥"),
    (re.compile(r"<\s*=|=\s*<|≤\s*="), "≤"),
    (re.compile(r"={2,}"), "="),
)
_PERCENT_WORDS = re.compile(r"%\s*\(\s*百分比\s*\)|(?<=[\d\s])百分比|(?<=[\d\s])个?百分点")
_PERCENT_OF = re.compile(r"百分之\s*(\d+(?:\.\d+)?)")
_PERMILLE_OF = re.compile(r"千分之\s*(\d+(?:\.\d+)?)")
_THOUSANDS = re.compile(r"(?<![\d.,，])\d{1,3}(?:[,，]\d{3})+(?![\d,，])")
_AND_MORE = re.compile(r"(?<=\d)\+(?=[\u4e00-\u9fff%])|(?<=\d)\+$")  # 3000+人
_MORE_BEHIND = re.compile(r"(?<=\d)(?P<unit>%|[人名户次场个件份])[+余多]$")  # 3000人+
_OUTER = "“”\"'‘’ \t\r\n"
_END = "。；;，,、 "


def unify(text: str) -> str:
    """Write a target or actual value with ASCII digits and one spelling per sign.

    Quotation marks around the whole and a full stop at the end are dropped, thousands separators
    taken out, full-width ones too where three digits follow each (1，200份); a plus behind a number
    becomes 余 (3000+人); nothing else changes.
    """
    text = text.translate(_ONE_FOR_ONE).translate(_LETTERS).strip(_OUTER).rstrip(_END).strip()
    for pattern, sign in _SIGNS:
        text = pattern.sub(sign, text)
    text = _PERCENT_OF.sub(r"\1%", text)
    text = _PERMILLE_OF.sub(r"\1‰", text)
    text = _PERCENT_WORDS.sub(lambda found: "百分点" if "点" in found.group() else "%", text)
    text = _THOUSANDS.sub(lambda found: re.sub("[,，]", "", found.group()), text)
    text = _MORE_BEHIND.sub(r"余\g<unit>", _AND_MORE.sub("余", text))
    return re.sub(r"\s+", " ", text)
