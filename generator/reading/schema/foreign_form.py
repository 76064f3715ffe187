"""A file that holds another form than its name and folder say."""

from __future__ import annotations

from generator.facts.diagnostics import Finding, finding
from generator.facts.form.forms import FORMS
from generator.facts.form.keys import Key
from generator.reading.rules import c140_values as rules
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.vocabulary.form_words import ALIASES
from generator.reading.yaml.source import Source

_NAMES = {
    SchemaKind.SITE: ("网站的设置", "放在 data/site.yml"),
    SchemaKind.UNIT: ("单位的情况", "放在 data/单位/unit.yml"),
    SchemaKind.REPORT: ("年度的自评报告", "放在 data/单位/年度/report.yml"),
    SchemaKind.PROJECT: ("项目的自评表", "放在 data/单位/年度/projects/ 里，一个项目一个文件"),
    SchemaKind.REVIEW: ("复核结果", "放在 data/单位/年度/review.yml"),
    SchemaKind.STANDARD: (Key.STANDARD, "放在 data/standards/ 里"),
}
_FEWEST = 3  # keys by which a form is recognised
_FEW, _MOST = 3, 2  # a third of the keys, two thirds


def foreign_form(kind: SchemaKind, source: Source) -> Finding | None:
    """Say that a file is another form, or none, instead of refusing its keys one by one."""
    keys = tuple(source.data or ())
    own = _known(kind, keys)
    if not keys or own * _FEW >= len(keys):
        return None
    others = sorted(
        (other for other in _NAMES if other is not kind), key=lambda one: -_known(one, keys)
    )
    name, (what, where) = _NAMES[kind][0], _NAMES[others[0]]
    place = (source.places, (keys[0],))
    if len(keys) >= _FEWEST and _known(others[0], keys) * 3 >= len(keys) * _MOST:
        message = f"这个文件应当是{name}，里面写的却是{what}。"
        advice = f"{what}{where}；核对是不是存错了地方，或者盖掉了原来的文件。"
        return finding(rules.WRONG_SHAPE, *place, message, advice=advice, at_key=True)
    if own:
        return None
    message = f"这个文件应当是{name}，里面却没有一项是表上的。"
    advice = "核对是不是放错了文件；用 mingzhang new 生成空表，再一项一项填写。"
    return finding(rules.WRONG_SHAPE, *place, message, advice=advice, at_key=True)


def _known(kind: SchemaKind, keys: tuple[str, ...]) -> int:
    """Count the keys that are of a form, or are usual words for one of its keys."""
    known = {str(field.key) for field in FORMS[kind].fields}
    return sum(
        key in known or bool(known.intersection(ALIASES.get(key.lower(), ()))) for key in keys
    )
