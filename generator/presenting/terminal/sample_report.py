"""The draw of a spot check for people at a terminal (text) and for programs (JSON)."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from generator.facts.form.keys import Key
from generator.facts.records.ledger import UnitYear
from generator.facts.records.review import DrawBy
from generator.facts.units import HUNDRED, plain, round_half_up, trimmed
from generator.judging.review.sampling import RISK_WEIGHTS, Candidate, Sample, Stratum
from generator.presenting.prepared.columns import is_example
from generator.presenting.prepared.plain_data import Json
from generator.presenting.terminal.terminal_table import table_lines
from generator.presenting.words.escaping import one_line

BY_WORDS = {"amount": DrawBy.AMOUNT, "risk": DrawBy.RISK, "random": DrawBy.RANDOM}
"""The words of the command line for the methods of a draw."""

_METHODS = {
    DrawBy.AMOUNT: "按领域分层，层内按金额抽取，金额越大越容易抽中（金额取年初预算数和全年预算数中大的一个）",
    DrawBy.RISK: "按领域分层，层内取风险分最高的（"
    + "、".join(f"{severity} {points} 分" for severity, points in RISK_WEIGHTS.items())
    + "），同分的随机",
    DrawBy.RANDOM: "按领域分层，层内随机抽取，每个项目机会相同",
}
_SHOWN_OF_KEY = 12
_NO_AREA = "未填报"


def sample_share(sample: Sample) -> Decimal:
    """Return the share of the projects that was drawn, %, two decimals."""
    return round_half_up(len(sample.drawn) * HUNDRED / sample.population)


def sample_text(unit_year: UnitYear, sample: Sample) -> str:
    """Return the draw as lines of Chinese text: method, shares, list; whether it may be published."""
    return "".join(f"{line}\n" for line in _lines(unit_year, sample))


def _lines(unit_year: UnitYear, sample: Sample) -> Iterator[str]:
    example = "【示例】" if is_example(unit_year) else ""
    left_out = f"（另有 {sample.left_out} 个不予公开的不在内）" if sample.left_out else ""
    yield one_line(f"{example}{unit_year.unit.label} {unit_year.year} 年度抽查名单")
    yield ""
    yield f"方法：{_METHODS[sample.by]}"
    yield f"种子：{one_line(sample.seed)}"
    yield f"范围：{sample.population} 个项目{left_out}"
    yield from _declared(unit_year, sample)
    yield f"抽取：{len(sample.drawn)} 个，占 {trimmed(sample_share(sample))}%"
    drafts = sum(item.draft for item in sample.drawn)
    if drafts:
        yield f"注意：抽中的有 {drafts} 个还是草稿（名称后面注明），这份名单现在不能公布。"
    yield ""
    rows = [_stratum_row(stratum) for stratum in sample.strata]
    total = ("合计", str(sample.population), f"{len(sample.drawn)}.00", str(len(sample.drawn)))
    yield from table_lines(
        (Key.AREA, Key.PROJECT_COUNT, "应抽", "抽取"), [*rows, total], right=(1, 2, 3)
    )
    yield ""
    yield from _drawn_lines(sample)
    yield ""
    yield f"重做一遍：{_command(sample)}"


def _declared(unit_year: UnitYear, sample: Sample) -> Iterator[str]:
    """Say how many of the projects the report declares the draw could reach, where it is not all."""
    declared = unit_year.report.declared.projects if unit_year.report.declared else None
    listed = sample.population + sample.left_out
    if declared is not None and declared != listed:
        yield (
            f"注意：报告声明 {declared} 个项目，这里列出的只有 {listed} 个，能抽的 {sample.population} 个；"
            "没有列出的抽不到，公布名单时要一并说明。"
        )


def _stratum_row(stratum: Stratum) -> tuple[str, ...]:
    share = plain(round_half_up(_decimal(stratum.quota)))
    return (stratum.area or _NO_AREA, str(stratum.size), share, str(stratum.seats))


def _drawn_lines(sample: Sample) -> Iterator[str]:
    heads = [Key.NUMBER, Key.AREA, "项目标识", Key.PROJECT_NAME, "金额（万元）", "随机码前 12 位"]
    rows = [_candidate_row(number, item) for number, item in enumerate(sample.drawn, start=1)]
    if sample.by is DrawBy.RISK:
        heads.insert(5, "风险分")
        for row, item in zip(rows, sample.drawn, strict=True):
            row.insert(5, str(item.risk))
    yield from table_lines(heads, rows, right=(0, 4, 5) if sample.by is DrawBy.RISK else (0, 4))


def _candidate_row(number: int, item: Candidate) -> list[str]:
    return [
        str(number),
        item.area or _NO_AREA,
        item.id,
        f"{item.name}（草稿）" if item.draft else item.name,
        plain(item.size),
        item.key[:_SHOWN_OF_KEY],
    ]


def _command(sample: Sample) -> str:
    words = {method: word for word, method in BY_WORDS.items()}
    unit, year = sample.place.split("/")
    return (
        f"mingzhang sample {unit} {year} --seed {_word(sample.seed)} "
        f"--count {len(sample.drawn)} --by {words[sample.by]}"
    )


def _word(seed: str) -> str:
    """Return a seed as it is typed: quoted only where a shell would take it apart."""
    text = one_line(seed)
    return text if re.fullmatch(r"[\w.-]+", text) else shlex.quote(text)


def sample_json(unit_year: UnitYear, sample: Sample) -> dict[str, Json]:
    """Return the draw as plain data; decimals are texts, ``quota`` an exact fraction."""
    words = {method: word for word, method in BY_WORDS.items()}
    return {
        "unit": unit_year.unit.id,
        "year": unit_year.year,
        "by": words[sample.by],
        "seed": sample.seed,
        "population": sample.population,
        "left_out": sample.left_out,
        "declared": unit_year.report.declared.projects if unit_year.report.declared else None,
        "drawn": len(sample.drawn),
        "share": plain(sample_share(sample)),
        "strata": [_stratum_json(stratum) for stratum in sample.strata],
        "projects": [_candidate_json(item) for item in sample.drawn],
    }


def _stratum_json(stratum: Stratum) -> dict[str, Json]:
    return {
        "area": stratum.area or None,
        "projects": stratum.size,
        "quota": str(stratum.quota),
        "seats": stratum.seats,
    }


def _candidate_json(item: Candidate) -> dict[str, Json]:
    return {
        "id": item.id,
        "name": item.name,
        "area": item.area or None,
        "size": plain(item.size),
        "risk": item.risk,
        "key": item.key,
        "draft": item.draft,
    }


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)
