"""What is pasted into a form: rows of tables with merged cells, lines of another paper, two lines in one."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.bad_inputs.slip import GOOD, PROJECT, REPORT, Slip, replaced, whole

_FIRST = """\
    三级指标: 维护路灯数量
"""
_FUNDS = """\
  年度资金总额:
    年初预算数: 36.50
    全年预算数: 36.50
    全年执行数: 36.50
    分值: 10
    得分: 10
"""
_APPROPRIATION = """\
  当年财政拨款:
    年初预算数: 36.50
    全年预算数: 36.50
    全年执行数: 36.50
"""
_TOTAL = "自评等级: "
_ROW = ("巡查记录完整率", "≥95%", "97%", "10", "10")
_LEVELS = ("一级指标: 产出指标", "二级指标: 数量指标", "三级指标: 巡查记录完整率", "得分: 10")


def pasted() -> Iterator[Slip]:
    """Yield the slips of pasting."""
    yield from _rows()
    yield from _funds()
    yield from _lines()
    yield from _tabs()
    yield from _two_in_one()
    yield from _halves()
    yield from _levels_as_heads()


def _end_of_first_indicator() -> str:
    text = GOOD[PROJECT].decode()
    start = text.index(_FIRST)
    return text[start : text.index("  - 一级指标", start)]


def _rows() -> Iterator[Slip]:
    block = _end_of_first_indicator()
    at = block.count("\n")
    tabbed, wide = "\t".join(_ROW), "    ".join(_ROW)
    for name, row in (
        ("both levels merged", f"\t\t{tabbed}"),
        ("both levels merged, spaces", f"        {wide}"),
        ("both levels merged, number in front", f"3\t\t\t{tabbed}"),
        ("both levels merged, Markdown", f"| | | {' | '.join(_ROW)} |"),
        ("both levels merged, CSV", f",,{','.join(_ROW)},"),
        ("both levels merged, no deviation", f"\t\t{tabbed}\t"),
        ("first level merged", f"\t数量指标\t{tabbed}"),
        ("first level merged, two tabs", f"\t\t数量指标\t{tabbed}"),
        ("second level merged", f"产出指标\t\t{tabbed}"),
    ):
        yield replaced(f"row: {name}", block, f"{block}{row}\n", "粘贴", at=at)
    yield replaced(
        "rows: two",
        block,
        f"{block}\t\t{tabbed}\n\t\t清单核对率\t=100%\t100%\t5\t5\n",
        "粘贴",
        at=at,
    )
    yield replaced(
        "row: a cell of two lines",
        block,
        f'{block}产出指标\t数量指标\t"巡查\n记录完整率"\t≥95%\t97%\t10\t10\n',
        "换行",
        at=at,
        most=2,
    )


def _funds() -> Iterator[Slip]:
    numbers = "36.50\t36.50\t36.50"
    yield replaced(
        "row of funds below its name",
        _FUNDS,
        f"  年度资金总额:\n\t{numbers}\t10\t100%\t10\n",
        "年初预算数: 36.50",
        at=1,
    )
    yield replaced(
        "row of funds, 其中 and strokes",
        _APPROPRIATION,
        f"  其中：当年财政拨款\t{numbers}\t—\t—\t—\n",
        "当年财政拨款:",
    )
    flat = "".join(line[2:] for line in _FUNDS.splitlines(keepends=True)[1:4])
    yield replaced("funds without their row", _FUNDS, flat, "年度资金总额:")


def _lines() -> Iterator[Slip]:
    for name, line, meant in (
        ("remark of the form", "注：1.得分一档最高不能超过该指标分值上限。", "整行删去"),
        ("source of a table", "数据来源：财政一体化系统", "整行删去"),
        ("head of the paper", "项目支出绩效自评表", "整行删去"),
        ("year of the paper", "（2024年度）", "整行删去"),
    ):
        yield replaced(f"line: {name}", _TOTAL, f"{line}\n{_TOTAL}", meant)
    text = GOOD[PROJECT].decode()
    yield whole(
        "line: words before the form", f"以下是填好的自评表：\n\n{text}", "整行删去", line=1
    )
    yield replaced(
        "key of another table for a missing one",
        "    实际完成值: ",
        "    实际完成情况: ",
        "“实际完成值”",
    )


def _tabs() -> Iterator[Slip]:
    """A tab stands as deep as the lines of its kind above, whatever else is wrong in the file."""
    block = _end_of_first_indicator()
    broken = ("自评总分: ", "自评总分")
    for name, old, new, meant in (
        ("of a key", "    年度指标值: ", "\t年度指标值: ", "写成：    年度指标值"),
        ("of an amount", "    全年执行数: ", "\t全年执行数: ", "写成：    全年执行数"),
    ):
        text = GOOD[PROJECT].decode().replace(broken[0], broken[1] + " ", 1)
        line = text[: text.index(old)].count("\n") + 1
        changed = text.replace(old, new, 1)
        yield whole(f"tab {name} beside another slip", changed, meant, line=line, most=2)
    item = "  - 一级指标: 产出指标\n    二级指标: 数量指标\n" + block
    yield replaced(
        "tabs of an item", item, item.replace("    ", "\t").replace("  - ", "\t- "), "  - 一级指标"
    )


def _two_in_one() -> Iterator[Slip]:
    old = "    分值: 10\n    得分: 10\n"
    for name, new in (
        ("comma", "    分值: 10，得分: 10\n"),
        ("blanks", "    分值: 10  得分: 10\n"),
        ("full-width colon", "    分值: 10；得分：10\n"),
    ):
        yield replaced(f"two keys in a line: {name}", old, new, "一行只写一项")
    yield replaced("a line of JSON", _TOTAL, '"自评等级": "优",\n备注: ', "多了“,”")
    yield replaced("both in curly quotes", f"{_TOTAL}优", "“自评等级”: “优”", "自评等级: 优")


def _halves() -> Iterator[Slip]:
    whole_text = GOOD[PROJECT]
    cut = whole_text.index("路灯".encode(), 400) + 4
    yield whole("half a character at the end", whole_text[:cut], "没有存完整")
    yield replaced(
        "report with a line of a paper",
        "状态: 公开",
        "（盖章）\n状态: 公开",
        "整行删去",
        file=REPORT,
    )


def _levels_as_heads() -> Iterator[Slip]:
    """The levels of the form written as heads over heads, as they stand printed."""
    lines = """
        - 三级指标: 养护里程
          年度指标值: "≥10公里"
          实际完成值: 12公里
"""
    head = GOOD[PROJECT].decode().partition("绩效指标:\n")[0]
    number = head.count("\n") + 2
    two = f"绩效指标:\n  产出指标:\n    数量指标:{lines}    质量指标:{lines}"
    one = f"绩效指标:\n  产出指标:{lines}  效益指标:{lines}"
    listed = "绩效指标:\n  - 产出指标:\n      - 数量指标:" + lines.replace("\n", "\n  ")
    yield whole(
        "levels as heads", head + two, "一级指标: 产出指标", "二级指标: 数量指标", line=number
    )
    yield whole("first level as head", head + one, "一级指标: 产出指标", line=number)
    yield whole("levels as heads, listed", head + listed, "一级指标: 产出指标", line=number)
