"""What is typed under a key can be read on a page or in a download, or a list says why it cannot."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum
from functools import cache
from itertools import takewhile

import pytest

from generator.concluding.conclude import conclude
from generator.facts.diagnostics import FieldPath
from generator.facts.form.field import Field, Kind
from generator.facts.form.keys import Key
from generator.facts.records.states import Audience
from generator.presenting.machines.frame import frame_data
from generator.presenting.pages.site_pages import site_pages
from generator.presenting.prepared.page import Page
from tests.support.case_folders import PLACES
from tests.support.filled_forms import KINDS, leaves, ordinary, schema_at, write
from tests.support.repo import REPO

DATA_FORMAT = REPO / "docs/dev/data-format.md"
HEADING = "## What is typed and not shown"
ROW = re.compile(r"^\| `(\w+)\.([^`]+)` \| (.+) \|$", re.MULTILINE)
HIDDEN = "data/danwei/2024/projects/hidden.yml"
ATTACHMENTS = "data/danwei/2024/attachments"
Where = tuple[str, FieldPath]

ALL: list[tuple[Where, Field]] = [
    ((kind, path), field) for kind in KINDS for path, _, field in leaves(kind)
]
ORDER = {where: count for count, (where, _) in enumerate(ALL)}
REVIEWED_LINE: FieldPath = (Key.PROJECT, 0, Key.REVIEWED_INDICATORS, 0)
NAME_OF_LINE = ("project", (Key.INDICATORS, 0, Key.LEVEL3))
SCORES_OF_LINE: tuple[FieldPath, ...] = (
    (Key.INDICATORS, 0, Key.SCORE),
    (*REVIEWED_LINE, Key.REVIEWED_SCORE),
)
FEW_WORDS = frozenset({Kind.CHOICE, Kind.YES})


class Variant(Enum):
    """What one site cannot show at once."""

    OPEN = "evidence goes out, the indicator applies and has scores"
    CLOSED = "evidence is kept back with its reason, the indicator does not apply"
    UNSCORED = "no score, so that the reviewers' total is the one they state; nothing withheld"


def called(where: Where) -> str:
    return ".".join((where[0], *(step for step in where[1] if isinstance(step, str))))


def not_shown() -> dict[str, str]:
    """What the list in the document says: key and reason."""
    text = DATA_FORMAT.read_text(encoding="utf-8").split(HEADING)[1].split("\n## ")[0]
    return {f"{kind}.{way}": why for kind, way, why in ROW.findall(text)}


def is_attachment(path: FieldPath) -> bool:
    """Whether a path is that of a file below attachments/."""
    return path[0] in (Key.EVIDENCE, Key.ATTACHMENTS) and path[-1] == Key.FILE


def mark(where: Where, field: Field) -> tuple[str, tuple[str, ...]]:
    """A value found nowhere else, and the ways in which a page or file may write it; or no such value."""
    count = ORDER[where]
    word = f"mk{count:04}x"
    if field.kind is Kind.ADDRESS:
        return f"https://{word}.example.gov.cn/", (word,)
    if field.key == Key.TARGET:
        return f"≥{40_000 + count}", (f"{40_000 + count}",)
    if field.key == Key.ICON:
        return f"{word}.png", (word,)
    if is_attachment(where[1]):
        return f"{word}.txt", (word,)
    if (
        field.kind in (Kind.TEXT, Kind.PROSE, Kind.QUANTITY, Kind.TEXTS)
        or field.key == Key.SITE_CODE
    ):
        return word, (word,)
    if field.kind is Kind.DATE:
        day = date(2023, 1, 1) + timedelta(days=count)
        return day.isoformat(), (day.isoformat(), f"{day.year}年{day.month}月{day.day}日")
    if field.key == Key.FORM_YEAR:
        return "2097", ("2097",)
    if field.kind is Kind.COUNT:
        return f"{40_000 + count}", (f"{40_000 + count}",)
    bounded = "maximum" in schema_at(where[0], where[1])
    amount = f"99.{count:03}" if bounded else f"{100 + count}.{count % 90 + 10}"
    rate = field.kind in (Kind.PERCENT, Kind.RATE)
    return (f"{amount}%" if rate else amount), (amount,)


def has_mark(where: Where, field: Field) -> bool:
    """Whether a value of its own can stand there: no reference, no choice."""
    if field.kind in FEW_WORDS | {Kind.SEVERITIES} or "enum" in schema_at(where[0], where[1]):
        return False
    return field.kind is not Kind.IDENTIFIER or field.key == Key.SITE_CODE


def made_up(typed: Mapping[Where, str], variant: Variant) -> dict[str, bytes]:
    """A site whose files hold these values, and anything else elsewhere but a standard."""
    tree = {PLACES[f"{kind}.yml"]: _file(kind, typed, variant, withheld=False) for kind in KINDS}
    if variant is not Variant.UNSCORED:
        tree[HIDDEN] = _file("project", typed, variant, withheld=True)
    files = (name for (_, path), name in typed.items() if is_attachment(path))
    return tree | {f"{ATTACHMENTS}/{name}": b"a" for name in files}


def _file(kind: str, typed: Mapping[Where, str], variant: Variant, *, withheld: bool) -> bytes:
    usual = ordinary(kind)
    line_meant: dict[FieldPath, str] = {
        (*REVIEWED_LINE, Key.NUMBER): "1",
        (*REVIEWED_LINE, Key.LEVEL3): typed.get(NAME_OF_LINE, "文字"),
    }

    def fill(path: FieldPath, field: Field) -> tuple[str, ...]:
        if withheld != (path[0] == Key.WITHHOLDING) and path[0] not in (
            Key.STATUS,
            Key.PROJECT_NAME,
        ):
            return ()
        value = line_meant.get(path) or typed.get((kind, path))
        if variant is Variant.UNSCORED and path in SCORES_OF_LINE:
            return ()
        if value:
            return (value,)
        if path == (Key.STATUS,):
            return ("不予公开" if withheld else "公开",)
        if field.key == Key.PUBLIC:
            return ("否" if variant is Variant.CLOSED else "是",)
        if field.key == Key.NOT_APPLICABLE:
            return ("是" if variant is Variant.CLOSED else "否",)
        left_out = field.key == Key.STANDARD or is_attachment(path)
        return () if left_out else usual(path, field)

    return write(kind, fill).text.encode()


def shown(tree: Mapping[str, bytes]) -> str:
    """All pages and files of the public, with their addresses and frame, but what findings say."""
    judged = conclude(tree, audience=Audience.PUBLIC, today=date.max)
    assert [name for name in judged.broken if name in tree] == []
    assert judged.shown is not None
    around = json.dumps(frame_data(judged.shown.site, Audience.PUBLIC), ensure_ascii=False)
    pages = (
        f"{page.path}\n{as_text(page.content)}"
        for page in takewhile(_is_made_of_data, site_pages(replace(judged, told=())))
        if "/quality/" not in page.path and not page.path.endswith(".zip")
    )
    return "\n".join((around, *pages))


def _is_made_of_data(page: Page) -> bool:
    """The rule book comes last, is the same on every site, and most of the time goes into it."""
    return not page.path.startswith("rules/")


def as_text(content: str | bytes) -> str:
    return content.decode() if isinstance(content, bytes) else content


@cache
def marked_site() -> str:
    """The output of sites with a mark in every field."""
    marks = {where: mark(where, field)[0] for where, field in ALL if has_mark(where, field)}
    return "\n".join(shown(made_up(marks, variant)) for variant in Variant)


def is_found(words: tuple[str, ...], text: str) -> bool:
    """Whether one of the words stands in a text, figures not within longer figures."""
    return any(
        re.search(
            rf"(?<![\d.]){re.escape(word)}(?!\d)" if word[0].isdigit() else re.escape(word), text
        )
        for word in words
    )


def told(where: Where) -> str:
    return (
        f"What is typed under {called(where)} is on no page and in no file. Show it (its page's"
        " template in presenting/, or a column in presenting/prepared/columns.py), or add a row with"
        f" the reason to “{HEADING[3:]}” in docs/dev/data-format.md."
    )


MARKED = [(where, field) for where, field in ALL if has_mark(where, field)]
CHOSEN = [(where, field) for where, field in ALL if not has_mark(where, field)]


@pytest.mark.parametrize("item", MARKED, ids=lambda item: called(item[0]))
def test_a_value_is_shown_or_its_absence_explained(item: tuple[Where, Field]):
    where, field = item
    found = is_found(mark(where, field)[1], marked_site())
    _compare(where, found=found)


@pytest.mark.slow("every page twice for each field of choice")
@pytest.mark.parametrize("item", CHOSEN, ids=lambda item: called(item[0]))
def test_a_choice_changes_what_is_shown_or_its_absence_is_explained(item: tuple[Where, Field]):
    where, field = item
    one, other = choices(where, field)
    texts = {shown(made_up({where: value}, Variant.OPEN)) for value in (one, other)}
    _compare(where, found=len(texts) > 1)


def choices(where: Where, field: Field) -> tuple[str, str]:
    """Two values of which one may be chosen."""
    if field.kind is Kind.SEVERITIES:
        return "C304: 提示", "C304: 错误"
    if field.key == Key.STANDARD:
        return "caiyu-2020-10", "hubei"
    if field.key == Key.STATUS:
        return "草稿", "公开"  # what comes between is for a preview
    if field.key == Key.PROJECT:
        return "project", "hidden"
    listed = schema_at(where[0], where[1])["enum"]
    return listed[0], listed[1]


def _compare(where: Where, *, found: bool) -> None:
    excused = not_shown()
    assert found or called(where) in excused, told(where)
    assert not (found and called(where) in excused), (
        f"{called(where)} is shown: take its row out of “{HEADING[3:]}” in docs/dev/data-format.md"
    )


def test_the_list_names_only_keys_there_are():
    assert set(not_shown()) - {called(where) for where, _ in ALL} == set()


def test_a_field_nobody_shows_would_be_noticed():
    where, field = MARKED[0]
    assert is_found(mark(where, field)[1], marked_site())
    assert not is_found(("mk9999x",), marked_site())
