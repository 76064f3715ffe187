"""C710 to C714: an attachment is no program, of a common kind, not too large, and opens."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import PurePosixPath

from generator.facts.attachment_kinds import GOOD, MACROS, suffix_of, why_never_published
from generator.facts.attachments import AttachedFile
from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.subject import YearSubject
from generator.judging.year.listed_attachments import Listed, listed_files

PROGRAM = Rule(
    code="C710",
    severity=Severity.ERROR,
    title="附件是程序、网页或者带宏的文件",
    why="程序、网页和带宏的文件能在服务器上或者读的人的电脑里做任何事，政府网站不能发这样的东西，"
    "浏览器和杀毒软件也会拦；Markdown 文件会变成本站的一页，读者拿不到原来的文件。",
    way_out="另存为不带宏的 .docx、.xlsx，或者转成 PDF；文字可以存成 .txt。压缩包和程序不要公开。",
    source="惯例",
    example_bad="文件: jisuan.xlsm\n公开: 是",
    example_good="文件: jisuan.xlsx\n公开: 是",
    computed="后缀是 .docm、.xlsm、.exe、.bat、.js 一类的程序和带宏的文件，.php、.jsp、.asp、.shtml 一类在服务器上"
    "运行的文件，.html、.xml、.svg、.mht 一类的网页，.md 一类的 Markdown 文件；或者里面是程序、有宏（vbaProject），"
    "PDF 里有打开时运行的脚本。程序、网页和 Markdown 文件写了说明也不公布。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。",
)
_READABLE = "《中华人民共和国政府信息公开条例》第二十四条（平台应当提供查阅、下载）"
ODD_FORMAT = Rule(
    code="C711",
    severity=Severity.WARNING,
    title="附件的格式不便公开",
    why="旧式的 .doc、.xls、.wps 和压缩包，手机和新电脑上常常打不开，里面有没有个人信息也没有办法核对。",
    way_out="另存为 pdf、ofd、docx、xlsx、csv、txt、jpg、png 中的一种。",
    source=_READABLE,
    example_bad="文件: yanshou.doc\n公开: 是",
    example_good="文件: yanshou.pdf\n公开: 是",
    computed="后缀不是 pdf、ofd、docx、xlsx、csv、txt、jpg、jpeg、png。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。带宏的、程序和网页由 C710 说。",
)
TOO_LARGE = Rule(
    code="C712",
    severity=Severity.WARNING,
    title="附件太大",
    why="超过 20 MB 的文件，乡镇的网络要下好几分钟，手机上多半打不开；里面的内容也没有核对。",
    way_out="压缩图片、分成几个文件，或者扫描时用 150 dpi、黑白。",
    source="惯例",
    example_bad="文件: saomiao.pdf（86.3 MB）",
    example_good="文件: saomiao.pdf（3.1 MB）",
    computed="文件的大小超过 20 MB（2000 万字节）。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。",
)
BROKEN_FILE = Rule(
    code="C713",
    severity=Severity.WARNING,
    title="附件打不开",
    why="空的、损坏的、加了密码的、后缀改错的文件，读的人打不开，里面有没有不该公开的也没有办法核对。",
    way_out="在自己的电脑上打开看一看，重新导出一份换上；加了密码的去掉密码。",
    source=_READABLE,
    example_bad="文件: yanshou.pdf（其实是改了后缀的 .doc）",
    example_good="文件: yanshou.pdf（双击能打开）",
    computed="按后缀打开：pdf、ofd、docx、xlsx、csv、txt、jpg、png。展开以后超过 80 MB 的压缩内容不再往下读。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。",
)
NOT_CHECKED = Rule(
    code="C714",
    severity=Severity.NOTE,
    title="附件里有没有核对到的内容",
    why="扫描件是图片，里面的字程序看不见，名单、签名、印章、手机号都要人来看。",
    way_out="公开前由人逐页看一遍；能用文字版的，换成文字版。",
    source="《中华人民共和国政府信息公开条例》第十七条（公开前审查）",
    example_bad="文件: qiandao.pdf（3 页都是扫描的图片）",
    example_good="文件: yanshou.pdf（文字版）",
    computed="PDF 有的页没有文字、超过 100 页，或者文字超过 300 万字的。",
    exceptions="只看标了“公开: 是”的附件；jpg、png 图片本来就要人看，不另提示。",
)
RULES = (PROGRAM, ODD_FORMAT, TOO_LARGE, BROKEN_FILE, NOT_CHECKED)

_MAX_BYTES = 20_000_000
_MEGABYTE = 1_000_000


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C710 to C714: an attachment is no program, of a common kind, not too large, and opens."""
    for one in listed_files(subject.unit_year, subject.attached):
        found = _program(one) or _odd(one)
        if found:
            yield found
        yield from _content(one)


def _program(one: Listed) -> Finding | None:
    file, suffix = one.file, suffix_of(one.file.name)
    what = why_never_published(file.name)
    if not what and suffix in MACROS:
        what = f"后缀 {suffix} 是带宏的文件"
    elif not what and file.runs:
        what = f"里面有{'、'.join(file.runs)}"
    return one.finding(PROGRAM, f"附件“{_name(file)}”{what}。") if what else None


def _odd(one: Listed) -> Finding | None:
    suffix = suffix_of(one.file.name)
    if suffix in GOOD:
        return None
    what = f"的格式 {suffix} 不便公开" if suffix else "没有后缀，不知道是什么格式"
    return one.finding(ODD_FORMAT, f"附件“{_name(one.file)}”{what}。")


def _content(one: Listed) -> Iterator[Finding]:
    file = one.file
    if file.size > _MAX_BYTES:
        limit = f"{_MAX_BYTES // _MEGABYTE} MB"
        message = f"附件“{_name(file)}”有 {_size(file.size)}，超过 {limit}（2000 万字节）。"
        yield one.finding(TOO_LARGE, message)
    elif file.fault:
        yield one.finding(BROKEN_FILE, f"附件“{_name(file)}”打不开：{file.fault}。")
    elif file.unseen:
        message = f"附件“{_name(file)}”没有核对完：{file.unseen}。"
        yield one.finding(NOT_CHECKED, message)


def _size(count: int) -> str:
    """Return a size in MB, in bytes where its rounded MB would look like the limit itself."""
    rounded = round(Decimal(count) / _MEGABYTE, 1)
    return f"{rounded} MB" if rounded > _MAX_BYTES // _MEGABYTE else f"{count} 字节"


def _name(file: AttachedFile) -> str:
    return PurePosixPath(file.name).name
