"""Whether the words of an actual value plainly say the opposite of a target in words."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.facts.records.form import Indicator
from generator.facts.records.quantity import TargetKind
from generator.judging.measuring.comparison import EXACT
from generator.judging.scoring.indicator_names import Sense, sense_of

_LONGEST = 30  # characters; a longer text says more than one thing
_BLANK = re.compile(r"[\s，,。.；;！!“”\"'‘’　]+(?!\d)")
_DEGREE = re.compile(
    r"^(?:逐年|逐步|同比|环比|比上年|较上年|持续|不断|稳步|稳定|明显|显著|有效|有所|大幅|进一步|全部|全面|已经?|均|达到|实现)+"
)
_NUMBER = r"(?:约|近)?(?P<n>\d{1,12}(?:\.\d{1,6})?|[一二两三四五六七八九十百]{1,4})"
_NOT = r"(?:不|未|未能|没有|没能|没|尚未|仍未|还未|不能|并未|未达到|没有达到|未实现|没有实现)"
_WHERE = r"(?:工程|项目|质量|部分|验收|检查|检测|抽检|抽查|结果|为|均|全部){0,3}"
_NEGATED = re.compile(f"{_NOT}|[无零非]")
_DENIAL = re.compile(f"{_WHERE}{_NOT}")
_KINDS = ("重大", "特大", "较大", "严重", "恶性", "有责", "责任", "有效", "群体", "越级", "集体")
_THING = (
    rf"(?:安全|生产|质量|交通|消防|火灾|食品|一般|轻微|{'|'.join(_KINDS)}|性"
    r"|上访|信访|投诉|事故|事件|案件|纠纷|险情)"
)
_BAD = re.compile(r"上访|信访|投诉|事故|事件|案件|纠纷|险情|火灾")
_NONE = re.compile(
    rf"(?P<bare>无|没有|零|无发生|零发生)|(?:无|没有|零|不发生|未发生|不出现|未出现|不得发生|不再发生|杜绝|避免)(?:发生|出现)?{_THING}{{0,6}}(?:发生)?"
)
_SOME = re.compile(
    rf"(?:本年度?|全年|年内|共|累计|已){{0,3}}(?P<verb>发生|出现)?了?{_THING}{{0,4}}{_NUMBER}(?P<unit>起|例|宗|件|次){_THING}{{0,6}}"
)
_FALL = r"(?:下降|减少|降低|缩短|下滑|回落)"
_RISE = r"(?:上升|增加|增长|提高|升高|提升|上涨|升)"
_CHANGED = r"(?:比|较|同比|环比)?(?:去年|上年|往年)?(?:略有|有所|反而|不降反|不升反)?"
_BY = rf"了?(?:{_NUMBER}(?:%|％|‰|个?百分点|[\u4e00-\u9fff]{{1,3}})?)?"
_ROSE, _FELL = re.compile(f"{_CHANGED}{_RISE}{_BY}"), re.compile(f"{_CHANGED}{_FALL}{_BY}")
_NO_FALL, _NO_RISE = re.compile(f"(?:不|不再|未){_FALL}"), re.compile(f"(?:不|不再|未){_RISE}")
_TO_FALL, _TO_RISE = re.compile(f"{_FALL}(?:明显|显著)?"), re.compile(f"{_RISE}(?:明显|显著)?")
_COST = r"(?:项目|成本|支出|费用|资金|总){0,3}"
_IN_BUDGET = re.compile(
    rf"{_COST}(?:控制在预算(?:范围|金额|资金)?(?:之内|以内|内|中)|(?:不超|不超过|不超出|未超|未超出|未超过)预算|在?预算(?:范围)?(?:之内|以内|内))"
)
_OVER_BUDGET = re.compile(rf"(?:实际|略|已){{0,2}}{_COST}(?:超|超出|超过)了?预算{_BY}")
_DONE = r"(?:完成|完工|竣工|交付|验收|支付|拨付|发放|上报|报送|办结|开展|实施|投入使用)"
_IN_TIME = re.compile(rf"(?:按期|按时|如期|及时|准时|按计划|按合同|按合同约定){_DONE}?")
_LATE = re.compile(
    rf"(?:已)?(?:逾期|超期|延期|推迟|延迟|延误|滞后|超时)了?(?:{_NUMBER}(?:天|日|个工作日|个月|月|周|年|小时))?(?:后|才)?{_DONE}?"
)
_EARLY = re.compile(rf"(?:已)?提前了?{_NUMBER}(?:天|日|个工作日|个月|月|周|小时)(?:就)?{_DONE}?")
_UNCHECKED = re.compile(
    r"(?:尚|仍|还)?未(?:通过|完成|进行|组织)?验收|验收(?:未|没有|没)通过|未验收合格"
)


def is_opposite(indicator: Indicator) -> bool:
    """Tell whether the actual value can only mean that the target was missed.

    不合格 against 合格, 发生1起 against 不发生, 上升 against 下降, 超预算 against 控制在预算内, 逾期
    against 按期 or a deadline. A text that says anything besides is left alone.
    """
    target, actual = _bare(indicator.target.raw), _bare(indicator.actual.raw)
    if not actual or max(len(target), len(actual)) > _LONGEST:
        return False
    if _by_more_than_nothing(_LATE.fullmatch(actual)):
        timely = indicator.target.kind is TargetKind.BY_DATE
        return timely or _IN_TIME.fullmatch(target) is not None
    wish = _DEGREE.sub("", target)
    if not wish:
        return False
    return (
        _is_denied(wish, target, actual)
        or _has_happened(indicator, target, actual)
        or _went_the_other_way(wish, actual)
        or (
            _IN_BUDGET.fullmatch(target) is not None
            and _by_more_than_nothing(_OVER_BUDGET.fullmatch(actual))
        )
    )


def is_early(indicator: Indicator) -> bool:
    """Tell whether the actual value says by how much a deadline was beaten: 提前15天完成."""
    actual = _bare(indicator.actual.raw)
    early = _EARLY.fullmatch(actual) if len(actual) <= _LONGEST else None
    return indicator.target.kind is TargetKind.BY_DATE and _by_more_than_nothing(early)


def is_kept_off(indicator: Indicator) -> bool:
    """Tell whether nothing was wanted and nothing happened: 无事故 and 0起, 不发生 and 未发生.

    A bare 无 may also mean that no target was set: then the name has to say that the thing is bad.
    """
    target, actual = _bare(indicator.target.raw), indicator.actual
    wanted = _NONE.fullmatch(target) if 0 < len(target) <= _LONGEST else None
    if wanted is None:
        return False
    if wanted["bare"] and sense_of(indicator.name, indicator.part) is not Sense.LESS:
        return False
    if actual.kind in EXACT and actual.number == 0 and not actual.approximate:
        return True
    said = _bare(actual.raw)
    return len(said) <= _LONGEST and _NONE.fullmatch(said) is not None


def _went_the_other_way(wish: str, actual: str) -> bool:
    """Tell whether something rose that was to fall or not to rise, or the other way round."""
    to_fall = any(wanted.fullmatch(wish) for wanted in (_TO_FALL, _NO_RISE))
    to_rise = any(wanted.fullmatch(wish) for wanted in (_TO_RISE, _NO_FALL))
    rose, fell = (_by_more_than_nothing(one.fullmatch(actual)) for one in (_ROSE, _FELL))
    return (to_fall and rose) or (to_rise and fell)


def _is_denied(wish: str, target: str, actual: str) -> bool:
    """Tell whether the actual value is the target with a “not” before it."""
    if _NEGATED.match(wish):
        return False  # the “not” of a “not” is anybody's guess
    if wish in ("合格", "验收合格", "通过验收", "验收通过") and _UNCHECKED.fullmatch(actual):
        return True
    denied = any(
        _DENIAL.fullmatch(actual.removesuffix(words)) is not None
        for words in {wish, target, wish.removeprefix("验收")}
        if len(words) > 1 and actual.endswith(words)
    )
    return denied and sense_of(wish) is not Sense.LESS  # no 投诉 is what was wanted


def _has_happened(indicator: Indicator, target: str, actual: str) -> bool:
    """Tell whether something happened of which the target wants nothing.

    A bare 无 may also mean that no target was set: then the name or the actual value has to say
    that the thing is a bad one. A target about 重大 ones asks for the same word in the actual.
    """
    wanted, found = _NONE.fullmatch(target), _SOME.fullmatch(actual)
    if wanted is None or found is None or not _by_more_than_nothing(found):
        return False
    bad = _BAD.search(indicator.name + actual) and (found["verb"] or found["unit"] in "起例宗")
    if wanted["bare"] and not bad and sense_of(indicator.name) is not Sense.LESS:
        return False
    milder = "一般" in actual or "轻微" in actual
    kinds = [kind for kind in _KINDS if kind in target]
    return all(kind in actual for kind in kinds) and not (milder and kinds)


def _by_more_than_nothing(found: re.Match[str] | None) -> bool:
    """Tell whether a text matched and the number in it, if there is one, is not 0."""
    if found is None:
        return False
    number = found["n"]
    return number is None or not number[0].isdigit() or Decimal(number) > 0


def _bare(text: str) -> str:
    return _BLANK.sub("", text)
