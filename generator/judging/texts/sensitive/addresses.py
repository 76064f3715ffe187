"""Addresses of homes, down to the household; those of offices and of works are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.around import is_of_an_office
from generator.judging.texts.sensitive.signs import Kind, Sign

_HAN = r"\u4e00-\u9fff"
_N = (
    r"(?:[0-9]{1,5}(?:[\-—－/之][0-9A-Za-z]{1,5}){0,4}|[一二三四五六七八九十百〇零]{1,6}"
    r"|[A-Za-z](?:[0-9]{1,4})?|[甲乙丙丁东西南北前后])"
)
_DOOR = rf"{_N} ?(?:号(?!线|文|机|井|楼面|地块)|室|户(?!数|均|型|籍|外|厕|用)|房(?!屋|间)|门(?!口|店|诊))"
_WORDS = (
    r"(?:家庭|现|户籍|居住|常住|通[讯信]|联系|收[货件]|邮寄|原|详细|身份证)?(?:住址|地址|住所)"
    r"|户籍(?:所在)?地|户籍(?=[：:])|居住地|居住于|居住在|家住(?:在)?|现住(?:在|于)?|住在|住于|家在|租住(?:在|于)?"
    r"|寄住(?:在|于)?|户口所在地|(?<![入居])住(?=[" + _HAN + r"]{2,12}[村路街区])"
)
_ANY_LABEL = re.compile("住|址|户籍|家在|户口")
_NOT_A_HOME_S = re.compile("(?:注册|单位|办公|公司|企业|经营|项目|建设|施工)\\Z")
_LABELLED = re.compile(
    rf"(?:{_WORDS})(?:[为是:：\s“（(\"]){{0,4}}([{_HAN}][{_HAN}0-9A-Za-z \-—－#、（）()]{{3,40}})"
)
_DETAIL = re.compile(
    rf"{_N} ?(?:号|室|组|队|栋|幢|楼|单元|弄|门|排|户|巷|房|层|座)"
    rf"|[0-9]{{1,3}}[\-—－][0-9]{{1,3}}[\-—－][0-9]{{2,4}}"
    rf"|[0-9]{{1,3}}#|(?<!农)(?<!全)(?<!各)(?<!本)(?<!行政)"
    r"(?:村|屯|庄|寨|社区|小区|花园|苑)(?!的|民|两委|委)"
)
_BLOCK = rf"{_N} ?(?:号?楼|栋|幢|座|号院|区|期|弄|排|#楼?)"
_PLACE = (
    rf"[{_HAN}]{{2,12}}(?:村|屯|庄|社区|小区|花园|家园|公寓"
    r"|新村|佳苑|苑|里|府|城|湾|街道?|路|巷|胡同|大道|院|楼|营|镇|乡|队|组)"
)
_DOORS = re.compile(
    rf"{_DOOR}|单元 ?[0-9]{{3,4}}(?![0-9])|[0-9]{{1,3}}[\-—][0-9]{{1,3}}[\-—][0-9]{{3,4}}(?![0-9])"
    rf"|门牌(?:号码?)?[为是:：\s]{{0,3}}{_N}(?: ?号)?"
)
_BARE = re.compile(
    rf"(?:{_PLACE} ?(?:{_BLOCK}[ ,，]?){{0,3}}(?:{_N} ?单元 ?)(?:{_N} ?(?:楼|层) ?)?{_DOOR}"
    rf"|[{_HAN}]{{2,10}}第?{_N} ?(?:村民)?(?:小组|组|队|社) ?(?:门牌)? ?{_N} ?号"
    rf"|{_PLACE} ?(?:{_BLOCK} ?){{1,3}}(?:{_N} ?(?:楼|层) ?)?{_N} ?室"
    rf"|{_PLACE} ?(?:{_BLOCK} ?){{1,3}}{_N} ?单元 ?[0-9]{{3,4}}"
    rf"|{_PLACE} ?{_N} ?(?:弄|幢|栋) ?(?:{_N} ?号 ?)?(?:{_N} ?(?:号|室))"
    rf"|{_PLACE} ?[0-9]{{1,3}}[\-—][0-9]{{1,3}}[\-—][0-9]{{3,4}} ?[室号户]"
    rf"|{_PLACE} ?(?:{_BLOCK} ?){{0,2}}[0-9]{{1,3}}[\-—][0-9]{{1,3}}[\-—][0-9]{{3,4}}"
    rf"|[{_HAN}]{{2,10}}(?:村|屯|庄|社区|寨|营|乡|镇|嘎查|村委会)"
    rf"(?:第?{_N} ?(?:村民)?(?:小组|组|队|社|屯|排|街|巷|区|胡同)"
    rf"|[{_HAN}]{{1,4}}(?:组|队|屯|街|巷|胡同|路)) ?(?:门牌)? ?{_DOOR}"
    rf"|[{_HAN}]{{2,10}}(?:村|屯|庄)(?:门牌)? ?[0-9]{{1,4}} ?号"
    rf"|门牌(?:号码?)?[为是:：\s]{{0,3}}{_N}(?: ?号)?)\Z"
)
_FARTHEST = 40
"""Characters from the village or the estate to the end of the door's number."""

_WORKS_BEHIND = re.compile(
    r" ?(?:文|机井|公路|渠|井|路|线|桥|泵|机|变|杆|台区|塘|库|坝|闸|地块|田|池|大棚|棚|厂|仓|点位|标段"
    r"|至|到[^访户]|楼(?!上|下)|安置|路灯|厕)"
)
_ALSO_OFFICES = (
    "办公",
    "会议",
    "公司",
    "机关",
    "政府",
    "中心",
    "站",
    "所地址",
    "大厅",
    "驻地",
    "单位",
)
_PERSONAL = re.compile(r"家庭|户籍|户口|家住|现住|住址|住在|租住|居住|家在")
_CLAUSE = re.compile(r"[，,。；;\n]")
_NEAR = 14
_STARS = ("*", "＊", "某", "×")
_PLACED = re.compile(
    rf"(?!登记|变更|更新|核[对实]|信息|调查|摸排|补录|采集|发生|不详|见|同上|为空|共|均)[{_HAN}]{{1,12}}"
)
_END = " -—（(、"


def find_addresses(text: str) -> Iterator[Sign]:
    """Yield addresses behind their label, and bare ones that go down to the door."""
    for found in _LABELLED.finditer(text) if _ANY_LABEL.search(text) else ():
        start, end = found.start(1), found.end(1) - len(_trailing(found[1]))
        if _NOT_A_HOME_S.search(text, max(0, found.start() - 2), found.start()):
            continue
        if text[end : end + 1] in _STARS or not _PLACED.match(text, start):
            continue
        if _DETAIL.search(text, start, end) and _is_a_home(text, found.start(), start, end):
            yield Sign(kind=Kind.ADDRESS, start=start, end=end)
    for door in _DOORS.finditer(text):
        whole = _BARE.search(text, max(0, door.end() - _FARTHEST), door.end())
        if whole is None:
            continue
        start, end = whole.span()
        if not _WORKS_BEHIND.match(text, end) and not _of_an_office(text, start, end):
            yield Sign(kind=Kind.ADDRESS, start=start, end=end)


def _is_a_home(text: str, labelled: int, start: int, end: int) -> bool:
    if _PERSONAL.match(text, labelled):
        return not any(word in text[start:end] for word in ("政府", "公司", "办公"))
    return not _of_an_office(text, start, end)


def _of_an_office(text: str, start: int, end: int) -> bool:
    if any(word in text[start:end] for word in _ALSO_OFFICES):
        return True
    clause = _CLAUSE.split(text[max(0, start - _NEAR) : start])[-1]
    behind = _CLAUSE.split(text[end : end + _NEAR])[0]
    return is_of_an_office(clause + behind, len(clause), len(clause), also=_ALSO_OFFICES)


def _trailing(address: str) -> str:
    return address[len(address.rstrip(_END)) :]
