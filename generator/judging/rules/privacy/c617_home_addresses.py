"""C617: no addresses of homes, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.ADDRESS

RULE = Rule(
    code="C617",
    severity=Severity.ERROR,
    title="写了住址，写到了门牌",
    why="门牌写出来，谁家有老人、谁家领了钱，都能找上门。",
    way_out="写到村、社区为止，或者只写户数。",
    source=PERSONAL,
    example_bad="备注: 家住示范村三组12号（虚构）",
    example_good="备注: 示范村1户",
    computed=(
        f"{WHERE}：住址、家住、现住、户籍地址、收件地址一类的词后面，写到组、号、楼、单元、室的；"
        "没有这些词的，要写到门牌：小区加楼号、单元、房号，村加组、号。"
    ),
    exceptions=(
        "办公地址、注册地址、单位和工程的位置（3 号楼外墙、12 号机井、某路 5 公里）；"
        "只写到村、社区的（前面没有“家住”一类的词）。"
    ),
)
