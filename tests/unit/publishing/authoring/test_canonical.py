"""The canonical form: order, quoting, blocks, comments; the same facts; what cannot be read stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.publishing.authoring.canonical.canonical import UnwritableError, canonical
from generator.publishing.authoring.canonical.format_files import format_files
from generator.publishing.disk.refusal import Refusal
from generator.reading.repo.paths import Role, read_name
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.yaml.source import read_source
from tests.support.repo import REPO

DATA_FILES = sorted(
    path.relative_to(REPO).as_posix()
    for path in (REPO / "data").rglob("*.yml")
    if read_name(path.relative_to(REPO).as_posix()).role is Role.FORM
)


def tidy(text: str, kind: SchemaKind = SchemaKind.PROJECT) -> str:
    return canonical("data/a/2024/projects/b.yml", text.encode(), kind).decode()


def test_keys_stand_in_the_order_of_the_form_with_their_comments():
    made = tidy(
        "# 头\n"
        "自评总分: 90   # 复算过\n"
        "# 名称照批复\n"
        "项目名称: '党建'\n"
        "自己的栏: x\n"
        "绩效指标:\n"
        "- 分值: 10\n"
        "  # 照细则\n"
        "  三级指标: 次数\n"
        "  # 还缺一项\n"
        "# 钱\n"
        "年度资金: {年度资金总额: {全年预算数: 80.10}}\n"
        "# 完\n"
    )
    assert made == (
        "# 头\n"
        "# 名称照批复\n"
        "项目名称: 党建\n"
        "# 钱\n"
        "年度资金:\n"
        "  年度资金总额:\n"
        "    全年预算数: 80.10\n"
        "绩效指标:\n"
        "  # 照细则\n"
        "  - 三级指标: 次数\n"
        "    分值: 10\n"
        "    # 还缺一项\n"
        "自评总分: 90  # 复算过\n"
        "自己的栏: x\n"
        "# 完\n"
    )
    assert tidy(made) == made


def test_values_are_written_one_way_whatever_way_they_were_typed():
    long = "一二三四五六七八九十" * 7
    made = tidy(
        f"项目名称: {long}\n"
        "项目编码: '0510'\n"
        '填报日期: "2024-12-31"\n'
        '备注: "第一行\\n第二行"\n'
        "领域: >-\n  基层\n  党建\n"
        "评价结论:\n"
        "推算: [领域, '98%']\n"
        '自评等级: "优"\n'
        "自评总分: 90.50\n"
    )
    assert made == (
        f"项目名称: >-\n  {long}\n"
        '项目编码: "0510"\n'
        "领域: 基层党建\n"
        "填报日期: 2024-12-31\n"
        "自评总分: 90.50\n"
        "自评等级: 优\n"
        "评价结论:\n"
        "推算:\n"
        "  - 领域\n"
        '  - "98%"\n'
        "备注: |\n  第一行\n  第二行\n"
    )


def test_blank_lines_stay_one_at_a_place_and_line_ends_are_of_one_kind():
    made = tidy("\ufeff\r\n项目名称: 甲\r\n\r\n\r\n# 注\r\n状态: 公开\r\n\r\n\r\n")
    assert made == "项目名称: 甲\n\n# 注\n状态: 公开\n"


@pytest.mark.parametrize(
    "text",
    [
        "项目名称: 甲\n项目名称: 乙\n",
        "项目名称：甲\n",
        "- 甲\n",
        "项目名称: &a 甲\n备注: *a\n",
        "# 注\n",
    ],
)
def test_what_cannot_be_read_is_left_alone(text: str):
    with pytest.raises(UnwritableError):
        tidy(text)


@pytest.mark.parametrize("name", DATA_FILES)
def test_the_data_of_this_repo_is_in_canonical_form(name: str):
    content = (REPO / name).read_bytes()
    kind = read_name(name).kind
    assert kind is not None
    assert canonical(name, content, kind) == content


_TEXT = st.text(
    st.sampled_from("党建 #:-'\"|>%&*![]{},9.0\n，。（）“”a\\~?@`")
    | st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs", "Cc", "Cf", "Cn", "Zl", "Zp"]),
    max_size=90,
)
_COMMENT = st.sampled_from(["", "# 注", "    # 缩进的注", "  # 两格", "#紧挨着"])


def _written(data: Any, indent: int, draw: Any, style: str | None) -> list[str]:
    """Write data as somebody would: keys as they come, comments anywhere, another way each time."""
    lines = []
    for key, value in data.items():
        comment = draw(_COMMENT)
        lines += [comment] if comment else []
        pad = " " * indent
        if isinstance(value, dict):
            lines += [f"{pad}{key}:", *_written(value, indent + 2, draw, style)]
        elif isinstance(value, list):
            lines.append(f"{pad}{key}:")
            for item in value:
                inner = [
                    line
                    for line in _written(item, indent + 2, draw, style)
                    if not line.lstrip().startswith("#")
                ]
                lines += [f"{pad}- {inner[0].lstrip()}", *inner[1:]]
        else:
            shown = yaml.dump(value, allow_unicode=True, default_style=style, width=9999)
            shown = shown.removesuffix("...\n").rstrip("\n")
            side = draw(st.sampled_from(["", "  # 旁注"]))
            lines.append(f"{pad}{key}: {shown}{side if chr(10) not in shown else ''}")
    return lines


_SIMPLE = st.text(st.sampled_from("党建 #:-'\"%，。9"), min_size=1, max_size=70)
_FORM = st.dictionaries(
    st.sampled_from(["备注", "状态", "项目名称", "自评总分", "领域", "别的"]),
    _SIMPLE | st.integers(0, 99),
)
_PROJECT = st.dictionaries(
    st.sampled_from(["年度资金", "年度总体目标", "绩效指标", "项目名称", "备注"]),
    _SIMPLE | _FORM.filter(bool) | st.lists(_FORM.filter(bool), min_size=1, max_size=3),
    min_size=1,
)


@pytest.mark.slow("hundreds of made-up files")
@settings(max_examples=300, deadline=None)
@given(data=_PROJECT, style=st.sampled_from(["'", '"']), drawn=st.data())
def test_it_is_written_once_and_says_the_same(data: Any, style: str, drawn: st.DataObject):
    text = "\n".join(_written(data, 0, drawn.draw, style)) + "\n"
    made = _tidy_or_none(text)
    if made is None:
        assert read_source("a.yml", text.encode()).findings
        return
    assert tidy(made) == made
    assert read_source("a.yml", made.encode()).data == read_source("a.yml", text.encode()).data


@pytest.mark.slow("hundreds of made-up texts")
@settings(max_examples=300, deadline=None)
@given(_TEXT)
def test_any_text_is_written_once(value: str):
    text = f"备注: {yaml.dump(value, default_style=chr(34), width=9999)}"
    made = _tidy_or_none(text)
    if made is None:
        assert read_source("a.yml", text.encode()).findings
        return
    assert tidy(made) == made


def _tidy_or_none(text: str) -> str | None:
    try:
        return tidy(text)
    except UnwritableError as error:
        assert str(error) == "有读不懂的地方"
        return None


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "data/zhen/2024/projects").mkdir(parents=True)
    (tmp_path / "data/zhen/unit.yml").write_text("单位名称: '某镇'\n", encoding="utf-8")
    good = tmp_path / "data/zhen/2024/projects/a.yml"
    good.write_text("项目名称: 甲\n", encoding="utf-8")
    (tmp_path / "data/zhen/2024/projects/b.yml").write_text("项目名称：乙\n", encoding="utf-8")
    return tmp_path


def test_files_are_told_or_written(root: Path):
    unit = root / "data/zhen/unit.yml"
    told = format_files(root, [], write=False)
    assert told.looked == 3
    assert told.changed == ("data/zhen/unit.yml",)
    assert told.left == (("data/zhen/2024/projects/b.yml", "有读不懂的地方"),)
    assert unit.read_text(encoding="utf-8") == "单位名称: '某镇'\n"
    format_files(root, [unit], write=True)
    assert unit.read_text(encoding="utf-8") == "单位名称: 某镇\n"
    with pytest.raises(Refusal):
        format_files(root, [root / "mkdocs.yml"], write=True)


def test_the_verb(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(root)
    assert main(["fmt", "--check", "data/zhen/unit.yml"]) == 1
    assert capsys.readouterr().out == "data/zhen/unit.yml\n"
    assert main(["fmt", "data/zhen/unit.yml"]) == 0
    assert main(["fmt", "--check", "data/zhen/unit.yml"]) == 0
    assert main(["fmt"]) == 1
    assert "b.yml：有读不懂的地方" in capsys.readouterr().err
