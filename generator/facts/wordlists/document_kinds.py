"""The kinds of documents that units publish (表格种类), and which of them tell of results; as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from generator.facts.wordlists.word_files import word_file


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """One kind of document.

    ``is_result``: it tells what a year came to; else what is planned, or how far things are in the
    middle of a year. ``whole_department``: it is about all a department spends, so that its
    amounts hold those of the projects. ``remark`` is a sentence for readers, empty where the name
    says enough. ``title_words`` in the title of a document without points, and ``name_words`` in the
    name of a project, tell the kind where nobody stated it.
    """

    name: str
    is_result: bool
    whole_department: bool
    remark: str
    title_words: tuple[str, ...] = ()
    name_words: tuple[str, ...] = ()


@cache
def document_kinds() -> Mapping[str, DocumentKind]:
    """Return the kinds by name, the ordinary form first."""
    listed: list[Mapping[str, Any]] = word_file("document_kinds.yml")["各种表格"]
    return MappingProxyType({item["种类"]: _kind(item) for item in listed})


def document_kind(name: str) -> DocumentKind:
    """Return the kind of a name; the ordinary form for none, or for one that is not known."""
    kinds = document_kinds()
    return kinds.get(name) or next(iter(kinds.values()))


def _kind(item: Mapping[str, Any]) -> DocumentKind:
    return DocumentKind(
        name=item["种类"],
        is_result=item["结果"] == "是",
        whole_department=item["范围"] == "部门",
        remark=item.get("页面写明", ""),
        title_words=tuple(item.get("标题里的词", ())),
        name_words=tuple(item.get("名称里的词", ())),
    )
