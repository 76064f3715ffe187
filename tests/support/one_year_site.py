"""The files of a site of one unit and one year, three public projects in it."""

from __future__ import annotations

FOLDER = "data/danwei/2024"
RESULT = "全年维修路灯46盏，更换线路1.2公里，夜间照明恢复，村民出行安全有了保障，对维修是否及时普遍满意。"


def project(name: str, status: str = "公开", *, more: str = "", spent: str = "10.00") -> str:
    return (
        f"项目名称: {name}\n状态: {status}\n"
        f"年度资金:\n  年度资金总额:\n    全年预算数: 10.00\n    全年执行数: {spent}\n"
        f"年度总体目标:\n  预期目标: 完成{name}\n  实际完成情况: {RESULT}\n{more}"
    )


SITE = {
    "data/site.yml": "网站名称: 明账\n发布机构: 示例县财政局\n",
    "data/danwei/unit.yml": "单位名称: 示例镇人民政府\n",
    f"{FOLDER}/report.yml": (
        "标题: 2024年度绩效自评报告\n状态: 公开\n声明合计:\n  项目数: 5\n  预算合计: 50\n  执行合计: 50\n"
        "正文:\n  绩效目标实现情况: 全年5个项目共支出50.00万元，其中路灯新装二期完成较好。\n"
        "附件:\n  - {名称: 路灯新装二期等项目验收汇总, 文件: huizong.zip, 公开: 是}\n"
        "说明:\n  - {规则: C701, 理由: 汇总表另行印发}\n"
    ),
    f"{FOLDER}/attachments/huizong.zip": "",
    f"{FOLDER}/attachments/zhaopian.zip": "",
    f"{FOLDER}/projects/gongkai-1.yml": project("村道路灯维护"),
    f"{FOLDER}/projects/gongkai-2.yml": project(
        "学校门前照明", more="佐证材料:\n  - {名称: 照片, 文件: zhaopian.zip, 公开: 是}\n"
    ),
    f"{FOLDER}/projects/gongkai-3.yml": project("广场灯光", spent="12.00"),
}
