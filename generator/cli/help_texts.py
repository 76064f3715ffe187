"""What ``--help`` says of each verb, lines as they are printed."""

HELP = {
    "program": """\
明账：把项目支出绩效自评做成可查、可比、可核对的公开数据。

例子：
  mingzhang check                     核对当前仓库的全部数据
  mingzhang build                     构建网站，放进 site/
  mingzhang serve                     边改边看
  mingzhang new site wode-wangzhan    新建一个自己的仓库

每个命令都有自己的说明，如 mingzhang check --help。
退出码：0 没有错误，1 数据里有错误，2 用法或配置不对，其他是程序的毛病。
""",
    "check": """\
核对数据：格式、勾稽、合理性、目标质量、文字、隐私、公开、跨年。

不写 PATH 就核对整个仓库；写文件或文件夹就只说它们的问题（仍会读整个仓库来对照）。
不在仓库里的单个文件也可以核对，只是没有上下文可对照。
数据里写了“说明”的问题照样列出，但不再算作没有解决。

例子：
  mingzhang check
  mingzhang check data/suicheng/2024
  mingzhang check data/suicheng/2024/projects/dangjian.yml
  mingzhang check --select 勾稽,C3 --ignore C304
  mingzhang check --fail-on 警告
  mingzhang check --format html --explain --output wenti.html
  mingzhang check --stdin-filename data/suicheng/2024/report.yml < xin.yml

退出码：0 没有“错误”级的问题（用 --fail-on 改），1 有，2 用法或配置不对。
""",
    "fmt": """\
把数据文件整理成统一的写法：栏目按表的次序，每层缩进两格，一行一个值，该加引号的才加，
多行的文字用“|”，长的用“>-”。内容一个字都不变，批注留在原来的栏目旁边。

不写 PATH 就整理 data/ 里的全部文件。读不懂的文件不动，先照 mingzhang check 的提示改好。

例子：
  mingzhang fmt
  mingzhang fmt data/suicheng/2024
  mingzhang fmt --check

退出码：0 都整理好了，1 有没动的文件（加 --check 时，有要整理的文件），2 用法不对。
""",
    "score": """\
按评分标准复算得分，每一步列出规则、算式和依据。

PATH 是项目文件，或年度、单位的文件夹（就算出其中全部项目）。
自评得分原样列出，复算得分写在旁边；算不出的写明缺什么。

例子：
  mingzhang score data/suicheng/2024/projects/dangjian.yml
  mingzhang score data/suicheng/2024 --format json
  mingzhang score data/suicheng/2024 --standard caiyu-2021-101

加 --compare，不列算式，列一张表：自评、按现行标准复算、按另一套标准复算、相差多少、
等级变不变、变在哪里。另一套标准的分值和现行的不同，先按它折算表上的分值。
这时不写 PATH 就是整个网站。

  mingzhang score --standard caiyu-2021-101 --compare
  mingzhang score data/suicheng/2024 --standard hubei --compare --format json

退出码：0 全部算了，1 有文件读不懂（问题列在标准错误里），2 用法不对。
""",
    "diff": """\
说出两个状态的数据差在哪里：哪些项目有改动、原来多少现在多少、合计变了多少、问题多了还是少了。

OLD、NEW 是 Git 的版本（分支、标签、提交号）、有 data/ 的文件夹，或已公开的网站的文件夹。
两个都不写，是已公开的网站（site/build.json 记着版本）和现在的文件夹比；只写一个，是它和现在的
文件夹比；main...HEAD 是 HEAD 从 main 分出来以后的改动。只读 Git 里的内容，不切换版本。
文件换地方、重新排版、换顺序都不算改动。不予公开的项目只说个数。

例子：
  mingzhang diff
  mingzhang diff HEAD
  mingzhang diff v2024.1 v2024.2 --format md
  mingzhang diff main...HEAD --format html -o gaidong.html
  mingzhang diff ../jiu-de-shuju

结果供审阅的人看，含草稿，请勿公开。
退出码：0 比完了（有没有不同都是 0），2 用法不对或没有这个版本。
""",
    "release": """\
公开一个年度以前，把该办的事过一遍；都通过了，写一份公开记录。

UNIT 是单位标识，YEAR 是年度。清单：状态、错误、没有说明的警告、保密审查、审签、公开期限、附件、
样表和占位符、公开以后的更正。哪一项没有通过，说出是什么、怎么办，什么都不写。
公开记录放在那个年度的 releases/ 里，记着日期、版本号、评分标准、规则，每个公开文件的校验值和每个数。
以后改了数没有写“更正”，check 就是错误（C248）；写了的，页面上列出原来的数和现在的数。

例子：
  mingzhang release suicheng 2024 --dry-run
  mingzhang release suicheng 2024
  mingzhang release suicheng 2024 --today 2025-03-21

退出码：0 通过，1 有没通过的，2 用法不对。
""",
    "sample": """\
抽取要复核的项目：按领域分层，同样的种子谁来抽都一样，方法打印出来可以公布。

UNIT 是单位标识，YEAR 是年度。不予公开的项目不在抽取范围内，另行安排。
种子在抽取以前公布，抽出来的结果就没有人能挑选。
抽法用文字写在使用手册《给复核人员》里，不用本程序也能照着重做。

例子：
  mingzhang sample suicheng 2024 --seed 2024年度抽查第一批
  mingzhang sample suicheng 2024 --seed 2024年度抽查第一批 --count 5 --by amount
  mingzhang sample suicheng 2024 --seed 2024年度抽查第一批 --share 20% --by risk --write

--by amount 金额大的容易抽中；--by risk 核对出问题多的先抽；--by random 机会相同。
退出码：0 抽好了，1 有文件读不懂，2 用法不对。
""",
    "review-sheet": """\
给复核人员的 Excel 底稿：一项指标一行，只有复核的几列可以填；填好再读回来。

review.yml 里列了项目的，底稿只有这些项目；还没有的，列出全部。
读回时，底稿里空着的不动 review.yml 里已有的；与已有的不同，先列出来，什么都不写，
加 --replace 才以底稿为准。review.yml 里的批注不会不声不响地丢掉。

例子：
  mingzhang review-sheet suicheng 2024
  mingzhang review-sheet suicheng 2024 --all -o digao.xlsx
  mingzhang review-sheet --read digao.xlsx
  mingzhang review-sheet --read digao.xlsx --replace

退出码：0 写好了，1 底稿或数据里有问题，什么都没有写，2 用法不对。
""",
    "import": """\
把项目支出绩效自评表读进来，一个项目写一个文件，不用重新录入。

认得 .xlsx、.xls、.docx、网页表格和 .csv；一个文件里可以有许多张表，也可以是一行一个项目的清单。
按栏目的名称认，不看在第几格；各地的表样都可以。写出的文件是草稿，核对以后把状态改为 公开。
表上的每一格，要么在文件里，要么在这里列出来：认不出的抄在文件末尾的“# 未能识别”里；
人名、电话不写。目标申报表、监控表、部门整体支出表、总结报告认得出，不读。
已有的文件不动；加 --update 才按表上的数改，并列出改了哪里。

例子：
  mingzhang import 自评表.xlsx --unit suicheng --year 2024 --dry-run
  mingzhang import 自评表.xlsx 附件.docx --unit suicheng --year 2024
  mingzhang import 自评表.xlsx --unit suicheng --year 2024 --update
  mingzhang import 自评表.xlsx --unit suicheng --year 2024 --map 栏目对照.yml

退出码：0 都读进来了，1 有文件没读成、有格子未能识别或者有文件已经存在，2 用法不对。
""",
    "clean": """\
另存一份干净的附件：去掉作者、单位、拍摄地点、早先的版本这些看不见的，看得见的一点不动。

写在原文件旁边，名称后面加 -clean，原文件不动；已经有这个名称的不覆盖。会清理 docx、
xlsx、pdf、jpg、png。修订、批注、隐藏的表、脚本可能有用，不去掉，列出来由人改；有电子签名的不改。

例子：
  mingzhang clean data/suicheng/2024/attachments/yanshou.docx
  mingzhang clean huce.jpg qiandao.pdf

退出码：0 清理好了或者没有可去掉的，1 还留着要由人改的，2 不能清理、用法不对。
""",
    "generate": """\
把数据写成 docs/ 下的页面和数据文件：只写变了的，只删以前生成的。

例子：
  mingzhang generate
  mingzhang generate --dry-run
  mingzhang generate --zensical            另写 zensical.yml，可以改用 Zensical 构建
""",
    "build": """\
核对、生成、构建网站，最后一步整个换上去。

中途失败、被中断、磁盘满，已有的网站都原样不动。
数据里有“错误”级的问题，公开的网站就停下，什么都不写；预览照样生成，错误列在首页和各自的页面上。
结尾说公开了多少、没有放上去的是哪些。项目写着公开、年度的报告却不公开的，退出码是 1。
data/static/ 里的文件（验证文件、CNAME）原样放进网站；网站文件夹里别人放的文件照样留着。
什么都没有变，就不重做；记下的东西在 .cache/mingzhang/，随时可以删。

例子：
  mingzhang build                          公开的网站，放进 site/
  mingzhang build --site-dir /srv/jixiao   放进别的文件夹
  mingzhang build --offline                另打一个压缩包，放进 U 盘也能看、能搜
  mingzhang build --preview                预览，放进 preview/
  mingzhang build --no-cache               全部重新生成
""",
    "verify": """\
逐个文件核对：手里的一份网站是不是公开的原样，哪些被改过、缺少、多出来。

FOLDER|ZIP 是网站的文件夹，或者打成的 zip。每次构建都在网站里写 build-files.txt（每个文件的 SHA-256）
和 build.json（版本、规则、评分标准、公开记录，全部文件合起来的校验值）。把这两个文件另外留一份，
以后用 --released 指明，就不怕有人连清单一起换掉。

例子：
  mingzhang verify site
  mingzhang verify beifen.zip --released site
  mingzhang verify site --addresses ../shangyici/site      哪些网址没有了

退出码：0 一致，1 有不同（或者有网址没有了），2 用法不对、没有清单。
""",
    "serve": """\
边改边看：保存 YAML 文件，一秒左右浏览器里就是新的。

显示草稿，每页标“预览”。写错的文件，它的页面上列出问题；改好后页面自己回来。
按 Ctrl+C 结束。

例子：
  mingzhang serve
  mingzhang serve --port 9000
""",
    "upgrade": """\
把网站自己的文件更新到现在这个版本：编辑器设置、自动流程、mkdocs.yml、使用手册、vendor/ 里的安装包。

没有人改过的，换成新版；改过的，能合的合在一起，合不了的不动，新版的样子放在旁边。
data/ 一个字都不动。改了什么逐个列出来；有 Git 的，再用 git diff 看一遍。

例子：
  mingzhang upgrade --dry-run               只看会改哪些文件
  mingzhang upgrade --dry-run --diff        连改动的每一行也列出来
  mingzhang upgrade
  mingzhang upgrade --replace mkdocs.yml    这个文件不要自己改过的，换成新版
""",
    "explain": """\
讲解一条核对规则（C 加三位数字）或一套评分标准。

例子：
  mingzhang explain C203              一条规则：为什么、怎么算、怎么改、例子
  mingzhang explain 勾稽              一类规则，一行一条；写 C2 或规则里的词（如 执行率）也可以
  mingzhang explain --list            全部规则，一行一条
  mingzhang explain standard          有哪些评分标准
  mingzhang explain caiyu-2020-10     一套评分标准的全部数字和出处
""",
    "schema": """\
输出数据文件的 JSON Schema，供编辑器提示和校验。

KIND 是 project（项目，默认）、report（报告）、review（复核）、unit（单位）、
site（网站）、standard（评分标准）。

例子：
  mingzhang schema project --output project.schema.json
""",
    "new": """\
新建网站、单位、年度、项目、评分标准：写好带提示的样表，照着填。已有的文件从不覆盖。

例子：
  mingzhang new site wode-wangzhan
  mingzhang new unit suicheng --name 遂城镇人民政府
  mingzhang new year suicheng 2025 --from 2024
  mingzhang new project suicheng/2025 dangjian --name 党建工作经费
  mingzhang new standard benxian-2024 --name 本县项目支出绩效自评评分办法
""",
    "new site": """\
新建一个自己的仓库：配置、虚构的示例单位、使用手册、自动流程，还有明账自己的安装包。
拷到别的电脑上，一条命令装好，再一条生成网站；以后更新用 mingzhang upgrade。

例子：
  mingzhang new site wode-wangzhan
""",
    "new unit": """\
新建单位：写好 data/UNIT/unit.yml。
UNIT 是单位标识，就是网页地址的一段：小写字母、数字、连字符，定了不再改。

例子：
  mingzhang new unit suicheng --name 遂城镇人民政府
""",
    "new year": """\
新建年度：写好 data/UNIT/YEAR/report.yml。

加 --from，还把那一年的项目都带过来：名称、编码、领域、依据、指标和目标值照旧，
结果、得分、金额留空（上年的金额写在旁边），状态一律是草稿。

例子：
  mingzhang new year suicheng 2024
  mingzhang new year suicheng 2025 --from 2024
""",
    "new forms": """\
写一个 Excel 工作簿给填报的人：一个项目一张表，黄色的格子填，能选的给选项，点一下格子显示怎么填。

写了 --from 的，上年的项目各有一张表：名称、编码、指标和目标值已经填好，上年的金额写在提示里；
最后有空白的表，给新的项目。填完用 mingzhang import 读回来，改了再读加 --update。

例子：
  mingzhang new forms suicheng/2025 --from 2024
  mingzhang new forms suicheng/2025
""",
    "new standard": """\
新建本地的评分标准：写好 data/standards/ID.yml，数字从另一套带过来，改不一样的就行。
ID 是标准的标识：小写字母、数字、连字符，不和自带的重名。

“可信程度”一律写成待核：数字是从别处带来的，对照过本地文件的原文再改。
有哪些标准可以写在 --from 后面，看 mingzhang explain standard。

例子：
  mingzhang new standard benxian-2024 --name 本县项目支出绩效自评评分办法
  mingzhang new standard benxian-2024 --from hubei --name 本县项目支出绩效自评评分办法
""",
    "new project": """\
新建项目：写好 data/UNIT/YEAR/projects/ID.yml，就是一张空的自评表。
ID 是项目标识：小写字母、数字、连字符；同一个项目各年用同一个标识。

例子：
  mingzhang new project suicheng/2024 dangjian
  mingzhang new project suicheng/2024 dangjian --name 党建工作经费
""",
}
