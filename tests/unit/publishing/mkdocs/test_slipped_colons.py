"""Full-width colons in mkdocs.yml are told at their line; prose with such colons is none."""

import pytest

from generator.publishing.mkdocs.slipped_colons import slipped_colons

GOOD = """\
site_name: 明账：公开网站
site_description: 项目支出绩效自评公开
theme:
  name: material
  palette:
    - media: "(prefers-color-scheme)"
      toggle:
        name: 随系统；点按改为浅色
plugins:
  - mingzhang
# 说明：这一行是批注
copyright: >
  版权：某某县财政局
  电话：见首页
nav:
  - 首页: index.md
  - 说明：这里没有网址的一句话
extra:
  note: 一行没有写完的话
    接着：写在第二行
  other: "引号里：也没有事"
"""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("site_name: ", "site_name：", 1),
        ("site_description: ", "site_description ：", 2),
        ("theme:", "theme：", 3),
        ("  name: material", "  name：material", 4),
        ("  palette:", "  palette：", 5),
        ("    - media: ", "    - media：", 6),
        ("        name: ", "        name：", 8),
        ("plugins:", "plugins：", 9),
        ("copyright: >", "copyright： >", 12),
        ("nav:", "nav：", 15),
        ("  - 首页: index.md", "  - 首页：index.md", 16),
        ("  - 首页: index.md", "  - 首页： https://example.gov.cn/", 16),
        ("extra:", "其他：", 18),
        ("  other: ", "  other_words﹕", 21),
    ],
)
def test_the_slipped_line_is_named_and_put_right(old, new, line):
    (told,) = slipped_colons("mkdocs.yml", GOOD.replace(old, new, 1))
    assert (told.code, told.place.line) == ("C110", line)
    fixed = told.advice.removeprefix("这一行写成：")
    assert "：" not in fixed.partition(":")[0]
    assert fixed.startswith(GOOD.split("\n")[line - 1].partition(":")[0]) or line in (16, 18, 21)


def test_prose_is_left_alone():
    assert slipped_colons("mkdocs.yml", GOOD) == ()


def test_a_key_swallowed_by_the_value_above_is_found():
    text = "theme:\n  name: material\n  language：zh\n  font：false\n"
    assert [item.place.line for item in slipped_colons("mkdocs.yml", text)] == [3, 4]
    deeper = "palette:\n  scheme: default\n    primary：custom\n"
    assert [item.place.line for item in slipped_colons("mkdocs.yml", deeper)] == [3]
