"""C710 to C714: an attachment is no program, of a kind we read, not too large, and opens."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import PurePosixPath

from generator.facts.attachment_kinds import GOOD, PUBLISHED, suffix_of, why_never_published
from generator.facts.attachments import AttachedFile
from generator.facts.diagnostics import Finding, Rule, Severity
from generator.judging.rules.subject import YearSubject
from generator.judging.texts.sensitive.masking import mask
from generator.judging.year.listed_attachments import Listed, listed_files

PROGRAM = Rule(
    code="C710",
    severity=Severity.ERROR,
    title="附件是程序、网页，或者里面有会自己动作的内容",
    why="程序、网页和带宏的文件能在服务器上或者读的人的电脑里做任何事，政府网站不能发这样的东西，"
    "浏览器和杀毒软件也会拦；没有后缀、后缀不认识的，浏览器会猜它是什么，猜成网页就会运行；"
    "Markdown 文件会变成本站的一页，读者拿不到原来的文件。",
    way_out="另存为不带宏、不从外面取内容的 .docx、.xlsx，或者用“打印成 PDF”另出一份；"
    "文字可以存成 .txt。程序不要公开。",
    source="惯例",
    example_bad="文件: jisuan.xlsm\n公开: 是",
    example_good="文件: jisuan.xlsx\n公开: 是",
    computed="后缀是 .docm、.xlsm、.exe、.bat、.js 一类的程序和带宏的文件，.php、.jsp、.asp、.shtml 一类在服务器上"
    "运行的文件，.html、.xml、.svg、.mht 一类的网页，.md 一类的 Markdown 文件，没有后缀的、后缀不在可以公开的种类里的"
    "文件（文件名里每一个句点后面的都看，zhaopian.html.en、mingdan.svg.pdf 也算）；"
    "内容是程序、网页，或者和后缀对不上的文件。这些写了说明也不公布。另外，Word、Excel 里的宏、宏表、OLE 对象、"
    "ActiveX 控件、DDE、altChunk、打开时从外面取的模板和内容，"
    "PDF 里的脚本、发送表单（SubmitForm）、启动程序、指到别的文件的链接，"
    "任何文件里 javascript: 一类的链接，CSV 里会运行的公式。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。",
)
_READABLE = "《中华人民共和国政府信息公开条例》第二十四条（平台应当提供查阅、下载）"
ODD_FORMAT = Rule(
    code="C711",
    severity=Severity.ERROR,
    title="附件的格式没有办法核对",
    why="旧式的 .doc、.xls、.wps 和压缩包，手机和新电脑上常常打不开，里面有没有个人信息也没有办法核对。",
    way_out="另存为 pdf、ofd、docx、xlsx、csv、txt、jpg、png 中的一种；一定要公开原来格式的，由人逐页看过，写上说明。",
    source=_READABLE,
    example_bad="文件: yanshou.doc\n公开: 是",
    example_good="文件: yanshou.pdf\n公开: 是",
    computed="后缀是 doc、xls、ppt、wps、et、dps、rtf、pptx、zip、rar、7z、gif、bmp、tif、webp。"
    "里面找得到的号码照样核对，找不全。别的后缀由 C710 说，不公布。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。",
)
TOO_LARGE = Rule(
    code="C712",
    severity=Severity.ERROR,
    title="附件太大",
    why="超过 20 MB 的文件，乡镇的网络要下好几分钟，手机上多半打不开；里面的内容也没有核对。",
    way_out="压缩图片、分成几个文件，或者扫描时用 150 dpi、黑白；一定要公开的，由人从头看过，写上说明。",
    source="惯例",
    example_bad="文件: saomiao.pdf（86.3 MB）",
    example_good="文件: saomiao.pdf（3.1 MB）",
    computed="文件的大小超过 20 MB（2000 万字节）。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。",
)
BROKEN_FILE = Rule(
    code="C713",
    severity=Severity.ERROR,
    title="附件打不开，或者没有办法核对完",
    why="空的、损坏的、加了密码的、后缀改错的文件，读的人打不开，里面有没有不该公开的也没有办法核对；"
    "内容多得反常、一层套一层的文件同样核对不完。",
    way_out="在自己的电脑上打开看一看，重新导出一份换上；加了密码的去掉密码；内容太多的分成几个文件。"
    "一定要这样公开的，由人从头看过，写上说明。",
    source=_READABLE,
    example_bad="文件: yanshou.pdf（其实是改了后缀的 .doc）",
    example_good="文件: yanshou.pdf（双击能打开）",
    computed="按后缀打开：pdf、ofd、docx、xlsx、csv、txt、jpg、png，里面嵌的文件也打开，最多三层。"
    "展开以后超过 80 MB、文字超过 300 万字、页面的画法超过 4 MB、嵌了 500 个以上文件的，到此为止；"
    "看一个文件最多用 30 秒、1 GB 内存。嵌着旧格式对象、加了密码的文件的也算。",
    exceptions="只看标了“公开: 是”的附件；不予公开的项目除外。",
)
NOT_CHECKED = Rule(
    code="C714",
    severity=Severity.ERROR,
    title="附件里有只能由人来看的内容",
    why="扫描件是图片，里面的字程序看不见；有的 PDF 只存了字的样子，没有存是哪个字。"
    "名单、签名、印章、手机号都要人来看，没有人看过的不能公开。",
    way_out="能用文字版的，换成文字版；只有扫描件的，公开前由人逐页看一遍，写上说明（谁看的、看到什么）。",
    source="《中华人民共和国政府信息公开条例》第十七条（公开前审查）",
    example_bad="文件: qiandao.pdf（3 页都是扫描的图片）",
    example_good="文件: yanshou.pdf（文字版）",
    computed="PDF 有的页没有文字，或者有的文字没有字符对照表（在阅读器里选中、复制出来是乱码）。",
    exceptions="只看标了“公开: 是”的附件；jpg、png 图片本来就要人看，不另提示。",
)
RULES = (PROGRAM, ODD_FORMAT, TOO_LARGE, BROKEN_FILE, NOT_CHECKED)

_MAX_BYTES = 20_000_000
_TOLD = 3  # reasons in one sentence
_MEGABYTE = 1_000_000


def ask(subject: YearSubject) -> Iterator[Finding]:
    """C710 to C714: an attachment is no program, of a kind we read, not too large, and opens."""
    for one in listed_files(subject.unit_year, subject.attached):
        found = _program(one) or _odd(one)
        if found:
            yield found
        yield from _content(one)


def _program(one: Listed) -> Finding | None:
    file = one.file
    what = why_never_published(file.name) or file.refused
    if not what and file.runs:
        what = f"里面有{'、'.join(file.runs)}"
    return one.finding(PROGRAM, f"附件“{_name(file)}”{what}。") if what else None


def _odd(one: Listed) -> Finding | None:
    suffix = suffix_of(one.file.name)
    if suffix in GOOD or suffix not in PUBLISHED:
        return None
    message = f"附件“{_name(one.file)}”的格式 {suffix} 没有办法核对。"
    return one.finding(ODD_FORMAT, message)


def _content(one: Listed) -> Iterator[Finding]:
    file = one.file
    if file.size > _MAX_BYTES:
        limit = f"{_MAX_BYTES // _MEGABYTE} MB"
        message = f"附件“{_name(file)}”有 {_size(file.size)}，超过 {limit}（2000 万字节）。"
        yield one.finding(TOO_LARGE, message)
        return
    if file.fault and not file.refused:
        yield one.finding(BROKEN_FILE, f"附件“{_name(file)}”打不开：{file.fault}。")
    elif file.unfinished:
        why = "；".join(mask(reason) for reason in file.unfinished[:_TOLD])
        more = f"等 {len(file.unfinished)} 处" if len(file.unfinished) > _TOLD else ""
        yield one.finding(BROKEN_FILE, f"附件“{_name(file)}”没有核对完：{why}{more}。")
    if file.unseen:
        message = f"附件“{_name(file)}”没有核对完：{file.unseen}。"
        yield one.finding(NOT_CHECKED, message)


def _size(count: int) -> str:
    """Return a size in MB, in bytes where its rounded MB would look like the limit itself."""
    rounded = round(Decimal(count) / _MEGABYTE, 1)
    return f"{rounded} MB" if rounded > _MAX_BYTES // _MEGABYTE else f"{count} 字节"


def _name(file: AttachedFile) -> str:
    return PurePosixPath(file.name).name
