"""Texts in the forms of published documents, group by group, with and without what must not go out; all made up.

Where ``privacy_corpus`` asks each kind in the forms of the data, this asks for what clerks really do with a number:
group it oddly, break it over a line, write it in Chinese numerals, hide an @, glue it to a file's name.
Seeded, the same on every run; births are of 1900 to 1909, mail goes to the example domains.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from generator.judging.texts.sensitive.signs import Kind
from tests.support.privacy_corpus import (
    AREAS,
    CARD_HEADS,
    CONDITIONS,
    HEADS,
    PLATES,
    card,
    digits,
    identity,
    name,
    sentence,
    wide,
)

SEED = "明账 公开文书 1"
EACH = 300
"""Texts of a group."""

PLAIN = 3_000

_PEOPLE = frozenset({Kind.PERSON, Kind.PERSON_LIST, Kind.HANDLER})
_CODES = frozenset({Kind.CERTIFICATE, Kind.IDENTITY})
_CARDS = frozenset({Kind.BANK_CARD, Kind.ACCOUNT})
_PHONES = frozenset({Kind.MOBILE, Kind.CHAT})

Lot = random.Random


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text; ``group`` of what it holds, empty for nothing; ``secret`` as it stands in the text."""

    text: str
    group: str = ""
    secret: str = ""
    how: str = ""


def pick(lot: Lot, forms: str) -> str:
    """Draw one of the lines of ``forms``."""
    return lot.choice([line for line in forms.strip("\n").split("\n") if line])


def spoken(number: str, signs: str = "零一二三四五六七八九") -> str:
    """A number in Chinese numerals."""
    return "".join(signs[int(char)] if char.isdigit() else char for char in number)


def grouped(number: str, lengths: tuple[int, ...], between: str) -> str:
    """A number in groups."""
    pieces, start = [], 0
    for length in lengths:
        pieces.append(number[start : start + length])
        start += length
    return between.join([*pieces, number[start:]] if start < len(number) else pieces)


_BREAKS = ("\n", "\n  ", "\n    ", "\n  - ", "\n# ")


def _eighteen(lot: Lot) -> tuple[str, str]:
    number = identity(lot)
    wrong = number[:16] + str((int(number[16]) + 1) % 10) + number[17]
    secret, form = lot.choice(
        (
            (number, "{}"),
            (number, "身份证号：{}"),
            (number.lower(), "身份证（{}）"),
            (wide(number), "公民身份号码{}"),
            (grouped(number, (6, 8, 4), lot.choice(" -.")), "{}"),
            (grouped(number, (6, 4, 4, 4), lot.choice((" ", "-", ".", "/"))), "证号 {}"),
            (grouped(number, (4, 4, 4, 4, 2), " "), "身份证号 {}"),
            (grouped(number, (3, 3, 4, 4, 4), " "), "{}"),
            (" ".join(number), "身份证号码：{}"),
            (grouped(number, (6, 12), lot.choice(_BREAKS)), "身份证号：{}"),
            (grouped(number, (10, 8), lot.choice(_BREAKS)), "{}"),
            (wrong, "身份证号码：{}"),
            (wrong, "身份证号（户主）：{}"),
            (number[:17], "身份证号{}"),
            (number + "1", "身份证号：{}"),
            (number, name(lot) + "{}"),
            (wrong, name(lot) + " {}"),
            (number, "证件类型：身份证，证件号码：{}"),
            (number, "\n姓名\t身份证号\n" + name(lot) + "\t{}\n"),
            (number, "居民身份证{}复印件.pdf"),
            (number, "sfz{}"),
            (number, '"身份证号": "{}"'),
        )
    )
    return form, secret


def _fifteen(lot: Lot) -> tuple[str, str]:
    number = identity(lot)
    old = number[:6] + number[8:17]
    secret, form = lot.choice(
        (
            (old, "身份证号：{}"),
            (old, "身份证{}"),
            (old, "老身份证号码 {}"),
            (old, "一代证 {}"),
            (old, name(lot) + "，{}"),
            (old, name(lot) + " {}"),
            (old, "{}"),
            (old, "旧证号{}"),
            (grouped(old, (6, 6, 3), " "), "身份证：{}"),
            (wide(old), "身份证号{}"),
            (grouped(old, (6, 9), lot.choice(_BREAKS)), "身份证号：{}"),
            (old, "（身份证号：{}）"),
            (old, "证件号码为{}"),
        )
    )
    return form, secret


def _mobile(lot: Lot) -> tuple[str, str]:
    number = lot.choice(HEADS) + digits(lot, 8)
    between = lot.choice((" ", "-", ".", "/", "—", "_", "·", "  ", " - "))
    secret, form = lot.choice(
        (
            (number, "{}"),
            (number, "联系电话：{}"),
            (number, name(lot) + "{}"),
            (grouped(number, (3, 4, 4), between), "{}"),
            (grouped(number, (4, 4, 3), lot.choice((" ", "-", "."))), "手机{}"),
            (grouped(number, (4, 4, 3), "-"), "{}"),
            (grouped(number, (4, 3, 4), between), "电话：{}"),
            (grouped(number, (7, 4), lot.choice(" -")), "{}"),
            (grouped(number, (3, 8), lot.choice(" -./")), "手机：{}"),
            (grouped(number, (3, 3, 5), "-"), "{}"),
            (grouped(number, (2, 3, 3, 3), " "), "手机号：{}"),
            (" ".join(number), "电话 {}"),
            (grouped(number, (7, 4), lot.choice(_BREAKS)), "联系电话：{}"),
            (grouped(number, (3, 4, 4), lot.choice(_BREAKS[:3])), "电话{}"),
            (grouped(number, (3, 8), lot.choice(_BREAKS)), "手机号码：{}"),
            (wide(number), "联系方式：{}"),
            (wide(grouped(number, (3, 4, 4), "－")), "{}"),
            (spoken(number), "电话{}"),
            (number[:10], "手机号{}"),
            (number + "0", "手机：{}"),
            ("+86" + number, "{}"),
            ("(+86)" + number, "电话：{}"),
            ("86-" + number, "{}"),
            ("t" + number + ".txt", "附件 {}"),
            ("zhang" + number, "账户名 {}"),
            ("IMG_" + number + ".jpg", "{}"),
            (f"({number[:3]}){number[3:7]}-{number[7:]}", "{}"),
            (number, "（电话:{}）"),
            (number, "tel:{}"),
            (number, "请拨打{}联系本人"),
            (number, "“{}”"),
            (number, "13/{}/0"),
        )
    )
    return form, secret


def _landline(lot: Lot) -> tuple[str, str]:
    area = lot.choice(AREAS)
    number = lot.choice("2345678") + digits(lot, 7 if len(area) == 3 else 6)
    secret, form = lot.choice(
        (
            (f"{area}-{number}", "家里电话 {}"),
            (f"({area}){number}", "宅电：{}"),
            (f"（{area}）{number}", "老家电话{}"),
            (f"{area} {number}", "家庭电话：{}"),
            (f"{area}.{number}", "家中电话 {}"),
            (f"{area}/{number}", "家中电话 {}"),
            (f"{area}-{number[:-4]}-{number[-4:]}", name(lot) + "家 {}"),
            (f"{area} {number[:-4]} {number[-4:]}", "住宅电话{}"),
            (number, "家里座机：{}"),
            (wide(f"{area}-{number}"), "户主电话{}"),
            (f"{area}{number}", "家属电话：{}"),
            (f"{area}—{number}", "家里{}"),
        )
    )
    return form, secret


def _bank_card(lot: Lot) -> tuple[str, str]:
    number = card(lot, lot.choice(CARD_HEADS), lot.choice((16, 19, 19)))
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    fours = tuple(4 for _ in range(len(number) // 4))
    secret, form = lot.choice(
        (
            (number, "{}"),
            (number, "银行卡号：{}"),
            (grouped(number, fours, lot.choice(" -")), "卡号 {}"),
            (grouped(number, fours, lot.choice((" ", "-", "."))), "{}"),
            (wide(number), "农行卡{}"),
            (wrong, "卡号：{}"),
            (wrong, "惠农卡 {}"),
            (wrong, "一卡通账号：{}"),
            (wrong, "开户行：农业银行，卡号：{}"),
            (number, name(lot) + " {}"),
            (number, "打入{}"),
            (grouped(number, (8, len(number) - 8), lot.choice(_BREAKS)), "银行卡号：{}"),
            (grouped(number, (6, len(number) - 6), " "), "{}"),
            (number, '"银行卡号": "{}"'),
            (spoken(number), "卡号{}"),
            (number, "信用社{}"),
        )
    )
    return form, secret


def _passbook(lot: Lot) -> tuple[str, str]:
    number = lot.choice("123456789") + digits(lot, lot.choice((11, 13, 14, 16, 17, 18, 20, 21)))
    secret, form = lot.choice(
        (
            (number, "存折账号：{}"),
            (number, "存折号 {}"),
            (number, "存折：{}"),
            (number, "惠农存折{}"),
            (number, "信用社存折账号为{}"),
            (number, "一折通账号：{}"),
            (grouped(number, (4, 4, 4), " "), "存折号码：{}"),
            (number, "存折（农商行）：{}"),
            (wide(number), "存折账号{}"),
            (number, "个人账户：{}"),
            (number, "本人银行账号 {}"),
            (number, "户名：" + name(lot) + "，账号：{}"),
            (number, name(lot) + "，账号{}"),
            (number, "账号：{}，户名：" + name(lot)),
            (number, "补贴账号：{}"),
        )
    )
    return form, secret


def _email(lot: Lot) -> tuple[str, str]:
    local = lot.choice(("zhangsan", "li.si", "wang_wu88", "zhao-liu", "86123456", "Liu.W"))
    host = lot.choice(("example.com", "example.org", "mail.example.net", "example.com.cn"))
    at = lot.choice(
        ("[at]", "(at)", " at ", "#", "（at）", "[AT]", "艾特", " [at] ", "【at】", "_at_")
    )
    secret, form = lot.choice(
        (
            (f"{local}@{host}", "{}"),
            (f"{local}@{host}", "邮箱：{}"),
            (f"{local}@{host}", "联系:{}"),
            (f"{local}@{host}", "mailto:{}"),
            (f"{local}@{host}", name(lot) + "/{}"),
            (f"{local}＠{host}", "发到{}"),
            (f"{local} @ {host}", "邮箱 {}"),
            (f"{local}{at}{host}", "邮箱：{}"),
            (f"{local}{at}{host}", "{}"),
            (f"{local}[at]{host.replace('.', '[dot]')}", "{}"),
            (f"{local}(at){host.replace('.', '(dot)')}", "邮箱 {}"),
            (f"{local}@{host.replace('.', '点')}", "邮箱：{}"),
            (f"{local}@\n  {host}", "邮箱：{}"),
            (f"{local}@{host}", "<{}>"),
            (f"{local}@{host.upper()}", "{}"),
            (wide(local) + "＠" + host.replace(".", "．"), "{}"),
        )
    )
    return form, secret


def _plate(lot: Lot) -> tuple[str, str]:
    head = lot.choice(PLATES) + lot.choice("ABCDEFGHJKLMNPQR")
    body = digits(lot, 3) + lot.choice("ABCDEFGHJK") + digits(lot, 1)
    body = lot.choice((body, digits(lot, 5)))
    secret, form = lot.choice(
        (
            (head + body, "车牌号{}"),
            (f"{head}·{body}", "车牌：{}"),
            (f"{head} {body}", "车辆 {}"),
            (f"{head}-{body}", "驾驶{}"),
            (f"{head[0]} {head[1]}{body}", "车牌 {}"),
            (wide(head + body), "车牌号：{}"),
            ((head + digits(lot, 5)).lower(), "车牌号{}"),
            (head + "D" + digits(lot, 5), "新能源车{}"),
            (head + body, "（{}）"),
            (head + digits(lot, 4) + "挂", "挂车{}"),
            (f"{head}·{body}", "租用{}"),
        )
    )
    return form, secret


def _disability(lot: Lot) -> tuple[str, str]:
    number = identity(lot) + lot.choice("1234567") + lot.choice("1234")
    secret, form = lot.choice(
        (
            (number, "残疾证号：{}"),
            (number, "残疾人证号{}"),
            (number, "残疾人证 {}"),
            (number, "{}"),
            (number, name(lot) + "（{}）"),
            (number + "B1", "残疾证号码：{}"),
            (wide(number), "残疾证号{}"),
            (grouped(number, (6, 8, 6), " "), "残疾证：{}"),
            (number, "持残疾证（证号{}）"),
            ("冀军C" + digits(lot, 6), "残疾军人证 {}"),
        )
    )
    return form, secret


def _school(lot: Lot) -> tuple[str, str]:
    number = identity(lot)
    secret, form = lot.choice(
        (
            ("G" + number, "学籍号：{}"),
            ("G" + number, "{}"),
            ("L" + number, "学籍号{}"),
            ("G" + number, name(lot) + " {}"),
            (digits(lot, 19), "学籍号 {}"),
            ("20" + digits(lot, 8), "学号：{}"),
            (digits(lot, 12), "准考证号：{}"),
            ("G" + wide(number), "全国学籍号：{}"),
            ("G" + digits(lot, 18), "学籍辅号为{}"),
        )
    )
    return form, secret


def _travel(lot: Lot) -> tuple[str, str]:
    secret, form = lot.choice(
        (
            ("E" + digits(lot, 8), "护照号：{}"),
            ("EA" + digits(lot, 7), "护照{}"),
            ("G" + digits(lot, 8), "护照号码 {}"),
            ("C" + digits(lot, 8), "港澳通行证号{}"),
            ("CA" + digits(lot, 7), "往来港澳通行证：{}"),
            ("T" + digits(lot, 8), "台湾通行证 {}"),
            ("H" + digits(lot, 8), "回乡证{}"),
            ("M" + digits(lot, 10), "回乡证号：{}"),
            (digits(lot, 8), "台胞证：{}"),
            ("E" + digits(lot, 8), name(lot) + "，护照{}"),
            (wide("E" + digits(lot, 8)), "护照号{}"),
            ("e" + digits(lot, 8), "护照号:{}"),
        )
    )
    return form, secret


def _insurance(lot: Lot) -> tuple[str, str]:
    long, short = digits(lot, lot.choice((10, 12, 18))), digits(lot, lot.choice((8, 9)))
    secret, form = lot.choice(
        (
            (identity(lot), "社会保障号：{}"),
            (long, "社保号：{}"),
            (long, "社保编号{}"),
            (long, "医保号 {}"),
            (short, "医保卡号：{}"),
            (long, "医保编号：{}"),
            (long, "社保个人编号：{}"),
            (long, "参保号{}"),
            (lot.choice("ABCDE") + short, "社会保障卡号：{}"),
            (long, "新农合证号：{}"),
            (long, "医疗证号：{}"),
            (short, "住院号：{}"),
            (short, "病历号 {}"),
            (long, "养老保险账号：{}"),
            (wide(long), "社保卡号{}"),
        )
    )
    return form, secret


def _chat(lot: Lot) -> tuple[str, str]:
    qq = lot.choice("123456789") + digits(lot, lot.choice((6, 7, 8, 9)))
    account = lot.choice(("zhangsan", "li_si", "wang-wu", "zhaoliu")) + digits(lot, 3)
    secret, form = lot.choice(
        (
            (qq, "QQ：{}"),
            (qq, "QQ号{}"),
            (qq, "qq {}"),
            (qq, "加QQ{}"),
            (qq, "扣扣：{}"),
            (wide(qq), "QQ号码：{}"),
            (account, "微信号：{}"),
            (account, "微信：{}"),
            (account, "微信{}"),
            (account, "加微信 {}"),
            (account, "WeChat: {}"),
            (account, "vx：{}"),
            (account, "V信{}"),
            ("wxid_" + account.replace("-", "").replace("_", ""), "{}"),
            (qq, "微信/QQ：{}"),
            (qq, "微信(QQ)号：{}"),
            (lot.choice(HEADS) + digits(lot, 8), "微信：{}"),
            (qq, "钉钉号 {}"),
        )
    )
    return form, secret


def _birth(lot: Lot) -> tuple[str, str]:
    year, month, day = 1900 + lot.randint(0, 9), lot.randint(1, 12), lot.randint(1, 28)
    full = f"{year}年{month}月{day}日"
    one = name(lot)
    secret, form = lot.choice(
        (
            (full, one + "，男，{}出生"),
            (full, one + "，{}生"),
            (f"{year}年{month}月", one + "（{}出生）"),
            (f"{year}-{month:02d}-{day:02d}", one + "，出生日期：{}"),
            (f"{year}.{month}.{day}", one + " 女 出生日期{}"),
            (f"{year}/{month}/{day}", "姓名：" + one + "，出生年月：{}"),
            (f"{year}{month:02d}{day:02d}", one + "，生日{}"),
            (full, one + "生于{}"),
            (spoken(str(year)) + "年三月", one + "，女，出生于{}"),
            (f"{year}.{month:02d}", "\n姓名\t出生年月\t补助\n" + one + "\t{}\t500\n"),
            (full, "出生日期：{}，姓名：" + one),
            (wide(full), one + "，出生于{}"),
        )
    )
    return form, secret


VILLAGES = ("北街村", "东庄村", "李家屯", "遂城镇西关村", "城关镇王庄村", "三里铺村", "前进村")
ESTATES = ("幸福小区", "阳光花园", "锦绣家园", "安居苑", "世纪城", "建设路12号院", "和平里")


def _home(lot: Lot) -> tuple[str, str]:
    village, estate = lot.choice(VILLAGES), lot.choice(ESTATES)
    n, m, k = lot.randint(1, 20), lot.randint(1, 9), lot.randint(1, 250)
    room = f"{lot.randint(1, 18)}0{lot.randint(1, 4)}"
    secret, form = lot.choice(
        (
            (f"{village}{m}组{k}号", "家住{}"),
            (f"{village}{spoken(str(m))}组{k}号", "住址：{}"),
            (f"{village}{m}组{k}号", name(lot) + "，{}"),
            (f"{village}{k}号", "家庭住址：{}"),
            (f"{village}{k}号", name(lot) + "（{}）"),
            (f"{village}第{m}村民小组", "户籍地址：{}"),
            (f"{estate}{n}号楼{m}单元{room}", "家庭地址 {}"),
            (f"{estate}{n}号楼{m}单元{room}室", "{}"),
            (f"{estate}{n}栋{room}室", "现住{}"),
            (f"{estate}{n}幢{m}单元{room}室", "居住地址：{}"),
            (f"{estate}{n}-{m}-{room}", "地址：{}，户主" + name(lot)),
            (f"{estate}{n}-{m}-{room}", "{}"),
            (f"解放路{k}号{n}号楼{m}单元{room}室", "通讯地址：{}"),
            (f"{village}{m}队{k}号", "现住址：{}"),
            (f"{village}前街{k}号", "家住{}"),
            (wide(f"{estate}{n}号楼{m}单元{room}室"), "住址：{}"),
            (f"人民路{k}号附{m}号", "家庭住址：{}"),
            (f"{village}{m}组{k}户", "住{}"),
            (f"幸福胡同{k}号", "户籍所在地：{}"),
        )
    )
    return form, secret


def _spoken(lot: Lot) -> tuple[str, str]:
    mobile, number = lot.choice(HEADS) + digits(lot, 8), identity(lot)
    number = number.replace("X", "8") if number.endswith("X") else number
    signs = lot.choice(("零一二三四五六七八九", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"))
    secret, form = lot.choice(
        (
            (spoken(mobile, signs), "电话{}"),
            (spoken(mobile, signs), "{}"),
            (spoken(mobile, signs).replace("一", "幺"), "手机：{}"),
            (grouped(spoken(mobile, signs), (3, 4, 4), lot.choice(" -")), "联系电话：{}"),
            (spoken(number, signs), "身份证号{}"),
            (spoken(card(lot, "6228", 19), signs), "卡号{}"),
            (mobile[:3] + spoken(mobile[3:], signs), "电话：{}"),
        )
    )
    return form, secret


def _beside(lot: Lot) -> tuple[str, str]:
    one, two, condition = name(lot), name(lot), lot.choice(CONDITIONS)
    ill = lot.choice(("尿毒症", "白血病", "糖尿病", "脑梗", "肺癌", "精神残疾", "乳腺癌", "肝硬化"))
    age = lot.randint(3, 90)
    form = lot.choice(
        (
            "救助" + condition + "{}",
            "{}（" + condition + "）",
            "{}，女，" + f"{age}岁，{ill}",
            "{}因" + ill + "住院",
            "{}患" + ill,
            "{}，男，汉族，" + f"{age}岁，系" + condition,
            condition + "{}、" + two,
            two + "、{}等" + condition,
            "走访慰问" + condition + "{}同志",
            "患者{}，诊断为" + ill,
            "{}，本村" + condition,
            "{}被确诊为" + ill,
            "{}家庭被列入" + condition,
            "特困供养对象：{}",
            "资助困难学生{}",
            "为困难职工{}发放慰问金",
            "临时救助{}（" + ill + "）",
        )
    )
    return form, one


def _labelled(lot: Lot) -> tuple[str, str]:
    one = name(lot)
    form = pick(
        lot,
        """
联系人：{}
联系人:{}
联系人 {}
联系人{}，
负责人：{}
项目负责人：{}
负责人：{}（签字）
填表人：{}
填表人 {} 填表日期 2025年1月10日
填报人：{}
经办人：{}
户主：{}
户主{}，
患者：{}
患者{}，已出院
学生：{}
学生{}，
监护人：{}
联系人及电话：{}
项目联系人：{}
联系人（财政所）：{}
申请人：{}
领款人：{}
填报人（签章）：{}
学生姓名：{}，所在班级三年级
""",
    )
    return form, one


def _list(lot: Lot) -> tuple[str, str]:
    people = [name(lot) for _ in range(lot.randint(2, 6))]
    sums = [lot.randint(1, 90) * 100 for _ in people]
    paid = list(zip(people, sums, strict=True))
    text = lot.choice(
        (
            "发放" + "、".join(f"{one} {much}元" for one, much in paid),
            "，".join(f"{one}{much}元" for one, much in paid),
            "；".join(f"{one}（{much}元）" for one, much in paid),
            "补助：" + "、".join(f"{one}：{much}元" for one, much in paid),
            "补助（元）：" + "、".join(f"{one} {much}" for one, much in paid),
            "".join(f"{n}.{one} {much}元 " for n, (one, much) in enumerate(paid, 1)),
            "".join(f"{n}、{one}{much}元；" for n, (one, much) in enumerate(paid, 1)),
            "\n".join(f"{one} {much}元" for one, much in paid),
            "\n".join(f"  - {one} {much}元" for one, much in paid),
            "、".join(people) + f"每人{sums[0]}元",
            "、".join(people) + f"等{len(people)}户各{sums[0]}元",
            "给" + "、".join(people) + f"各发放{sums[0]}元",
            "\n姓名\t金额\n" + "".join(f"{one}\t{much}\n" for one, much in paid),
            "\n序号,姓名,补助金额\n" + "".join(f"1,{one},{much}\n" for one, much in paid),
            "\n姓名 金额\n" + "".join(f"{one} {much}\n" for one, much in paid),
            "\n| 姓名 | 金额 |\n|---|---|\n"
            + "".join(f"| {one} | {much} |\n" for one, much in paid),
            "发放慰问金" + "、".join(f"{one}{much}" for one, much in paid),
            "、".join(f"{one}（低保）{much}元" for one, much in paid),
        )
    )
    return text.replace(people[-1], "{}", 1) if text.count(people[-1]) == 1 else "{}", (
        people[-1] if text.count(people[-1]) == 1 else text
    )


def _login(lot: Lot) -> tuple[str, str]:
    secret = (
        lot.choice(("admin", "zhangsan", "user1"))
        + ":"
        + lot.choice(("abc123", "Pw-2024", "88888888"))
    )
    return lot.choice(
        ("https://{}@example.com/data", "ftp://{}@example.org", "见http://{}@example.com:8080/x")
    ), secret


GROUPS: dict[str, tuple[Callable[[Lot], tuple[str, str]], frozenset[Kind]]] = {
    "身份证号（18 位）": (_eighteen, _CODES),
    "身份证号（15 位）": (_fifteen, _CODES),
    "手机号": (_mobile, _PHONES),
    "固定电话": (_landline, frozenset({Kind.LANDLINE})),
    "银行卡号": (_bank_card, _CARDS),
    "存折账号": (_passbook, _CARDS),
    "电子邮箱": (_email, frozenset({Kind.EMAIL})),
    "车牌号": (_plate, frozenset({Kind.PLATE})),
    "残疾证号": (_disability, _CODES),
    "学籍号、准考证号": (_school, _CODES),
    "护照、通行证": (_travel, _CODES),
    "社保、医保、病历号": (_insurance, _CODES | _CARDS),
    "微信、QQ": (_chat, _PHONES),
    "出生日期和姓名": (_birth, frozenset({Kind.BIRTH, Kind.PERSON_LIST})),
    "住址到门牌": (_home, frozenset({Kind.ADDRESS})),
    "汉字写的号码": (_spoken, _PHONES | _CODES | _CARDS),
    "困难、疾病旁边的姓名": (_beside, _PEOPLE),
    "联系人、户主一类后面的姓名": (_labelled, _PEOPLE),
    "带金额的名单": (_list, _PEOPLE),
    "网址里的用户名和密码": (_login, frozenset({Kind.LOGIN})),
}
"""What is asked, by name: how it is made, and the kinds that count as found."""


_CLAUSES = (
    *("活动按期办完", "材料已经收齐", "名单核对无误", "补贴发放到位", "下半年再看一次", "情况属实"),
    *("照片另附", "其余同上年", "已经当面核对", "手续齐全", "路面修补完成", "群众比较满意"),
)
"""What may stand before a comma: a clause of the data may name an office, whose number it then is."""


def documents() -> list[Document]:
    """The texts with something in them."""
    lot = random.Random(SEED)
    return [_document(group, lot) for group in GROUPS for _ in range(EACH)]


def _document(group: str, lot: Lot) -> Document:
    form, secret = GROUPS[group][0](lot)
    planted = form.replace("{}", secret)
    before, after = sentence(lot), sentence(lot)
    text = lot.choice(
        (
            f"{before}。{planted}。{after}",
            f"{planted}。{after}",
            f"{before}。{planted}",
            planted,
            f"备注: {planted}",
            f"{lot.choice(_CLAUSES)}，{planted}",
        )
    )
    return Document(text=text, group=group, secret=secret, how=form)


def plain_documents() -> list[Document]:
    """The texts with nothing in them that looks at first as if there were."""
    lot = random.Random(SEED + " 没有")
    return [_plain(lot) for _ in range(PLAIN)]


def _plain(lot: Lot) -> Document:
    form = pick(lot, _PLAIN)
    while "{" in form:
        for mark, make in _FILL.items():
            if mark in form:
                form = form.replace(mark, make(lot), 1)
    around = lot.choice(("{}", "{}。" + sentence(lot), sentence(lot) + "。{}", "备注: {}"))
    return Document(text=around.replace("{}", form), how=form)


_FILL: dict[str, Callable[[Lot], str]] = {
    "{name}": name,
    "{d4}": lambda lot: digits(lot, 4),
    "{d8}": lambda lot: digits(lot, 8),
    "{d11}": lambda lot: "1" + lot.choice("3456789") + digits(lot, 9),
    "{d20}": lambda lot: digits(lot, 20),
    "{n}": lambda lot: str(lot.randint(1, 99)),
    "{sum}": lambda lot: f"{lot.randint(1, 9999)}.{lot.randint(0, 99):02d}",
    "{village}": lambda lot: lot.choice(VILLAGES),
    "{estate}": lambda lot: lot.choice(ESTATES[:5]),
    "{line}": lambda lot: f"0312-{lot.choice('5678')}{digits(lot, 6)}",
}

_PLAIN = """
单位地址：遂城镇政府路{n}号
办公地址：县府街{n}号财政局三楼
{estate}{n}号楼外墙保温改造
{estate}{n}号楼至{n}号楼雨污分流
{village}{n}组村民
{village}{n}号路硬化{n}公里
{village}{n}号机井维修
{village}第三村民小组文化广场
安装路灯{n}盏，其中{village}{n}盏
新建公厕{n}座，{village}{n}户改厕
3号楼2单元电梯更换
发放残疾证{n}本
办理残疾证{n}件，学籍号核对{n}人
办理护照{n}本、通行证{n}本
城乡居民医保缴费380元，参保{d4}人
社保补贴{sum}万元
医保报销{sum}万元，住院{d4}人次
微信公众号发布信息{n}条
微信公众号：suichengfabu
微信群{n}个，QQ群{n}个
关注“遂城发布”微信公众号
党员群众QQ群通知{n}次
出生人口{n}人，生育登记{n}件
1950年1月1日以前出生的老人{n}人
2024年出生缺陷筛查{n}人
一九四九年十月一日成立以来
二〇二四年十二月三十一日
联系人：镇财政所
联系人：县财政局绩效股 {line}
负责人：项目办公室
负责人：财政所
填表人：绩效办
填报单位（盖章）：遂城镇人民政府
经办人签字后报财政所
负责人签字盖章齐全
户主签字率100%
学生{n}人、教师{n}人
学生满意度95%
患者满意度{n}%
患者平均住院{n}天
申请人可到大厅办理
账号：镇财政所零余额账户
单位账户余额{sum}万元
开户行：农业银行遂城支行，对公账号{d20}
户名：遂城镇人民政府，账号：{d20}
收款单位：某某建筑有限公司，账号 {d20}
咨询电话：{line}
监督电话 {line}（县财政局）
服务热线 12345、12333、12348
拨打120、119、110
400-{d4}-{d4}
订单号{d11}
合同编号：{d11}
项目编码：13060924{d8}
发票代码{d4}{d8}，号码{d8}
预算科目2130{d4}
指标文号：冀财预〔2024〕{n}号
水准点高程{sum}米，坐标 38.{d8},115.{d8}
GB/T 19001-2016、DB13/T {d4}-2020
设备序列号SN{d11}
建档立卡系统数据{d4}条
低保户{n}户，每户{n}00元
残疾人{n}人，每人每月{n}元
东庄村 {n}万元、西庄村 {n}万元、王庄村 {n}万元
水泥 300元、石料 200元、沙子 100元
张庄 {n}户、李庄 {n}户
镇长{name}、书记{name}到场
{name}局长调研绩效工作
冀F ICP备{d8}号
时间：2024.01.01-2024.12.31
电话回访{n}次，微信回访{n}次
电话：138****{d4}
身份证号：1306**********{d4}
联系人：王某某
户主：张某
住址：{village}**号
QQ：1*****
家庭住址登记{n}户
户籍人口{d4}人
网址：https://www.example.com/a/{d8}.html
联系地址见政府网站
邮箱意见{n}条，网站意见{n}条
密码器更换{n}个
会议室{n}间，办公室{n}间
教室{n}间、宿舍{n}间
第{n}届、第{n}期、第{n}批
车辆{n}辆，其中垃圾车{n}辆
投资{sum}万元，其中上级{sum}万元、本级{sum}万元
完成时间2024年{n}日
户用厕所{n}座，户均{n}元
小学{n}所，中学{n}所
一、二、三、四、五、六、七、八、九、十项
一二三四五组
"""
