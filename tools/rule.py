"""Begin a rule, or refresh what its cases expect: ``make rule CODE=C324 NAME=limits_bind``.

A code that is new gets a module with every text still to be written, a good case and a bad one. A code that
the rule book has gets the `expected.txt` of its bad cases from a run. Nothing that is there is overwritten.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.concluding.rulebook import known_rule
from generator.facts.families import FAMILIES, family_of
from generator.reading.repo.read_ledger import read_ledger
from tests.support.case_folders import case_files, found_in
from tests.support.repo import REPO
from tools.rule_skeleton import PROJECT, module_text

CODE = re.compile(r"C[1-9]\d\d")
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
UNNAMED = "new_question"


class UnusableError(Exception):
    """What was typed cannot be used; the message says why, in Chinese."""


def main(words: Sequence[str]) -> int:
    """Do what was asked and say what was written; return the exit code."""
    parser = argparse.ArgumentParser(prog="make rule", description=__doc__)
    parser.add_argument("code")
    parser.add_argument("--family", default="")
    parser.add_argument("--name", default="")
    given = parser.parse_args(words)
    try:
        code = usable_code(given.code)
        for line in remarks(code, given.family):
            print(line)
        if known_rule(code) is None:
            for path in begin(code, given.name or UNNAMED, REPO):
                print("写入", path.relative_to(REPO))
            return _refresh_anew(code)
        for line in refresh(code, REPO):
            print(line)
    except UnusableError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def usable_code(typed: str) -> str:
    """Return a code as the rule book writes it.

    Raises:
        UnusableError: It is none, or of a family there is not.
    """
    code = typed.strip().upper()
    if not CODE.fullmatch(code) or code[:2] not in FAMILIES:
        known = "、".join(f"{head}xx {name}" for head, (name, _) in FAMILIES.items())
        raise UnusableError(f"CODE 写成 C 加三位数字，如 CODE=C324；第一位是哪一类：{known}。")
    return code


def remarks(code: str, family: str) -> Iterator[str]:
    """Yield what is worth knowing before anything is written: the family follows from the code."""
    own = family_of(code)
    if family.strip() and family.strip() != own:
        yield f"{code[:2]}xx 是“{own}”，没有用 FAMILY={family.strip()}；类别由编号决定。"
    if own == family_of("C101") and known_rule(code) is None:
        yield "读文件时就能看出的问题不放这里，和报它的代码放在一起，见 generator/reading/rules/。"


def folder_of(code: str) -> str:
    """Return the folder below judging/rules/ that holds the rules of a code's family.

    Raises:
        UnusableError: There is none yet.
    """
    sisters = sorted((REPO / "generator/judging/rules").glob(f"*/{code[:2].lower()}*.py"))
    if not sisters:
        raise UnusableError(f"generator/judging/rules/ 里还没有“{family_of(code)}”的文件夹。")
    return sisters[0].parent.name


def begin(code: str, name: str, root: Path) -> Iterator[Path]:
    """Write the skeleton of a rule below a checkout and yield each file once it is written.

    Raises:
        UnusableError: The name is none, or something of that name is there.
    """
    if not NAME.fullmatch(name):
        raise UnusableError("NAME 用小写英文单词，单词之间用下划线，如 NAME=limits_bind。")
    stem = f"{code.lower()}_{name}"
    case = name.replace("_", "-")
    contents = {
        f"generator/judging/rules/{folder_of(code)}/{stem}.py": module_text(code),
        f"tests/cases/good/{case}/project.yml": PROJECT,
        f"tests/cases/bad/{code}-{case}/project.yml": PROJECT,
        f"tests/cases/bad/{code}-{case}/expected.txt": "",
    }
    there = [path for path in contents if (root / path).exists()]
    if there:
        raise UnusableError("已经有了，没有改动任何文件：" + "、".join(there))
    for path, text in contents.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
        yield root / path


def refresh(code: str, root: Path) -> Iterator[str]:
    """Write what is found in each bad case of a rule into its `expected.txt`; yield what was done."""
    cases = sorted((root / "tests/cases/bad").glob(f"{code}-*"))
    if not cases:
        yield f"{code} 还没有案例：建一个文件夹 tests/cases/bad/{code}-…，放进 project.yml。"
    for case in cases:
        shown = f"{case.relative_to(root).as_posix()}/expected.txt"
        files = case_files(case)
        found = found_in(read_ledger(files), files)
        done = "写入" if _write_expected(case, found) else "没有变化"
        yield f"{done} {shown}：{'、'.join(found) or '什么也没有查出'}"
        if not any(line.endswith(code) for line in found):
            yield f"  {code} 在这个案例里还没有报出来：把 project.yml 改成填错的样子，把 ask 写完，再运行一次。"


def _write_expected(case: Path, found: list[str]) -> bool:
    """Write the lines unless the same stand there already, in any order; say whether."""
    path = case / "expected.txt"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if sorted(filter(None, before.split("\n"))) == found and path.exists():
        return False
    path.write_text("".join(f"{line}\n" for line in found), encoding="utf-8", newline="\n")
    return True


def _refresh_anew(code: str) -> int:
    """Run this command again in a process that sees the new module."""
    return subprocess.run(
        [sys.executable, "-m", "tools.rule", code], cwd=REPO, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
