"""Read, judge and conclude: the bytes of a repo's data in, one record of what came of them out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial

from generator.concluding.judged import Judged
from generator.concluding.judged_years import judged_years
from generator.concluding.kept_back import without_kept_back
from generator.concluding.masked_findings import masked_findings, no_texts
from generator.concluding.missing_icons import missing_icons
from generator.concluding.public_findings import public_findings
from generator.concluding.repo_files import (
    Look,
    closed_attachments,
    lines_of,
    repo_files,
    typed_texts,
)
from generator.concluding.settled_findings import settle
from generator.concluding.typed_places import in_typed_places
from generator.facts.attachments import WrittenFiles
from generator.facts.data_layout import SITE_FILE
from generator.facts.diagnostics import Finding
from generator.facts.records.ledger import UnitYear
from generator.facts.records.states import Audience
from generator.judging.rules.audit import audit
from generator.judging.year.embargo import on_day
from generator.judging.year.evaluated_year import evaluate_years
from generator.reading.form.read_form import read_form
from generator.reading.repo.read_ledger import ReadForm, read_ledger

STAND_IN = "网站名称: 明账\n发布机构: 明账\n".encode()
"""A site.yml that can be read, in the place of one that cannot."""


def conclude(
    tree: Mapping[str, bytes],
    *,
    look: Look | None = None,
    assets: frozenset[str] | None = None,
    written: WrittenFiles | None = None,
    audience: Audience | None = None,
    read: ReadForm = read_form,
    asked: Callable[[UnitYear], bool] | None = None,
    today: date | None = None,
) -> Judged:
    """Read and judge all that a repo states; every project is scored once.

    Args:
        tree: Every file below data/: posix path relative to the repo → content.
        look: How to look into an attachment to be published; by default its bytes in ``tree``.
        assets: The files below docs/assets/, by their path there; None where nobody looked.
        written: What people put below docs/ by hand; None where nobody looked.
        audience: For whom years and findings are made ready; None where nobody asks for pages.
        read: How one file is read.
        asked: Which years are asked about; the others are there for those beside them. None is all.
        today: The day that 公开时间 is held against; None keeps all that has one shut.
    """
    with _collector_at_rest():
        judged = _judge(tree, look, assets, written, read=read, asked=asked, today=today)
        return judged if audience is None else shown_to(judged, audience)


def _judge(
    tree: Mapping[str, bytes],
    look: Look | None,
    assets: frozenset[str] | None,
    written: WrittenFiles | None,
    *,
    read: ReadForm,
    asked: Callable[[UnitYear], bool] | None,
    today: date | None,
) -> Judged:
    reading = read_ledger(tree, read)
    ledger = shown = on_day(reading.ledger, today) if reading.ledger is not None else None
    unread = reading.broken
    if shown is None:
        stand_in = read_ledger({**tree, SITE_FILE: STAND_IN}, read).ledger
        shown = on_day(stand_in, today) if stand_in is not None else None
        unread |= {SITE_FILE}
    evaluated = evaluate_years(shown) if shown is not None else ()
    findings: Iterable[Finding] = reading.findings
    refused: frozenset[str] = frozenset()
    lines: dict[str, tuple[str, ...]] = {}
    texts: Callable[[str], Iterable[str]] = no_texts
    if shown is not None:
        files = repo_files(shown, tree, look, written)
        lines = lines_of(shown, files)
        texts = partial(typed_texts, shown)
        refused = frozenset(one.name for one in files.attached if one.refused)
        audited = audit(shown, evaluated, broken=unread, files=files, asked=asked)
        findings = settle(shown, {*findings, *audited}, broken=unread)
    if ledger is not None and assets is not None:
        findings = (*findings, *missing_icons(ledger.site, assets))
    return Judged(
        names=frozenset(tree) - closed_attachments(tree),
        ledger=ledger,
        shown=shown,
        broken=reading.broken,
        evaluated=evaluated,
        findings=in_typed_places(
            masked_findings(sorted(findings, key=lambda item: item.sort_key), lines, texts), tree
        ),
        refused=refused,
    )


def shown_to(judged: Judged, audience: Audience) -> Judged:
    """Return the same with what an audience may see of it made ready."""
    if judged.shown is None:
        return replace(judged, audience=audience)
    told = judged.findings
    if audience is Audience.PUBLIC:
        told = public_findings(judged.shown, judged.evaluated, told)
    judged = without_kept_back(judged)
    assert judged.shown is not None
    years = judged_years(judged.shown.site, judged.evaluated, told, audience)
    return replace(judged, audience=audience, years=tuple(years), told=told)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let Python's cycle collector rest: millions of records are made and none of them is a cycle.

    It would look through all of them again and again, more often the more there are: a fifth of the
    time at 2,000 projects.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
