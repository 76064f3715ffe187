"""Texts of the same groups in other words, made when the rules were at their aim on ``privacy_documents``; all made up.

What the rules are measured on, not what they were made from: a form that is missed here is told in
``privacy.md`` before it is mended. Names, labels, surroundings and groupings differ from the first corpus throughout.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from generator.judging.texts.sensitive.signs import Kind
from tests.support.privacy_corpus import AREAS, HEADS, PLATES, card, digits, identity, wide
from tests.support.privacy_documents import (
    GROUPS as FIRST,
)
from tests.support.privacy_documents import (
    Document,
    Lot,
    grouped,
    pick,
    spoken,
)

SEED = "明账 没见过的 1"
EACH, PLAIN = 200, 3_000

_SURNAMES = "倪骆祁褚柯殷闫翟庞聂岳申尚耿霍詹阮盛左牛樊葛温庄季鲁韦裴路丛仇佟邬米祝包游"
_GIVEN = (
    "婧 昊 玥 涵 璐 鑫 昕 淼 煜 皓 桂珍 长河 运来 喜旺 兆丰 宝莲 金锁 拴柱 玉琢 雅楠 "
    "子墨 奕辰 锦程 桐 朝霞 守义 广田 继红 丙辰 凤仙 会敏 占军 书琴 彦霞 兰芝 改娣 根生 全喜"
)


def name(lot: Lot) -> str:
    """A name of other characters than the first corpus has."""
    return lot.choice(_SURNAMES) + lot.choice(_GIVEN.split())


_AROUND = """
{}
经村两委会议研究，{}，公示无异议
附件3：{}。填报单位（盖章）
三、项目绩效情况：{}；
说明（{}）
实际完成值：{}
1.{} 2.其他事项见正文
资金已于12月底前兑付到位，{}
- {}
“{}”
偏差原因分析及改进措施: {}
"""


def _place(lot: Lot) -> str:
    return lot.choice(
        ("张家窑", "小王村", "桥头镇大营村", "杨树沟", "太平乡胜利村", "红旗社区", "双桥村")
    )


def _eighteen(lot: Lot) -> tuple[str, str]:
    number = identity(lot)
    return lot.choice(
        (
            ("本人{name}（公民身份证号码：{}）自愿申请", number),
            ("有效证件号：{}", number),
            ("身份证号码为：{}，现申请救助", number),
            ("{name}（{}）", number),
            ("ID:{}", number),
            ("{name}_{}.docx", number),
            ("身份证：{}", f"{number[:6]} {number[6:10]} {number[10:14]} {number[14:]}"),
            ("身份证 {}", grouped(number, (6, 8, 4), "—")),
            ("身份证号\n    {}", number),
            ("{name}、女、{}、低保", wide(number)),
            ("代办人身份证号: {}", number[:-1] + "x" if number.endswith("X") else number),
            ("证号：{}", grouped(number, (9, 9), "\n      ")),
            ("申请表_{}_2024.pdf", number),
            ("<td>{}</td>", number),
            ("{}", grouped(number, (3, 3, 8, 4), "-")),
            ("身份证号码（必填）{}", number),
            ("法定代表人身份证号{}", number),
        )
    )


def _fifteen(lot: Lot) -> tuple[str, str]:
    number = identity(lot)
    old = number[:6] + number[8:17]
    return lot.choice(
        (
            ("第一代身份证号{}", old),
            ("公民身份号码（15位）：{}", old),
            ("{name}（身份证{}）", old),
            ("{name} 男 {}", old),
            ("原身份证号码：{}", old),
            ("身份证编号 {}", grouped(old, (6, 6, 3), "-")),
            ("证件号 {}", old),
            ("身份证：\n  {}", old),
            ("姓名{name}，身份证号{}", wide(old)),
        )
    )


def _mobile(lot: Lot) -> tuple[str, str]:
    number = lot.choice(HEADS) + digits(lot, 8)
    return lot.choice(
        (
            ("有事请找{name}，{}", number),
            ("24小时值守手机{}", number),
            ("手机（微信同号）：{}", number),
            ("村主任电话 {}", grouped(number, (3, 4, 4), " ")),
            ("本人电话：{}", grouped(number, (4, 4, 3), " ")),
            ("M: {}", grouped(number, (3, 4, 4), "-")),
            ("{}（{name}）", number),
            ("{name}:{}", number),
            ("联系号码: {}", grouped(number, (5, 6), " ")),
            ("手机号\n    {}", number),
            ("电话号码是{}", spoken(number)),
            ("电话:{}", grouped(number, (3, 4, 4), "．")),
            ("{}", grouped(number, (3, 4, 4), "\n  ")),
            ("hetong_{}.pdf", number),
            ("lisi{}扫描件", number),
            ("{}、{other}", number),
            ("移动：{}", number),
            ("Phone {}", "+86 " + grouped(number, (3, 4, 4), " ")),
            ("短号667788，长号{}", number),
            ("电话：{}(晚上打)", number),
            ("<p>{}</p>", number),
            ("手机尾号前七位{}", number[:7] + "-" + number[7:]),
            ("手机号码：{}", number[:3] + " " + number[3:]),
            ("联系电话/手机：{}", number),
        )
    )


def _landline(lot: Lot) -> tuple[str, str]:
    area = lot.choice(AREAS)
    number = lot.choice("2345678") + digits(lot, 7 if len(area) == 3 else 6)
    return lot.choice(
        (
            ("家里的固定电话是{}", f"{area}-{number}"),
            ("{name}家电话{}", f"{area}-{number}"),
            ("家属联系电话{}", f"({area}) {number}"),
            ("老人家中座机 {}", f"{area} {number}"),
            ("住户电话：{}", f"{area}—{number}"),
            ("监护人座机{}", f"{area}-{number[:3]} {number[3:]}"),
            ("本人家庭电话：{}", f"{area}{number}"),
            ("宅电 {}", wide(number)),
        )
    )


def _bank_card(lot: Lot) -> tuple[str, str]:
    number = card(lot, lot.choice(("622848", "621700", "623052", "622188", "621799")), 19)
    wrong = number[:-1] + str((int(number[-1]) + 3) % 10)
    return lot.choice(
        (
            ("收款账户{}（{name}）", number),
            ("打卡发放，卡号{}", number),
            ("补贴资金汇入{name}农行卡{}", number),
            ("银行卡（农信社）：{}", grouped(number, (4, 4, 4, 4), " ")),
            ("开户银行：邮储银行；银行卡号：{}", wrong),
            ("社保卡银行账号{}", number),
            ("{name}，{}，500元", number),
            ("卡号\n  {}", number),
            ("工资卡号为{}", grouped(number, (6, 13), " ")),
            ("{}", grouped(number, (4, 4, 4, 4), "-")),
            ("借记卡 {}", wrong),
            ("一卡通：{}", wide(number)),
            ("惠农补贴“一卡通”卡号 {}", wrong),
        )
    )


def _passbook(lot: Lot) -> tuple[str, str]:
    number = lot.choice("123456789") + digits(lot, lot.choice((12, 14, 16, 18)))
    return lot.choice(
        (
            ("存折帐号：{}", number),
            ("惠农一折通号码{}", number),
            ("发放至{name}存折（账号{}）", number),
            ("农商行存折 {}", grouped(number, (4, 4, 4), "-")),
            ("活期存折号：{}", number),
            ("粮补存折账号为{}", number),
            ("{name}账户{}", number),
            ("户名{name}，账号{}，开户行农商行", number),
            ("开户名：{name}\n账号：{}", number),
            ("个人结算账户：{}", number),
            ("领款人账号：{}", number),
            ("存折的账号是 {}", number),
        )
    )


def _email(lot: Lot) -> tuple[str, str]:
    local = lot.choice(("lihua1985", "w.min", "chen_jing", "ni-hao", "zhao2008", "q.12"))
    host = lot.choice(("example.com", "qq.example.cn", "example.net", "post.example.org"))
    return lot.choice(
        (
            ("材料请发至{}", f"{local}@{host}"),
            ("电子邮件:{}", f"{local}@{host}"),
            ("Email：{}", f"{local}@{host}"),
            ("{name}（{}）", f"{local}@{host}"),
            ("收件人 {}", f"{local} AT {host}"),
            ("邮箱是{}", f"{local}{{at}}{host}"),
            ("E-mail {}", f"{local}<at>{host}"),
            ("{}", f"{local}[@]{host}"),
            ("邮箱：{}", f"{local}(a){host}"),
            ("邮箱：{}", f"{local}@{host.replace('.', ' . ')}"),
            ("邮箱：{}", f"{local}@{host.replace('.', '。')}"),
            ("联系邮箱\n  {}", f"{local}@{host}"),
            ("邮箱：{}", f"{local} at {host.replace('.', ' dot ')}"),
        )
    )


def _plate(lot: Lot) -> tuple[str, str]:
    head = lot.choice(PLATES) + lot.choice("ABCDEFGHJK")
    body = digits(lot, 2) + lot.choice("QRSTUVWXYZ") + digits(lot, 2)
    return lot.choice(
        (
            ("驾驶员{name}，车号{}", head + body),
            ("租赁面包车（{}）一辆", head + body),
            ("号牌号码：{}", f"{head}.{body}"),
            ("小型汽车{}维修费", head + body),
            ("加油 {} 3次", head + body),
            ("公务用车{}", f"{head}－{body}"),
            ("车牌号为：{}", (head + digits(lot, 5)).lower()),
            ("洒水车 {}", f"{head} · {body}"),
            ("车牌：{}", head + digits(lot, 5) + "D"),
        )
    )


def _disability(lot: Lot) -> tuple[str, str]:
    number = identity(lot) + lot.choice("1234567") + lot.choice("1234")
    return lot.choice(
        (
            ("持有残疾人证（{}）", number),
            ("残疾证编号：{}", number),
            ("残疾证件号 {}", number),
            ("残疾人证号码为{}", number),
            ("残疾证\n  {}", number),
            ("{name}，肢体二级，{}", number),
            ("残证号：{}", number),
            ("第二代残疾人证号：{}", wide(number)),
        )
    )


def _school(lot: Lot) -> tuple[str, str]:
    number = identity(lot)
    return lot.choice(
        (
            ("学籍号码：{}", "G" + number),
            ("该生学籍号为{}", "G" + number),
            ("学籍编号 {}", "L" + number),
            ("{name}，三年级二班，{}", "G" + number),
            ("学生学籍号：\n  {}", "G" + number),
            ("考生号：{}", digits(lot, 14)),
            ("学号 {}", digits(lot, 10)),
            ("准考证号码{}", digits(lot, 12)),
        )
    )


def _travel(lot: Lot) -> tuple[str, str]:
    return lot.choice(
        (
            ("持护照（{}）出境", "E" + digits(lot, 8)),
            ("护照编号：{}", "EB" + digits(lot, 7)),
            ("因公护照 {}", "PE" + digits(lot, 7)),
            ("港澳居民来往内地通行证：{}", "H" + digits(lot, 10)),
            ("台湾居民来往大陆通行证号码 {}", digits(lot, 8)),
            ("通行证号：{}", "C" + digits(lot, 8)),
            ("护照号码为{}", "G" + digits(lot, 8)),
            ("Passport No. {}", "E" + digits(lot, 8)),
            ("外国人居留许可，护照号 {}", "K" + digits(lot, 7) + "A"),
        )
    )


def _insurance(lot: Lot) -> tuple[str, str]:
    long = digits(lot, lot.choice((9, 10, 12)))
    return lot.choice(
        (
            ("社会保障号码：{}", identity(lot)),
            ("个人社保编号 {}", long),
            ("医疗保险号{}", long),
            ("医保手册号：{}", long),
            ("医疗保险证号 {}", long),
            ("社会保障卡卡号{}", "A" + digits(lot, 8)),
            ("参保人编号：{}", long),
            ("职工社保号是{}", long),
            ("住院号{}", digits(lot, 7)),
            ("门诊号：{}", digits(lot, 8)),
            ("病案号：{}", digits(lot, 8)),
            ("城乡居民养老保险编号 {}", long),
        )
    )


def _chat(lot: Lot) -> tuple[str, str]:
    qq, account = (
        lot.choice("123456789") + digits(lot, 8),
        lot.choice(("ning", "tian_", "suiyue")) + digits(lot, 5),
    )
    return lot.choice(
        (
            ("QQ: {}", qq),
            ("QQ（本人）：{}", qq),
            ("有问题加我qq{}", qq),
            ("Q Q：{}", qq),
            ("qq号：{}", qq),
            ("微信ID：{}", account),
            ("微信号为{}", account),
            ("加v：{}", account),
            ("wechat：{}", account),
            ("微信账号 {}", account),
            ("WX: {}", account),
            ("本人微信号（{}）", account),
            ("微信或QQ：{}", qq),
            ("QQ邮箱/QQ号 {}", qq),
            ("支付宝账号：{}", account),
        )
    )


def _birth(lot: Lot) -> tuple[str, str]:
    year, month, day = 1900 + lot.randint(0, 9), lot.randint(1, 12), lot.randint(1, 28)
    return lot.choice(
        (
            ("{name}，女，汉族，{}生，初中文化", f"{year}年{month}月{day}日"),
            ("{name}（女，{}生）", f"{year}年{month}月"),
            ("{name}同志{}出生于本村", f"{year}年{month}月{day}日"),
            ("姓名：{name}\n出生日期：{}", f"{year}-{month:02d}-{day:02d}"),
            ("{name}，出生时间：{}", f"{year}.{month:02d}.{day:02d}"),
            ("{name}，男，出生年月 {}", f"{year}{month:02d}"),
            ("被救助人{name}，{}出生", f"{year}年{month}月{day}日"),
            ("患儿{name}，生日为{}", f"{year}/{month}/{day}"),
            ("儿子{name}，{}出生", f"{year}年{month}月"),
            ("学生{name}，出生于{}", f"{year}年"),
        )
    )


def _home(lot: Lot) -> tuple[str, str]:
    place, n, m = _place(lot), lot.randint(1, 30), lot.randint(1, 9)
    room = f"{lot.randint(2, 18)}0{lot.randint(1, 4)}"
    return lot.choice(
        (
            ("{name}，住{}", f"{place}{m}组{n}号"),
            ("户主{name}，现住址{}", f"{place}{n}号"),
            ("家庭详细地址：{}", f"{place}{m}区{n}排{m}号"),
            ("该户位于{}", f"{place}三组{n}号"),
            ("送货上门至{}", f"康馨花园{n}号楼{m}单元{room}室"),
            ("居住在{}", f"金水湾小区{n}幢{room}室"),
            ("家庭地址：{}", f"东关街{n}号院{m}排{n}号"),
            ("住址为{}", f"{place}西头{n}号"),
            ("户籍：{}", f"{place}第{m}村民组{n}号"),
            ("入户走访{}", f"翠湖家园{n}-{m}-{room}"),
            ("收件地址：{}", f"新华路{n}号锦绣城{m}栋{m}单元{room}"),
            ("家在{}", f"光明胡同{n}号"),
            ("租住于{}", f"棉纺厂家属院{n}号楼{m}单元{room}"),
            ("地址：{}（{name}家）", f"{place}{m}组{n}号"),
            ("{name}户（{}）", f"{place}{spoken(str(m))}社{n}号"),
        )
    )


def _spoken(lot: Lot) -> tuple[str, str]:
    mobile = lot.choice(HEADS) + digits(lot, 8)
    number = identity(lot)
    number = number[:-1] + "5" if number.endswith("X") else number
    return lot.choice(
        (
            ("手机号：{}", spoken(mobile)),
            ("打这个电话：{}", spoken(mobile, "〇一二三四五六七八九")),
            ("身份证号码：{}", spoken(number)),
            ("{name}{}", spoken(mobile)),
            ("手机幺开头，{}", "幺" + spoken(mobile[1:])),
            ("银行卡{}", spoken(card(lot, "622848", 19))),
            ("电话 {}", grouped(spoken(mobile), (3, 4, 4), "－")),
        )
    )


def _beside(lot: Lot) -> tuple[str, str]:
    form = pick(
        lot,
        """
为五保户{}修缮房屋
重度残疾人{}的护理补贴
{}，65岁，五保户
{}（脱贫户，因病）
{}系建档立卡脱贫户
脱贫监测户{}家中
对低收入家庭{}进行帮扶
困境儿童{}，由祖父抚养
{}，患有精神分裂症
{}因车祸致残疾
{}（尿毒症，每周透析3次）
优抚对象{}（伤残军人）
帮扶对象：{}（监测户）
救助重病患者{}
农村低保对象{}，一级残疾
社区矫正对象{}
孤儿{}每月领取基本生活费
{}属于易返贫户
易返贫致贫户{}
白血病患儿{}
""",
    )
    return form, name(lot)


def _labelled(lot: Lot) -> tuple[str, str]:
    form = pick(
        lot,
        """
联 系 人：{}
联系人：{}  联系电话见单位网站
项目单位联系人: {}
填表人（签名）：{}
填 表 人：{}
单位负责人（签字）：{}
项目负责人{}，
经 办 人：{}
制表：{}
制表人：{}  复核：
联系人：{}、财政所
户主姓名：{}
户主为{}，
患者姓名：{}
患者：{}，住院号略
学生：{}，在读
学生姓名 {}
家长：{}
受助学生：{}
申请人姓名：{}
申请人{}，
领取人：{}
收款人：{}
负责人姓名：{}
联系人姓名：{}
""",
    )
    return form, name(lot)


def _list(lot: Lot) -> tuple[str, str]:
    people = [name(lot) for _ in range(lot.randint(3, 6))]
    sums = [lot.randint(2, 80) * 50 for _ in people]
    paid = list(zip(people, sums, strict=True))
    text = lot.choice(
        (
            "其中" + "，".join(f"{one}获补助{much}元" for one, much in paid),
            "兑付如下：" + "；".join(f"{one}{much}元" for one, much in paid),
            "领取情况：" + " ".join(f"{one}{much}元" for one, much in paid),
            "、".join(f"{one}（{much}）" for one, much in paid) + "，单位：元",
            "\n".join(f"{n}. {one}：{much}元" for n, (one, much) in enumerate(paid, 1)),
            "\n户主,人口,金额\n" + "".join(f"{one},3,{much}\n" for one, much in paid),
            "\n| 序号 | 姓名 | 补贴金额 |\n| --- | --- | --- |\n"
            + "".join(f"| {n} | {one} | {much} |\n" for n, (one, much) in enumerate(paid, 1)),
            "\n序号  姓名  补助标准\n"
            + "".join(f"{n}  {one}  {much}\n" for n, (one, much) in enumerate(paid, 1)),
            "发给" + "、".join(people) + f"每户{sums[0]}元",
            "、".join(people) + f"{len(people)}户各补{sums[0]}元",
            "慰问" + "、".join(people) + f"等，每人慰问金{sums[0]}元",
            "奖励" + "、".join(f"{one}({much}元)" for one, much in paid),
            "耕地地力补贴：" + "、".join(f"{one} {much / 10:.2f}亩" for one, much in paid),
        )
    )
    last = people[-1]
    return text.replace(last, "{}", 1), last


def _login(lot: Lot) -> tuple[str, str]:
    secret = (
        lot.choice(("root", "cw", "yushuan"))
        + ":"
        + lot.choice(("qwe123", "Sc@2024x".replace("@", ""), "a1b2c3"))
    )
    return lot.choice(
        (
            ("下载：http://{}@files.example.com/1.zip", secret),
            ("svn://{}@example.net/x", secret),
            ("git clone https://{}@example.org/a.git", secret),
        )
    )


_MAKE: tuple[Callable[[Lot], tuple[str, str]], ...] = (
    *(_eighteen, _fifteen, _mobile, _landline, _bank_card, _passbook, _email, _plate, _disability),
    *(
        _school,
        _travel,
        _insurance,
        _chat,
        _birth,
        _home,
        _spoken,
        _beside,
        _labelled,
        _list,
        _login,
    ),
)
GROUPS = {
    group: (make, kinds) for (group, (_, kinds)), make in zip(FIRST.items(), _MAKE, strict=True)
}


def documents() -> list[Document]:
    """The texts with something in them."""
    lot = random.Random(SEED)
    return [_document(group, lot) for group in GROUPS for _ in range(EACH)]


def _document(group: str, lot: Lot) -> Document:
    form, secret = GROUPS[group][0](lot)
    filled = form.replace("{name}", name(lot)).replace(
        "{other}", lot.choice(HEADS) + digits(lot, 8)
    )
    around = pick(lot, _AROUND)
    return Document(
        text=around.replace("{}", filled.replace("{}", secret)),
        group=group,
        secret=secret,
        how=form,
    )


def plain_documents() -> list[Document]:
    """The texts with nothing in them."""
    lot = random.Random(SEED + " 没有")
    return [_plain(lot) for _ in range(PLAIN)]


def _plain(lot: Lot) -> Document:
    form = pick(lot, _PLAIN)
    filled = form
    while "#" in filled:
        filled = filled.replace("#", str(lot.randint(1, 9)), 1)
    while "@" in filled:
        filled = filled.replace("@", _place(lot), 1)
    while "~" in filled:
        filled = filled.replace("~", name(lot), 1)
    return Document(text=pick(lot, _AROUND).replace("{}", filled), how=form)


Kinds = frozenset[Kind]

_PLAIN = """
县财政局预算绩效管理股，电话0312-#######
如有疑问请拨打镇党政办 #######（工作日）
纪委举报电话0312-12388
12345政务服务便民热线转办件##件
单位住所：示例县人民路###号
注册地址：示例县经济开发区兴业街##号
项目地点：@##号地块
@##组、##组饮水管网改造
@至@道路硬化#.#公里
@##户接通自来水
对@##号桥进行加固
幸福家园##号楼#单元屋面防水
##号楼##单元楼道粉刷
完成##栋###套公租房维修
新建##号宿舍楼一栋
受理残疾人证换发申请###件
残疾人证到期提醒##次
学籍管理培训#期，学籍异动###条
护照受理窗口##个
社保卡激活####张
医保基金支出###.##万元，参保率##.#%
住院报销##%
存折余额核对###户
一卡通系统发放补贴##批次，成功率##%
惠农“一卡通”监管平台升级
开立账户#个，账号报财政局备案
基本户：示例县示范镇财政所 ####################
收款人：示例县示范建设有限公司
联系人：镇便民服务中心
联系人：张主任
联系人见附件
负责人：村党支部书记
负责人：各村委会
填表人：财政所工作人员
经办人、审核人、负责人三级签字
户主签字确认表###份
患者自付比例##%
患者及家属满意度##%
学生食堂改造#个
学生人均公用经费###元
申请人提交材料##份
出生医学证明发放###份
出生日期以身份证为准
新生儿出生##人
19##年出生的退役军人优先
20##年#月#日建成投产
生育支持政策宣传#次
微信扫码缴费####笔
微信公众号推文##篇，阅读量#####次
建立QQ工作群#个
公众号：示例县发布
加微信群领取资料###人
建议加强微信平台管理
车牌识别系统#套
黑A类垃圾#吨
新购环卫车#辆
编号为JX########的设备
招标编号：SDZC-20##-#######
中标通知书编号###########
发票号码：########
不动产权证号：冀（2024）示例县不动产权第#######号
统一社会信用代码：91130609MA0#######X
冀财农〔20##〕##号、示财预〔20##〕###号
经度115.######，纬度39.######
GPS坐标N39°##'##"
预算金额#######.##元
合同金额人民币##########元
水位##.##米，流量###.#立方米每秒
土豆 #000斤、玉米 #000斤
赵庄、钱庄、孙庄各#万元
王家营 #万元、李家营 #万元
高粱 ##亩、黄豆 ##亩
电话：0312-*******
手机号码：139****####
身份证号码：13**************##
卡号：6228 **** **** ####
户主：李某某
救助对象王某
低保对象张**
邮箱：z***@example.com
张县长、李书记现场办公
~镇长主持会议
驻村第一书记~带队
主持人：~
密码箱采购#个
口令红包活动#次
住址变更登记###件
户籍地派出所
地址库更新####条
通讯地址以工商登记为准
家住农村的学生###人
居住环境改善##户
三〇三省道、一〇七国道
一二三产业融合
二〇二三年至二〇二五年
第一、第二、第三季度
一是加强管理，二是完善制度，三是强化监督
"""
