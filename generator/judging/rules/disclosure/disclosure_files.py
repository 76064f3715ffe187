"""Questions about attachments as files: what kind they are, whether a reader can open them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import PurePosixPath

from generator.facts.attachment_kinds import GOOD, MACROS, suffix_of, why_never_published
from generator.facts.attachments import AttachedFile
from generator.facts.data_layout import attachments_folder
from generator.facts.diagnostics import Finding, Place
from generator.judging.rules.disclosure import book_files as rules
from generator.judging.rules.subject import YearSubject
from generator.judging.year.listed_attachments import Listed, listed_evidence, listed_files

_MAX_BYTES = 20_000_000
_MEGABYTE = 1_000_000


def attachments_can_be_opened(subject: YearSubject) -> Iterator[Finding]:
    """C710 to C714: an attachment is no program, of a common kind, not too large, and opens."""
    for one in listed_files(subject.unit_year, subject.attached):
        found = _program(one) or _odd(one)
        if found:
            yield found
        yield from _content(one)


def _program(one: Listed) -> Finding | None:
    file, suffix = one.file, suffix_of(one.file.name)
    what = why_never_published(file.name)
    if not what and suffix in MACROS:
        what = f"后缀 {suffix} 是带宏的文件"
    elif not what and file.runs:
        what = f"里面有{'、'.join(file.runs)}"
    return one.finding(rules.PROGRAM, f"附件“{_name(file)}”{what}。") if what else None


def _odd(one: Listed) -> Finding | None:
    suffix = suffix_of(one.file.name)
    if suffix in GOOD:
        return None
    what = f"的格式 {suffix} 不便公开" if suffix else "没有后缀，不知道是什么格式"
    return one.finding(rules.ODD_FORMAT, f"附件“{_name(one.file)}”{what}。")


def _content(one: Listed) -> Iterator[Finding]:
    file = one.file
    if file.size > _MAX_BYTES:
        limit = f"{_MAX_BYTES // _MEGABYTE} MB"
        message = f"附件“{_name(file)}”有 {_size(file.size)}，超过 {limit}（2000 万字节）。"
        yield one.finding(rules.TOO_LARGE, message)
    elif file.fault:
        yield one.finding(rules.BROKEN_FILE, f"附件“{_name(file)}”打不开：{file.fault}。")
    elif file.unseen:
        message = f"附件“{_name(file)}”没有核对完：{file.unseen}。"
        yield one.finding(rules.NOT_CHECKED, message)


def attachments_are_listed(subject: YearSubject) -> Iterator[Finding]:
    """C715: every file of attachments/ is listed somewhere in the year."""
    if not subject.complete:
        return
    island = subject.unit_year
    folder = f"{attachments_folder(island.unit.id, island.year)}/"
    listed = {f"{folder}{item.file}".casefold() for _, _, item, _ in listed_evidence(island)}
    for name in sorted(subject.names):
        if name.casefold() not in listed:
            yield Finding(
                code=rules.NOT_LISTED.code,
                severity=rules.NOT_LISTED.severity,
                place=Place(file=name),
                message=f"附件“{name.removeprefix(folder)}”没有列出，不会公布。",
                advice=rules.NOT_LISTED.way_out,
            )


def _size(count: int) -> str:
    """Return a size in MB, in bytes where its rounded MB would look like the limit itself."""
    rounded = round(Decimal(count) / _MEGABYTE, 1)
    return f"{rounded} MB" if rounded > _MAX_BYTES // _MEGABYTE else f"{count} 字节"


def _name(file: AttachedFile) -> str:
    return PurePosixPath(file.name).name
