"""Findings that repeat no secret: whatever a file held that should not go out is masked in all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.concluding.quoted_secrets import (
    MaskedText,
    Quotations,
    Surroundings,
    contexts,
    masked_text,
    surroundings,
)
from generator.facts.diagnostics import Explanation, FieldPath, Finding
from generator.judging.rules.privacy.signs_told import RULE_OF
from generator.judging.texts.sensitive.folding import fold
from generator.judging.texts.sensitive.masking import mask, mask_pieces
from generator.judging.texts.sensitive.scan import scan
from generator.reading.yaml.encoding import SHOWN_CONTROL, as_typed, without_controls

Lines = tuple[str, ...]
_BEFORE, _BEHIND = 1, 40
"""Lines around a finding on which its field may stand."""

_LINE = 80
"""Characters of a text that a sentence repeats at most."""

_TELLING_PIECE = 5
"""Digits by which a number that is cut in two is still known; a name is known whole."""

_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_LONG_PIECE = re.compile(rf"[^\s，。；、：（）“”]{{{_LINE + 1},}}|“[^“”]{{{_LINE + 1},}}(?=”)")

_NO_DIGIT = re.compile(r"[^0-9]")
_DIGITS = re.compile(rf"“[^“”]{{0,2000}}”|[0-9]{{{_TELLING_PIECE},}}")
"""A quotation, which is looked for by itself, or digits that nobody quoted."""

_TELLING = frozenset(rule.code for rule in RULE_OF.values())


def no_texts(file: str) -> Iterable[str]:
    """Return no texts: for findings of files that nobody has read."""
    return ()


def masked_findings(
    findings: Iterable[Finding],
    files: Mapping[str, Lines] | None = None,
    texts: Callable[[str], Iterable[str]] = no_texts,
) -> tuple[Finding, ...]:
    """Return the findings with all they say masked, and the keys and the file that lead to them.

    A sentence may quote a piece of a field that tells no longer what it is. So a file in which
    something was found is masked as a whole, and every quotation is looked for in it. The order
    stays.

    Args:
        findings: In any order.
        files: The lines of the files, by name; of one left out only what a finding says is masked.
        texts: The texts of such a file as they are read, escapes and folds undone.
    """
    listed = tuple(findings)
    told = dict.fromkeys(item.place.file for item in listed if item.code in _TELLING)
    masked = {file: masked_text(files[file]) for file in told if files and file in files}
    quotations = Quotations(_all_contexts(masked, texts))
    return tuple(_masked(item, masked.get(item.place.file), quotations) for item in listed)


def _all_contexts(
    masked: Mapping[str, MaskedText], texts: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str, str]]:
    for file, body in masked.items():
        yield from contexts(body.text, body.masked)
        read = "\n\x00\n".join(texts(file))
        yield from contexts(read, mask(read))


def _masked(item: Finding, body: MaskedText | None, quotations: Quotations) -> Finding:
    said = "\n".join(_said(item))
    if body is None and not quotations.known and not _holds_a_secret(said):  # nearly always
        return _in_a_line(item)
    excerpt, pairs = _excerpt(item, body)
    near = _near(item, body)

    def hidden(text: str) -> str:
        text = _without_pieces(quotations.hide(text, near), item, body)
        for secret, shown in pairs:
            text = mask_pieces(text, secret, shown)
        return text

    return _in_a_line(
        replace(
            item,
            excerpt=excerpt,
            message=hidden(item.message),
            advice=hidden(item.advice),
            field_path=_hidden_path(item.field_path, hidden),
            explanation=_hidden_reason(item.explanation, hidden),
            place=replace(item.place, file=mask(item.place.file)),
        )
    )


def _holds_a_secret(text: str) -> bool:
    return any(sign.masked_spans for sign in scan(text))


def _near(item: Finding, body: MaskedText | None) -> Surroundings | None:
    """Return the lines around a finding, None where nothing is masked in them."""
    if body is None:
        return None
    first, last = item.place.line - _BEFORE, item.place.line + _BEHIND
    return surroundings(body.lines(first, last, hidden=False), body.lines(first, last))


def _numbers_near(item: Finding, body: MaskedText | None) -> tuple[str, ...]:
    """Return the digits of the secrets in the lines around a finding."""
    if body is None:
        return ()
    first, last = item.place.line - _BEFORE, item.place.line + _BEHIND
    text = body.lines(first, last, hidden=False)
    spans = (span for sign in scan(text) for span in sign.masked_spans)
    told = (_NO_DIGIT.sub("", fold(text[start:end])) for start, end in spans)
    return tuple(digits for digits in told if len(digits) >= _TELLING_PIECE)


def _without_pieces(text: str, item: Finding, body: MaskedText | None) -> str:
    """Star what an advice made of a piece of a secret: a value may be meant and repeated unquoted.

    The lines around are read again only for a text that has such digits, which is seldom.
    """
    if all(run[0].startswith("“") for run in _DIGITS.finditer(text)):
        return text
    numbers = _numbers_near(item, body)
    return _DIGITS.sub(
        lambda run: "*" * len(run[0]) if any(run[0] in digits for digits in numbers) else run[0],
        text,
    )


def _excerpt(item: Finding, body: MaskedText | None) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the excerpt masked as part of its file, and the secrets in it beside what is shown."""
    shown = mask(item.excerpt)
    stated = item.excerpt
    if body is not None:
        line = body.lines(item.place.line, item.place.line, hidden=False)
        if len(line) == len(stated):  # it may be masked already, by itself
            stated, shown = line, body.line(item.place.line)
        elif len(line) == len(without_controls(stated)):
            shown = as_typed(stated, 1, body.line(item.place.line))[1]
        elif len(line) == len(stated.replace(SHOWN_CONTROL, "")):
            control = stated.replace(SHOWN_CONTROL, "\x07")
            put_back = as_typed(control, 1, body.line(item.place.line))[1]
            shown = put_back.replace("\x07", SHOWN_CONTROL)
    pairs = tuple(
        (stated[start:end], shown[start:end])
        for start, end in _differing(stated, shown)
        if end - start >= _TELLING_PIECE or _HAN.search(stated, start, end)
    )
    return shown, pairs


def _differing(text: str, masked: str) -> Iterator[tuple[int, int]]:
    """Yield the secrets of a line: its signs, and where it is masked though it shows none itself."""
    for sign in scan(text):
        yield from sign.masked_spans
    start = -1
    for place, (plain, hidden) in enumerate(zip(text + "\0", masked + "\0", strict=True)):
        if plain != hidden and start < 0:
            start = place
        elif plain == hidden and start >= 0:
            yield start, place
            start = -1


def _in_a_line(item: Finding) -> Finding:
    """Return a finding that repeats no more of a text than a line."""
    message, advice = _cut(item.message), _cut_lines(item.advice)
    if message == item.message and advice == item.advice:
        return item
    return replace(item, message=message, advice=advice)


def _cut(sentence: str) -> str:
    if len(sentence) <= _LINE and "\n" not in sentence:
        return sentence
    flat = " ".join(sentence.splitlines())
    return _LONG_PIECE.sub(lambda found: found[0][: _LINE - 1] + "…", flat)


def _cut_lines(advice: str) -> str:
    """Cut an advice line by line where it shows lines to be typed: it announces them with a colon."""
    first, *typed = advice.split("\n")
    if not typed or not first.endswith("："):
        return _cut(advice)
    return "\n".join((_cut(first), *map(_cut, typed)))


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
