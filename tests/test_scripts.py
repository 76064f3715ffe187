"""The site's scripts without a browser: their own tests, and what they make of what Python wrote."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.facts.wordlists.characters import simplified_characters
from generator.presenting.prepared.page import Kind, Traits
from generator.presenting.search import character_files, gram_files, grams, index
from generator.presenting.search.codec import ascending, column, page_set, sized, utf8, varint
from generator.presenting.search.document import Document, in_order
from generator.presenting.search.folded_characters import fold
from generator.presenting.theme_files import JOINED, Joined, join
from tests.support.node import run_node
from tests.support.repo import REPO

SCRIPTS = REPO / "tests/scripts"
SUITES = sorted(path.name for path in SCRIPTS.glob("*.test.mjs"))


def run_suite(name: str, **environment: str) -> None:
    """Run a file of tests and show what it says if any of them fails, or if there is none."""
    done = run_node("--test-reporter=spec", SCRIPTS / name, environment=environment)
    passed = re.search(r"^ℹ pass (\d+)$", done.stdout, re.MULTILINE)
    if done.returncode or passed is None or passed[1] == "0":
        pytest.fail(f"{name}\n{done.stdout}", pytrace=False)


@pytest.mark.parametrize("name", SUITES)
def test_suite(name: str):
    run_suite(name)


@pytest.mark.parametrize(
    "joined",
    [joined for joined in JOINED if joined.ending == ".js"],
    ids=lambda joined: joined.path,
)
def test_a_joined_script_can_be_read(joined: Joined, tmp_path: Path):
    script = tmp_path / "joined.js"
    script.write_bytes(join(joined).content)
    done = run_node("--check", script)
    assert done.returncode == 0, done.stdout


def test_the_runner_sees_what_fails(tmp_path: Path):
    suite = tmp_path / "wrong.test.mjs"
    suite.write_text('import test from "node:test"\ntest("x", () => { throw new Error("no") })\n')
    with pytest.raises(pytest.fail.Exception, match="no"):
        run_suite(str(suite))
    suite.write_text("// nothing\n")
    with pytest.raises(pytest.fail.Exception):
        run_suite(str(suite))


# --- what Python writes is what the scripts read ------------------------------------------------------------

LETTERS = "路灯维修LED（）2 "
PAGES = 60
ON_ALL = "本表由单位填报，本站按公开的评分标准重新计算，写在旁边，只供对照，不改动单位的自评得分"
ON_MANY = "来源没有逐项列出资金来源，执行率按全年预算数和全年执行数算出，年中追加或者调减的另行说明"


def pages() -> Sequence[Document]:
    """Made-up pages of few letters, so that pieces are frequent, with lines that many of them share."""
    draw = random.Random(7)
    words = [
        "".join(draw.choices(LETTERS, k=draw.randint(1, 9))).strip() or "路" for _ in range(400)
    ]
    made = []
    for number in range(PAGES):
        own = (" ".join(draw.sample(words, 3)) for _ in range(draw.randint(1, 6)))
        lines = dict.fromkeys((ON_ALL, *((ON_MANY,) if number % 3 else ()), *own))
        made.append(
            Document(
                address=f"a/2024/p{number}/",
                title=f"项目{number}{draw.choice(words)}",
                lines=tuple(lines),
                traits=Traits(kind=Kind.PROJECT, unit="a", unit_name="甲", year=2024),
            )
        )
    return in_order(made)


def lines_of(page: Document) -> list[str]:
    return [fold(line) for line in (page.title, *page.lines)]


def phrases(listed: Sequence[Document]) -> list[str]:
    """Pieces of up to seven letters, most of them of the text, some of nothing."""
    draw = random.Random(8)
    found = {"预算", "没有的字", "项目1"}
    for _ in range(600):
        line = draw.choice(lines_of(draw.choice(listed)))
        start = draw.randrange(len(line))
        found.add(line[start : start + draw.randint(1, 7)])
    found |= {"".join(draw.choices(fold(LETTERS), k=draw.randint(2, 4))) for _ in range(100)}
    return sorted(phrase for phrase in found if phrase)


def index_case() -> dict[str, object]:
    listed = pages()
    asked = phrases(listed)
    return {
        "files": {Path(file.path).stem: file.content.hex() for file in index.search_files(listed)},
        "addresses": [page.address for page in listed],
        "titles": [page.title for page in listed],
        "lines": [list(page.lines) for page in listed],
        "found": {
            phrase: [
                number
                for number, page in enumerate(listed)
                if any(phrase in line for line in lines_of(page))
            ]
            for phrase in asked
        },
    }


def codec_case() -> dict[str, object]:
    draw = random.Random(9)
    numbers = sorted(draw.sample(range(2**20), 300))
    sets = [sorted(draw.sample(range(1000), count)) for count in (0, 1, 7, 200, 999)]
    columns = [[draw.randrange(3) for _ in range(50)], [5] * 400, [0, *range(300)]]
    return {
        "numbers": [{"bytes": varint(number).hex(), "is": number} for number in numbers],
        "ascending": {"bytes": ascending(numbers).hex(), "is": numbers},
        "sets": [{"bytes": page_set(pages, 1000).hex(), "is": pages} for pages in sets],
        "columns": [{"bytes": column(values).hex(), "is": values} for values in columns],
        "texts": [{"bytes": utf8(text).hex(), "is": text} for text in ("", "路灯", "𠮷a")],
        "piece": {"bytes": (sized(b"\x01\x02") + b"\x03").hex()},
    }


@pytest.mark.slow("sixty thousand letters are folded")
def test_scripts_read_what_python_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Every character folds the same; numbers and sets come back; every phrase is found where it is."""
    monkeypatch.setattr(grams, "FREQUENT", 20)
    monkeypatch.setattr(gram_files, "_FILE_BYTES", 128)
    monkeypatch.setattr(index, "_TEXT_BYTES", 512)
    monkeypatch.setattr(character_files, "_FILE_BYTES", 64)
    every = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x10400), 0x20BB7)]
    case = {
        "letters": list(zip(*simplified_characters().items(), strict=True)),
        "folds": [[char, fold(char)] for char in every],
        "codec": codec_case(),
        "index": index_case(),
    }
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(case), encoding="utf-8")
    run_suite("agreement.mjs", MINGZHANG_CASES=str(path))
