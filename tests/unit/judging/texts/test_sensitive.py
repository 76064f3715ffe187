"""What the scanner takes for personal data, kind by kind, and what it lets pass. Everything here is made up."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.judging.texts.checksums import (
    identity_check,
    is_identity_number,
    is_old_identity_number,
    passes_luhn,
)
from generator.judging.texts.sensitive.masking import mask, mask_pieces
from generator.judging.texts.sensitive.names import is_name
from generator.judging.texts.sensitive.scan import Kind, scan


def told(text: str) -> list[str]:
    return [sign.kind.name for sign in scan(text) if sign.told]


@pytest.mark.parametrize("last", "0123456789Xx")
def test_one_check_character_is_right(last):
    right = identity_check("11010119000101001")
    assert is_identity_number(f"11010119000101001{last}") == (last.upper() == right)


@pytest.mark.parametrize(
    ("number", "good"),
    [
        ("110101190002300010", False),  # no such day
        ("990101190001010014", False),  # no such province
        ("110101180001010010", False),
    ],
)
def test_identity_number_needs_a_day_and_a_province(number, good):
    assert is_identity_number(number[:17] + identity_check(number[:17])) is good


def test_old_identity_number():
    assert is_old_identity_number("110101000101001")
    assert not is_old_identity_number("110101001301001")
    assert told("编号 110101000101001") == []
    assert told("身份证号110101000101001") == ["IDENTITY"]


def test_luhn():
    assert passes_luhn("6200000000000005")
    assert [digit for digit in "0123456789" if passes_luhn(f"620000000000000{digit}")] == ["5"]


@pytest.mark.parametrize(
    "text",
    [
        "110101190001010014",
        "110101 19000101 0014",
        "１１０１０１１９０００１０１００１４",
        "110101-19000101-0014",
        "身份证号为110101190001010010",  # a slip in the check digit is still somebody's
    ],
)
def test_identity_numbers(text):
    assert told(text) == ["IDENTITY"]


@pytest.mark.parametrize(
    "text",
    [
        "110101190001010010",
        "统一社会信用代码 110101190001010014",
        "X110101190001010014",
        "1101011900010100149",
    ],
)
def test_no_identity_numbers(text):
    assert "IDENTITY" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "138 0013 8000",
        "138-0013-8000",
        "+8613800138000",
        "(+86)138 0013 8000",
        "0086-13800138000",
        "１３８００１３８０００",
        "tel13800138000",
        "1380013 8000",
        "138\u200b0013\u200b8000",
        "手机：138 00 13 80 00",
        "序号1-13800138000",
    ],
)
def test_mobiles(text):
    assert told(text) == ["MOBILE"]


@pytest.mark.parametrize(
    "text",
    [
        "12800138000",
        "113800138000",
        "138001380001",
        "13800138000.50",
        "0.13800138000",
        "P13800138000",
        "13800138000元",
        "13800138000 万元",
        "合同编号：13800138000",
        "发票号码为13800138000",
        "https://example.com/a/13800138000.html",
        "138****8000",
        "2024-06-14 13:80:01",
    ],
)
def test_no_mobiles(text):
    assert told(text) == []


def test_a_holiday_is_no_currency():
    assert told("13800138000元旦值班") == ["MOBILE"]


@pytest.mark.parametrize(
    "text",
    [
        "家里0312-8000000",
        "（0312）8000000",
        "010-80000000转8",
        "家中电话80000000",
        "宅电：0312 800 0000",
        "家里传真 03128000000",
    ],
)
def test_landlines(text):
    assert told(text) == ["LANDLINE"]


@pytest.mark.parametrize(
    "text",
    [
        "镇财政所 0312-8000000",
        "监督电话：0312-8000000",
        "0312-8000000（县财政局）",
        "电话 20240315",
        "0510210600",
        "0999-8000-000",
        "热线12345",
        "电话400-000-0000",
        "000010263357",
    ],
)
def test_no_landlines(text):
    assert told(text) == []


def test_the_office_must_stand_in_the_same_clause():
    assert told("到镇政府办理。家里0312-8000000") == ["LANDLINE"]


@pytest.mark.parametrize(
    "text",
    [
        "6200000000000005",
        "6200 0000 0000 0005",
        "卡号 6200000000000006",  # a slip in the check digit
        "农行账号4000000000000002",
        "4000 0000 0000 0002",
    ],
)
def test_bank_cards(text):
    assert told(text) == ["BANK_CARD"]


@pytest.mark.parametrize(
    "text",
    [
        "6200000000000006",
        "4000000000000002",  # many numbers begin so
        "订单6200000000000005",
        "6200000000000005元",
        "62000000000000050000",
        "项目编码 6200000000000005",
        "6200********0005",
    ],
)
def test_no_bank_cards(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["a@example.com", "写信到li.si＠example.com.cn。", "E-mail:x_1@example.cn"]
)
def test_emails(text):
    assert told(text) == ["EMAIL"]


@pytest.mark.parametrize(
    "text",
    ["z***@example.com", "意见信箱 a@example.com", "https://user@example.com/", "3@5", "@某某"],
)
def test_no_emails(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "冀F00000",
        "冀F·00000",
        "租用冀FD00000",
        "冀F00000D",
        "京A·AB000",
        "冀F0000学",
        "车牌新A00000",
    ],
)
def test_plates(text):
    assert told(text) == ["PLATE"]


@pytest.mark.parametrize(
    "text",
    [
        "冀F*****",
        "更新A00000批",
        "京B2-20240001",
        "京ICP备12345678号",
        "冀DB13/T 5000",
        "冀F000000000",
        "冀FABCDE",
    ],
)
def test_no_plates(text):
    assert told(text) == []


@pytest.mark.parametrize("word", ["王小花", "李四", "欧阳娜", "赵铁柱", "司马光明"])
def test_names(word):
    assert is_name(word)


@pytest.mark.parametrize(
    "word",
    [
        "张某",
        "王某某",
        "方便",
        "康复",
        "安全",
        "高龄",
        "王家庄",
        "李家营",
        "张庄",
        "项目",
        "王",
        "王小花家里",
    ],
)
def test_no_names(word):
    assert not is_name(word)


@pytest.mark.parametrize(
    "text",
    [
        "救助低保户王小花",
        "王小花（重度残疾）",
        "王小花系建档立卡贫困户",
        "患者：李四",
        "姓名：王小花，补助500元",
        "王小花 0312-8000000（镇财政所）",
        "患者张小明已出院",
    ],
)
def test_a_person(text):
    assert told(text) == ["PERSON"]


@pytest.mark.parametrize(
    "text",
    [
        "张三 500元、李四 500元",
        "张三、李四各500元",
        "张三、李四等2人每人500元",
        "走访张三、李四等低保户",
        "低保户名单：张三、李四、王小花",
        "姓名\t金额\n张三\t500\n李四\t500",
        "序号,户主姓名,低保类别\n1,张三,A\n2,李四,B",
    ],
)
def test_a_list(text):
    assert told(text) == ["PERSON_LIST"]


@pytest.mark.parametrize(
    "text",
    [
        "张某 500元、李某某 500元",
        "王庄 5万元、李家营 6万元、张营 3万元",
        "镇长张建国、书记李志强",
        "姓名,职务\n张建国,镇长\n李志强,书记",
        "姓名：王小花",
        "残疾人康复、就业",
        "低保户应保尽保，特困人员方便办理",
        "高山 500元、平原 300元",
        "姓名,金额\n张**,500\n李某某,500",
        "姓名,金额\n张三,500\n（以上为格式）",
    ],
)
def test_people_in_general(text):
    assert told(text) == []


def test_a_name_goes_with_its_number():
    signs = scan("王小花 13800138000")
    assert [(sign.kind.name, sign.told) for sign in signs] == [("PERSON", False), ("MOBILE", True)]
    assert mask("王小花 13800138000") == "王某某 138****8000"


@pytest.mark.parametrize(
    "text",
    [
        "秘密★1年",
        "机密☆",
        "密级：绝密",
        "（秘密）",
        "第一行\n机密\n第三行",
        "内部资料，注意保存",
        "（内部文件）",
        "此件不公开",
        "【不得外传】",
    ],
)
def test_marks(text):
    assert told(text) == ["MARK"]


@pytest.mark.parametrize(
    "text",
    [
        "不涉及国家秘密",
        "商业秘密保护",
        "《中华人民共和国保守国家秘密法》",
        "不属于秘密文件",
        "内部资料12份",
        "依法不得公开的个人信息",
        "秘密**",
        "此件公开发布",
    ],
)
def test_no_marks(text):
    assert told(text) == []


def test_nothing_is_read_from_the_middle_of_a_word():
    assert told("a" * 50 + "13800138000" + "b" * 50) == []


def test_figures_do_not_overlap():
    signs = scan("身份证110101190001010014，卡6200000000000005，13800138000")
    spans = [(sign.start, sign.end) for sign in signs]
    assert spans == sorted(spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("电话13800138000。", "电话138****8000。"),
        ("１３８００１３８０００", "１３８＊＊＊＊８０００"),
        ("+86 138 0013 8000", "+86 138 **** 8000"),
        ("110101190001010014", "1101**********0014"),
        ("卡6200 0000 0000 0005", "卡6200 **** **** 0005"),
        ("zhangsan@example.com", "z*******@example.com"),
        ("a@example.com", "*@example.com"),
        ("冀F·00000", "冀F·*****"),
        ("低保户王小花", "低保户王某某"),
        ("秘密★1年", "秘密★1年"),
        ("镇财政所 0312-8000000", "镇财政所 0312-8000000"),
        ("王小花，女，1901年3月12日出生", "王某某，女，****＊*＊**＊出生"),
        ("电话一三八零零一三八零零零", "电话一三八＊＊＊＊八零零零"),
        ("电话 13800\n  138000", "电话 138**\n  **8000"),
        ("住址：示范村三组12号", "住址：＊＊＊＊＊**＊"),
        ("残疾证号11010119000101001412", "残疾证号11****************12"),
        ("加微信 zhangsan123", "加微信 z**********"),
        ("https://user:pw1@example.com/", "https://****:***@example.com/"),
        ("zhangsan[at]example.com", "z*******[at]example.com"),
        ("低保户王小花、赵嵯峨、李建国", "低保户王某某、赵某某、李某某"),
    ],
)
def test_masks(text, masked):
    assert mask(text) == masked


def test_a_quotation_cut_short_is_masked_too():
    assert mask_pieces("写的“1380013…”不对", "13800138000", "138****8000") == "写的“138****…”不对"
    assert mask_pieces("写的“1380…”不对", "13800138000", "138****8000") == "写的“1380…”不对"


def test_every_kind_has_a_rule():
    from generator.judging.rules.privacy.signs_told import RULE_OF

    assert set(RULE_OF) == set(Kind)


# --- names and the everyday words of townships --------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "包联脱贫户36户",
        "走访包保低保户12户",
        "查清低保户情况",
        "应保低保户全部纳入",
        "武强残疾人联合会",
        "宁波低保户走访",
        "用电高峰残疾人家庭",
        "万寿路残疾人活动室1处",
        "阳光路残疾人之家",
        "资助向阳花残疾人托养中心",
        "为向阳花、平安里残疾人活动室添置器材",
        "低保户向民政部门申请",
        "低保户危房改造",
        "低保户高龄补贴",
        "残疾人黄金周活动",
        "困难群众安居住房",
        "孤儿成长生活补贴",
        "困难党员党建平台",
        "困难群众植树国庆活动",
        "低保户王家一个孩子",
        "低保户王家庄村住房",
        "脱贫户刘海官村改水",
        "贫困户易地搬迁",
        "患者白内障手术",
        "孤儿助学金",
        "残疾人 常 年 服务",
    ],
)
def test_words_where_names_stand(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("低保户张建国住房修缮", "低保户张某某住房修缮"),
        ("为特困人员张建国缴纳医保", "为特困人员张某某缴纳医保"),
        ("帮扶贫困户张建国危房改造", "帮扶贫困户张某某危房改造"),
        ("孤儿赵小明助学金", "孤儿赵某某助学金"),
        ("患儿高志强转院", "患儿高某某转院"),
        ("残疾人黄玉兰生活补贴", "残疾人黄某某生活补贴"),
        ("低保户陈三危房", "低保户陈某危房"),
        ("低保户张  三", "低保户张  某"),
        ("低保户张\u3000三，500元", "低保户张\u3000某，500元"),
        ("监测户张建国", "监测户张某某"),
        ("边缘易致贫户张建国", "边缘易致贫户张某某"),
        ("困难党员张建国500元", "困难党员张某某500元"),
        ("看望困难群众张建国家", "看望困难群众张某某家"),
        ("张三低保户", "张某低保户"),
        ("王芳低保金500元", "王某低保金500元"),
        ("李娜残疾补贴", "李某残疾补贴"),
        ("张建国，男，低保", "张某某，男，低保"),
        ("张建国，女，62岁，汉族，低保户", "张某某，女，62岁，汉族，低保户"),
    ],
)
def test_names_that_run_on(text, masked):
    assert told(text) == ["PERSON"]
    assert mask(text) == masked


def test_a_row_of_names_that_runs_on():
    assert mask("低保户张建国、李志强住房修缮") == "低保户张某某、李某某住房修缮"


def test_names_with_blanks_in_a_table():
    assert told("姓名,金额\n张  三,500\n李小花,500") == ["PERSON_LIST"]


# --- figures typed in odd ways ------------------------------------------------------------------------------


@pytest.mark.parametrize("last", "×ⅩХ")
def test_what_stands_for_the_last_x(last):
    digits = "11010119000101009"
    assert identity_check(digits) == "X"
    assert told(digits + last) == ["IDENTITY"]
    assert mask(digits + last) == f"1101**********009{last}"
    assert told(f"规格 {digits}{last}2") == []


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("手机(138)00138000", "手机(138)****8000"),
        ("手机（138）0013 8000", "手机（138）**** 8000"),
        ("手机 138_0013_8000", "手机 138_****_8000"),
    ],
)
def test_mobiles_in_odd_dress(text, masked):
    assert told(text) == ["MOBILE"]
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "住户宅电：8000000",
        "镇敬老院住户宅电：8000000",
        "派出所户主家里电话 0312-8000000",
        "小学生家长电话：8000000",
        "社区矫正对象 0312-8000000",
        "敬老院老人家属 0312-8000000",
    ],
)
def test_telephones_at_home(text):
    assert told(text) == ["LANDLINE"]


@pytest.mark.parametrize(
    "office",
    [
        *("妇联", "残联", "团委", "镇农办", "退役军人事务站", "敬老院", "养老院", "幼儿园"),
        *("卫生院", "学校", "服务站", "派出所", "中心小学", "供电所", "武装部", "社区"),
    ],
)
def test_telephones_of_offices(office):
    assert told(f"{office}电话：0312-8000000") == []
    assert told(f"0312-8000000（{office}）") == []


@pytest.mark.parametrize(
    "text", ["冀f00000", "租用冀fd00000", "车牌号：冀F00000号", "驾驶冀F00000号货车"]
)
def test_plates_in_odd_dress(text):
    assert told(text) == ["PLATE"]


@pytest.mark.parametrize("text", ["冀FZ2024-001号", "渝A12345号文", "按渝A12345号通知", "豫www12"])
def test_numbers_of_documents(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("现场核实人：张三", ["张三"]),
        ("抽查人员: 张三、李四", ["张三", "李四"]),
        ("驻村队员（签字）：李强", ["李强"]),
        ("李四提供", ["李四"]),
        ("查阅合同，王建国签字确认", ["王建国"]),
        ("张三、李四出具证明", ["张三", "李四"]),
        ("抽查人员：镇财政所", []),
        ("项目单位提供", []),
        ("方案由高校出具；水利部门确认", []),
        ("金额核对无误，马店村确认", []),
    ],
)
def test_whoever_looks_or_vouches_is_a_person(text, names):
    found = sorted((sign.start, sign.end) for sign in scan(text) if sign.kind is Kind.HANDLER)
    assert [text[start:end] for start, end in found] == names
