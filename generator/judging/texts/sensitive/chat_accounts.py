"""Accounts by which a person is reached: 微信, QQ and the like; not those of an office's channel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.judging.texts.sensitive.labels import AFTER_LABEL, NOT_MASKED
from generator.judging.texts.sensitive.signs import Kind, Sign

_CHANNEL = (
    r"(?!公众|小程序|订阅|服务号|视频|官方|支付|群|平台|工作|扫码|扫一扫|推送|推文|缴费|转账)"
)
_ACCOUNT = re.compile(
    rf"(?:(?:个人)?微信|微 信|[Ww]e[Cc]hat|WECHAT|(?<![A-Za-z])(?:wx|vx|WX|VX|Vx|Wx)|[Vv]信|(?<![A-Za-z])[Qq](?=[：:])"
    r"|(?<![A-Za-z])[Vv](?=[：:])|薇信|威信号"
    rf"|加[Vv微薇](?![\u4e00-\u9fff])|(?<![A-Za-z])[Qq] ?[Qq]|扣扣|企鹅号?|钉钉|支付宝|抖音|快手|陌陌){_CHANNEL}"
    rf"(?:同?号|账户)?{AFTER_LABEL}"
    rf"((?:[A-Za-z][A-Za-z0-9_\-]{{4,30}}|[1-9][0-9](?:[ \-]?[0-9]){{3,10}})(?![A-Za-z0-9@])){NOT_MASKED}"
)
_WXID = re.compile(r"(?<![A-Za-z0-9])wxid_[a-z0-9]{8,24}")
_COUNTED = re.compile(r"\s{0,2}(?:元|万元|人|户|名|件|份|例|次|条|个|篇|群|%|％|年)")
_GROUP = re.compile(r"(?:工作|交流|业主|党员|村民|监督|服务|政务|官方)\Z")


def find_chat_accounts(text: str) -> Iterator[Sign]:
    """Yield accounts of chat programs behind the name of the program."""
    for found in _ACCOUNT.finditer(text):
        official = _GROUP.search(text, max(0, found.start() - 4), found.start())
        if not official and not _COUNTED.match(text, found.end(1)):
            yield Sign(kind=Kind.CHAT, start=found.start(1), end=found.end(1))
    for found in _WXID.finditer(text):
        yield Sign(kind=Kind.CHAT, start=found.start(), end=found.end())
