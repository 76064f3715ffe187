"""Slips in the build of a form: indentation, dashes, colons, rows pasted from tables."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.bad_inputs.slip import REPORT, Slip, replaced

_TOTAL = "  年度资金总额:\n    年初预算数: 36.50\n    全年预算数: 36.50\n    全年执行数: 36.50\n"
_FIRST = "  - 一级指标: 产出指标\n    二级指标: 数量指标\n    三级指标: 维护路灯数量\n    年度指标值: 620盏\n"
_SECOND = (
    "  - 一级指标: 产出指标\n    二级指标: 质量指标\n    三级指标: 路灯亮灯率\n    年度指标值: ≥98%\n"
    "    实际完成值: 98.7%\n    分值: 15\n    得分: 15\n"
)


def structure() -> Iterator[Slip]:
    """Yield the slips in the build of a form."""
    yield from _pasted()
    yield from _indentation()
    yield from _dashes()
    yield from _heads()
    yield from _texts()


def _pasted() -> Iterator[Slip]:
    rows = {
        "tab row": "产出指标\t数量指标\t维护路灯数量\t620盏\t620盏\t15\t15",
        "tab row, short": "产出指标\t数量指标\t维护路灯数量\t620盏",
        "tab row with number": "1\t产出指标\t数量指标\t维护路灯数量\t620盏\t620盏\t15\t15",
        "pipe row": "| 产出指标 | 数量指标 | 维护路灯数量 | 620盏 | 620盏 | 15 | 15 |",
        "space row": "产出指标    数量指标    维护路灯数量    620盏    620盏    15    15",
        "comma row": "产出指标,数量指标,维护路灯数量,620盏,620盏,15,15",
        "ideographic row": "产出指标　数量指标　维护路灯数量　620盏　620盏　15　15",
    }
    for name, row in rows.items():
        yield replaced(
            f"pasted {name} in list", _FIRST, f"{row}\n{_FIRST}", "三级指标: 维护路灯数量"
        )
        yield replaced(
            f"pasted {name} indented", _FIRST, f"  {row}\n{_FIRST}", "三级指标: 维护路灯数量"
        )
        yield replaced(
            f"pasted {name} as item", _FIRST, f"  - {row}\n{_FIRST}", "三级指标: 维护路灯数量"
        )
    three = "".join(f"{rows['tab row']}\n" for _ in range(3))
    yield replaced("pasted three rows", _FIRST, f"{three}{_FIRST}", "三级指标: 维护路灯数量")
    head = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
    yield replaced(
        "pasted head and row",
        _FIRST,
        f"{head}{rows['tab row']}\n{_FIRST}",
        "三级指标: 维护路灯数量",
    )
    yield replaced(
        "pasted funds row",
        _TOTAL,
        "  年度资金总额\t36.50\t36.50\t36.50\t10\t100%\t10\n",
        "年初预算数: 36.50",
        "全年执行数: 36.50",
    )
    yield replaced(
        "pasted funds row behind key",
        _TOTAL,
        "  年度资金总额: 36.50\t36.50\t36.50\n",
        "年初预算数: 36.50",
        "全年执行数: 36.50",
    )
    yield replaced(
        "pasted funds in one line",
        _TOTAL,
        "  年度资金总额: 36.50 36.50 36.50\n",
        "年初预算数: 36.50",
    )
    yield replaced("pasted key tab value", "领域: 服务群众", "领域\t服务群众", "领域: 服务群众")
    yield replaced(
        "pasted key tabs value", "领域: 服务群众", "领域\t\t服务群众\t", "领域: 服务群众"
    )
    yield replaced(
        "pasted key pipe value", "领域: 服务群众", "| 领域 | 服务群众 |", "领域: 服务群众"
    )
    yield replaced("pasted key comma value", "领域: 服务群众", "领域,服务群众", "领域: 服务群众")
    yield replaced(
        "pasted two keys in a row",
        "领域: 服务群众\n主管部门: 示例镇人民政府\n",
        "领域\t服务群众\t主管部门\t示例镇人民政府\n",
        "领域: 服务群众",
        "主管部门: 示例镇人民政府",
    )
    yield replaced(
        "pasted amount pair", "    年初预算数: 36.50", "    年初预算数\t36.50", "年初预算数: 36.50"
    )
    yield replaced(
        "pasted amounts behind key",
        "    年初预算数: 36.50",
        "    年初预算数: 36.50\t36.50",
        "36.50",
    )
    yield replaced(
        "two keys on a line",
        "    年初预算数: 36.50\n    全年预算数: 36.50",
        "    年初预算数: 36.50 全年预算数: 36.50",
        "全年预算数: 36.50",
    )
    yield replaced(
        "two keys with comma",
        "    年初预算数: 36.50\n    全年预算数: 36.50",
        "    年初预算数: 36.50，全年预算数: 36.50",
        "全年预算数: 36.50",
    )
    yield replaced("dashes of a table", _FIRST, f"|---|---|---|\n{_FIRST}", "删")


def _indentation() -> Iterator[Slip]:
    yield replaced("block not indented", _TOTAL, _TOTAL.replace("    ", "  "), "年度资金总额", at=1)
    yield replaced("block flush left", _TOTAL, _TOTAL.replace("    ", ""), "年初预算数", at=1)
    yield replaced(
        "section flush left",
        _TOTAL,
        _TOTAL.replace("  年度", "年度").replace("    ", "  "),
        "年度资金总额",
    )
    yield replaced("one line three spaces", "    全年预算数: 36.50", "   全年预算数: 36.50", "4")
    yield replaced("one line five spaces", "    全年预算数: 36.50", "     全年预算数: 36.50", "4")
    yield replaced("one line six spaces", "    全年预算数: 36.50", "      全年预算数: 36.50", "4")
    yield replaced(
        "one line two spaces", "    全年预算数: 36.50", "  全年预算数: 36.50", "年度资金总额"
    )
    yield replaced(
        "one line no spaces", "    全年预算数: 36.50", "全年预算数: 36.50", "年度资金总额"
    )
    yield replaced("first line deeper", "    年初预算数: 36.50", "      年初预算数: 36.50", "4")
    yield replaced("key deeper", "  当年财政拨款:", "    当年财政拨款:", "2")
    yield replaced("key flush", "  当年财政拨款:", "当年财政拨款:", "年度资金")
    yield replaced("top key one space", "领域: 服务群众", " 领域: 服务群众", "写成：领域")
    yield replaced("top key two spaces", "领域: 服务群众", "  领域: 服务群众", "写成：领域")
    yield replaced("first key one space", "项目名称: 村内", " 项目名称: 村内", "写成：项目名称")
    yield replaced("last key in list", "自评总分: 99", "  自评总分: 99", "自评总分")
    yield replaced("last key in item", "自评总分: 99", "    自评总分: 99", "自评总分")
    yield replaced("item line 3 spaces", "    二级指标: 质量指标", "   二级指标: 质量指标", "4")
    yield replaced("item line 5 spaces", "    二级指标: 质量指标", "     二级指标: 质量指标", "4")
    yield replaced("item line 6 spaces", "    二级指标: 质量指标", "      二级指标: 质量指标", "4")
    yield replaced("item lines flush", _SECOND, _SECOND.replace("    ", "  "), "4", at=1)
    yield replaced("item lines deeper", _SECOND, _SECOND.replace("    ", "      "), "4", at=1)
    yield replaced(
        "item deeper",
        _SECOND,
        _SECOND.replace("\n  ", "\n    ").replace("  - ", "    - ", 1).rstrip(" "),
        "2",
    )
    yield replaced(
        "item flush", _SECOND, _SECOND.replace("\n  ", "\n").replace("  - ", "- ", 1), "2"
    )
    yield replaced(
        "survey not indented",
        "      方式: 入户问卷\n      样本数: 200\n",
        "    方式: 入户问卷\n    样本数: 200\n",
        "满意度调查",
    )
    yield replaced(
        "tab before key", "    年初预算数: 36.50", "\t年初预算数: 36.50", "年初预算数: 36.50"
    )
    yield replaced(
        "tabs in block", _TOTAL, _TOTAL.replace("    ", "\t\t").replace("  ", "\t"), "Tab"
    )
    yield replaced("goal not indented", "  预期目标: 维护", "预期目标: 维护", "年度总体目标")


def _dashes() -> Iterator[Slip]:
    second = "  - 一级指标: 产出指标\n    二级指标: 质量指标"
    yield replaced("dash missing", second, second.replace("  - ", "    "), "- 一级指标: 产出指标")
    yield replaced(
        "dash missing, at the dash", second, second.replace("  - ", "  "), "- 一级指标: 产出指标"
    )
    yield replaced(
        "dash too much", second, second.replace("    二级", "  - 二级"), "二级指标: 质量指标", at=1
    )
    yield replaced(
        "dash on every line", _SECOND, _SECOND.replace("\n    ", "\n  - "), "二级指标", at=1
    )
    yield replaced("dash before score", "    分值: 15\n", "  - 分值: 15\n", "分值: 15")
    yield replaced("dash in item", "    分值: 15\n", "    - 分值: 15\n", "分值: 15")
    yield replaced(
        "dash in funds", "    全年预算数: 36.50", "  - 全年预算数: 36.50", "全年预算数: 36.50"
    )
    yield replaced(
        "dash in funds deep",
        "    全年预算数: 36.50",
        "    - 全年预算数: 36.50",
        "全年预算数: 36.50",
    )
    yield replaced("dash before all funds", _TOTAL, _TOTAL.replace("    ", "    - "), "-", at=1)
    yield replaced("dash before section", "  年度资金总额:", "  - 年度资金总额:", "年度资金总额:")
    yield replaced("dash before top key", "领域: 服务群众", "- 领域: 服务群众", "领域: 服务群众")
    yield replaced("dash before first key", "项目名称: 村内", "- 项目名称: 村内", "项目名称: 村内")
    yield replaced("dash for text", "预期目标: 维护", "- 预期目标: 维护", "预期目标")
    yield replaced(
        "two dashes",
        "  - 一级指标: 产出指标\n    二级指标: 质量",
        "  - - 一级指标: 产出指标\n    二级指标: 质量",
        "- 一级指标: 产出指标",
    )
    yield replaced(
        "dash without blank",
        "  - 一级指标: 产出指标\n    二级指标: 质量",
        "  -一级指标: 产出指标\n    二级指标: 质量",
        "- 一级指标: 产出指标",
    )
    yield replaced(
        "dash alone",
        "  - 一级指标: 产出指标\n    二级指标: 质量",
        "  -\n  一级指标: 产出指标\n    二级指标: 质量",
        "一级指标",
        at=1,
    )
    yield replaced(
        "bullet",
        "  - 一级指标: 产出指标\n    二级指标: 质量",
        "  • 一级指标: 产出指标\n    二级指标: 质量",
        "- 一级指标: 产出指标",
    )
    yield replaced(
        "number for dash",
        "  - 一级指标: 产出指标\n    二级指标: 质量",
        "  2. 一级指标: 产出指标\n    二级指标: 质量",
        "- 一级指标: 产出指标",
    )
    yield replaced(
        "list without dash",
        "  - 名称: 示例区农村人居环境整治实施方案",
        "    名称: 示例区农村人居环境整治实施方案",
        "- 名称",
    )
    yield replaced(
        "list of texts without dash",
        "  - 基层党建\n  - 服务群众",
        "  基层党建\n  服务群众",
        "- 基层党建",
        file=REPORT,
    )
    yield replaced(
        "list in a line",
        "涉及领域:\n  - 基层党建\n  - 服务群众",
        "涉及领域: 基层党建、服务群众",
        "- 基层党建",
        file=REPORT,
    )
    yield replaced(
        "second dash missing",
        "  - 基层党建\n  - 服务群众",
        "  - 基层党建\n  服务群众",
        "- 服务群众",
        file=REPORT,
        at=1,
    )


def _heads() -> Iterator[Slip]:
    for new, meant in (
        ("领域：服务群众", "领域: 服务群众"),
        ("领域:服务群众", "领域: 服务群众"),
        ("领域 服务群众", "领域: 服务群众"),
        ("领域；服务群众", "领域: 服务群众"),
        ("领域=服务群众", "领域: 服务群众"),
        ("领域; 服务群众", "领域: 服务群众"),
        ("领域. 服务群众", "领域: 服务群众"),
        ("领域—服务群众", "领域: 服务群众"),
        ("领域. : 服务群众", "领域"),
        ("领 域: 服务群众", "领域"),
        ("领域（必填）: 服务群众", "领域"),
        ("【领域】: 服务群众", "领域"),
        ("*领域: 服务群众", "领域"),
        ("所属领域: 服务群众", "领域"),
        ("领域:: 服务群众", "领域: 服务群众"),
        ("领域: : 服务群众", "领域: 服务群众"),
        ("领城: 服务群众", "领域"),
        ("“领域”: 服务群众", "领域"),
        ("一、领域: 服务群众", "领域"),
        ("1. 领域: 服务群众", "领域"),
        ("## 领域: x", ""),
        ("> 领域: 服务群众", "领域"),
        ("lingyu: 服务群众", "领域"),
        ("**领域**: 服务群众", "领域: 服务群众"),
        ("领域: 服务群众\n领域: 服务群众", "领域"),
        ("服务群众", "冒号"),
        (": 服务群众", "名称"),
        ("领域→服务群众", "领域: 服务群众"),
    ):
        if not new.startswith("##"):
            yield replaced(f"head {new}", "领域: 服务群众", new, meant, at=new.count("\n"))


def _texts() -> Iterator[Slip]:
    old = "  预期目标: 维护9个村的620盏路灯，保持亮灯率在98%以上，故障在48小时内修复。"
    yield replaced(
        "text over two lines",
        old,
        "  预期目标: 维护9个村的路灯，\n保持亮灯率在98%以上。",
        "保持亮灯率",
        at=1,
    )
    yield replaced(
        "text over paragraphs",
        old,
        "  预期目标: |\n    维护路灯。\n  保持亮灯率。",
        "保持亮灯率",
        at=2,
    )
    yield replaced("text with colon", old, "  预期目标: 目标: 维护路灯", '"目标: 维护路灯"')
    yield replaced(
        "text numbered below",
        old,
        "  预期目标:\n  1. 维护路灯\n  2. 亮灯率98%",
        "    1. 维护路灯",
        at=1,
    )
    yield replaced(
        "text numbered flush",
        old,
        "  预期目标:\n1. 维护路灯\n2. 亮灯率98%",
        "    1. 维护路灯",
        at=1,
    )
    yield replaced(
        "text as list", old, "  预期目标:\n    - 维护路灯\n    - 亮灯率98%", "预期目标", at=1
    )
    yield replaced(
        "text with lines of keys", old, "  预期目标: 一是\n    目标一: 维护路灯", "预期目标", at=1
    )
    yield replaced("text quote open", old, '  预期目标: "维护路灯', '"维护路灯"')
    yield replaced("text quote inside", old, '  预期目标: "维护"路灯', "维护")
    yield replaced(
        "report block flush",
        "  绩效目标实现情况: |\n    各项目",
        "  绩效目标实现情况: |\n各项目",
        "    各项目",
        file=REPORT,
        at=1,
    )
    yield replaced(
        "report no bar",
        "  绩效目标实现情况: |\n    各项目",
        "  绩效目标实现情况:\n  各项目",
        "各项目",
        file=REPORT,
        at=1,
    )
    yield replaced(
        "report section deeper",
        "  绩效目标实现情况: |",
        "    绩效目标实现情况: |",
        "2",
        file=REPORT,
    )
    yield replaced(
        "report section flush", "  绩效目标实现情况: |", "绩效目标实现情况: |", "正文", file=REPORT
    )
    yield replaced("report word comma", "正文:\n", "正文，\n", "正文:", file=REPORT)
    yield replaced(
        "conflict marker",
        "领域: 服务群众",
        "<<<<<<< HEAD\n领域: 服务群众\n=======\n领域: 其他\n>>>>>>> b",
        "合并",
    )
    yield replaced("html line", "领域: 服务群众", "<p>领域: 服务群众</p>", "领域: 服务群众")
    yield replaced("code fence", "项目名称: 村内路灯维护", "```yaml\n项目名称: 村内路灯维护", "删")
