"""Texts in forms written down by somebody who had not read the rules (``privacy_strangers.tsv``); all made up.

The first two sets were; the third and fourth came after reading the rules. Each was measured
before anything was mended for it, and those figures stand in ``privacy.md``.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from generator.judging.texts.sensitive.signs import Kind
from tests.support.privacy_corpus import card, digits, identity, wide
from tests.support.privacy_documents import GROUPS as FIRST
from tests.support.privacy_documents import Document, Lot, grouped, spoken

SEED = "明账 外人 1"
SETS = ("first", "second", "third", "fourth")
EACH, PLAIN = 60, 1_500
"""Texts of a kind in a set; texts with nothing in them."""

_KINDS = {
    "id18": "身份证号（18 位）", "id15": "身份证号（15 位）", "mobile": "手机号", "landline": "固定电话",
    "bankcard": "银行卡号", "passbook": "存折账号", "email": "电子邮箱", "plate": "车牌号",
    "disability": "残疾证号", "student": "学籍号、准考证号", "travel": "护照、通行证",
    "insurance": "社保、医保、病历号", "chat": "微信、QQ", "birth": "出生日期和姓名", "home": "住址到门牌",
    "spoken": "汉字写的号码", "beside": "困难、疾病旁边的姓名", "named": "联系人、户主一类后面的姓名",
    "amounts": "带金额的名单", "login": "网址里的用户名和密码",
}  # fmt: skip
_ANY_PERSON = frozenset({Kind.PERSON, Kind.PERSON_LIST, Kind.HANDLER})
_ANY_NUMBER = frozenset(Kind) - _ANY_PERSON - {Kind.MARK}
KINDS_OF: dict[str, frozenset[Kind]] = {
    group: kinds | (_ANY_PERSON if kinds & _ANY_PERSON else _ANY_NUMBER)
    for group, (_, kinds) in FIRST.items()
}
"""By group what counts as found: a number told as one of another kind is told too."""

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许沈曾彭吕苏卢蒋蔡贾丁魏薛"
)
_GIVEN = (
    "建国 秀英 桂兰 志强 海燕 晓东 玉梅 春花 国庆 小红 丽娟 文斌 俊杰 子涵 雨欣 浩然 一诺 永福 德胜 凤霞 翠兰 "
    "洪涛 卫东 爱民 忠义 素珍 淑芬 宝财 来喜 二妮 秋菊 世荣 振华 红梅 艳丽 婷婷 若曦 占山 铁柱 满囤 改英 巧珍 "
    "兴旺 贵生 根生 冬梅 芳 敏 静 强 磊 军 勇 杰 涛 超 刚 桂 鹏 飞 玲 辉 斌 波 莉 雪 凯"
)
_WORDS = {
    "town": "清河镇 柳林乡 石桥镇 双庙镇 大营镇 白石镇",
    "village": "王家庄村 赵家沟村 前进村 红星村 下河村 杨树湾村",
    "city": "保定 石家庄 郑州 西安 成都 兰州",
    "road": "人民路 建设街 解放路 文化街 府前路 滨河大道",
    "estate": "阳光花园 锦绣家园 幸福小区 翠竹苑 安居苑",
    "illness": "脑梗死 尿毒症 精神分裂症 肺癌 白血病 糖尿病 股骨骨折 先天性心脏病",
    "office": "县财政局 镇人民政府 县民政局 镇卫生院 县残联 市医保局 镇党政办",
    "amount": "500元 1200元 3,600元 800.00元 1.2万元 6000元",
    "host": "163.com qq.com 126.com sina.com foxmail.com 139.com outlook.com",
    "region": "130625 130102 410105 610113 510107 620102 530102 330106 520302 371302 340104",
    "abroad": "312 311 371 931 571 731 29 28",
    "area": "0312 0311 0371 0931 0571 0731 029 028",
}
_HOMES = (
    "{town}{village}{n}组{n}号", "{city}市{road}{n}号{estate}{n}号楼{n}单元80{n}室", "{estate}{n}栋{n}单元110{n}",
    "{village}三组{n}号院",
)  # fmt: skip
_OTHER_HOMES = (
    "{town}{village}{n}社{n}号附{n}号", "{estate}{n}幢70{n}号", "{road}{n}0弄{n}号50{n}室", "{estate}{n}-{n}-110{n}",
    "{town}{village}第四村民小组{n}号",
)  # fmt: skip
_HEADS = ("130", "135", "138", "139", "150", "158", "159", "177", "182", "186", "189", "199")
_CARDS = ("622848", "621700", "622202", "623052", "621799", "622588")
_PLACE = re.compile(r"\{([a-z]+)([0-9]*)((?:\|[^{}]+)*)\}")


def documents(name: str) -> list[Document]:
    """The texts of a set with something in them: ``EACH`` of a kind, its forms one after the other."""
    lot = random.Random(f"{SEED} {name}")
    return [
        Document(text=filled(form, lot), group=_KINDS[kind], how=form)
        for kind, forms in _forms()[name].items()
        for form in (forms * EACH)[:EACH]
    ]


def plain_documents() -> list[Document]:
    """The texts with nothing in them."""
    lot, forms = random.Random(SEED), _forms()["plain"]["plain"]
    return [Document(text=filled(form, lot), how=form) for form in (forms * PLAIN)[:PLAIN]]


@cache
def _forms() -> dict[str, dict[str, list[str]]]:
    sets: dict[str, dict[str, list[str]]] = {}
    lines = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        name, kind, form = line.split("\t")
        text = form.replace("\\n", "\n").replace("\\t", "\t")
        sets.setdefault(name, {}).setdefault(kind, []).append(text)
    return sets


def filled(form: str, lot: Lot) -> str:
    """A form with its places filled: ``{mobile|groups 3-4 "-"|wide}`` is a value and its dress."""

    def value(found: re.Match[str]) -> str:
        name, count, dress = found.groups()
        if name in ("at", "dot"):  # as people write them in an address
            return found[0]
        how = [part for part in dress.split("|") if part]
        if count:
            return lot.choice("123456789") + digits(lot, int(count) - 1)
        if name in ("home", "day"):
            return _VALUES[name + "_odd" * (how == ["odd"])](lot)
        made = lot.choice(_WORDS[name].split()) if name in _WORDS else _VALUES[name](lot)
        for part in how:
            made = dressed(made, part, lot)
        return made

    return _PLACE.sub(value, form)


def dressed(number: str, how: str, lot: Lot) -> str:
    """A number in one of the dresses that a form asks for, or in any of several."""
    if how.startswith("groups "):
        lengths, between = how.removeprefix("groups ").split(" ", 1)
        return _parted(
            number, tuple(map(int, lengths.split("-"))), json.loads(between, strict=False)
        )
    if how.startswith("spoken"):
        return spoken(number, how[-1] + "一二三四五六七八九")
    if how == "formal":
        return spoken(number, "零壹贰叁肆伍陆柒捌玖")
    if how == "wide":
        return wide(number)
    parts, mark = lot.choice(_ANY if how == "any" else _ODD)
    if len(number) == len("13800138000"):
        parts = (3, 4)
    return lot.choice((number, wide(number), _parted(number, parts, mark)))


_ANY: tuple[tuple[tuple[int, ...], str], ...] = (
    ((4, 4, 4, 4), "-"),
    ((4, 4, 4, 4), " "),
    ((6, 8), "\n"),
    ((4, 4, 4, 4), "\u3000"),
)
_ODD: tuple[tuple[tuple[int, ...], str], ...] = (
    ((6, 8), " "),
    ((4, 4, 4, 4), "."),
    ((9,), "\n  "),
    ((5, 5, 5), "—"),
    ((4, 4, 4, 4), "/"),
)


def _parted(number: str, lengths: tuple[int, ...], between: str) -> str:
    rest = len(number) - sum(lengths)
    return grouped(number, lengths if rest <= 0 else (*lengths, rest), between)


def _name(lot: Lot) -> str:
    return lot.choice(_SURNAMES) + lot.choice(_GIVEN.split())


def _home(forms: tuple[str, ...]) -> Callable[[Lot], str]:
    return lambda lot: re.sub(
        r"\{(\w+)\}",
        lambda found: (
            str(lot.randint(1, 9)) if found[1] == "n" else lot.choice(_WORDS[found[1]].split())
        ),
        lot.choice(forms),
    )


def _day(*forms: str) -> Callable[[Lot], str]:
    def made(lot: Lot) -> str:
        day = date(1935, 1, 1) + timedelta(days=lot.randrange(80 * 365))
        year = spoken(str(day.year), "〇一二三四五六七八九")
        return lot.choice(forms).format(day=day, year=year)

    return made


def _credit_code(lot: Lot) -> str:
    body = "".join(lot.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(10))
    return "1" + lot.choice("123") + lot.choice(_WORDS["region"].split()) + body


_VALUES: dict[str, Callable[[Lot], str]] = {
    "name": _name,
    "identity": identity,
    "oldidentity": lambda lot: lot.choice(_WORDS["region"].split()) + _day("{day:%y%m%d}")(lot) + digits(lot, 3),
    "mobile": lambda lot: lot.choice(_HEADS) + digits(lot, 8),
    "local": lambda lot: lot.choice("2345678") + digits(lot, 6),
    "card": lambda lot: card(lot, lot.choice(_CARDS), lot.choice((16, 19))),
    "passbook": lambda lot: lot.choice(("05", "60", "50", "88")) + digits(lot, 15),
    "disability": lambda lot: (
        identity(lot) + lot.choice("1234567") + lot.choice("1234") + lot.choice(("", "", "B1"))
    ),
    "chat": lambda lot: lot.choice(("wxid_", "lichun", "zhang_san")) + digits(lot, 6),
    "mailbox": lambda lot: lot.choice(("wang", "lichun", "zhx", "chen.mei")) + digits(lot, 4),
    "plate": lambda lot: (
        lot.choice("冀豫陕川甘湘浙鲁") + lot.choice("ABCDEFGH") + digits(lot, 2) + "K" + digits(lot, 2)
    ),
    "credit": _credit_code,
    "home": _home(_HOMES),
    "home_odd": _home(_OTHER_HOMES),
    "day": _day("{day.year}年{day.month}月{day.day}日", "{day:%Y.%m.%d}", "{day:%Y-%m-%d}"),
    "day_odd": _day("{day:%Y%m%d}", "{year}年{day.month}月{day.day}日", "{day.year} 年 {day.month} 月 {day.day} 日"),
}  # fmt: skip
