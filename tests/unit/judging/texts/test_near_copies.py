"""Copies among many texts: what counts as one, how surely it is found, and at what cost."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable

import pytest

from generator.judging.texts import near_copies
from generator.judging.texts.near_copies import (
    ALIKE,
    SHORTEST,
    bare,
    groups_of_copies,
    likeness,
)

WORDS = re.findall(
    "..",
    "路灯维护村民夜间照明道路硬化保洁垃圾清运培训农技小麦推广饮水管网改造河道清淤绿化补植文物"
    "看护老人助餐监控运行网格走访慰问优抚对象书屋图书演出戏曲普法讲座代表视察建议办理信访调解"
    "纠纷消防训练演练厕所粪污清掏秸秆巡查防汛物资储备残疾补贴发放核查公示验收付款结转招标合同",
)
TEXT = "全镇路灯按时点亮，维护路灯212盏，报修平均46小时修好，全年投诉9件，群众比较满意"


def sentence(rng: random.Random, words: int = 20) -> str:
    return "".join(rng.choice(WORDS) for _ in range(words))


def edited(rng: random.Random, text: str, changes: int) -> str:
    letters = list(text)
    for place in rng.sample(range(len(letters)), changes):
        letters[place] = rng.choice("甲乙丙丁戊己庚辛")
    return "".join(letters)


@pytest.mark.parametrize(
    "copy",
    [
        TEXT,
        TEXT.replace("212", "318").replace("46", "40"),
        TEXT.replace("，", ","),
        TEXT.replace("全镇", "我镇"),
        f" {TEXT}。\n",
        TEXT.replace("群众比较满意", "群众满意"),
    ],
)
def test_copies(copy):
    assert groups_of_copies([TEXT, copy]) == ((0, 1),)


@pytest.mark.parametrize(
    "other",
    [
        "全镇路灯按时点亮，巡查52次，更换灯头、镇流器，线路改造已经验收，群众比较满意",
        TEXT[:30],
        "",
    ],
)
def test_no_copies(other):
    assert groups_of_copies([TEXT, other]) == ()


def test_short_texts_are_left_alone():
    short = "字" * (SHORTEST - 1)
    assert groups_of_copies([short, short]) == ()
    assert groups_of_copies([short + "1，2", short]) == ()
    long = "字" * SHORTEST
    assert groups_of_copies([long, long]) == ((0, 1),)


def test_the_limit_of_likeness():
    one = sentence(random.Random(1), 10)
    assert len(one) == 20
    assert likeness(one, edited(random.Random(2), one, 2)) == pytest.approx(ALIKE)
    assert likeness(one, edited(random.Random(2), one, 3)) == 0


def test_groups_stand_in_order_and_each_text_in_one():
    rng = random.Random(3)
    one, two = sentence(rng), sentence(rng)
    texts = [one, sentence(rng), two, edited(rng, one, 1), two, one]
    assert groups_of_copies(texts) == ((0, 3, 5), (2, 4))
    assert groups_of_copies(texts) == groups_of_copies(list(texts))


def test_figures_and_marks_do_not_count():
    assert bare("维护 ２1２ 盏，（其中LED 50%）") == "维护盏其中LED"


def test_nearly_all_edited_copies_are_found():
    rng = random.Random(4)
    found = 0
    for _ in range(500):
        text = sentence(rng, rng.randint(12, 40))
        copy = edited(rng, text, max(1, len(text) // 20))
        crowd = [sentence(rng, 20) for _ in range(5)]
        found += groups_of_copies([text, *crowd, copy]) == ((0, 6),)
    assert found >= 485


def work_of(count: int, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """How many earlier texts one text is looked up beside, and compared with letter by letter, at most."""
    rng = random.Random(5)
    texts = [TEXT + str(number) for number in range(count)]
    for _ in range(count):
        # One beginning for all, so that each is looked up beside many; every other one has a copy.
        texts.append("全年预算安排资金用于" + sentence(rng))
        if rng.random() < 0.5:
            texts.append(edited(rng, texts[-1], 1))
    looked_at: list[list[int]] = []
    compared: Counter[str] = Counter()

    def looking(numbers: Iterable[int]) -> Counter[int]:
        looked_at.append(found := list(numbers))
        return Counter(found)

    def comparing(one: str, other: str) -> float:
        compared[one] += 1
        return likeness(one, other)

    monkeypatch.setattr(near_copies, "Counter", looking)
    monkeypatch.setattr(near_copies, "likeness", comparing)
    groups = groups_of_copies(texts)
    assert len(groups[0]) == count
    assert len(groups) > count / 3
    return max(map(len, looked_at)), max(compared.values())


@pytest.mark.parametrize("count", [300, 3_000])
def test_a_text_costs_the_same_among_many(count: int, monkeypatch: pytest.MonkeyPatch):
    """A dozen pieces of a text are looked up, sixteen texts stand behind each at most."""
    looked_at, compared = work_of(count, monkeypatch)
    assert 0 < looked_at <= 12 * 16
    assert 0 < compared <= 12 * 16 / 2
