"""Questions about what goes out beside the pages: the names of files and the attachments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from generator.facts.attachments import AttachedFile, Passage
from generator.facts.diagnostics import Finding, Place
from generator.facts.wordlists.sensitive_words import sensitive_words
from generator.judging.rules.privacy import book_files as rules
from generator.judging.rules.privacy.privacy_words import RULES, sentence
from generator.judging.texts.sensitive.masking import mask
from generator.judging.texts.sensitive.names import is_name
from generator.judging.texts.sensitive.scan import Kind, Sign, scan
from generator.judging.year.listed_attachments import Listed

_MANY = 3  # examples named in one sentence


def file_names_are_clean(names: Iterable[str]) -> Iterator[Finding]:
    """C601 to C609: no personal data in the name of a file below data/."""
    ordered = sorted(names)
    if not scan("\n".join(name.replace("/", "\n") for name in ordered)):
        return
    for name in ordered:
        for part in PurePosixPath(name).parts[1:]:
            for kind, signs in _by_kind(scan(part)):
                rule = RULES[kind]
                yield Finding(
                    code=rule.code,
                    severity=rule.severity,
                    place=Place(file=name),
                    message=sentence(f"文件名“{mask(part)}”里", part, signs),
                    advice="给文件改名，去掉里面的号码、姓名和标志；列出它的地方一起改。",
                )


def attachments_are_clean(listed: Iterable[Listed]) -> Iterator[Finding]:
    """C601 to C613: nothing personal in an attachment to be published, nor left in it unseen."""
    for one in listed:
        for question in (_texts, _authors, _leftovers, _hidden, _located):
            yield from question(one)


def _texts(one: Listed) -> Iterator[Finding]:
    """Yield one finding for each kind of sign in a file, with the first place and how many."""
    found: dict[Kind, list[tuple[Passage, Sign]]] = {}
    for passage in one.file.passages:
        for sign in scan(passage.text):
            if sign.told:
                found.setdefault(sign.kind, []).append((passage, sign))
    for kind, hits in sorted(found.items()):
        passage, first = hits[0]
        more = f"这样的地方共 {len(hits)} 处。" if len(hits) > 1 else ""
        said = sentence(f"附件{_called(one.file)}{_place(passage, first)}", passage.text, [first])
        yield one.finding(RULES[kind], said + more, advice=f"改好附件再换上。{RULES[kind].way_out}")


def _place(passage: Passage, sign: Sign) -> str:
    where = f"的{passage.where}" if passage.where else "的"
    if not passage.unit:
        return f"{where}里"
    line = passage.text.count("\n", 0, sign.start) + 1
    return f"{where}第 {line} {passage.unit}"


def _authors(one: Listed) -> Iterator[Finding]:
    left = one.file.changes or one.file.comments  # who left them goes when they go
    named = [
        (what, name)
        for what, name in one.file.authors
        if _is_personal(name) and not (left and "批注者" in what)
    ]
    if named:
        shown = "、".join(dict.fromkeys(f"{what} {_masked(name)}" for what, name in named[:_MANY]))
        message = f"附件{_called(one.file)}的属性里有人的姓名或联系方式：{shown}。"
        yield one.finding(rules.AUTHOR, message)


def _leftovers(one: Listed) -> Iterator[Finding]:
    file = one.file
    left = [f"{file.changes} 处修订"] if file.changes else []
    left += [f"{file.comments} 条批注"] if file.comments else []
    if left:
        yield one.finding(rules.LEFTOVERS, f"附件{_called(file)}里留着{'、'.join(left)}。")


def _hidden(one: Listed) -> Iterator[Finding]:
    hidden = [mask(item) for item in one.file.hidden]
    if hidden:
        more = f"等 {len(hidden)} 处" if len(hidden) > _MANY else ""
        message = f"附件{_called(one.file)}里有{'、'.join(hidden[:_MANY])}{more}。"
        yield one.finding(rules.HIDDEN, message)


def _located(one: Listed) -> Iterator[Finding]:
    pictures = one.file.located
    if pictures:
        inside = f"里的 {len(pictures)} 张照片" if not _is_picture(one.file) else ""
        yield one.finding(rules.LOCATED, f"附件{_called(one.file)}{inside}带着拍摄地点的经纬度。")


def _is_picture(file: AttachedFile) -> bool:
    return file.located == (PurePosixPath(file.name).name,)


def _is_personal(author: str) -> bool:
    """Tell whether a property names a person; computers and offices have names too."""
    name = author.strip().removeprefix("作者：")
    if any(word in name for word in (*sensitive_words().plain_authors, *sensitive_words().office)):
        return False
    bare = name.replace(" ", "").replace("\u3000", "")
    return is_name(bare) or any(is_name(word) for word in name.split()) or bool(scan(name))


def _masked(name: str) -> str:
    bare = name.replace(" ", "").replace("\u3000", "")
    if is_name(bare):
        return bare[0] + "某" * (len(bare) - 1)
    words = (
        word[0] + "某" * (len(word) - 1) if is_name(word) else mask(word) for word in name.split()
    )
    return " ".join(words)


def _by_kind(signs: Iterable[Sign]) -> Iterator[tuple[Kind, list[Sign]]]:
    kinds: dict[Kind, list[Sign]] = {}
    for sign in signs:
        if sign.told:
            kinds.setdefault(sign.kind, []).append(sign)
    yield from kinds.items()


def _called(file: AttachedFile) -> str:
    return f"“{mask(PurePosixPath(file.name).name)}”"
