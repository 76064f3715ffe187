"""Rules C707–C709, C716 and C717: what is kept back and why, whom to ask, where links lead."""

from __future__ import annotations

from generator.facts.diagnostics import Rule, Severity

FAMILY = "公开"

NO_LAW = Rule(
    code="C707",
    family=FAMILY,
    severity=Severity.WARNING,
    title="不予公开的依据不是法律法规",
    why="公开是原则，不公开是例外。领导批示、工作需要、内部规定都不是依据；网页上会原样公布这条依据。",
    way_out="写明法律法规的名称和条款，如《中华人民共和国政府信息公开条例》第十四条；找不到的，应当公开。",
    source="《中华人民共和国政府信息公开条例》第五条、第十四条至第十六条",
    example_bad="不予公开依据:\n  法律依据: 领导批示",
    example_good="不予公开依据:\n  法律依据: 《中华人民共和国保守国家秘密法》第十三条",
    computed="“法律依据”里没有书名号里的文件名，也没有以法、条例结尾的名称；或者引的是政府信息公开条例第十九条至第二十二条，"
    "那几条写的正是应当主动公开什么。",
    exceptions="写了法律、法规、规章或者规范性文件名称的；是不是适用，要人来判断。没有写依据的由 C160 说。",
)
PUBLIC_WITHOUT_FILE = Rule(
    code="C708",
    family=FAMILY,
    severity=Severity.WARNING,
    title="写了公开，却没有文件",
    why="网页上列着这份材料，读的人点不开，也不知道到哪里去看。",
    way_out="在“文件”里填文件名并放进 attachments 文件夹；不随网站公开的，"
    "在“说明”里写到哪里能看，或者改成“公开: 否”并写理由。",
    source="格式约定",
    example_bad="名称: 验收单\n公开: 是",
    example_good="名称: 验收单\n文件: yanshou.pdf\n公开: 是",
    computed="“公开”是“是”，“文件”和“说明”都是空的。",
    exceptions="“说明”里写了话的；不予公开的项目。填了文件名、文件夹里却没有的由 C164 说。",
)
KEPT_WITHOUT_REASON = Rule(
    code="C709",
    family=FAMILY,
    severity=Severity.NOTE,
    title="材料不公开，没有写理由",
    why="说了有这份材料又不给看，要讲明为什么：含个人信息、商业秘密，还是过程性材料。",
    way_out="补上“不公开理由”，写明是哪一种。",
    source="《中华人民共和国政府信息公开条例》第十四条至第十六条",
    example_bad="名称: 村民会议表决记录\n公开: 否",
    example_good="名称: 村民会议表决记录\n公开: 否\n不公开理由: 含村民签名",
    computed="“公开”是“否”，“不公开理由”和“说明”都是空的。",
    exceptions="“说明”里写了话的；不予公开的项目。",
)
NO_CONTACT = Rule(
    code="C716",
    family=FAMILY,
    severity=Severity.WARNING,
    title="公开了报告，没有联系方式",
    why="读的人发现错误、想问一句，要有地方可以找；机关的联系方式本来就是应当公开的内容。",
    way_out="在 unit.yml 或 site.yml 里写“联系方式”：单位、办公电话或信箱，不写个人手机。",
    source="《中华人民共和国政府信息公开条例》第二十条第二项",
    example_bad="单位名称: 示例镇人民政府",
    example_good="单位名称: 示例镇人民政府\n联系方式: 镇财政所，0312-8000000",
    computed="单位有状态是公开、正文四节至少写了三节的报告，unit.yml 和 site.yml 都没有“联系方式”。",
    exceptions="单位没有写、网站写了的；报告还是草稿的。",
)
DEAD_LINK = Rule(
    code="C717",
    family=FAMILY,
    severity=Severity.WARNING,
    title="网址打不开",
    why="写错的网址、办公内网的地址和自己电脑里的路径，读的人都打不开；内网地址还透露了单位的网络。",
    way_out="改成在互联网上能打开的完整网址；没有的，写文件的名称和文号。",
    source="惯例",
    example_bad="备注: 详见 http://192.168.1.8/oa/2024.html",
    example_good="备注: 详见县财政局网站公布的通知（示财绩〔2025〕2号）",
    computed="不联网，只看写法：http 后面少了冒号或斜杠、用了全角冒号，域名不全；"
    "127.、10.、172.16–31.、192.168. 开头的地址，localhost、file:// 和 C:\\ 一类的路径。",
    exceptions="写法完整的网址，即使那个网站已经关了，也看不出来。",
)

REASONS = (NO_LAW, PUBLIC_WITHOUT_FILE, KEPT_WITHOUT_REASON)
CONTACTS = (NO_CONTACT, DEAD_LINK)
