"""The text of a page: what stands in one block is one line, marks of Markdown and HTML are gone."""

from __future__ import annotations

import pytest

from generator.presenting.search.page_text import html_lines, page_lines


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("---\ntitle: x\n---\n\n# 名称 {: #title }\n\n一段。\n{: .mz-lead }\n", ["名称", "一段。"]),
        (
            "<table>\n<tr><th>项目</th><td>路灯<br>维护</td></tr>\n</table>\n",
            ["项目", "路灯", "维护"],
        ),
        ("<p>共 <b>45</b>&nbsp;个　项目</p>", ["共 45 个 项目"]),
        ("见[方法](method.md#a)和 `report.yml`，**重点**。", ["见方法和 report.yml，重点。"]),
        ("- 一\n- 二\n\n1. 三\n2. 四", ["一", "二", "三", "四"]),
        ("> 声明合计 = 逐项列出", ["声明合计 = 逐项列出"]),
        ("```yaml\n年度资金:\n  <b>: 1\n```\n\n后面", ["年度资金:", "<b>: 1", "后面"]),
        ("&#91;a&#93;&#40;b&#41; &#42;x&#42; &amp;amp; &lt;i&gt;", ["[a](b) *x* &amp; <i>"]),
        ("<nav data-search-exclude><p>邻居<nav>内</nav></p></nav><p>正文</p>", ["正文"]),
        ('<svg><title>图</title><text>甲</text><text x="1">乙</text></svg>', ["图", "甲", "乙"]),
        ("<details>\n<summary>算式</summary>\n<p>1 + 1</p>\n</details>", ["算式", "1 + 1"]),
        ("<style>a{b:c}</style><script>x()</script><!-- 不见 --><p>见</p>", ["见"]),
        ("<pre>甲\n  乙</pre>", ["甲", "乙"]),
        ("", []),
    ],
)
def test_lines(markdown: str, lines: list[str]):
    assert list(page_lines(markdown)) == lines


def test_html_is_read_the_same_way():
    assert html_lines("<h1>甲</h1><ul><li>乙 <em>丙</em></li></ul>") == ("甲", "乙 丙")
