"""Ten thousand texts with and without personal data, made from number formats in use, the same on every run.

Nothing in them belongs to anybody: births are of 1900 to 1909, mail goes to the reserved example domains, telephone and
card numbers, plates and names are drawn by lot and stay in memory. The names come from lists of their own, not from
those the rules read. The plain texts are sentences of the data and of the published forms in this repo, and figures
that look like personal ones: document numbers, project codes, amounts, coordinates, order numbers.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from generator.judging.texts.checksums import identity_check, passes_luhn
from generator.judging.texts.sensitive.signs import Kind
from tests.support.repo import REPO

SEED = "明账 隐私语料 1"
WITH, WITHOUT = 5_000, 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A text; ``kind`` of the personal data it holds, None for none; ``how`` it was made."""

    text: str
    kind: Kind | None
    how: str


def samples() -> list[Sample]:
    """The corpus."""
    lot = random.Random(SEED)
    kinds = list(_WITH)
    personal = [_with(kinds[number % len(kinds)], lot) for number in range(WITH)]
    return personal + [_without(lot) for _ in range(WITHOUT)]


# --- what the sentences around are taken from --------------------------------------------------------------


@cache
def sentences() -> tuple[str, ...]:
    """Sentences of the data and the published forms, comments and keys left out."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((REPO / "data").rglob("*.yml"))
        if "standards" not in path.parts
    ]
    texts += [
        json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)
        for path in sorted((REPO / "tests/samples/forms").glob("*.json"))
    ]
    pieces = (
        piece.strip(" -|>{}[]'\"\\n")
        for text in texts
        for line in text.split("\n")
        for piece in re.split(
            r"[。；]|\", \"|\": \"", line.split("#")[0].partition(": ")[2] or line
        )
    )
    return tuple(sorted({piece for piece in pieces if 8 <= len(piece) <= 120}))


def sentence(lot: random.Random) -> str:
    return lot.choice(sentences())


def digits(lot: random.Random, count: int) -> str:
    return "".join(lot.choices("0123456789", k=count))


def wide(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "0" <= char <= "9" else char for char in text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# --- personal data -----------------------------------------------------------------------------------------

_PROVINCES = _words(
    """
    11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62
    63 64 65
    """
)
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹"
    "熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文"
)
_GIVEN = _words(
    """
    伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 辉 鹏 丽 燕 玲 红
    斌 波 宁 华 琴 建国 建华 建军 志强 志刚 志明 国强 国庆 国华 文军 文斌 永强 永刚
    海燕 海涛 海波 小红 小明 小燕 小芳 晓东 晓明 晓燕 秀英 秀兰 秀珍 秀芳 秀华 玉兰 玉梅
    玉珍 玉华 玉英 桂兰 桂英 桂芳 桂芝 桂荣 凤英 凤兰 凤琴 淑华 淑珍 淑兰 淑英 淑芬 春梅
    春兰 春生 冬梅 红梅 雪梅 丽娟 丽华 丽萍 艳红 爱民 爱国 爱华 俊杰 俊峰 振华 振国 德福
    德明 福生 长生 金凤 金花 银花 宝玉 宝珍 树林 树生 连生 连英 庆华 庆林 立新 立军 卫东
    卫国 卫民 新民 新华 学军 学文 少华 少云 宏伟 子涵 子轩 梓涵 梓轩 浩然 宇轩 雨涵 欣怡
    诗涵 思远 一诺 佳怡 嘉豪 家豪 晨曦 若曦 沐辰 铁柱 二丫 大牛 石头 满仓 有才 来福 招弟
    小花 翠花 三 四 五
    """
)
HEADS = _words(
    """
    130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158
    159 162 165 166 167 170 171 172 173 175 176 177 178 180 181 182 183 184 185 186 187
    188 189 190 191 192 193 195 196 197 198 199
    """
)
AREAS = _words(
    """
    010 020 021 022 023 025 027 0312 0311 0335 0371 0431 0512 0571 0592 0635 0717 0756
    0818 0851 0898 0931 0951 0991
    """
)
CARD_HEADS = _words(
    """
    620 621 622 623 625 621700 621226 622202 622848 622588 623052 628288
    """
)
PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def name(lot: random.Random) -> str:
    return lot.choice(_SURNAMES) + lot.choice(_GIVEN)


def identity(lot: random.Random) -> str:
    body = (
        lot.choice(_PROVINCES)
        + f"{lot.randint(1, 30):02d}{lot.randint(1, 29):02d}"
        + f"190{lot.randint(0, 9)}{lot.randint(1, 12):02d}{lot.randint(1, 28):02d}"
        + digits(lot, 3)
    )
    return body + identity_check(body)


def card(lot: random.Random, head: str, length: int) -> str:
    body = head + digits(lot, length - len(head) - 1)
    return next(body + last for last in "0123456789" if passes_luhn(body + last))


def _identity(lot: random.Random) -> tuple[str, str]:
    number = identity(lot)
    old = number[:6] + number[8:17]
    wrong = number[:17] + ("1" if number[17] != "1" else "2")
    grouped = f"{number[:6]} {number[6:14]} {number[14:]}"
    forms = (
        ("本人身份证号 {}", number),
        ("身份证号码：{}", number),
        ("{}", number),
        ("证件号{}，由村里代领", number.lower()),
        ("（{}）", grouped),
        ("身份证{}", wide(number)),
        ("身份证号：{}（旧）", old),
        ("身份证号为{}", wrong),
        ("公民身份号码 {}", grouped.replace(" ", "-")),
        (name(lot) + "，{}", number),
    )
    return _one(lot, forms)


def _mobile(lot: random.Random) -> tuple[str, str]:
    number = lot.choice(HEADS) + digits(lot, 8)
    a, b, c = number[:3], number[3:7], number[7:]
    forms = (
        ("手机{}", number),
        ("联系电话：{}", number),
        ("{}", number),
        ("电话 {}", f"{a} {b} {c}"),
        ("电话：{}", f"{a}-{b}-{c}"),
        ("微信同号{}", wide(number)),
        ("{}", f"+86 {number}"),
        ("{}", f"+86-{a}-{b}-{c}"),
        ("致电{}", f"0086{number}"),
        ("联系人" + name(lot) + "（{}）", number),
        (name(lot) + "{}", number),
        ("Tel:{}", number),
        ("电话{}", f"{a}\u3000{b}\u3000{c}"),
        ("手机：{}", f"{number[:4]} {number[4:7]} {number[7:]}"),
        ("打{}找他", f"{a}.{b}.{c}"),
    )
    return _one(lot, forms)


def _landline(lot: random.Random) -> tuple[str, str]:
    area = lot.choice(AREAS)
    number = str(lot.randint(2, 8)) + digits(lot, 7 if area in AREAS[:8] else 6)
    forms = (
        ("家里电话 {}", f"{area}-{number}"),
        ("户主家中电话：{}", f"({area}){number}"),
        (name(lot) + "家{}", f"{area}-{number}"),
        ("宅电{}", f"（{area}）{number}"),
        ("家庭电话 {}", f"{area} {number}"),
        ("家里座机：{}", number),
        ("住宅电话{}", f"{area}{number}"),
        ("老家电话{}", wide(f"{area}-{number}")),
        ("家中固话：{}", f"{area}-{number[:-4]}-{number[-4:]}"),
    )
    return _one(lot, forms)


def _bank_card(lot: random.Random) -> tuple[str, str]:
    number = card(lot, lot.choice(CARD_HEADS), lot.choice((16, 16, 17, 18, 19, 19)))
    grouped = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    visa = card(lot, lot.choice(("4", "51", "35", "9558")), 16)
    forms = (
        ("银行卡号：{}", number),
        ("打入惠农卡{}", number),
        ("{}", number),
        ("账号 {}", grouped),
        ("卡号{}", wide(number)),
        ("信用卡卡号 {}", visa),
        ("（农行{}）", number),
        ("社保卡：{}", grouped),
        ("工商银行账户{}", visa),
    )
    return _one(lot, forms)


def _email(lot: random.Random) -> tuple[str, str]:
    local = lot.choice(
        ("zhangsan", "li.si", "wang_wu88", "zhao-liu", "a1b2c3", "86123456", "Liu.W")
    )
    domain = lot.choice(
        ("example.com", "example.org", "mail.example.net", "example.com.cn", "vip.example.cn")
    )
    address = f"{local}{lot.randint(0, 99)}@{domain}"
    forms = (
        ("邮箱：{}", address),
        ("材料发到{}", address),
        ("{}", address),
        ("E-mail:{}", address),
        ("（{}）", address),
        ("请寄 {} 收", address.replace("@", "＠")),
        (name(lot) + " {}", address),
    )
    return _one(lot, forms)


def _plate(lot: random.Random) -> tuple[str, str]:
    head = lot.choice(PLATES) + lot.choice(_PLATE_LETTERS)
    places = lot.sample(range(5), lot.choice((0, 0, 1, 2)))
    body = "".join(
        lot.choice(_PLATE_LETTERS) if n in places else lot.choice("0123456789") for n in range(5)
    )
    green = lot.choice(("D", "F")) + lot.choice("0123456789" + _PLATE_LETTERS) + digits(lot, 4)
    forms = (
        ("车牌号{}", head + body),
        ("车牌：{}", f"{head}·{body}"),
        ("驾驶{}", head + body),
        ("（{}）", head + body),
        ("新能源车 {}", head + green),
        ("车辆 {}", f"{head} {body}"),
        ("车牌为{}", f"{head}·{green}"),
        ("教练车 {}", head + digits(lot, 4) + "学"),
    )
    return _one(lot, forms)


CONDITIONS = _words(
    """
    低保户 特困人员 残疾人 重度残疾人 优抚对象 孤儿 患者 大病患者 建档立卡贫困户 脱贫户
    五保老人 尿毒症患者 社区矫正对象
    """
)


def _person(lot: random.Random) -> tuple[str, str]:
    one, condition = name(lot), lot.choice(CONDITIONS)
    forms = (
        ("救助{}家", f"{condition}{one}"),
        ("{}，已经出院", f"{condition}{one}"),
        ("{}等困难群众", f"走访{condition}{one}"),
        ("{}", f"{one}（{condition}）"),
        ("{}", f"{one}，{condition}"),
        ("{}", f"{one}系{condition}"),
        ("慰问{}", f"{one}等{condition}"),
        ("{}", f"姓名：{one}，补助{lot.randint(1, 90) * 100}元"),
        ("{}同志", f"{condition}{one}"),
        ("{}的住院费用", f"{condition}{one}"),
        ("为{}", f"{condition}：{one}"),
    )
    return _one(lot, forms)


def _person_list(lot: random.Random) -> tuple[str, str]:
    people = [name(lot) for _ in range(lot.randint(2, 6))]
    sums = [f"{lot.randint(1, 90) * 100}" for _ in people]
    paid = list(zip(people, sums, strict=True))
    heads = lot.choice((("姓名", "金额"), ("户主姓名", "补助金额（元）"), ("姓名", "实发金额")))
    forms = (
        ("发放{}", "、".join(f"{one} {much}元" for one, much in paid)),
        ("其中：{}", "，".join(f"{one}{much}元" for one, much in paid)),
        ("{}", "；".join(f"{one}（{much}元）" for one, much in paid)),
        ("{}", "、".join(people) + f"各{sums[0]}元"),
        ("{}", "、".join(people) + f"等{len(people)}人每人{sums[0]}元"),
        ("{}", "低保户名单：" + "、".join(people)),
        ("走访{}", "、".join(people) + "等低保户"),
        ("{}", "\n".join(["", "\t".join(heads), *("\t".join(pair) for pair in paid), ""])),
        (
            "{}",
            "\n".join(
                ["", ",".join(("序号", *heads)), *(f"1,{one},{much}" for one, much in paid), ""]
            ),
        ),
        (
            "{}",
            "\n".join(["", "|".join(("姓名", "残疾等级")), *(f"{one}|二级" for one in people), ""]),
        ),
    )
    return _one(lot, forms)


def _mark(lot: random.Random) -> tuple[str, str]:
    level = lot.choice(("秘密", "机密", "绝密"))
    forms = (
        ("{}", f"{level}★{lot.randint(1, 30)}年"),
        ("{}", f"{level}★"),
        ("密级：{}", level),
        ("\n{}\n", level),
        ("关于某项工作的通知（{}）", level),
        ("【{}】", f"{level}级"),
        ("{}，注意保存", "内部资料"),
        ("（{}）", "内部文件，不得外传"),
        ("\n{}\n", "内部资料"),
        ("{}", "此件不公开"),
        ("（{}）", "此件依申请公开"),
    )
    return _one(lot, forms)


def _one(lot: random.Random, forms: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    form, value = lot.choice(forms)
    return form, value


_WITH: dict[Kind, Callable[[random.Random], tuple[str, str]]] = {
    Kind.IDENTITY: _identity,
    Kind.MOBILE: _mobile,
    Kind.LANDLINE: _landline,
    Kind.BANK_CARD: _bank_card,
    Kind.EMAIL: _email,
    Kind.PLATE: _plate,
    Kind.PERSON: _person,
    Kind.PERSON_LIST: _person_list,
    Kind.MARK: _mark,
}


def _with(kind: Kind, lot: random.Random) -> Sample:
    form, value = _WITH[kind](lot)
    planted = form.format(value)
    before, after = sentence(lot), sentence(lot)
    text = lot.choice(
        (f"{before}。{planted}。{after}", f"{planted}。{after}", f"{before}。{planted}", planted)
    )
    return Sample(text=text, kind=kind, how=form)


# --- what only looks like it -------------------------------------------------------------------------------


def _like_codes(lot: random.Random) -> str:
    mobile = lot.choice(HEADS) + digits(lot, 8)
    code = _credit_code(lot)
    return lot.choice(
        (
            f"项目编码 {digits(lot, 8)}{lot.choice('PRTY')}{digits(lot, 12)}",
            f"项目编号：{mobile}",
            f"合同编号{mobile}",
            f"发票号码 {digits(lot, 8)}",
            f"发票号码：{digits(lot, 20)}",
            f"工单号 {mobile}",
            f"统一社会信用代码：{code}",
            f"统一社会信用代码 {code}",
            f"行政区划代码 {lot.choice(_PROVINCES)}{digits(lot, 10)}",
            f"功能科目 {digits(lot, 7)}",
            f"支付凭证 {digits(lot, 10)}",
            f"采购编号 HB{digits(lot, 14)}",
            f"ISBN 978-7-{digits(lot, 3)}-{digits(lot, 5)}-{lot.randint(0, 9)}",
            f"网址 https://www.example.com/art/{lot.randint(2019, 2025)}/{mobile}.html",
            f"设备序列号{digits(lot, 19)}",
            f"水表号 {digits(lot, 12)}",
            f"银行对公账号 {digits(lot, 20)}",
            f"备案号 {lot.choice('京冀鲁豫')}ICP备{digits(lot, 8)}号-1",
            f"{lot.choice('京冀鲁豫粤')}B2-{digits(lot, 8)}",
            f"执行标准 GB/T {digits(lot, 5)}-{lot.randint(1999, 2024)}、DB13/T {digits(lot, 4)}-2020",
            f"服务器 {lot.randint(1, 223)}.{lot.randint(0, 255)}.{lot.randint(0, 255)}.{lot.randint(1, 254)}",
        )
    )


def _like_figures(lot: random.Random) -> str:
    sum_ = f"{lot.randint(1, 99999)}.{lot.randint(0, 9999):04d}"
    day = f"{lot.randint(2019, 2025)}-{lot.randint(1, 12):02d}-{lot.randint(1, 28):02d}"
    return lot.choice(
        (
            f"{lot.choice('冀鲁豫徐示')}财{lot.choice('预社农行')}〔{lot.randint(2015, 2025)}〕{lot.randint(1, 300)}号",
            f"（{lot.randint(2015, 2025)}）{lot.choice('冀鲁豫')}{digits(lot, 4)}民初{digits(lot, 4)}号",
            f"总投资 {lot.randint(10**9, 10**11 - 1)} 元",
            f"金额{lot.randint(13, 19)}{digits(lot, 9)}元",
            f"预算 {sum_} 万元，支出 {sum_} 万元",
            f"时间 {day} 至 {day}",
            f"日期{day.replace('-', '')}",
            f"账期 {day[:7].replace('-', '')}-{day[:7].replace('-', '')}",
            f"坐标 {lot.randint(73, 134)}.{digits(lot, 7)},{lot.randint(18, 53)}.{digits(lot, 7)}",
            f"{lot.randint(1, 9)},{digits(lot, 3)},{digits(lot, 3)},{digits(lot, 3)} 元",
            f"占比 {lot.randint(1, 99)}.{digits(lot, 10)}%",
            f"{day} {lot.randint(0, 23):02d}:{lot.randint(0, 59):02d}:{lot.randint(0, 59):02d}",
            f"国道 G{digits(lot, 3)}、省道 S{digits(lot, 3)}、县道 X{digits(lot, 3)}",
            f"从 {lot.randint(1, 9)} 月到 {lot.randint(10, 12)} 月共 {digits(lot, 4)} 人次",
        )
    )


def _fails_the_check(lot: random.Random) -> str:
    number = identity(lot)
    wrong = number[:17] + lot.choice([char for char in "0123456789X" if char != number[17]])
    length = lot.choice((16, 17, 18, 19))
    body = lot.choice(CARD_HEADS) + digits(lot, length)
    body = body[: length - 1]
    last = lot.choice([char for char in "0123456789" if not passes_luhn(body + char)])
    return lot.choice(
        (f"订单 {wrong}", f"批次{body + last}", f"流水 {body + last}", wrong, body + last)
    )


def _masked(lot: random.Random) -> str:
    surname = lot.choice(_SURNAMES)
    return lot.choice(
        (
            f"电话 138****{digits(lot, 4)}",
            f"身份证号 1301**********{digits(lot, 4)}",
            f"卡号 6222********{digits(lot, 4)}",
            f"低保户{surname}某家",
            f"患者{surname}某某",
            f"发放{surname}某某 500元、李某 500元",
            f"{surname}**（重度残疾）",
            "邮箱 z***@example.com",
            f"车牌 冀A·***{digits(lot, 2)}",
            "座机 0312-*******",
        )
    )


def _like_people(lot: random.Random) -> str:
    villages = [
        lot.choice("王李张刘陈杨赵") + lot.choice(("庄", "家庄", "村", "营", "各庄", "家营", "楼"))
        for _ in range(3)
    ]
    return lot.choice(
        (
            "、".join(f"{village} {lot.randint(1, 20)}万元" for village in villages),
            "、".join(f"{village}村{lot.randint(1, 20)}户" for village in villages),
            "残疾人康复、就业和托养",
            "低保户、特困人员和优抚对象方便办理",
            "患者满意、家属放心",
            "大病患者平均报销3200元",
            "低保金额每人每月500元，高龄补贴100元",
            "高山 500元、平原 300元、丘陵 400元",
            "水泥 300元、石料 200元、钢筋 500元",
            "镇长张建国、书记李志强到场调研",
            "责任人：镇财政所；审核人：绩效股",
            "优抚对象安置、残疾军人优待",
            "全镇低保户、周边残疾人",
            "精神障碍患者监护人以奖代补",
            "关爱孤儿、困境儿童和留守老人",
            "路灯 300元、管护 200元",
            "村（社区）01 6.00万元、村（社区）02 5.00万元",
            "姓名,职务,单位\n张建国,镇长,示范镇\n李志强,书记,示范镇",
            "信访人满意率95%，戒毒人员回访12次",
        )
    )


def _words_where_names_stand(lot: random.Random) -> str:
    """Pieces of real sentences put where a name would give somebody away."""
    words = [re.sub(r"[^\u4e00-\u9fff]", "", sentence(lot))[: lot.randint(2, 3)] for _ in range(3)]
    condition = lot.choice(CONDITIONS)
    return lot.choice(
        (
            f"{condition}{words[0]}，",
            f"{words[0]}{condition}",
            f"{words[0]}（{condition}）",
            f"{condition}{words[0]}、{words[1]}、{words[2]}",
            f"{words[0]} {lot.randint(1, 99)}00元、{words[1]} {lot.randint(1, 99)}00元",
            f"{words[0]}、{words[1]}、{words[2]}各{lot.randint(1, 20)}次",
            f"{words[0]}等{condition}",
            f"{condition}：{words[0]}和{words[1]}",
        )
    )


def _like_offices(lot: random.Random) -> str:
    number = f"0312-8{digits(lot, 6)}"
    return lot.choice(
        (
            f"镇财政所电话 {number}",
            f"监督电话：{number}",
            f"举报热线 {number}，欢迎监督",
            f"意见征集信箱 zipin{lot.randint(1, 9)}@example.com",
            f"咨询电话（0312）8{digits(lot, 6)}（县财政局绩效股）",
            f"便民服务中心服务热线：8{digits(lot, 6)}",
            "拨打12345、110、119",
            f"400-{digits(lot, 3)}-{digits(lot, 4)}",
        )
    )


def _like_marks(lot: random.Random) -> str:
    return lot.choice(
        (
            "本项目不涉及国家秘密、商业秘密和个人隐私",
            "《中华人民共和国保守国家秘密法》第十三条",
            "开展保守国家秘密教育2次，没有发生泄露秘密事件",
            "保密审查结论：不属于秘密文件",
            "整理内部资料12份",
            "依法不得公开的个人信息已经去掉",
            "加强机密级计算机管理制度建设",
            "商业秘密保护示范点",
            "内部控制制度健全",
            "此件公开发布",
        )
    )


_WITHOUT: tuple[Callable[[random.Random], str], ...] = (
    *(_like_codes, _like_figures, _fails_the_check, _masked),
    *(_like_people, _words_where_names_stand, _like_offices, _like_marks),
)


def _credit_code(lot: random.Random) -> str:
    """A unified social credit code (GB 32100), often of digits alone, with its check character."""
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = lot.choice(("11", "12", "91", "93")) + lot.choice(_PROVINCES) + digits(lot, 4)
    body += digits(lot, 9) if lot.random() < 0.5 else "MA" + digits(lot, 7)
    weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
    total = sum(signs.index(char) * weight for char, weight in zip(body, weights, strict=True))
    return body + signs[(31 - total % 31) % 31]


def _without(lot: random.Random) -> Sample:
    if lot.random() < 0.3:
        text = "。".join(sentence(lot) for _ in range(lot.randint(1, 4)))
        return Sample(text=text, kind=None, how="sentences")
    make = lot.choice(_WITHOUT)
    text = make(lot)
    around = lot.choice(("{}", "{}。" + sentence(lot), sentence(lot) + "。{}"))
    return Sample(text=around.replace("{}", text), kind=None, how=make.__name__)
