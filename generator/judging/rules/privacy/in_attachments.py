"""Questions about what goes out beside the pages: the names of files and the attachments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.facts.attachments import AttachedFile, Passage
from generator.facts.diagnostics import Finding, Place
from generator.judging.rules.privacy.signs_told import RULE_OF, sentence
from generator.judging.texts.sensitive.masking import mask
from generator.judging.texts.sensitive.scan import Kind, Sign, scan
from generator.judging.year.listed_attachments import Listed

MANY = 3
"""Examples named in one sentence."""


def file_names_are_clean(names: Iterable[str]) -> Iterator[Finding]:
    """The privacy rules: no personal data in the name of a file below data/."""
    ordered = sorted(names)
    if not scan("\n".join(name.replace("/", "\n") for name in ordered)):
        return
    told: set[tuple[str, Kind]] = set()
    for name in ordered:
        for depth, part in enumerate(PurePosixPath(name).parts[1:], 2):
            for kind, signs in _by_kind(scan(part)):
                folder = "/".join(name.split("/")[:depth])
                if (folder, kind) in told:
                    continue
                told.add((folder, kind))
                rule = RULE_OF[kind]
                yield Finding(
                    code=rule.code,
                    severity=rule.severity,
                    place=Place(file=name),
                    message=sentence(f"文件名“{mask(part)}”里", part, signs),
                    advice="给文件改名，去掉里面的号码、姓名和标志；列出它的地方一起改。",
                )


def attachments_are_clean(listed: Iterable[Listed]) -> Iterator[Finding]:
    """The privacy rules: nothing personal in the text of an attachment to be published."""
    for one in listed:
        yield from _texts(one)


def _texts(one: Listed) -> Iterator[Finding]:
    """Yield one finding for each kind of sign in a file, with the first place and how many."""
    for kind, where, text, first, more in signs_in(one.file):
        said = sentence(f"附件{called(one.file)}{where}", text, [first])
        yield one.finding(
            RULE_OF[kind], said + more, advice=f"改好附件再换上。{RULE_OF[kind].way_out}"
        )


def signs_in(file: AttachedFile) -> Iterator[tuple[Kind, str, str, Sign, str]]:
    """Yield each kind of sign in a file: where the first one is, its text, itself, and how many.

    The names of sheets and parts are asked too.
    """
    found: dict[Kind, list[tuple[Passage, Sign]]] = {}
    named = dict.fromkeys(passage.where for passage in file.passages)
    for passage in (*(Passage(where="", text=name) for name in named), *file.passages):
        for sign in scan(passage.text):
            if sign.told:
                found.setdefault(sign.kind, []).append((passage, sign))
    for kind, hits in sorted(found.items()):
        passage, first = hits[0]
        more = f"这样的地方共 {len(hits)} 处。" if len(hits) > 1 else ""
        yield kind, _place(passage, first), passage.text, first, more


def _place(passage: Passage, sign: Sign) -> str:
    where = f"的{mask(passage.where)}" if passage.where else "的"
    if not passage.unit:
        return f"{where}里"
    line = passage.text.count("\n", 0, sign.start) + 1
    return f"{where}第 {line} {passage.unit}"


def _by_kind(signs: Iterable[Sign]) -> Iterator[tuple[Kind, list[Sign]]]:
    kinds: dict[Kind, list[Sign]] = {}
    for sign in signs:
        if sign.told:
            kinds.setdefault(sign.kind, []).append(sign)
    yield from kinds.items()


def called(file: AttachedFile) -> str:
    """Name a file in a sentence, masked."""
    return f"“{mask(PurePosixPath(file.name).name)}”"
