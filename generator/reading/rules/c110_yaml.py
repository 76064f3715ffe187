"""Rules C110–C131: the traps of YAML, as a person types it."""

from __future__ import annotations

from generator.facts.diagnostics import OUR_FORMAT, Rule, Severity

FULLWIDTH_COLON = Rule(
    code="C110",
    severity=Severity.ERROR,
    title="冒号打成了全角",
    why="填写项和内容之间要用英文冒号加空格；全角冒号“：”会被当成普通文字，这一行就不是填写项了。",
    way_out="把“：”改成英文冒号，后面空一格。",
    source=OUR_FORMAT,
    example_bad="项目名称：党建工作经费",
    example_good="项目名称: 党建工作经费",
)
NO_SPACE_AFTER_COLON = Rule(
    code="C111",
    severity=Severity.ERROR,
    title="冒号后面没有空格",
    why="英文冒号后面必须空一格，否则整行会被当成一段文字。",
    way_out="在冒号后面加一个空格。",
    source=OUR_FORMAT,
    example_bad="得分:10",
    example_good="得分: 10",
)
SECOND_COLON = Rule(
    code="C112",
    severity=Severity.ERROR,
    title="内容里又有“冒号加空格”",
    why="一行只能有一个“冒号加空格”；内容里再出现一个，就分不清哪个是填写项。",
    way_out="用英文双引号把整个内容括起来，或者把内容里的冒号改成“：”。",
    source=OUR_FORMAT,
    example_bad="决定事项: 徐字: 同意立项",
    example_good='决定事项: "徐字: 同意立项"',
)
CURLY_QUOTES = Rule(
    code="C113",
    severity=Severity.ERROR,
    title="用中文引号代替了英文引号",
    why="中文引号“”只是普通文字，不能像英文引号那样把内容括起来。正文里照常用中文引号没有问题。",
    way_out="把外面一对引号改成英文双引号。",
    source=OUR_FORMAT,
    example_bad="备注: “说明: 已完成”",
    example_good='备注: "说明: 已完成"',
)
UNCLOSED_QUOTE = Rule(
    code="C114",
    severity=Severity.ERROR,
    title="引号没有配对",
    why="内容以英文引号开头，就必须以同样的引号结尾；缺了后一个，后面的内容会被一起吞进去。",
    way_out="在内容末尾补上引号，或删去开头的引号。",
    source=OUR_FORMAT,
    example_bad='年度指标值: "≥90%',
    example_good='年度指标值: "≥90%"',
)
TEXT_AFTER_QUOTE = Rule(
    code="C115",
    severity=Severity.ERROR,
    title="引号外面还有文字",
    why="内容以英文引号开头时，引号里的就是全部内容，后面不能再有文字。",
    way_out="用另一种引号把整个内容括起来，或者把里面的引号改成中文引号“”。",
    source=OUR_FORMAT,
    example_bad='项目名称: "两学一做"学习教育',
    example_good="项目名称: “两学一做”学习教育",
)
ODD_BLANK = Rule(
    code="C116",
    severity=Severity.ERROR,
    title="用了全角空格等特殊空格",
    why="缩进、冒号和“-”后面只能用普通空格；全角空格、网页上复制来的空格看起来一样，程序却当成文字。",
    way_out="把这一处的空格删掉，切到英文输入法重新打。",
    source=OUR_FORMAT,
    example_bad="年度资金:\n　　年度资金总额:",
    example_good="年度资金:\n  年度资金总额:",
)
TAB = Rule(
    code="C117",
    severity=Severity.ERROR,
    title="缩进用了 Tab 键",
    why="缩进只能用空格；Tab 在不同电脑上宽度不一样，分不清层次。",
    way_out="删去 Tab，每深一层空两格。",
    source=OUR_FORMAT,
    example_bad="年度资金:\n\t年度资金总额:",
    example_good="年度资金:\n  年度资金总额:",
)
INDENTATION = Rule(
    code="C118",
    severity=Severity.ERROR,
    title="缩进没有对齐",
    why="同一层的填写项必须左边对齐，下一层的要比上一层多空两格；多一格少一格都会改变归属。",
    way_out="让这一行与同层的其他行对齐。",
    source=OUR_FORMAT,
    example_bad="项目名称: 党建工作经费\n  状态: 公开",
    example_good="项目名称: 党建工作经费\n状态: 公开",
)
DASH = Rule(
    code="C119",
    severity=Severity.ERROR,
    title="列表的短横写得不对",
    why="列表每一条以英文短横加一个空格开头；没有空格、全角短横、圆点、加号和编号都不算列表。",
    way_out="写成“- ”（英文短横加一个空格）。",
    source=OUR_FORMAT,
    example_bad="绩效指标:\n  -一级指标: 产出指标",
    example_good="绩效指标:\n  - 一级指标: 产出指标",
)
FOLDED = Rule(
    code="C120",
    severity=Severity.ERROR,
    title="内容以“>”或“|”开头",
    why="以“>”“|”开头表示“下面几行是一段文字”，后面的数会被丢掉或报错。",
    way_out="写成“≥”“≤”，或用英文双引号把内容括起来。",
    source=OUR_FORMAT,
    example_bad="年度指标值: >=90%",
    example_good='年度指标值: ">=90%"',
)
BLOCK_SIGN = Rule(
    code="C139",
    severity=Severity.ERROR,
    title="竖线写成了全角",
    why="冒号后面写半角的“|”，表示下面几行是一段文字、照样分段；全角的“｜”不算，会原样印在网页上，几段也并成一段。",
    way_out="换成半角的“|”：在英文输入法下按 Shift 加反斜杠键。",
    source=OUR_FORMAT,
    example_bad="绩效目标实现情况: ｜\n  第一段。\n  第二段。",
    example_good="绩效目标实现情况: |\n  第一段。\n  第二段。",
)
BRACKET = Rule(
    code="C121",
    severity=Severity.ERROR,
    title="内容以方括号或花括号开头",
    why="以英文 [ 或 { 开头会被当成列表或表格，括号后面再有文字就读不下去。文号应当用六角括号〔〕。",
    way_out="文号写成〔2021〕29号；其他内容用英文双引号括起来。",
    source=OUR_FORMAT,
    example_bad="文号: [2021]29号",
    example_good="文号: 〔2021〕29号",
)
RESERVED_SIGN = Rule(
    code="C122",
    severity=Severity.ERROR,
    title="内容以特殊符号开头",
    why="以 * & ! % @ ` - ? 等符号开头的内容另有含义，会被当成引用、标记或列表。",
    way_out="用英文双引号把内容括起来；没有内容就空着。",
    source=OUR_FORMAT,
    example_bad="三级指标: *重点项目数量",
    example_good='三级指标: "*重点项目数量"',
)
ANCHOR = Rule(
    code="C123",
    severity=Severity.ERROR,
    title="用了锚点、引用或合并",
    why="“&名称”“*名称”“<<”能让一处内容在别处重复，改一处会悄悄改变另一处；公布的数据必须一处一处写明。",
    way_out="把被引用的内容照样写一遍；如果本来就是文字，用英文双引号括起来。",
    source=OUR_FORMAT,
    example_bad="当年财政拨款: &bk\n  全年预算数: 80\n其他资金: *bk",
    example_good="当年财政拨款:\n  全年预算数: 80\n其他资金:\n  全年预算数: 80",
)
TAG = Rule(
    code="C124",
    severity=Severity.ERROR,
    title="用了类型标记",
    why="以“!”开头会被当成类型标记而不是文字；本站不需要类型标记，数字和文字按填写项自动区分。",
    way_out="删去标记；如果本来就是文字，用英文双引号括起来。",
    source=OUR_FORMAT,
    example_bad="项目编码: !!str 0510210600",
    example_good='项目编码: "0510210600"',
)
DUPLICATE_KEY = Rule(
    code="C125",
    severity=Severity.ERROR,
    title="同一项填了两次",
    why="同一项写两次，程序只会留一个，不知道哪一个是真的。",
    way_out="核对两处，保留正确的一处，删去另一处。",
    source=OUR_FORMAT,
    example_bad="得分: 10\n得分: 9",
    example_good="得分: 10",
)
ODD_KEY = Rule(
    code="C126",
    severity=Severity.ERROR,
    title="填写项的名称不是文字",
    why="冒号前面必须是表上的名称；名称空着，或者是括号、列表，都无法对应到表格。",
    way_out="在冒号前面写上表格上的名称；如果这是一段文字，用英文双引号括起来。",
    source=OUR_FORMAT,
    example_bad="? [产出指标]\n: 数量指标",
    example_good="一级指标: 产出指标",
)
MANY_DOCUMENTS = Rule(
    code="C127",
    severity=Severity.ERROR,
    title="一个文件里有几份",
    why="“---”会把文件分成几份，后面的几份会被忽略；一个文件只能写一份。",
    way_out="一个项目一个文件；如果只是想分隔，请改用以 # 开头的批注。",
    source=OUR_FORMAT,
    example_bad="项目名称: 项目一\n---\n项目名称: 项目二",
    example_good="项目名称: 项目一",
)
YAML_OTHER = Rule(
    code="C128",
    severity=Severity.ERROR,
    title="写法有误，读不下去",
    why="这里不符合“名称: 内容”的写法，从这里起后面的内容无法读取。",
    way_out="对照相邻的行检查这一行和上一行的冒号、引号、括号和缩进。",
    source=OUR_FORMAT,
    example_bad="备注: {没有配对的括号",
    example_good='备注: "{没有配对的括号"',
)
SWALLOWED_COMMENT = Rule(
    code="C129",
    severity=Severity.WARNING,
    title="“#”后面的字会被当作批注",
    why="空格后面的“#”表示批注，从它到行尾都不会公布；“#1 楼”一类的文字会悄悄丢掉。",
    way_out="如果是正文，用英文双引号把整个内容括起来；如果是批注，在“#”后面空一格。",
    source=OUR_FORMAT,
    example_bad="三级指标: 改造 #2 机组",
    example_good='三级指标: "改造 #2 机组"',
)
NOT_A_MAPPING = Rule(
    code="C130",
    severity=Severity.ERROR,
    title="文件最外层不是“名称: 内容”",
    why="整个文件应当是一项一项的“名称: 内容”；最外层是列表或一段文字，就对应不到表格。",
    way_out="删去最外层的“- ”或括号，按“名称: 内容”一行一项填写。",
    source=OUR_FORMAT,
    example_bad="- 党建工作经费\n- 公开",
    example_good="项目名称: 党建工作经费\n状态: 公开",
)
NO_COLON = Rule(
    code="C131",
    severity=Severity.ERROR,
    title="这一行没有冒号",
    why="每一行都应当是“名称: 内容”；没有冒号的行不知道属于哪一项。",
    way_out="在名称后面加英文冒号和空格；如果是上一项没写完的文字，请接到上一行末尾。",
    source=OUR_FORMAT,
    example_bad="项目名称 党建工作经费",
    example_good="项目名称: 党建工作经费",
)

RULES = (
    FULLWIDTH_COLON,
    NO_SPACE_AFTER_COLON,
    SECOND_COLON,
    CURLY_QUOTES,
    UNCLOSED_QUOTE,
    TEXT_AFTER_QUOTE,
    ODD_BLANK,
    TAB,
    INDENTATION,
    DASH,
    FOLDED,
    BLOCK_SIGN,
    BRACKET,
    RESERVED_SIGN,
    ANCHOR,
    TAG,
    DUPLICATE_KEY,
    ODD_KEY,
    MANY_DOCUMENTS,
    YAML_OTHER,
    SWALLOWED_COMMENT,
    NOT_A_MAPPING,
    NO_COLON,
)
