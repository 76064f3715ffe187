"""C610: the properties of an attachment name nobody."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.diagnostics import Finding, Rule, Severity
from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.rules.privacy.in_attachments import MANY, called
from generator.judging.rules.privacy.law import PERSONAL
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.sensitive.masking import mask
from generator.judging.texts.sensitive.names import is_name
from generator.judging.texts.sensitive.scan import scan
from generator.judging.year.listed_attachments import Listed, listed_files

RULE = Rule(
    code="C610",
    severity=Severity.ERROR,
    title="附件的属性里有姓名",
    why="Word、Excel、PDF 和照片会记下作者、最后修改者的名字，读的人点开“属性”就看得见。",
    way_out=(
        "在 Word、Excel 里用“文件—信息—检查文档”删除文档属性和个人信息，"
        "或者另存为 PDF 时不带属性，再换上新的文件。mingzhang clean 文件 能另存一份去掉属性的。"
    ),
    source=PERSONAL,
    example_bad="文件: yanshou.docx（属性“作者”里是一个人的姓名）",
    example_good="文件: yanshou.docx（属性“作者”里是空的，或者是单位）",
    computed=(
        "读 docx、xlsx、ofd、pdf 的作者、最后修改者、主管、批注和修订的作者，照片的摄影者、版权；"
        "像姓名的（姓氏加一两个名字常用字），或者里面有手机号、邮箱的算。"
    ),
    exceptions="单位名称、“微软用户”“Administrator”一类的通用名称、拼音和英文的用户名；只看标了“公开: 是”的附件。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C610: the properties of an attachment name nobody."""
    for one in listed_files(subject.unit_year, subject.attached):
        yield from _of(one)


def _of(one: Listed) -> Iterator[Finding]:
    left = one.file.changes or one.file.comments  # who left them goes when they go
    named = [
        (what, name)
        for what, name in one.file.authors
        if _is_personal(name) and not (left and "批注者" in what)
    ]
    if named:
        shown = "、".join(dict.fromkeys(f"{what} {_masked(name)}" for what, name in named[:MANY]))
        message = f"附件{called(one.file)}的属性里有人的姓名或联系方式：{shown}。"
        yield one.finding(RULE, message)


def _is_personal(author: str) -> bool:
    """Tell whether a property names a person; computers and offices have names too."""
    name = author.strip().removeprefix("作者：")
    if any(word in name for word in (*sensitive_words().plain_authors, *sensitive_words().office)):
        return False
    bare = name.replace(" ", "").replace("\u3000", "")
    return is_name(bare) or any(is_name(word) for word in name.split()) or bool(scan(name))


def _masked(name: str) -> str:
    bare = name.replace(" ", "").replace("\u3000", "")
    if is_name(bare):
        return bare[0] + "某" * (len(bare) - 1)
    words = (
        word[0] + "某" * (len(word) - 1) if is_name(word) else mask(word) for word in name.split()
    )
    return " ".join(words)
