"""Findings that repeat no secret: whatever a line held that should not go out is masked in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from generator.facts.diagnostics import Explanation, FieldPath, Finding
from generator.judging.texts.sensitive.masking import mask, mask_pieces
from generator.judging.texts.sensitive.scan import scan


def masked_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with all they say masked, and the keys and the file that lead to them.

    A sentence may quote only the beginning of a line, which tells no longer what it is; so what
    the excerpt holds is looked for in the sentence too. The order stays.
    """
    return tuple(map(_masked, findings))


def _masked(item: Finding) -> Finding:
    if not any(sign.masked_spans for sign in scan("\n".join(_said(item)))):  # nearly always
        return item
    excerpt = mask(item.excerpt)
    pairs = tuple(
        (item.excerpt[start:end], excerpt[start:end])
        for sign in scan(item.excerpt)
        for start, end in sign.masked_spans
    )

    def hidden(text: str) -> str:
        text = mask(text)
        for secret, shown in pairs:
            text = mask_pieces(text, secret, shown)
        return text

    return replace(
        item,
        excerpt=excerpt,
        message=hidden(item.message),
        advice=hidden(item.advice),
        field_path=_hidden_path(item.field_path, hidden),
        explanation=_hidden_reason(item.explanation, hidden),
        place=replace(item.place, file=mask(item.place.file)),
    )


def _said(item: Finding) -> Iterable[str]:
    """Yield every text that an output may take from a finding."""
    yield from (item.excerpt, item.message, item.advice, item.place.file)
    yield from (step for step in item.field_path if isinstance(step, str))  # keys are typed too
    if item.explanation is not None:
        yield from (item.explanation.rule, item.explanation.reason)


def _hidden_path(path: FieldPath, hidden: Callable[[str], str]) -> FieldPath:
    return tuple(hidden(step) if isinstance(step, str) else step for step in path)


def _hidden_reason(said: Explanation | None, hidden: Callable[[str], str]) -> Explanation | None:
    if said is None:
        return None
    return replace(said, rule=hidden(said.rule), reason=hidden(said.reason))
