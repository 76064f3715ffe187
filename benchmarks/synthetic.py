"""A made-up county of any size: YAML files like those of the fictional unit, the same for a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from benchmarks import synthetic_words as words

CENT = Decimal("0.01")
SITE = "网站名称: 合成县绩效自评\n发布机构: 合成县财政局\n网站说明: 全部虚构，用来测速度和大小\n"

# 一级指标, 二级指标, 名称, 分值; the weights add up to 90.
LINES = (
    ("产出指标", "数量指标", "{work}{thing}数量", 15),
    ("产出指标", "数量指标", "涉及村（社区）个数", 5),
    ("产出指标", "质量指标", "{thing}验收合格率", 10),
    ("产出指标", "时效指标", "{work}完成时间", 10),
    ("产出指标", "成本指标", "{thing}{work}总成本", 10),
    ("效益指标", "社会效益指标", "受益人数", 15),
    ("效益指标", "生态效益指标", "{thing}周边环境投诉件数", 5),
    ("效益指标", "可持续影响指标", "{thing}管护制度", 10),
    ("满意度指标", "服务对象满意度指标", "{v1}等村群众满意度", 10),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class County:
    """How large: ``projects`` in all, spread evenly over units and years."""

    projects: int
    units: int = 40
    years: tuple[int, ...] = (2020, 2021, 2022, 2023, 2024)
    seed: int = 7

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (path relative to a repo, content) of every file, in order of unit and year."""
        yield "data/site.yml", SITE.encode()
        islands = self.units * len(self.years)
        done = 0
        for place in range(self.units):
            unit = Unit(self.seed, place)
            yield f"data/{unit.id}/unit.yml", unit.text().encode()
            for year in self.years:
                island = place * len(self.years) + self.years.index(year)
                until = self.projects * (island + 1) // islands
                folder = f"data/{unit.id}/{year}"
                yield f"{folder}/report.yml", unit.report(year).encode()
                for number in range(until - done):
                    name = f"{folder}/projects/p{number + 1:03d}.yml"
                    yield name, unit.project(year, number).encode()
                done = until


class Unit:
    """A made-up town with its villages; every project of it is drawn from a seed of its own."""

    def __init__(self, seed: int, place: int) -> None:
        self._seed, self.id = seed, f"danwei-{place + 1:03d}"
        chance = random.Random(f"{seed}/{place}")
        towns = words.SURNAMED_TOWNS
        again = "" if place < len(towns) else words.VILLAGE_HEADS[place // len(towns)]
        self.name = f"{again}{towns[place % len(towns)]}{'镇' if place % 3 else '乡'}"
        self.short = self.name[:-1][-2:]
        self.villages = sorted({_village(chance) for _ in range(30)})

    def text(self) -> str:
        """The unit's file."""
        return (
            f"单位名称: 合成县{self.name}人民政府\n简称: {self.name}\n行政区划: 某省某市合成县\n"
            f"主管部门: 合成县财政局\n简介: 辖{'、'.join(self.villages)}。\n示例: 是\n"
            "来源:\n  - 文件: 合成数据\n"
        )

    def report(self, year: int) -> str:
        """A year's report; it declares nothing, so that nothing can fail to add up."""
        return (
            f"标题: 合成县{self.name}{year}年度项目支出绩效自评报告\n状态: 公开\n示例: 是\n"
            f"发文字号: {self.short}政财字〔{year + 1}〕{len(self.villages)}号\n"
            f"成文日期: {year + 1}-03-15\n正文:\n"
            f"  绩效自评工作组织开展情况: {self.name}组织各站所和{self.villages[0]}等村逐项自评。\n"
            "  绩效目标实现情况: 共 {{ 项目数 }} 个项目，支出 {{ 执行合计 }} 万元。\n"
            "  绩效目标设定质量情况: 多数目标可以用台账核对。\n"
            "  整改措施及结果应用: 自评结果作为下年安排预算的参考。\n来源:\n  - 文件: 合成数据\n"
        )

    def project(self, year: int, number: int) -> str:
        """One form; the same number in another year is the same project a year later."""
        steady = random.Random(f"{self._seed}/{self.id}/{number}")
        chance = random.Random(f"{self._seed}/{self.id}/{year}/{number}")
        slots = self._slots(steady, chance, year)
        return "\n".join(_form(slots, chance, year, number)) + "\n"

    def _slots(
        self, steady: random.Random, chance: random.Random, year: int
    ) -> dict[str, str | int]:
        first, second, third = chance.sample(self.villages, 3)
        return {
            "work": steady.choice(words.WORKS),
            "thing": steady.choice(words.THINGS),
            "area": steady.choice(words.AREAS),
            "counter": steady.choice(words.COUNTERS),
            "latin": steady.choice(words.LATIN) if steady.random() < 0.3 else "",
            "unit": self.name,
            "short": self.short,
            "year": year,
            "v1": first,
            "v2": second,
            "v3": third,
            "n": chance.randint(6, 4000),
            "k": chance.randint(2, 28),
            "h": chance.randint(30, 2600),
            "r": chance.randint(100, 9000),
            "p": chance.randint(85, 99),
            "m": f"{chance.randint(1, 90)}.{chance.randint(0, 99):02d}",
            "month": chance.randint(3, 12),
        }


def _village(chance: random.Random) -> str:
    middle = chance.choice(words.VILLAGE_MIDDLES)
    return chance.choice(words.VILLAGE_HEADS) + middle + chance.choice(words.VILLAGE_TAILS)


def _form(
    slots: dict[str, str | int], chance: random.Random, year: int, number: int
) -> Iterator[str]:
    budget = Decimal(chance.randint(300, 400_000)) / 100
    rate = Decimal(1) if chance.random() < 0.5 else Decimal(chance.randint(6000, 9999)) / 10_000
    executed = (budget * rate).quantize(CENT, ROUND_HALF_UP)
    earned = (10 * executed / budget).quantize(CENT, ROUND_HALF_UP)
    spot = f"〔{year}〕{number + 1}号"
    yield "项目名称: {v1}{thing}{work}{latin}项目".format(**slots)
    yield f'项目编码: "05{year % 100}{chance.randint(0, 999_999):06d}"'
    yield "领域: {area}".format(**slots)
    yield f"项目类别: {chance.choice(('运转类', '特定目标类'))}"
    yield "主管部门: 合成县{unit}人民政府\n实施单位: {unit}{v2}村民委员会".format(**slots)
    yield f"实施期间: {year}年1月至12月\n状态: 公开\n示例: 是\n年度资金:"
    for row in ("年度资金总额", "当年财政拨款"):
        yield f"  {row}:\n    年初预算数: {budget}\n    全年预算数: {budget}\n    全年执行数: {executed}"
        if row == "年度资金总额":
            yield f"    分值: 10\n    得分: {earned}"
    full = chance.random() < 0.85
    yield "年度总体目标:"
    yield f"  预期目标: {''.join(_draw(words.EXPECTED, slots, chance, 2))}"
    yield f"  实际完成情况: {''.join(_draw(words.ACTUAL, slots, chance, 2))}"
    yield f"  完成程度: {'全部完成' if full else '部分完成'}"
    if not full:
        yield f"  未完成原因: {_draw(words.SHORTFALLS, slots, chance, 1)[0]}"
    total = earned
    yield "绩效指标:"
    for level1, level2, name, weight in LINES:
        target, actual, share = _line(level2, weight, slots, chance, (budget, executed))
        score = (weight * share).quantize(CENT, ROUND_HALF_UP)
        total += score
        yield f"  - 一级指标: {level1}\n    二级指标: {level2}\n    三级指标: {name.format(**slots)}"
        yield f"    年度指标值: {target}\n    实际完成值: {actual}\n    分值: {weight}\n    得分: {score}"
        if share < 1:
            yield f"    偏差原因分析及改进措施: {_draw(words.SHORTFALLS, slots, chance, 1)[0]}"
    yield f"自评总分: {total}"
    yield from _rest(slots, chance, year, spot)


def _line(
    level2: str,
    weight: int,
    slots: dict[str, str | int],
    chance: random.Random,
    money: tuple[Decimal, Decimal],
) -> tuple[str, str, Decimal]:
    """Target, result and the share of the weight it earns."""
    number, one = int(slots["n"]), Decimal(1)
    match level2:
        case "数量指标" if weight < 10:
            return f"{slots['k']}个", f"{slots['k']}个", one
        case "数量指标":
            reached = number if chance.random() < 0.85 else number - number // 8
            share = Decimal(reached) / number
            return f"≥{number}{slots['counter']}", f"{reached}{slots['counter']}", share
        case "质量指标":
            return f'"≥{slots["p"]}%"', f'"{int(slots["p"]) + chance.randint(0, 1)}%"', one
        case "时效指标":
            return "12月底前", f"{slots['month']}月{slots['k']}日", one
        case "成本指标":
            return f"≤{money[0]}万元", f"{money[1]}万元", one
        case "社会效益指标":
            return f"≥{slots['r']}人", f"{slots['r']}人", one
        case "生态效益指标":
            return f"≤{slots['k']}件", f"{chance.randint(0, int(slots['k']))}件", one
        case "可持续影响指标":
            made = f"{slots['unit']}印发制度{slots['k']}项，{slots['v3']}已照此执行"
            return "健全并执行", made, one
        case _:
            return '"≥90%"', f'"{chance.randint(900, 999) / 10}%"', one


def _rest(
    slots: dict[str, str | int], chance: random.Random, year: int, spot: str
) -> Iterator[str]:
    issuer = chance.choice(words.ISSUERS)
    notice = chance.choice(words.NOTICES).format(**slots)
    yield f"政策依据:\n  - 文号: 合{issuer[0]}字{spot}\n    名称: {notice}\n    发文机关: 合成县{issuer}"
    yield f"集体决策:\n  - 会议: {chance.choice(words.MEETINGS)}\n    日期: {year}-03-{slots['k']:02d}"
    yield f"    纪要文号: {slots['short']}党纪{spot}\n    决定事项: 同意实施{slots['thing']}{slots['work']}"
    yield "佐证材料:"
    for title in chance.sample(words.EVIDENCE, 2):
        yield f"  - 名称: {title.format(**slots)}\n    公开: 否\n    不公开理由: 内部工作资料"
    if chance.random() < 0.5:
        problem, measure = (text.format(**slots) for text in chance.choice(words.PROBLEMS))
        yield f"问题与措施:\n  - 问题: {problem}\n    措施: {measure}\n    进展: 已完成"
    yield "来源:\n  - 文件: 合成数据"


def _draw(
    sentences: tuple[str, ...], slots: dict[str, str | int], chance: random.Random, count: int
) -> list[str]:
    return [sentence.format(**slots) for sentence in chance.sample(sentences, count)]
