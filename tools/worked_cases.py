"""Record one case of every rule and what the program says of it: ``python -m tools.worked_cases``.

The record goes into the package, so that every site can show it: tests/ is not part of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.concluding.recorded_cases import CASES_FILE
from generator.concluding.rulebook import RULES, rule
from generator.facts.diagnostics import Finding
from generator.reading.repo.read_ledger import read_ledger
from tests.support.case_folders import BAD, case_files, settled
from tests.support.repo import REPO

FILE = REPO / "generator/concluding" / CASES_FILE

_BEFORE, _AFTER = 3, 2  # lines shown around the finding
_LONGEST = 70  # characters of a line shown


def recorded() -> str:
    """What FILE should hold, one rule a line."""
    lines = (
        f"{json.dumps(rule.code)}: {json.dumps(worked(rule.code), ensure_ascii=False)}"
        for rule in RULES
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def worked(code: str) -> dict[str, Any] | None:
    """The first case of a rule that says something of it."""
    for case in BAD:
        if case.name.startswith(f"{code}-"):
            files = case_files(case)
            for item in settled(read_ledger(files), files):
                if item.code == code:
                    return _entry(case, item, files.get(item.place.file, b""))
    return None


def _entry(case: Path, item: Finding, content: bytes) -> dict[str, Any]:
    place = item.place
    first = max(1, place.line - _BEFORE)
    shown = [] if item.code.startswith("C6") else _lines(content)[first - 1 : place.line + _AFTER]
    return {
        "case": case.name,
        "file": place.file.removeprefix("data/"),
        "first": first,
        "lines": [_clipped(line) for line in shown],
        "line": place.line,
        "column": place.column,
        "severity": item.severity.value,
        "message": item.message,
        "advice": "" if item.advice == rule(item.code).way_out else item.advice,
    }


def _lines(content: bytes) -> list[str]:
    """The lines of a file of text; none of any other."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return []
    return [] if "\0" in text else text.replace("\r\n", "\n").split("\n")


def _clipped(line: str) -> str:
    seen = "".join(char if char.isprintable() or char == "\u3000" else "\ufffd" for char in line)
    return seen if len(seen) <= _LONGEST else seen[: _LONGEST - 1] + "…"


def main() -> None:
    """Write the record."""
    FILE.write_text(recorded(), encoding="utf-8", newline="\n")
    print("写入", FILE)


if __name__ == "__main__":
    main()
