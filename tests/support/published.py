"""A site of three files whose publication is stated in full, for tests of what programs are told."""

from __future__ import annotations

from generator.facts.records.ledger import Ledger
from generator.facts.records.states import Audience
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.prepared.prepared_year import PreparedYear
from generator.reading.repo.read_ledger import read_ledger
from tests.support.judged import judged_of, prepared_years

FILES = {
    "data/site.yml": """\
网站名称: 和平县 <公开>
发布机构: 和平县财政局
网站地址: https://www.和平.gov.cn/绩效
所属门户: 和平县人民政府
网站标识码: "1306090001"
数据许可: {名称: 自由使用, 网址: "https://example.gov.cn/licence"}
页脚标识:
  ICP备案号: {文字: "冀ICP备1号 <1>", 网址: "https://beian.miit.gov.cn/?a=1&b=2"}
  公网安备号: {文字: 冀公网安备1号, 图标: beian.png}
""",
    "data/heping/unit.yml": """\
单位名称: 和平县和平镇人民政府
简称: 和平镇
行政区划: 和平县
曾用标识: [heping-xiang]
""",
    "data/heping/2024/report.yml": """\
标题: 和平镇2024年度报告
状态: 公开
索引号: 000014349/2025-00110
发文字号: 和政〔2025〕8号
成文日期: 2025-03-20
发布日期: 2025-03-28
更正:
  - {日期: 2025-04-02, 内容: "项目数由 2 更正为 1 & 其他", 原因: 重复计算}
""",
    "data/heping/2024/projects/ludeng.yml": """\
项目名称: 路灯 </script> 维护
领域: 环保
状态: 公开
曾用标识: [deng, ludeng-weihu]
更正:
  - {日期: 2025-05-06, 内容: 更正执行数}
""",
    "data/heping/2024/projects/caogao.yml": """\
项目名称: 草稿
状态: 草稿
更正:
  - {日期: 2025-06-01, 内容: 草稿里的更正}
""",
}


def ledger(**changes: str) -> Ledger:
    """Read the site; ``changes`` replace a text in all files."""
    files = dict(FILES)
    for old, new in changes.items():
        files = {name: text.replace(old, new) for name, text in files.items()}
    reading = read_ledger({name: text.encode() for name, text in files.items()})
    assert reading.ledger is not None
    assert [item.message for item in reading.findings] == []
    return reading.ledger


def without_address() -> Ledger:
    return ledger(**{"网站地址: https://www.和平.gov.cn/绩效\n": ""})


def island(of: Ledger | None = None, audience: Audience = Audience.PUBLIC) -> PreparedYear:
    known = of or ledger()
    return prepared_years(known, audience)[0]


def pages(of: Ledger | None = None, audience: Audience = Audience.PUBLIC) -> dict[str, str]:
    """Path below docs/ → text of every generated file."""
    return {
        page.path: page.content.decode()
        for page in site_pages(judged_of(of or ledger(), audience))
        if not page.path.endswith(".zip")
    }
