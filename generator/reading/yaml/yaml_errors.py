"""YAML's own complaint, where no trap explains it, as a sentence a clerk understands."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from generator.facts.diagnostics import Finding, Rule
from generator.reading.rules import c110_yaml as rules
from generator.reading.yaml.spots import finding_at

# words of libyaml → rule, sentence, whether the place is where the construct began
_SENTENCES: tuple[tuple[str, Rule, str, bool], ...] = (
    ("unexpected end of stream", rules.UNCLOSED_QUOTE, "从这里开始的引号一直没有配对。", True),
    ("document indicator", rules.UNCLOSED_QUOTE, "从这里开始的引号一直没有配对。", True),
    (
        "could not find expected ':'",
        rules.NO_COLON,
        "这一行没有“名称: 内容”的冒号，不知道属于哪一项。",
        True,
    ),
    (
        "mapping values are not allowed",
        rules.INDENTATION,
        "这里的冒号读不通：多半是这一行缩进多了，或者上一行的内容没有写完。",
        False,
    ),
    (
        "did not find expected '-' indicator",
        rules.INDENTATION,
        "这一行与列表的其他各条没有对齐，或者少了“- ”。",
        False,
    ),
    (
        "block sequence entries are not allowed",
        rules.INDENTATION,
        "列表不能从这里开始：“- ”应当写在名称的下一行。",
        False,
    ),
    ("did not find expected key", rules.INDENTATION, "这一行与同层的其他行没有对齐。", False),
    (
        "',' or ']'",
        rules.BRACKET,
        "从这里开始的方括号没有配对，或者括号后面还有文字。",
        True,
    ),
    (
        "',' or '}'",
        rules.BRACKET,
        "从这里开始的花括号没有配对，或者括号后面还有文字。",
        True,
    ),
    (
        "escape",
        rules.YAML_OTHER,
        "英文双引号里的反斜杠“\\”另有含义；请改用英文单引号把内容括起来。",
        False,
    ),
    ("hexdecimal", rules.YAML_OTHER, "英文双引号里的反斜杠“\\”另有含义。", False),
    ("found a tab", rules.TAB, "行首用了 Tab 键。", False),
    ("indentation", rules.INDENTATION, "这一行的缩进读不通。", False),
    ("cannot start any token", rules.RESERVED_SIGN, "内容以特殊符号开头，没有加引号。", False),
    ("<document start>", rules.YAML_OTHER, "前面的内容已经结束，这一行接不上。", False),
    ("directive", rules.MANY_DOCUMENTS, "行首的“%”会被当成文件设置。", False),
    ("anchor", rules.RESERVED_SIGN, "以“&”或“*”开头的内容没有加引号。", True),
    ("alias", rules.RESERVED_SIGN, "以“&”或“*”开头的内容没有加引号。", True),
    ("tag", rules.TAG, "以“!”开头的内容会被当成类型标记。", True),
)
_OTHER = "从这里起读不下去：冒号、引号、括号或缩进有误。"


def explain(error: yaml.error.MarkedYAMLError, file: str, lines: Sequence[str]) -> Finding:
    """Make the finding of a YAML error at the place its cause most likely stands."""
    problem = f"{error.problem or ''} {error.context or ''}"
    for words, rule, sentence, at_start in _SENTENCES:
        if words in problem:
            mark = error_mark(error, lines, at_start=at_start)
            if rule is rules.RESERVED_SIGN and _character(lines, mark) == "\t":
                return finding_at(rules.TAB, file, lines, mark, "这里用了 Tab 键。")
            return finding_at(rule, file, lines, mark, sentence)
    mark = error_mark(error, lines)
    return finding_at(rules.YAML_OTHER, file, lines, mark, _OTHER)


def error_mark(
    error: yaml.error.MarkedYAMLError, lines: Sequence[str], *, at_start: bool = False
) -> tuple[int, int]:
    """Line and column (from 1) of a YAML error, never beyond the last line with content."""
    mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    if mark is None:
        return 1, 1
    last = max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
    if mark.line + 1 > last:
        return last, len(lines[last - 1].rstrip()) or 1
    return mark.line + 1, mark.column + 1


def _character(lines: Sequence[str], mark: tuple[int, int]) -> str:
    return lines[mark[0] - 1][mark[1] - 1 : mark[1]]
