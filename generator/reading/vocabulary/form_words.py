"""The words people write for a key of the form, and the keys they mean."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from generator.reading.vocabulary.schema_files import (
    SchemaKind,
    closed_values,
    items_below,
    properties_below,
    scalars_and_sections,
    schema_data,
)

ALIASES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "项目": ("项目名称",),
        "项目名": ("项目名称",),
        "项目代码": ("项目编码",),
        "项目编号": ("项目编码",),
        "预算数": ("全年预算数", "预算合计"),
        "预算": ("全年预算数", "预算合计"),
        "年度预算数": ("全年预算数",),
        "调整预算数": ("全年预算数",),
        "预算金额": ("全年预算数", "预算合计"),
        "年初预算": ("年初预算数",),
        "执行数": ("全年执行数", "执行合计"),
        "实际支出": ("全年执行数", "执行合计"),
        "支出数": ("全年执行数", "执行合计"),
        "年度执行数": ("全年执行数",),
        "预算执行率": ("执行率",),
        "资金": ("年度资金",),
        "项目资金": ("年度资金",),
        "年度资金总和": ("年度资金总额",),
        "资金总额": ("年度资金总额",),
        "本年财政拨款": ("当年财政拨款",),
        "财政拨款": ("当年财政拨款",),
        "上年结转": ("上年结转资金",),
        "结转资金": ("上年结转资金",),
        "年度目标": ("年度总体目标",),
        "总体目标": ("年度总体目标",),
        "目标": ("预期目标",),
        "年度绩效目标": ("年度总体目标",),
        "实际完成": ("实际完成情况", "实际完成值"),
        "完成情况": ("实际完成情况",),
        "指标": ("绩效指标", "三级指标"),
        "指标名称": ("三级指标",),
        "指标值": ("年度指标值",),
        "目标值": ("年度指标值",),
        "完成值": ("实际完成值",),
        "实际值": ("实际完成值",),
        "权重": ("分值",),
        "分数": ("分值", "得分"),
        "自评得分": ("得分", "自评总分"),
        "总分": ("自评总分",),
        "等级": ("自评等级",),
        "偏差原因": ("偏差原因分析及改进措施",),
        "偏差原因分析": ("偏差原因分析及改进措施",),
        "改进措施": ("偏差原因分析及改进措施", "措施"),
        "依据": ("政策依据", "依据文件"),
        "立项依据": ("政策依据",),
        "三重一大": ("集体决策",),
        "会议纪要": ("纪要文号",),
        "附件": ("佐证材料",),
        "证明材料": ("佐证材料",),
        "佐证资料": ("佐证材料",),
        "文件名": ("文件",),
        "文件名称": ("名称", "文件"),
        "发文单位": ("发文机关",),
        "问题": ("问题与措施",),
        "整改": ("整改措施",),
        "整改情况": ("进展说明",),
        "整改时限": ("完成时限",),
        "期限": ("完成时限",),
        "责任人": ("责任单位",),
        "公开状态": ("状态",),
        "是否公开": ("状态", "公开"),
        "说明": ("备注",),
        "名称": ("项目名称", "单位名称", "网站名称", "标题", "三级指标"),
        "单位": ("单位名称", "计量单位"),
        "网址": ("网站地址",),
        "地址": ("网站地址", "网址"),
        "name": ("项目名称", "单位名称", "网站名称", "名称"),
        "project": ("项目名称", "项目"),
        "project_name": ("项目名称",),
        "title": ("标题", "名称"),
        "code": ("项目编码",),
        "status": ("状态",),
        "example": ("示例",),
        "standard": ("评分标准",),
        "funds": ("年度资金",),
        "total": ("年度资金总额", "自评总分"),
        "budget": ("全年预算数", "预算合计"),
        "executed": ("全年执行数", "执行合计"),
        "rate": ("执行率",),
        "weight": ("分值",),
        "score": ("得分",),
        "goal": ("年度总体目标",),
        "indicators": ("绩效指标",),
        "level1": ("一级指标",),
        "level2": ("二级指标",),
        "level3": ("三级指标",),
        "target": ("年度指标值",),
        "actual": ("实际完成值",),
        "unit": ("计量单位", "单位名称"),
        "department": ("主管部门",),
        "evidence": ("佐证材料",),
        "file": ("文件",),
        "public": ("公开",),
        "source": ("来源",),
        "date": ("日期",),
        "note": ("备注", "说明"),
        "remarks": ("备注",),
        "url": ("网址",),
    }
)


@cache
def known_words() -> frozenset[str]:
    """All keys of all forms, and the Chinese words often written for them."""
    keys: set[str] = set()
    for kind in SchemaKind:
        keys.update(properties_below(schema_data(kind)))
    return frozenset(keys.union(word for word in ALIASES if len(word) >= 3 and not word.isascii()))


@cache
def item_words() -> frozenset[str]:
    """All keys an item of some list may begin with."""
    return frozenset(word for kind in SchemaKind for word in items_below(schema_data(kind)))


@cache
def section_words() -> frozenset[str]:
    """All keys that hold a table or a list and never a value on their own line."""
    told = {pair for kind in SchemaKind for pair in scalars_and_sections(schema_data(kind))}
    plain = {word for word, section in told if not section}
    return frozenset(word for word, section in told if section) - plain


@cache
def closed_words() -> frozenset[str]:
    """All keys that hold a number or one of a few words, and so never a sign in front."""
    told = {pair for kind in SchemaKind for pair in closed_values(schema_data(kind))}
    return frozenset(word for word, closed in told if closed) - {
        word for word, closed in told if not closed
    }
