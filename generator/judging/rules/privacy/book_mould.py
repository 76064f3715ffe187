"""The mould of the rules of family 6 (隐私与保密)."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "隐私与保密"
PERSONAL = (
    "《中华人民共和国个人信息保护法》第四条、第二十五条；《中华人民共和国政府信息公开条例》第十五条"
)
SENSITIVE = (
    "《中华人民共和国个人信息保护法》第二十八条（敏感个人信息，待核）；"
    "《中华人民共和国政府信息公开条例》第十五条"
)
SECRETS = "《中华人民共和国政府信息公开条例》第十四条、第十七条"
WHERE = "看数据文件的每一行（批注也看）、文件名、准备公开的附件的文字和属性"


def privacy_rule(
    code: str,
    title: str,
    *,
    why: str,
    way_out: str,
    bad: str,
    good: str,
    computed: str,
    exceptions: str,
    source: str = PERSONAL,
    severity: Severity = Severity.ERROR,
) -> Rule:
    """Return a rule of family 6; what it quotes in ``bad`` is made up."""
    return Rule(
        code=code,
        family=FAMILY,
        severity=severity,
        title=title,
        why=why,
        way_out=way_out,
        source=source,
        example_bad=bad,
        example_good=good,
        computed=computed,
        exceptions=exceptions,
    )
