"""What is answered to each slip, and how near it comes to the answer deserved."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache

from generator.facts.diagnostics import Finding, Severity
from generator.presenting.words.finding_text import finding_text
from generator.reading.repo.read_ledger import read_ledger
from tests.support.bad_inputs.files import files
from tests.support.bad_inputs.pasted import pasted
from tests.support.bad_inputs.slip import GOOD, Slip
from tests.support.bad_inputs.structure import structure
from tests.support.bad_inputs.values import values
from tests.support.case_folders import settled

_ECHO = re.compile("写成了“[^”]*”|内容“[^”]*”")  # the person's own words are no answer


def slips() -> Iterator[Slip]:
    """Yield every slip."""
    yield from values()
    yield from structure()
    yield from files()
    yield from pasted()


def answers(slip: Slip) -> tuple[Finding, ...]:
    """Return what is found because of the slip, other than on the site without it."""
    return tuple(item for item in _found(slip.files) if (item.code, item.message) not in _usual())


@cache
def _usual() -> frozenset[tuple[str, str]]:
    """What is found on the site without a slip."""
    return frozenset((item.code, item.message) for item in _found(GOOD))


def _found(held: dict[str, bytes]) -> tuple[Finding, ...]:
    found = settled(read_ledger(held), held)
    return tuple(item for item in found if not item.explained)


def rating(slip: Slip, found: tuple[Finding, ...]) -> str:
    """Say good, fair or bad: one answer, at the line, with what was meant."""
    loud = [item for item in found if item.severity is not Severity.NOTE]
    at_line = [
        item
        for item in loud
        if item.place.file == slip.file and (not slip.line or item.place.line == slip.line)
    ]
    told = "".join(_ECHO.sub("", item.message) + item.advice for item in at_line)
    if not at_line:
        return "bad"
    named = all(word in told for word in slip.meant)
    return "good" if named and len(loud) <= slip.most else "fair"


def main() -> None:
    """Print every slip with its answers; words on the command line choose ratings or names."""
    counted: Counter[str] = Counter()
    wanted = [word for word in sys.argv[1:] if word not in ("good", "fair", "bad")]
    for slip in slips():
        if wanted and not any(word in slip.name for word in wanted):
            continue
        try:
            found = answers(slip)
        except Exception as error:
            counted["traceback"] += 1
            print(f"=== TRACEBACK {slip.name}: {error!r}")
            continue
        rated = rating(slip, found)
        counted[rated] += 1
        ratings = set(sys.argv[1:]) - set(wanted)
        if ratings and rated not in ratings:
            continue
        print(f"=== {rated} {slip.name} [line {slip.line}, {slip.meant}]")
        for item in found[:5]:
            print("   " + finding_text(item).strip().replace("\n", "\n   "))
        if len(found) > 5:
            print(f"   … {len(found)} findings")
    print(sum(counted.values()), dict(counted))


if __name__ == "__main__":
    main()
