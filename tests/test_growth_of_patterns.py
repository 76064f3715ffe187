"""No regular expression takes more than a little over twice the steps over twice the text."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import generator
from tests.support.pattern_steps import Counter, TooManyStepsError, pumps

pytestmark = pytest.mark.slow("every pattern is driven by every repetition it has")

_LENGTH = 100  # characters; a square takes four times as many steps over twice as many
_LONG = 400  # by then a window has its full width
_ENDS = ("", "\x00", "9", "甲")
_FREE = 2_000  # steps that nobody minds: below it growth is the start's


_OF_OURS = (
    "generator.presenting.search.",  # pages that we or the publisher wrote, data stand escaped in them
    "generator.publishing.mkdocs.config_words.",  # what MkDocs says of mkdocs.yml
    "generator.publishing.mkdocs.slipped_colons.",  # lines of mkdocs.yml, which its publisher wrote
    "generator.publishing.stamping.",  # the same pages, and the frames made of them
    "generator.presenting.word_links.",  # pages that we wrote, data stand escaped in them
    "generator.publishing.authoring.",  # a file of ours that we are about to edit
    "generator.reading.repo.misplaced.",  # names of files, 255 bytes at most
    "generator.concluding.named_files.",  # sentences of findings
    "generator.reading.quantities.",  # values; long ones are text (asked whole in test_growth.py)
)


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """All patterns of text in the program, by where they stand."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name, module_ in sorted(sys.modules.items()):
        if name.startswith("generator"):
            found.update(_of(name, vars(module_)))
    return {name: pattern for name, pattern in found.items() if not name.startswith(_OF_OURS)}


def _of(module: str, names: dict[str, object]) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in names.items():
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            yield f"{module}.{name}", value
        elif _is_kept(value, module):
            made = value()  # type: ignore[operator]
            if isinstance(made, re.Pattern):
                yield f"{module}.{name}()", made


def _is_kept(value: object, module: str) -> bool:
    """Tell a function without arguments that compiles its pattern once."""
    if not hasattr(value, "cache_clear") or getattr(value, "__module__", "") != module:
        return False
    code = value.__wrapped__.__code__  # type: ignore[attr-defined]
    return code.co_argcount == 0 and "re" in code.co_names


@cache
def sources() -> str:
    return "\n".join(
        path.read_text("utf-8") for path in sorted(Path(generator.__path__[0]).rglob("*.py"))
    )


@cache
def only_at_a_place(name: str) -> bool:
    """Tell whether a pattern is never searched for, only tried where a text begins or at a place known."""
    word = re.escape(name.rpartition(".")[2].removesuffix("()"))
    used = re.findall(rf"\b{word}(?:\(\))?\.(\w+)\(|[(,=] ?{word}\b(?!\(?\)?\.)", sources())
    return bool(used) and set(used) <= {"match", "fullmatch"}


def steps(
    counter: Counter, head: str, body: str, end: str, length: int, *, once: bool = False
) -> int:
    single = head + body * (length // len(body)) + end
    often = (head + body) * (length // len(head + body)) + end
    return max(counter.over(single, once=once), counter.over(often, once=once))


@pytest.mark.parametrize("name", sorted(patterns()))
def test_a_pattern_takes_steps_in_step_with_the_text(name: str):
    pattern = patterns()[name]
    counter = Counter(pattern)
    sys.setrecursionlimit(40_000)
    for head, body in pumps(pattern):
        for end in _ENDS:
            try:
                less, more = (
                    steps(counter, head, body, end, length, once=only_at_a_place(name))
                    for length in (_LENGTH, 2 * _LENGTH)
                )
                if more > max(2.2 * less, _FREE):  # a window of some characters is no square
                    less, more = (
                        steps(counter, head, body, end, length, once=only_at_a_place(name))
                        for length in (_LONG, 2 * _LONG)
                    )
            except TooManyStepsError:
                pytest.fail(f"{head!r} + {body!r} * n + {end!r}: more steps than can be counted")
            assert more <= max(2.2 * less, _FREE), (
                f"{head!r} + {body!r} * n + {end!r}: {less} → {more}"
            )


@pytest.mark.parametrize(
    "square", [r"\s*,", r"(?:a|ba?)*c", r"x[a-z]*1", r"<a.*?</a>", r"\s*[\"']?\s*="]
)
def test_a_square_is_seen(square: str):
    sys.setrecursionlimit(40_000)
    counter = Counter(re.compile(square))
    for head, body in pumps(re.compile(square)):
        for end in _ENDS:
            try:
                less, more = (steps(counter, head, body, end, n) for n in (_LENGTH, 2 * _LENGTH))
            except TooManyStepsError:
                return
            if more > max(2.2 * less, _FREE):
                return
    pytest.fail("it went unseen")
