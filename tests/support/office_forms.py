"""Office files of the sample forms, drawn from their facts in the layouts of their provinces.

A layout lays blocks of cells; they are written as a workbook, a document or a page by code that
shares nothing with the program's own exports.
"""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

Form = dict[str, Any]


@dataclass(frozen=True)
class Block:
    """A cell: where, how much it covers, its text."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


@dataclass
class Sheet:
    """Cells being laid row by row, so many columns wide."""

    width: int
    blocks: list[Block] = field(default_factory=list)
    row: int = 0

    def line(self, *cells: object) -> None:
        """Lay a row of single cells; a tuple is a text and how many columns it covers."""
        column = 0
        for cell in cells:
            text, span = cell if isinstance(cell, tuple) else (cell, 1)
            self.blocks.append(Block(self.row, column, said(text), 1, span))
            column += span
        self.row += 1

    def wide(self, text: str) -> None:
        """Lay one cell over the whole width."""
        self.line((text, self.width))

    def side(self, text: str, first: int, column: int = 0) -> None:
        """Merge a heading down the side of the rows since ``first``, over what was laid there."""
        self.blocks = [
            one for one in self.blocks if not (one.column == column and first <= one.row < self.row)
        ]
        self.blocks.append(Block(first, column, text, self.row - first))

    def merge_down(self, column: int, first: int) -> None:
        """Merge equal neighbours of a column, as levels are."""
        mine = sorted(
            (one for one in self.blocks if one.column == column and one.row >= first),
            key=lambda one: one.row,
        )
        runs: list[list[Block]] = []
        for one in mine:
            if runs and runs[-1][0].text == one.text and one.text:
                runs[-1].append(one)
            else:
                runs.append([one])
        for run in runs:
            self.blocks = [one for one in self.blocks if one not in run]
            first_one = run[0]
            self.blocks.append(
                Block(first_one.row, column, first_one.text, len(run), first_one.columns)
            )


def said(value: object) -> str:
    """Return a fact as a form prints it."""
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


# --- as files ----------------------------------------------------------------------------------------------


def workbook(*sheets: Sheet, numbers: bool = True) -> bytes:
    """Write sheets as an .xlsx; ``numbers`` makes numbers of texts that are some."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for number, sheet in enumerate(sheets, 1):
        page = book.create_sheet(f"表{number}")
        for one in sheet.blocks:
            value: object = one.text or None
            if numbers and one.text.replace(".", "", 1).isdigit() and len(one.text) < 9:
                value = float(one.text) if "." in one.text else int(one.text)
            page.cell(one.row + 1, one.column + 1, value)
            if one.rows > 1 or one.columns > 1:
                page.merge_cells(
                    start_row=one.row + 1,
                    start_column=one.column + 1,
                    end_row=one.row + one.rows,
                    end_column=one.column + one.columns,
                )
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPENS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def document(*sheets: Sheet, before: Sequence[str] = ()) -> bytes:
    """Write sheets as the tables of a .docx; a cell over the whole width above a table is a paragraph."""
    pieces = [_paragraph(text) for text in before]
    for sheet in sheets:
        lines = _lines(sheet)
        while lines and len(lines[0]) == 1 and lines[0][0].columns == sheet.width:
            pieces.append(_paragraph(lines.pop(0)[0].text))
        tail: list[str] = []
        while lines and len(lines[-1]) == 1 and lines[-1][0].columns == sheet.width:
            tail.insert(0, _paragraph(lines.pop()[0].text))
        pieces.append(f"<w:tbl>{''.join(_table_row(line) for line in lines)}</w:tbl>")
        pieces += tail
    body = f'<w:document xmlns:w="{_W}"><w:body>{"".join(pieces)}</w:body></w:document>'
    relation = (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OPENS}" Target="word/document.xml"/></Relationships>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("_rels/.rels", relation)
        package.writestr("word/document.xml", body)
    return target.getvalue()


def _lines(sheet: Sheet) -> list[list[Block]]:
    """Return the rows with what each crosses; a cell merged from above comes again without text."""
    lines = []
    for row in range(sheet.row):
        crossing = [
            one if one.row == row else Block(one.row, one.column, "", one.rows, one.columns)
            for one in sheet.blocks
            if one.row <= row < one.row + one.rows
        ]
        lines.append(sorted(crossing, key=lambda one: one.column))
    return lines


def _table_row(line: Iterable[Block]) -> str:
    cells, row = [], None
    line = list(line)
    row = max(one.row for one in line)
    for one in line:
        merged = ""
        if one.rows > 1:
            merged = '<w:vMerge w:val="restart"/>' if one.row == row and one.text else "<w:vMerge/>"
        span = f'<w:gridSpan w:val="{one.columns}"/>' if one.columns > 1 else ""
        cells.append(f"<w:tc><w:tcPr>{span}{merged}</w:tcPr>{_paragraph(one.text)}</w:tc>")
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _paragraph(text: str) -> str:
    runs = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n")
    )
    return f"<w:p><w:r>{runs}</w:r></w:p>"


def page(*sheets: Sheet) -> bytes:
    """Write sheets as tables of a page, as some systems export what they call .xls."""
    tables = []
    for sheet in sheets:
        rows = [
            "".join(
                f'<td rowspan="{one.rows}" colspan="{one.columns}">{html.escape(one.text)}</td>'
                for one in sorted(sheet.blocks, key=lambda one: one.column)
                if one.row == row
            )
            for row in range(sheet.row)
        ]
        tables.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return f"<html><body>{''.join(tables)}</body></html>".encode()


# --- layouts -----------------------------------------------------------------------------------------------


def amounts(funds: Form, key: str) -> object:
    """Return an amount as it was published: in 元 where the form is."""
    return (funds.get("published") or {}).get(key, funds.get(key))


def _sources(form: Form) -> list[tuple[str, list[object]]]:
    rows = []
    for name, values in (form["funds"].get("sources") or {}).items():
        listed = values if isinstance(values, list) else [None, values, None]
        rows.append((name, [*listed, None, None, None][:4]))
    return rows


def national(form: Form, *, unit: str = "万元") -> Sheet:
    """国家: 三行资金、六栏；一级二级向下合并；左边竖排大标题。"""
    funds = form["funds"]
    sheet = Sheet(9)
    sheet.wide("项目支出绩效自评表")
    sheet.wide(f"（{form['year'] or 2022}年度）")
    sheet.line("项目名称", (form["project"], 8))
    sheet.line("主管部门", (form["department"], 4), "实施单位", (form["unit"], 3))
    first = sheet.row
    heads = ("年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分")
    sheet.line("", ("", 2), *heads)
    sheet.line(
        "",
        ("年度资金总额", 2),
        *(amounts(funds, key) for key in ("initial", "annual", "executed")),
        *(funds.get(key) for key in ("weight", "rate_percent", "score")),
    )
    for name, (initial, annual, executed, rate) in _sources(form):
        label = f"其中：{name}" if name == "当年财政拨款" else f"      {name}"
        marks = "—" if rate is None else rate
        sheet.line("", (label, 2), initial, annual, executed, "", marks if rate else "", "")
    sheet.side(f"项目资金（{unit}）", first)
    first = sheet.row
    sheet.line("", ("预期目标", 4), ("实际完成情况", 4))
    sheet.line("", (form["goal_expected"], 4), (form["goal_actual"], 4))
    sheet.side("年度总体目标", first)
    first = sheet.row
    levels = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    sheet.line("", *levels, "偏差原因分析及改进措施")
    below = sheet.row
    for one in form["indicators"]:
        sheet.line("", *_indicator(one))
    sheet.merge_down(1, below)
    sheet.merge_down(2, below)
    sheet.line("", ("总分", 5), 100, form["total_score"], "")
    sheet.side("绩效指标", first)
    sheet.wide("注：1.得分一档最高不能超过该指标分值上限。\n2.定性指标根据指标完成情况分为三档。")
    return sheet


def _indicator(one: Form) -> list[object]:
    keys = (
        "level1",
        "level2",
        "level3",
        "target_raw",
        "actual_raw",
        "weight",
        "score",
        "deviation",
    )
    return [one.get(key) for key in keys]


def _times(value: object) -> object:
    return value if value is None else Decimal(str(value)) * 10_000


def in_yuan(form: Form) -> Sheet:
    """云南公开14表: 标题和单位在表上，金额以元计。"""
    sources = {
        name: [_times(value) for value in values]
        for name, values in form["funds"]["sources"].items()
        if values
    }
    form = {**form, "funds": {**form["funds"], "sources": sources}}
    sheet = national(form, unit="元")
    moved = [Block(b.row + 1, b.column, b.text, b.rows, b.columns) for b in sheet.blocks]
    kept = Sheet(9, [Block(0, 0, "公开14表", 1, 9), *moved], sheet.row + 1)
    kept.blocks = [
        Block(b.row, b.column, "单位：元", 1, 9) if b.text.startswith("（20") else b
        for b in kept.blocks
    ]
    return kept


def sichuan(form: Form) -> Sheet:
    """四川: 执行10分加指标90分；指标性质、度量单位各一栏；四种资金；末尾三段文字。"""
    funds = form["funds"]
    sheet = Sheet(11)
    sheet.wide(f"{form['year']}年度部门预算项目支出绩效自评表（510000_0013zp）")
    sheet.line(("项目名称", 2), (form["project"], 9))
    sheet.line(("主管部门", 2), (form["department"], 3), ("实施单位", 2), (form["unit"], 4))
    first = sheet.row
    sheet.line(
        "", ("", 2), ("年初预算", 2), ("全年预算数", 2), "预算执行数", "预算执行率", "权重", "得分"
    )
    sheet.line(
        "",
        ("总额", 2),
        (funds.get("initial"), 2),
        (funds.get("annual"), 2),
        *(funds.get(key) for key in ("executed", "rate_percent", "weight", "score")),
    )
    for name, (initial, annual, executed, _) in _sources(form):
        sheet.line("", (f"其中：{name}", 2), (initial, 2), (annual, 2), executed, "", "", "")
    sheet.side("预算执行情况（10分）", first)
    first = sheet.row
    sheet.line("", ("年度目标", 5), ("年度目标完成情况", 5))
    sheet.line("", (form["goal_expected"], 5), (form["goal_actual"], 5))
    sheet.side("总体目标", first)
    first = sheet.row
    sheet.line(
        *("", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值"),
        *("权重", "得分", "未完成原因分析"),
    )
    below = sheet.row
    for one in form["indicators"]:
        sign, number, unit = split_target(said(one["target_raw"]))
        line = _indicator(one)
        sheet.line("", *line[:3], sign, number, unit, *line[4:])
    sheet.merge_down(1, below)
    sheet.merge_down(2, below)
    sheet.line("", ("合计", 7), 100, form["total_score"], "")
    sheet.side("绩效指标（90分）", first)
    sheet.line("评价结论", ("项目按计划完成，效果较好。", 10))
    sheet.line("存在问题", ("预算编制不够细。", 10))
    sheet.line("改进措施", ("提前编制方案。", 10))
    sheet.line(("项目负责人：张三", 5), ("财务负责人：李四", 6))
    return sheet


def split_target(text: str) -> tuple[str, str, str]:
    """Return the sign, the number and the unit of a target, as forms with three columns print it."""
    import re

    found = re.fullmatch(r"\s*(≥|≤|=|＝|>|<|大于等于|小于等于|等于)\s*([\d.]+)\s*(\D*)", text)
    return (found[1], found[2], found[3].strip()) if found else ("定性", text, "")


def hubei(form: Form) -> Sheet:
    """湖北: 预算执行20分写在表头；没有三行资金；年度目标分两段。"""
    funds = form["funds"]
    sheet = Sheet(7)
    sheet.wide(f"{form['year'] or 2021}年度项目自评表")
    sheet.line(("单位名称：", 1), (form["unit"], 3), "填报日期：", ("2022年3月7日", 2))
    sheet.line("项目名称", (form["project"], 6))
    sheet.line("主管部门", (form["department"], 3), "项目实施单位", (form["unit"], 2))
    sheet.line("项目类别", ("1、部门预算项目  ☑   2、省直专项  □", 6))
    sheet.line("项目属性", ("1、持续性项目  ☑   2、新增性项目  □", 6))
    first = sheet.row
    sheet.line("", ("", 2), "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分*执行率）")
    sheet.line(
        "",
        ("年度财政资金总额", 2),
        *(funds.get(key) for key in ("annual", "executed", "rate_percent", "score")),
    )
    sheet.side("预算执行情况（万元）（20分）", first)
    first = sheet.row
    heads = ("一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）")
    sheet.line("", *heads, "得分")
    below = sheet.row
    for one in form["indicators"]:
        line = _indicator(one)
        sheet.line("", *line[:5], line[6])
    sheet.merge_down(1, below)
    sheet.merge_down(2, below)
    sheet.side("年度绩效目标（80分）", first)
    sheet.line("总分", ("", 5), form["total_score"])
    sheet.line("偏差大或目标未完成原因分析", ("（按实际填写）", 6))
    return sheet


def chongqing(form: Form) -> Sheet:
    """重庆: 指标不分级；名称、单位、性质、目标、完成、系数、权重、得分、核心各一栏。"""
    funds = form["funds"]
    sheet = Sheet(9)
    sheet.wide(f"{form['year']}年度项目绩效自评表")
    sheet.line("项目名称", (form["project"], 4), "主管部门", (form["department"], 3))
    sheet.line(
        "", "", "年初预算", "全年（调整）预算数", ("全年执行数", 2), "执行率", "权重", "执行率得分"
    )
    sheet.line(
        "年度总金额", "", funds.get("initial"), funds.get("annual"), (funds.get("executed"), 2),
        *(funds.get(key) for key in ("rate_percent", "weight", "score")),
    )  # fmt: skip
    sheet.line(("年初绩效目标", 4), ("全年目标实际完成情况", 5))
    sheet.line((form["goal_expected"], 4), (form["goal_actual"], 5))
    sheet.line(
        *("指标名称", "计量单位", "指标性质", "年初指标值", "调整指标值", "全年完成值"),
        *("得分系数（%）", "指标权重", "指标得分"),
    )
    for one in form["indicators"]:
        sign, number, unit = split_target(said(one["target_raw"]).replace("(推定)", ""))
        line = _indicator(one)
        sheet.line(line[2], unit, sign, number, "", line[4], "", line[5], line[6])
    sheet.line("说明", ("无", 8))
    return sheet


def neimenggu(form: Form) -> Sheet:
    """内蒙古: 指标性质、指标方向（汉字）、指标值、完成值、计量单位各一栏；表头分两行。"""
    sheet = Sheet(11)
    funds = form["funds"]
    sheet.wide("项目支出绩效自评表")
    sheet.line("项目名称", (form["project"], 10))
    sheet.line("主管部门", (form["department"], 5), "实施单位", (form["unit"], 4))
    first = sheet.row
    sheet.line(
        "", ("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率（%）", ("得分", 3)
    )
    values = (funds.get(key) for key in ("initial", "annual", "executed", "weight", "rate_percent"))
    sheet.line("", ("年度资金总额：", 2), *values, (funds.get("score"), 3))
    for name, (initial, annual, executed, rate) in _sources(form):
        sheet.line("", (name, 2), initial, annual, executed, "", rate, ("", 3))
    sheet.side("资金情况（万元）", first)
    sheet.line("年度总体目标", ("预期目标", 4), ("实际完成情况", 6))
    sheet.line("", (form["goal_expected"], 4), (form["goal_actual"], 6))
    head = sheet.row
    sheet.line("绩效指标", ("", 3), "指标", "指标", ("年度", 1), "实际", "计量", "分", "得分")
    sheet.blocks = [b for b in sheet.blocks if not (b.row == head and b.column in (0, 1))]
    sheet.blocks.append(Block(head, 0, "绩效指标", 2))
    for place, text in enumerate(("一级指标", "二级指标", "三级指标"), 1):
        sheet.blocks.append(Block(head, place, text, 2))
    for place, text in (
        (4, "性质"),
        (5, "方向"),
        (6, "指标值"),
        (7, "完成值"),
        (8, "单位"),
        (9, "值"),
    ):
        sheet.blocks.append(Block(head + 1, place, text))
    sheet.row += 1
    below = sheet.row
    for one in form["indicators"]:
        sign, number, unit = split_target(said(one["target_raw"]))
        line = _indicator(one)
        sheet.line("", *line[:3], "正向", sign, number, line[4], unit, line[5], line[6])
    for column in (1, 2):
        sheet.merge_down(column, below)
    return sheet


def without_marks(form: Form) -> Sheet:
    """转移支付、县级专项: 没有分值和得分，资金按来源分行，指标三级。"""
    funds = form["funds"]
    sheet = Sheet(7)
    sheet.wide("转移支付区域（项目）绩效目标自评表")
    sheet.wide(f"（{form['year']}年度）")
    sheet.line(("转移支付（项目）名称", 2), (form["project"], 5))
    sheet.line(("主管部门", 2), (form["department"], 2), ("资金使用单位", 1), (form["unit"], 2))
    first = sheet.row
    sheet.line("", ("", 2), "全年预算数（A）", "全年执行数（B）", ("预算执行率（B/A）", 2))
    values = (funds.get("annual"), funds.get("executed"))
    sheet.line("", ("年度资金总额：", 2), *values, (funds.get("rate_percent"), 2))
    for name, (_, annual, executed, _) in _sources(form):
        sheet.line("", (f"其中：{name}", 2), annual, executed, ("", 2))
    sheet.side("资金情况（万元）", first)
    first = sheet.row
    sheet.line("", ("总体目标", 3), ("全年实际完成情况", 3))
    sheet.line("", (form["goal_expected"], 3), (form["goal_actual"], 3))
    sheet.side("总体目标完成情况", first)
    first = sheet.row
    heads = ("一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值")
    sheet.line("", *heads, "未完成原因和改进措施")
    below = sheet.row
    for one in form["indicators"]:
        line = _indicator(one)
        sheet.line("", *line[:5], line[7])
    sheet.merge_down(1, below)
    sheet.merge_down(2, below)
    sheet.side("绩效指标", first)
    sheet.line("说明", ("请在此处简要说明中央巡视、各级审计和财政监督中发现的问题。", 6))
    return sheet


Layout = Callable[[Form], Sheet]

LAYOUTS: dict[str, Layout] = {
    **dict.fromkeys(("001", "007", "017", "029", "037", "047", "043"), national),
    **dict.fromkeys(("003", "005", "015"), sichuan),
    **dict.fromkeys(("008", "022", "023"), in_yuan),
    **dict.fromkeys(("011", "013", "021", "035"), hubei),
    **dict.fromkeys(("039", "041"), chongqing),
    "051": neimenggu,
    **dict.fromkeys(("025", "027", "033", "049", "053", "019", "031", "045"), without_marks),
    **dict.fromkeys(("009", "052"), national),
}
"""Number of a sample → the layout it is drawn in."""


# --- what has to arrive ------------------------------------------------------------------------------------

_FUND_KEYS = {
    "initial": "年初预算数",
    "annual": "全年预算数",
    "executed": "全年执行数",
    "rate_percent": "执行率",
    "weight": "分值",
    "score": "得分",
}
_ROWS = {
    "当年财政拨款": "当年财政拨款",
    "本年财政拨款": "当年财政拨款",
    "财政拨款": "当年财政拨款",
    "上年结转资金": "上年结转资金",
    "其他资金": "其他资金",
    "其他": "其他资金",
}
_LINE_KEYS = {
    "level1": "一级指标",
    "level2": "二级指标",
    "level3": "三级指标",
    "actual_raw": "实际完成值",
    "weight": "分值",
    "score": "得分",
    "deviation": "偏差原因分析及改进措施",
}
_LACKING: dict[Layout, frozenset[str]] = {
    hubei: frozenset({"initial", "deviation", "weight of lines", "sources", "goals", "weight"}),
    chongqing: frozenset({"level1", "level2", "deviation", "sources", "total", "unit"}),
    neimenggu: frozenset({"deviation", "total"}),
    without_marks: frozenset(
        {"initial", "weight", "score", "weight of lines", "score of lines", "total"}
    ),
}
"""Facts that a layout has no cell for."""

Fact = tuple[tuple[str | int, ...], str]


def facts(number: str, form: Form) -> list[Fact]:
    """Return the facts of a form that its layout prints: under which keys, and what."""
    lacking = _LACKING.get(LAYOUTS[number], frozenset())
    found: list[Fact] = [(("项目名称",), said(form["project"]))]
    if form["department"]:
        found.append((("主管部门",), said(form["department"])))
    if form["unit"] and "unit" not in lacking:
        found.append((("实施单位",), said(form["unit"])))
    for name, key in _FUND_KEYS.items():
        if form["funds"].get(name) is not None and name not in lacking:
            found.append((("年度资金", "年度资金总额", key), said(form["funds"][name])))
    if "sources" not in lacking:
        found += _source_facts(form, lacking)
    for name, key in (("goal_expected", "预期目标"), ("goal_actual", "实际完成情况")):
        if form[name] and "goals" not in lacking:
            found.append((("年度总体目标", key), said(form[name])))
    for place, line in enumerate(form["indicators"]):
        found += _line_facts(place, line, lacking)
    if form["total_score"] is not None and "total" not in lacking:
        found.append((("自评总分",), said(form["total_score"])))
    return found


def _source_facts(form: Form, lacking: frozenset[str]) -> list[Fact]:
    found: list[Fact] = []
    named = 0
    for name, values in _sources(form):
        row: tuple[str | int, ...] = (_ROWS.get(name, ""),)
        if name not in _ROWS:
            row = ("资金来源", named)
            named += 1
        for key, value in zip(("initial", "annual", "executed"), values, strict=False):
            if value is not None and key not in lacking:
                found.append((("年度资金", *row, _FUND_KEYS[key]), said(value)))
    return found


def _line_facts(place: int, line: Form, lacking: frozenset[str]) -> list[Fact]:
    found: list[Fact] = []
    for name, key in _LINE_KEYS.items():
        text = said(line.get(name))
        wanted = f"{name} of lines" if name in ("weight", "score") else name
        if text and text != "(无)" and wanted not in lacking:
            found.append((("绩效指标", place, key), text))
    target = said(line["target_raw"]).replace("(推定)", "")
    if target:
        found.append((("绩效指标", place, "年度指标值"), target))
    return found
