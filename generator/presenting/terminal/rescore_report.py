"""A re-scoring under another standard for people at a terminal (text) and for programs (JSON)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.standard import Standard
from generator.facts.units import plain
from generator.judging.review.rescoring import Rescored
from generator.judging.scoring.evaluation import Evaluation
from generator.presenting.prepared.columns import is_example
from generator.presenting.prepared.plain_data import Json
from generator.presenting.terminal.terminal_table import table_lines
from generator.presenting.words.escaping import one_line
from generator.presenting.words.standard_words import weights

_INDENT = " " * 8
_NOT_STATED, _NOT_COMPUTED, _NONE = "未填报", "无法复算", "—"
_HEADS = ("自评", "现行标准", "另一套", "相差", "等级", "项目")


def rescore_text(rescored: Sequence[Rescored], other: Standard) -> str:
    """Return a table a unit's year and standard, the causes below each project, totals at the end."""
    return "".join(f"{line}\n" for line in _lines(rescored, other))


def _lines(rescored: Sequence[Rescored], other: Standard) -> Iterator[str]:
    yield f"改用的标准：{_named(other)}：{weights(other)}"
    yield "表上的分值先按改用的标准折算，再按它的算法计分；自评得分原样不动。"
    for heading, listed in _groups(rescored).items():
        yield ""
        yield heading
        head, *rows = table_lines(_HEADS, [_row(item) for item in listed], right=(0, 1, 2, 3))
        yield head
        for row, item in zip(rows, listed, strict=True):
            yield row
            yield from _why(item)
    yield ""
    yield from _totals(rescored)


def _groups(rescored: Sequence[Rescored]) -> dict[str, list[Rescored]]:
    """Group by unit's year and the standard in force, each under its heading, in order."""
    groups: dict[str, list[Rescored]] = {}
    for item in rescored:
        example = "【示例】" if is_example(item.unit_year) else ""
        island = one_line(f"{example}{item.unit_year.unit.label} {item.unit_year.year} 年度")
        heading = f"{island}　现行标准：{_named(item.own.standard)}"
        groups.setdefault(heading, []).append(item)
    return groups


def _named(standard: Standard) -> str:
    return one_line(f"{standard.short_name}（{standard.id}）")


def _row(item: Rescored) -> tuple[str, ...]:
    return (
        _number(item.own.stated_total, _NOT_STATED),
        _number(item.own.computed_total, _NOT_COMPUTED),
        _number(item.other.computed_total, _NOT_COMPUTED),
        _signed(item.difference),
        _grades(item.own, item.other),
        f"{item.project.name}（{item.project.id}）",
    )


def _number(value: Decimal | None, otherwise: str) -> str:
    return otherwise if value is None else plain(value)


def _signed(value: Decimal | None) -> str:
    if value is None:
        return _NONE
    return f"{'+' if value > 0 else ''}{plain(value)}" if value else "0"


def _grades(own: Evaluation, other: Evaluation) -> str:
    before, after = own.grade or _NONE, other.grade or _NONE
    return before if before == after else f"{before} → {after}"


def _why(item: Rescored) -> Iterator[str]:
    for cause in item.causes if item.difference else ():
        yield _INDENT + one_line(f"{_signed(cause.effect)}　{cause.item}：{cause.words}")
    for note in item.notes:
        yield _INDENT + one_line(note)


def _totals(rescored: Sequence[Rescored]) -> Iterator[str]:
    counts = _counts(rescored)
    yield (
        f"共 {len(rescored)} 个项目：{counts['higher']} 个变高，{counts['lower']} 个变低，"
        f"{counts['same']} 个不变，{counts['unknown']} 个不能比较。"
    )
    changes = _grade_changes(rescored)
    total = sum(changes.values())
    listed = "，".join(f"{old} → {new} {count} 个" for (old, new), count in changes.items())
    yield f"等级改变的 {total} 个：{listed}。" if total else "等级都没有改变。"


def _counts(rescored: Sequence[Rescored]) -> dict[str, int]:
    differences = [item.difference for item in rescored]
    return {
        "higher": sum(value is not None and value > 0 for value in differences),
        "lower": sum(value is not None and value < 0 for value in differences),
        "same": sum(value == 0 for value in differences),
        "unknown": sum(value is None for value in differences),
    }


def _grade_changes(rescored: Sequence[Rescored]) -> dict[tuple[str, str], int]:
    """Count the changes of grade in order of the pairs."""
    counted = Counter((item.own.grade, item.other.grade) for item in rescored if item.grade_changed)
    return dict(sorted(counted.items()))


def rescore_json(rescored: Sequence[Rescored], other: Standard) -> dict[str, Json]:
    """Return the re-scoring as plain data; numbers are texts, None is not stated or not computable."""
    return {
        "standard": other.id,
        "projects": [_item_json(item) for item in rescored],
        "totals": {
            "projects": len(rescored),
            **_counts(rescored),
            "grade_changes": [
                {"from": old, "to": new, "projects": count}
                for (old, new), count in _grade_changes(rescored).items()
            ],
        },
    }


def _item_json(item: Rescored) -> dict[str, Json]:
    return {
        "unit": item.unit_year.unit.id,
        "year": item.unit_year.year,
        "id": item.project.id,
        "name": item.project.name,
        "own_standard": item.own.standard.id,
        "stated_total": _json(item.own.stated_total),
        "computed_total": _json(item.own.computed_total),
        "other_total": _json(item.other.computed_total),
        "difference": _json(item.difference),
        "grade": item.own.grade or None,
        "other_grade": item.other.grade or None,
        "causes": [
            {"item": cause.item, "words": cause.words, "effect": plain(cause.effect)}
            for cause in item.causes
        ],
        "notes": list(item.notes),
    }


def _json(value: Decimal | None) -> str | None:
    return None if value is None else plain(value)
