"""Lines to the terminal: any encoding, any reader, progress only where somebody watches."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.facts.diagnostics import Finding, Severity
from generator.presenting.words.finding_text import finding_text
from generator.publishing.disk import files
from generator.publishing.disk.refusal import plain_words

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_MARK = re.compile(r"^(\S.*?:\d+:\d+: )((错误|警告|提示) C\d{3})", re.MULTILINE)
_WORD = re.compile(r"(?![-~])[\w@%+=:,./~\\-]+" if os.name == "nt" else r"(?!-)[\w@%+=:,./-]+")
_PATIENCE = 1.0
"""Seconds before a progress bar appears."""


def prepare_streams() -> None:
    """Let no character stop us that the terminal's encoding (GBK on Windows) does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(line: str) -> None:
    """Tell the person something that is not the result: to standard error."""
    click.echo(line, err=True)


to_file = click.option(
    "-o",
    "--output",
    "output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="写进这个文件（UTF-8），不显示在屏幕上；在 PowerShell 里不要用 >",
)
"""The option of every verb that prints a document; PowerShell's own > writes another encoding."""


def print_json(value: object, output: Path | None = None) -> None:
    """Print JSON, or write it into a file."""
    print_lines(json.dumps(value, ensure_ascii=False, indent=2) + "\n", output)


def print_findings(findings: tuple[Finding, ...], root: Path, *, err: bool = False) -> None:
    """Print findings, files named as seen from here, in colour on a terminal that wants it."""
    for finding in findings:
        print_marked(finding_text(finding, from_here(root, finding.place.file)), err=err)


def print_marked(text: str, *, err: bool = False) -> None:
    """Print findings written as text, their marks in colour on a terminal that wants it."""
    stream = sys.stderr if err else sys.stdout
    colourful = stream is not None and stream.isatty() and not os.environ.get("NO_COLOR")
    shown = _MARK.sub(_coloured, text) if colourful else text
    click.echo(shown, err=err, color=colourful, nl=False)


def print_lines(text: str, output: Path | None = None) -> None:
    """Print a text that ends with its own line end, or write it into a file, UTF-8 both.

    Raises:
        Refusal: The file cannot be written.
    """
    if output is not None:
        with plain_words("什么都没有写。", place=output):
            if output.exists() and not output.is_file():  # a device: it is written to, not replaced
                output.write_bytes(text.encode())
            else:
                files.write(output, text.encode())
        say(f"写进了 {output}。")
        return
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    click.echo(text, nl=False)


def from_here(root: Path, name: str | Path) -> str:
    """Return the path of a file of the repo (or any) as one would type it here."""
    path = root / name
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive of Windows
        return path.as_posix()


def _watched() -> bool:
    """Tell whether standard error is a terminal; a shell may have closed it (2>&-)."""
    return sys.stderr is not None and sys.stderr.isatty()


def as_word(path: str | Path) -> str:
    """Return a path as one word of a command: quoted only where a shell would take it apart."""
    text = str(path)
    if _WORD.fullmatch(text):
        return text
    return f'"{text}"' if os.name == "nt" else shlex.quote(text)


def _coloured(mark: re.Match[str]) -> str:
    return mark[1] + click.style(mark[2], fg=_COLOURS[Severity(mark[3])], bold=True)


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function to tell (done, all); a bar shows after a second, on a terminal only."""
    start, watched, shown = time.monotonic(), _watched(), -1

    def tell(done: int, whole: int) -> None:
        nonlocal shown
        percent = 100 * done // max(whole, 1)
        if watched and percent != shown and time.monotonic() - start > _PATIENCE:
            shown = percent
            filled = 30 * percent // 100
            bar = "█" * filled + "░" * (30 - filled)
            click.echo(f"\r{label} {bar} {percent:3d}%", err=True, nl=False)

    try:
        yield tell
    finally:
        if shown >= 0:
            click.echo("\r\033[K", err=True, nl=False)
