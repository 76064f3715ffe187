"""Findings that repeat no secret: whatever a line held that should not go out is masked in all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.facts.diagnostics import Finding
from generator.judging.sensitive.masking import mask, mask_pieces
from generator.judging.sensitive.scan import scan


def without_secrets(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with excerpt, message, advice and file name masked, in the same order.

    A sentence may quote only the beginning of a line, which tells no longer what it is; so what
    the excerpt holds is looked for in the sentence too.
    """
    return tuple(map(_masked, findings))


def _masked(item: Finding) -> Finding:
    said = "\n".join((item.excerpt, item.message, item.advice, item.place.file))
    if not any(sign.masked_spans for sign in scan(said)):  # nearly always
        return item
    signs = scan(item.excerpt)
    excerpt, message, advice = mask(item.excerpt), mask(item.message), mask(item.advice)
    for sign in signs:
        for start, end in sign.masked_spans:
            secret = item.excerpt[start:end]
            message = mask_pieces(message, secret, excerpt[start:end])
            advice = mask_pieces(advice, secret, excerpt[start:end])
    file = mask(item.place.file)
    return replace(
        item,
        excerpt=excerpt,
        message=message,
        advice=advice,
        place=replace(item.place, file=file),
    )
