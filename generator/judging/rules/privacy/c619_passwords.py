"""C619: no user names with their passwords, wherever they stand; found by `personal_data`."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity
from generator.judging.rules.privacy.law import PERSONAL, WHERE
from generator.judging.texts.sensitive.signs import Kind

KIND = Kind.LOGIN

RULE = Rule(
    code="C619",
    severity=Severity.ERROR,
    title="写了用户名和密码",
    why="网址里带着用户名和密码，等于把钥匙挂在门上。",
    way_out="删去 @ 前面的用户名和密码，换一个新密码；要给人下载的，放到不用登录的地方。",
    source=PERSONAL,
    example_bad="网址: https://user:pw123@example.com/（虚构）",
    example_good="网址: https://example.com/",
    computed=(
        f"{WHERE}：网址里 // 和 @ 之间的用户名、密码；“密码：”“口令：”后面的一串字母、数字。"
    ),
    exceptions="没有密码、只有用户名的网址；邮箱。",
)
