"""mkdocs.yml as MkDocs itself reads it, and its mistakes in words."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.publishing.disk import files
from generator.publishing.disk.refusal import Refusal, reason
from generator.publishing.mkdocs.config_words import option_in_words, yaml_in_words
from generator.publishing.mkdocs.slipped_colons import slipped_in

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# The documented switches of MkDocs's and Material's notices about their future.
_SILENCE = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_MEANT = ("C123", "C124")  # aliases and tags: forbidden in data, usual in mkdocs.yml


class _Listener(logging.Handler):
    """Keeps what MkDocs warns of, in order, each once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message not in self.said:
            self.said.append(message)


@contextmanager
def quiet_mkdocs() -> Iterator[list[str]]:
    """Keep MkDocs from printing; give the list of its warnings, which grows as it works."""
    for name, value in _SILENCE.items():
        os.environ.setdefault(name, value)
    logger, listener = logging.getLogger("mkdocs"), _Listener()
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield listener.said
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagated


def load(root: Path, changes: Mapping[str, Any], *, strict: bool = False) -> MkDocsConfig:
    """Read and check mkdocs.yml, what it inherits included.

    Args:
        root: The repo.
        changes: Options that stand for those of the file.
        strict: Warnings (an option nobody knows) are mistakes.

    Raises:
        Refusal: Something in it is wrong; every option MkDocs names is named.
    """
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.exceptions import ConfigurationError

    path = root / files.CONFIG_FILE
    config = MkDocsConfig(config_file_path=str(path))
    _refuse_slipped_colons(root)
    try:
        with path.open("rb") as file:
            config.load_file(file)
        config.load_dict({**changes, "strict": strict})
    except (ConfigurationError, TypeError) as error:  # a single number is no mapping either
        raise _unreadable(root, error) from error
    except OSError as error:
        raise _refusal([f"{error.filename or path} 打不开（{reason(error)}）"]) from error
    written = {option: repr(value) for option, value in config.items()}  # checking changes them
    errors, warnings = config.validate()
    if errors or (strict and warnings):
        said = [(option, written.get(option, ""), str(why)) for option, why in errors or warnings]
        raise _refusal([option_in_words(*one) for one in said])
    return config


def _refuse_slipped_colons(root: Path) -> None:
    """Refuse what YAML reads as text, or swallows into the line above, and was meant as an option."""
    from generator.presenting.words.finding_text import finding_text

    found = [finding_text(item).strip() for item in slipped_in(root)]
    if found:
        raise _refusal(found)


def refuse_other_docs(root: Path, docs_dir: str) -> None:
    """Refuse a ``docs_dir`` that is not where we write: its site would be empty, and nobody told.

    Raises:
        Refusal: MkDocs would build another folder.
    """
    if Path(docs_dir).resolve() != (root / files.DOCS).resolve():
        raise Refusal(
            f"{files.CONFIG_FILE} 把 docs_dir 改成了 {docs_dir}；明账只往 {files.DOCS}/ 里生成页面，"
            "这样建出来的网站里不会有它们。",
            f"删掉 docs_dir 这一行，手写的页面也放进 {files.DOCS}/。",
        )


def _unreadable(root: Path, error: Exception) -> Refusal:
    """Name the place of what is no YAML in our own words; MkDocs's are English."""
    import yaml

    cause = error.__context__
    mark = cause.problem_mark if isinstance(cause, yaml.MarkedYAMLError) else None
    if mark is None:
        return _refusal([_other(root, error, cause)])
    path = Path(str(mark.name))
    name = os.path.relpath(path, root)
    place = f"{name} 第 {mark.line + 1} 行第 {mark.column + 1} 列"
    ours = _own_words(path, name, mark.line + 1)
    return _refusal(
        [ours or f"{place} 起不是 YAML 的写法：{yaml_in_words(getattr(cause, 'problem', ''))}"]
    )


def _own_words(path: Path, name: str, line: int = sys.maxsize) -> str:
    """Return what our reader of data files finds wrong up to the line MkDocs stumbled at."""
    from generator.facts.diagnostics import Severity
    from generator.presenting.words.finding_text import finding_text
    from generator.reading.yaml.source import read_source

    try:
        found = read_source(name, path.read_bytes()).findings
    except OSError:
        return ""
    errors = (
        item
        for item in found
        if item.severity is Severity.ERROR
        and item.code not in _MEANT
        and item.place.line - 1 <= line
    )
    first = next(errors, None)
    return finding_text(first).strip() if first else ""


def _other(root: Path, error: Exception, cause: object) -> str:
    import yaml

    said = str(error)
    if isinstance(cause, yaml.reader.ReaderError):  # bytes that are no UTF-8
        ours = _own_words(root / files.CONFIG_FILE, files.CONFIG_FILE)
        return ours or "文件不是 UTF-8 编码；用记事本打开，另存为 UTF-8"
    if "Inherited config file" in said:
        name = said.split("'")[1]
        return f"INHERIT 写的 {name} 不存在"
    if isinstance(error, TypeError) or "mapping (dict)" in said:
        ours = _own_words(root / files.CONFIG_FILE, files.CONFIG_FILE)
        return ours or "里面要写“选项: 值”，一行一个"
    return str(cause or said)


def _refusal(lines: list[str]) -> Refusal:
    listed = lines[0] if len(lines) == 1 else "\n  " + "\n  ".join(lines)
    return Refusal(f"{files.CONFIG_FILE} 用不了：{listed}", "改好后再运行一次。")
