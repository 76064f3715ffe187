"""C613: no picture tells where it was taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.facts.attachments import AttachedFile
from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.privacy.in_attachments import called
from generator.judging.rules.privacy.law import PERSONAL
from generator.judging.rules.subject import YearSubject
from generator.judging.year.listed_attachments import Listed, listed_files

RULE = Rule(
    code="C613",
    severity=Severity.ERROR,
    title="照片里带着拍摄地点",
    why="手机拍的照片记着经纬度，入户的照片等于写着这一家的门牌。",
    way_out="用 mingzhang clean 文件 另存一份，或者在手机里关掉位置信息再拍；要说明地点的，写在说明里，写到村为止。",
    source=PERSONAL,
    example_bad="文件: huce.jpg（属性里有拍摄地点）",
    example_good="文件: huce.jpg（属性里没有地点）",
    computed="看 jpg、png 照片和 docx、xlsx 里插入的 jpg 的 EXIF、XMP 属性里有没有经纬度。",
    exceptions="只看标了“公开: 是”的附件；没有写进照片属性的（画面上的水印）看不出来。",
)


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C613: no picture tells where it was taken."""
    for one in listed_files(subject.unit_year, subject.attached):
        yield from _of(one)


def _of(one: Listed) -> Iterator[Finding]:
    pictures = one.file.located
    if pictures:
        inside = f"里的 {len(pictures)} 张照片" if not _is_picture(one.file) else ""
        yield one.finding(RULE, f"附件{called(one.file)}{inside}带着拍摄地点的经纬度。")


def _is_picture(file: AttachedFile) -> bool:
    return file.located == (PurePosixPath(file.name).name,)
