"""What one file says about others: standards, spot-checked projects, attachments; legal basis.

These questions go over plain data, so that they are asked of every file that can be read, whatever
else is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.facts.diagnostics import FieldPath, Finding, finding
from generator.facts.form.keys import Key
from generator.reading.repo.review_references import check_review
from generator.reading.rules import c160_references as rules
from generator.reading.schema.schema_files import SchemaKind
from generator.reading.vocabulary.close_words import close_word, did_you_mean
from generator.reading.vocabulary.labels import label
from generator.reading.yaml.source import Source
from generator.reading.yaml.spots import clip

_FILE_LISTS = {SchemaKind.PROJECT: Key.EVIDENCE, SchemaKind.REPORT: Key.ATTACHMENTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a file may refer to: standards of the site; projects and attachments of its year."""

    standards: frozenset[str]
    projects: frozenset[str] = field(default=frozenset())
    attachments: frozenset[str] = field(default=frozenset())


def check_references(kind: SchemaKind, source: Source, around: Surroundings) -> tuple[Finding, ...]:
    """Return the findings on what ``source`` says about other files, in file order."""
    if source.data is None:
        return ()
    found = [
        *_standard(source, around),
        *no_legal_basis(kind, source),
        *_spot_checks(kind, source, around),
        *_attachments(kind, source, around),
        *(check_review(source, around.projects) if kind is SchemaKind.REVIEW else ()),
    ]
    taken = {(item.place.line, item.place.column) for item in source.findings}
    kept = (item for item in found if (item.place.line, item.place.column) not in taken)
    return tuple(sorted(kept, key=lambda item: item.sort_key))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _items(source: Source, key: str) -> Iterator[tuple[FieldPath, dict[str, Any]]]:
    listed = (source.data or {}).get(key)
    for index, item in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(item, dict):
            yield (key, index), item


def _standard(source: Source, around: Surroundings) -> Iterator[Finding]:
    wanted = _text((source.data or {}).get(Key.STANDARD))
    if wanted and wanted not in around.standards:
        message = f"“评分标准”写的“{clip(wanted, 30)}”不存在。"
        advice = did_you_mean(wanted, around.standards, "现有的标准")
        yield finding(
            rules.UNKNOWN_STANDARD, source.places, (Key.STANDARD,), message, advice=advice
        )


def no_legal_basis(kind: SchemaKind, source: Source) -> Iterator[Finding]:
    """C160: a project that is withheld says by what law."""
    data = source.data or {}
    if kind is not SchemaKind.PROJECT or data.get(Key.STATUS) != "不予公开":
        return
    key = (Key.WITHHOLDING,)
    if key[0] not in data and not any(item.field_path == key for item in source.findings):
        path = key if key in source.places.keys else (Key.STATUS,)
        message = "“状态”写了不予公开，却没有写“不予公开依据”。"
        yield finding(rules.NO_LEGAL_BASIS, source.places, path, message, at_key=path == key)


def _spot_checks(kind: SchemaKind, source: Source, around: Surroundings) -> Iterator[Finding]:
    if kind is not SchemaKind.REPORT:
        return
    for path, item in _items(source, Key.SPOT_CHECKS):
        wanted = _text(item.get(Key.PROJECT))
        if wanted and wanted not in around.projects:
            message = f"{label((*path, Key.PROJECT))}写的“{clip(wanted, 30)}”不在本年度的 projects 文件夹里。"
            advice = did_you_mean(wanted, around.projects, "本年度的项目")
            yield finding(
                rules.UNKNOWN_PROJECT, source.places, (*path, Key.PROJECT), message, advice=advice
            )


def _attachments(kind: SchemaKind, source: Source, around: Surroundings) -> Iterator[Finding]:
    for path, item in _items(source, _FILE_LISTS.get(kind, "")):
        name, field_path = _text(item.get(Key.FILE)), (*path, Key.FILE)
        if not name:
            continue
        fault = _path_fault(name)
        if fault:
            message = f"{label(field_path)}写的“{clip(name, 40)}”{fault}。"
            yield finding(rules.BAD_ATTACHMENT_PATH, source.places, field_path, message)
        elif item.get(Key.PUBLIC) == "是" and name not in around.attachments:
            message = (
                f"{label(field_path)}写的“{clip(name, 40)}”不在本年度的 attachments 文件夹里。"
            )
            close = close_word(name, around.attachments)
            advice = f"是不是“{close}”？大小写和后缀都要一致。" if close else ""
            yield finding(
                rules.MISSING_ATTACHMENT, source.places, field_path, message, advice=advice
            )


def _path_fault(name: str) -> str:
    """Say what is wrong with an attachment's path, empty for nothing."""
    if "\\" in name:
        return "里有反斜杠"
    if name.startswith(("/", "~")) or name[1:2] == ":":
        return "是别处的绝对路径"
    if "://" in name:
        return "是网址，不是文件名"
    parts = name.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return "指到了 attachments 文件夹以外" if ".." in parts else "的写法不对"
    if any(part.startswith(".") for part in parts):
        return "是隐藏文件"
    return "前面多写了 attachments" if parts[0] == "attachments" else ""
