"""Rules C710–C715: attachments as files: their kinds, sizes, whether they open."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "公开"
_READABLE = "《中华人民共和国政府信息公开条例》第二十四条（平台应当提供查阅、下载）"

PROGRAM = Rule(
    code="C710",
    family=FAMILY,
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
ODD_FORMAT = Rule(
    code="C711",
    family=FAMILY,
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
    family=FAMILY,
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
    family=FAMILY,
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
    family=FAMILY,
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
NOT_LISTED = Rule(
    code="C715",
    family=FAMILY,
    severity=Severity.NOTE,
    title="附件没有列出",
    why="放在 attachments 文件夹里、哪里也没有列出的文件不会公布，多半是忘了列，或者文件名写错了。",
    way_out="在项目的“佐证材料”或报告的“附件”里列出；用不着的删除。",
    source="格式约定",
    example_bad="attachments/hetong.pdf（没有项目列出它）",
    example_good="佐证材料:\n  - 名称: 合同\n    文件: hetong.pdf\n    公开: 是",
    computed="文件夹里的文件，本年度的报告和所有项目（草稿和不予公开的也算）都没有列出。",
    exceptions="本年度有读不进来的文件时不问；只差大小写的由 C164 说。",
)

FILES = (PROGRAM, ODD_FORMAT, TOO_LARGE, BROKEN_FILE, NOT_CHECKED, NOT_LISTED)
