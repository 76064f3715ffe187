"""What MkDocs says of a configuration and of pages, in Chinese where it says it often."""

from __future__ import annotations

import re

_REQUIRED = "Required configuration not provided."

_INNER = re.compile(r"(?:Plugin '(.*?)' option|Sub-option) '(.*?)': (.*)", re.DOTALL)

_CONFIGURATION = (
    (
        r"Unrecognised theme name: '(?P<value>.*?)'\. The available installed themes are: (?P<known>.*)",
        "没有“{value}”这个主题；可用的：{known}",
    ),
    (r'The "(?P<value>.*?)" plugin is not installed', "没有“{value}”这个插件，或者没有安装"),
    (
        r"Failed to load extension '(?P<value>.*?)'\..*ModuleNotFoundError: .*",
        "没有“{value}”这个 Markdown 扩展，或者没有安装",
    ),
    (
        r"Failed to load extension '(?P<value>.*?)'\..*?(?P<cause>[^\n]*)",
        "Markdown 扩展“{value}”用不起来（{cause}）",
    ),
    (r"Unrecognised configuration name: (?P<value>.*)", "没有“{value}”这个选项"),
    (
        r"The path '(?P<value>.*?)' isn't an existing (?:directory|file|dir).*",
        "没有 {value} 这个文件夹或文件",
    ),
    (
        r"The path set in custom_dir \('(?P<value>.*?)'\) does not exist\.",
        "custom_dir 写的 {value} 不存在",
    ),
    (
        r"The URL isn't valid, it should include the http:// \(scheme\)",
        "不是完整的网址，要以 http:// 或 https:// 开头",
    ),
    (
        r"Expected one of: \[?\(?(?P<known>.*?)[\])]* but received: (?P<value>.*)",
        "写成了 {value}，只能是其中之一：{known}",
    ),
    (r"Invalid Plugins configuration.*", "要写成清单，每行一个“- 插件名”"),
    (r"Invalid Markdown Extensions configuration", "要写成清单，每行一个“- 扩展名”"),
    (r"(?:Expected|Invalid) type:? .*", "值的类型不对"),
    (r"Expected a (?:list of items|dict of items|string).*", "值的类型不对"),
    (r"The configuration is invalid\. .*", "值的类型不对，要写“选项: 值”，一行一个"),
    (r"Expected nav .*", "要写成清单，每行“- 名称: 文件.md”"),
    (
        r"The 'site_dir' should not be within the 'docs_dir' .*",
        "网站不能生成到 docs/ 里面，要放在它外面",
    ),
    (
        r"The 'docs_dir' should not be within the 'site_dir' .*",
        "docs/ 在要生成网站的文件夹里面，会被盖掉",
    ),
)
"""Its sentences → ours, the first that fits."""

_WARNINGS = (
    (
        r"Doc file '(?P<page>.*?)' contains a link '(?P<link>.*)', but the target(?: '(?P<file>.*?)')?"
        r" is not found among documentation files\.(?: Did you mean '(?P<near>.*)'\?)?",
        "docs/{page} 里的链接 {link} 指向的文件不存在",
    ),
    (
        r"Doc file '(?P<page>.*?)' contains a link '(?P<link>.*)', but there is no such anchor on this page\..*",
        "docs/{page} 里的链接 {link} 指向的标题或锚点，这一页上没有",
    ),
    (
        r"Doc file '(?P<page>.*?)' contains a link '(?P<link>.*)', but the doc '(?P<file>.*?)' does not"
        r" contain an anchor '(?P<anchor>.*?)'\..*",
        "docs/{page} 里的链接 {link}：docs/{file} 里没有 {anchor} 这个标题或锚点",
    ),
    (
        r"A reference to '(?P<file>.*?)' is included in the 'nav' configuration,"
        r" which is not found in the documentation files\.",
        "mkdocs.yml 的 nav 里写的 {file}，docs/ 里没有这个文件",
    ),
)


_YAML = (
    ("expected a mapping node", "这里要写“选项: 值”，一行一个"),
    ("expected a sequence node", "这里要写成清单，每行一个“- 内容”"),
    ("expected a scalar node", "这里只能写一个值，不能是清单或者下一层的选项"),
    ("could not determine a constructor", "不认识“!”开头的标记"),
    ("cannot find module", "“!!python/”后面写的程序没有安装"),
    ("cannot find", "“!!python/”后面写的名称找不到"),
    ("undefined alias", "“*”开头的引用，前面没有同名的“&”"),
    ("duplicate anchor", "同一个“&”名称用了两次"),
    ("unhashable key", "选项的名称写成了清单或花括号"),
    ("mapping values are not allowed", "这一行的冒号读不通，多半是缩进多了，或者上一行没有写完"),
    ("could not find expected ':'", "这一行没有“选项: 值”的冒号"),
    ("cannot start any token", "值以特殊符号或 Tab 键开头，没有加引号"),
)
"""What the YAML reader stumbles at → a sentence; the first whose words are in it."""


def yaml_in_words(problem: str | None) -> str:
    """Say what the YAML reader stumbled at; never in its English."""
    found = (ours for words, ours in _YAML if words in (problem or ""))
    return next(found, "冒号、引号、括号或缩进有误")


def option_in_words(option: str, value: str, said: str) -> str:
    """Say what is wrong with an option of mkdocs.yml.

    Args:
        option: Its name, as ``theme``.
        value: What stands there.
        said: MkDocs's sentence.
    """
    if said == _REQUIRED:
        return f"少了 {option}，它必须填写"
    inner = _INNER.fullmatch(said)
    if inner:
        plugin, name, more = inner.groups()
        return option_in_words(f"{option} 的 {plugin} {name}" if plugin else name, "", more)
    ours = _translated(_CONFIGURATION, said)
    written = f" 写成了 {_short(value)}" if value else ""
    if ours is None:
        return f"{option}{written}，MkDocs 说：{said}"
    named = written if ours.startswith("值") else ""
    return f"{option}{named}：{ours}"


def warning_in_words(said: str) -> str:
    """Translate one of the frequent warnings; any other is as MkDocs said it."""
    ours = _translated(_WARNINGS, said)
    near = re.search(r"Did you mean '(.*)'\?", said)
    hint = f"；是不是想写 {near[1]}？" if near else ""
    return said if ours is None else f"{ours}{hint}"


def _translated(table: tuple[tuple[str, str], ...], said: str) -> str | None:
    for pattern, sentence in table:
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return sentence.format_map({k: v or "" for k, v in found.groupdict().items()})
    return None


def _short(shown: str) -> str:
    return shown if len(shown) <= 60 else f"{shown[:59]}…"
