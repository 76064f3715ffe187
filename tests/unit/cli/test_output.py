"""A document goes to the screen or, the same byte for byte, into a file."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest

from generator.cli import VERBS, main, program

DOCUMENTS = [
    ["check", "--format", "json"],
    ["check", "--format", "html"],
    ["score", "data/shili/2024"],
    ["score", "data/shili/2024", "--format", "json"],
    ["score", "--standard", "caiyu-2021-101", "--compare"],
    ["score", "--standard", "caiyu-2021-101", "--compare", "--format", "json"],
    ["sample", "shili", "2024", "--seed", "2024年度抽查"],
    ["sample", "shili", "2024", "--seed", "2024年度抽查", "--format", "json"],
    ["explain", "C203"],
    ["explain", "--list"],
    ["explain", "standard"],
    ["explain", "caiyu-2020-10"],
    ["schema", "report"],
    ["diff", "."],
    ["diff", ".", "--format", "json"],
]


@pytest.mark.parametrize("words", DOCUMENTS, ids=" ".join)
def test_a_file_holds_what_the_screen_shows(
    repo: Path, capsys: pytest.CaptureFixture[str], words: list[str]
):
    assert main(words) == 0
    shown = capsys.readouterr().out
    assert main([*words, "--output", "neu/out.txt"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "neu/out.txt" in told.err.replace(os.sep, "/")
    assert (repo / "neu/out.txt").read_bytes() == shown.encode()


def test_a_report_of_check_says_what_ran_and_what_came_of_it(
    repo: Path, capsys: pytest.CaptureFixture[str]
):
    path = repo / "data/shili/2024/projects/ludeng.yml"
    path.write_text(path.read_text("utf-8").replace("执行数: 36.50", "执行数: 91"), "utf-8")
    assert main(["check", "-o", "wenti.txt"]) == 1
    text = (repo / "wenti.txt").read_text(encoding="utf-8")
    assert text.startswith("明账 ")
    assert "错误 C203" in text
    assert "\x1b" not in text
    assert text.splitlines()[-1].startswith("核对了 ")


def test_every_verb_that_prints_a_document_has_the_option():
    tested = {words[0] for words in DOCUMENTS}
    assert tested == {"check", "score", "sample", "explain", "schema", "diff"}
    for verb in VERBS:
        command = program.get_command(click.Context(program), verb)
        assert command is not None
        words = {word for param in command.params for word in param.opts}
        assert ("--output" in words) == (verb in tested or verb == "review-sheet"), verb


def test_a_folder_is_no_file_to_write_to(repo: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["schema", "--output", "data"]) == 2
    assert "文件夹" in capsys.readouterr().err
    assert (repo / "data").is_dir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_device_is_written_to_and_not_replaced(repo: Path):
    os.mkfifo(repo / "pipe")
    reader = os.open(repo / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert main(["explain", "C203", "--output", "pipe"]) == 0
        assert "C203" in os.read(reader, 100_000).decode()
    finally:
        os.close(reader)
    assert (repo / "pipe").is_fifo()
