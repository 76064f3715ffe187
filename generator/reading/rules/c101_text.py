"""Rules C101–C109: whether a file is text that can be read at all."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

EMPTY_FILE = Rule(
    code="C101",
    severity=Severity.ERROR,
    title="文件是空的",
    why="文件里没有一项内容，或者只有以 # 开头的批注，没有可以公布的数据。",
    way_out="把内容填进去；用不着的文件请删除。可以用 mingzhang new 生成带说明的空表再填。",
    source=OUR_FORMAT,
    example_bad="# 只有批注，没有内容",
    example_good="项目名称: 党建工作经费\n状态: 草稿",
)
NOT_TEXT = Rule(
    code="C102",
    severity=Severity.ERROR,
    title="不是文本文件",
    why="数据文件必须是纯文本。把 Word、Excel、PDF 或图片的后缀改成 .yml 并不会变成文本。",
    way_out="用记事本或 VS Code 新建纯文本文件再填写；Word、Excel、PDF 原件放进 attachments 文件夹。",
    source=OUR_FORMAT,
    example_bad="（把 自评表.xlsx 改名为 project.yml）",
    example_good="项目名称: 党建工作经费\n状态: 草稿",
)
WRONG_ENCODING = Rule(
    code="C103",
    severity=Severity.ERROR,
    title="文件编码不是 UTF-8",
    why="旧版记事本和 WPS 默认存成 GBK（ANSI）编码，换一台电脑或放到网上就是乱码；本站只认 UTF-8。",
    way_out=(
        "另存为 UTF-8：记事本点“文件—另存为”，下方“编码”选 UTF-8；WPS 另存为纯文本时选“Unicode(UTF-8)”；"
        "VS Code 点右下角的编码名称，选“通过编码保存—UTF-8”。"
    ),
    source=OUR_FORMAT,
    example_bad="（以 GBK 或 ANSI 编码保存的文件）",
    example_good="（以 UTF-8 编码保存的同一个文件）",
)
UTF16 = Rule(
    code="C104",
    severity=Severity.ERROR,
    title="文件编码是 UTF-16",
    why="记事本里的“Unicode”就是 UTF-16，许多程序读不了；本站只认 UTF-8。",
    way_out=(
        "另存为 UTF-8：记事本点“文件—另存为”，下方“编码”选 UTF-8（不要选 Unicode 或 UTF-16）；"
        "VS Code 点右下角的编码名称，选“通过编码保存—UTF-8”。"
    ),
    source=OUR_FORMAT,
    example_bad="（以“Unicode”即 UTF-16 编码保存的文件）",
    example_good="（以 UTF-8 编码保存的同一个文件）",
)
TOO_LARGE = Rule(
    code="C105",
    severity=Severity.ERROR,
    title="文件太大",
    why="一份自评表只有几千字节、一百多行；超过 1 MB 或 20000 行的一定混进了别的东西，读它会拖慢所有人。",
    way_out="只保留表上的文字；图片、扫描件、附表放进 attachments 文件夹。",
    source=OUR_FORMAT,
    example_bad="（一个 50 MB 的 project.yml）",
    example_good="（几千字节的 project.yml）",
)
TOO_DEEP = Rule(
    code="C106",
    severity=Severity.ERROR,
    title="层次太深",
    why="表格最多只有四五层；层次多到 20 层以上的，是多打了括号或者缩进出了错。",
    way_out="对照表格，删去多余的括号或缩进。",
    source=OUR_FORMAT,
    example_bad="年度资金: [[[[[[[[[[[[[[[[[[[[[[[[80]]]]]]]]]]]]]]]]]]]]]]]]",
    example_good="年度资金:\n  年度资金总额:\n    全年预算数: 80",
)
LONG_LINE = Rule(
    code="C107",
    severity=Severity.ERROR,
    title="一行太长",
    why="一行超过 20000 个字，多半是把整个文件粘成了一行，或混进了图片的编码。",
    way_out="把长文字写在“|”下面，分成几行，每行前面多空两格。",
    source=OUR_FORMAT,
    example_bad="备注: 超过两万字的一行……",
    example_good="备注: |\n  第一段。\n  第二段。",
)
CONTROL_CHARACTER = Rule(
    code="C108",
    severity=Severity.ERROR,
    title="有看不见的字符",
    why=(
        "从网页、PDF、聊天软件或旧系统粘贴时会带进看不见的控制字符、零宽字符、改变文字方向的字符："
        "打断文件，变成乱码，把名称倒过来显示，看着一样的名称也搜不到。"
    ),
    way_out="删去这个看不见的字符：把光标放到所指位置，删掉前后各一个字再重新输入。",
    source=OUR_FORMAT,
    example_bad="项目名称: 党建␀工作经费",
    example_good="项目名称: 党建工作经费",
)
UNREADABLE = Rule(
    code="C109",
    severity=Severity.ERROR,
    title="文件打不开",
    why=(
        "系统不让读这个文件或文件夹，或者它是一个符号链接，指向 data/ 以外、文件夹或不存在的文件；"
        "附件里的链接，不论指向哪里。"
        "链接换一台电脑就断了，也可能把不该公开的文件带出去。"
    ),
    way_out="没有读的权限的，请管理员开放权限；是链接的，把文件本身放进来，再删掉链接。",
    source=OUR_FORMAT,
    example_bad="（project.yml 是一个指向 D:\\自评表\\dangjian.yml 的链接）",
    example_good="（文件本身就在 projects 文件夹里，能打开）",
)

RULES = (
    EMPTY_FILE,
    NOT_TEXT,
    WRONG_ENCODING,
    UTF16,
    TOO_LARGE,
    TOO_DEEP,
    LONG_LINE,
    CONTROL_CHARACTER,
    UNREADABLE,
)
