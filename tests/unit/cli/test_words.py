"""The command line's own manners: Chinese words, exit codes, streams of any kind."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from generator.cli import VERBS, boundary, main, output, program
from generator.cli.help_texts import HELP
from generator.facts.diagnostics import Finding, Place, Severity
from generator.publishing.disk.refusal import Refusal
from tests.support.repo import REPO


def leaves(command: click.Command, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    if not isinstance(command, click.Group):
        return [path]
    context = click.Context(command)
    below = []
    for name in command.list_commands(context):
        found = command.get_command(context, name)
        assert found is not None
        below += leaves(found, (*path, name))
    return [path, *below]


@pytest.mark.parametrize("words", leaves(program), ids=" ".join)
def test_every_verb_explains_itself_in_chinese_with_examples(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    assert main([*words, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"用法：{' '.join(('mingzhang', *words))}")
    assert "例子：\n" in said
    assert f"mingzhang {' '.join(words)}".rstrip() in said.split("例子：")[1]
    assert not re.search(r"Usage|Options|Commands|Show this|Arguments", said)
    assert not re.search(r"required|default|INTEGER|RANGE|<=|>=", said)
    for line in said.splitlines():
        if line.strip().startswith("-"):
            assert re.search("[\u4e00-\u9fff]", line), line


def test_every_text_belongs_to_a_verb():
    paths = {" ".join(path) or "program" for path in leaves(program)}
    assert set(HELP) == paths


def test_no_words_is_help(capsys: pytest.CaptureFixture[str]):
    assert main([]) == 0
    said = capsys.readouterr().out
    for verb in VERBS:
        assert re.search(rf"^  {verb} ", said, re.MULTILINE)


def test_the_version(capsys: pytest.CaptureFixture[str]):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("明账 ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "没有“chekc”这个命令。"),
        (["new", "projekt"], "没有“projekt”这个命令。"),
        (["check", "--formt", "json"], "没有 --formt 这个选项。是不是想写 --format？"),
        (["check", "--format", "xml"], "--format 写得不对。只能是 text、json、jsonl、"),
        (["check", "--format"], "--format 后面"),
        (["score"], "少写了 PATH…。"),
        (["sample", "shili", "2024"], "少写了 --seed（种子）。"),
        (["serve", "--port", "x"], "--port 写得不对。要写一个整数"),
        (["explain", "C203", "C204"], "多写了“C204”。"),
        (["new", "project", "suicheng", "x"], "“suicheng”少了年度。"),
        (["schema", "projct"], "没有“projct”这种数据文件。"),
        (["check", "no/such/file.yml"], "没有 no/such/file.yml 这个文件或文件夹。"),
    ],
)
def test_wrong_words_are_answered_in_chinese(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
):
    assert main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]):
    assert main(["schema", "unit"]) == 0
    assert capsys.readouterr().out.startswith('{\n  "$schema"')
    assert main(["schema", "review"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "复核记录"


def raising(error: BaseException) -> Callable[[], object]:
    def run() -> object:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (Refusal("不行。", "换一个。"), 2, "不行。\n建议：换一个。\n"),
        (KeyboardInterrupt(), 130, "已中断。\n"),
        (click.Abort(), 130, "已中断。\n"),
    ],
)
def test_what_stops_a_run_becomes_an_exit_code(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
):
    assert boundary.exit_code(raising(error)) == code
    assert capsys.readouterr().err == said


def test_our_bug_is_called_ours(capsys: pytest.CaptureFixture[str]):
    assert boundary.exit_code(raising(ZeroDivisionError("x"))) == 70
    said = capsys.readouterr().err
    assert "这是明账" in said.splitlines()[0]
    assert "ZeroDivisionError: x" in said


@pytest.mark.parametrize("error", [Refusal("不行。"), ZeroDivisionError("x")])
def test_a_preview_survives(error: Exception, capsys: pytest.CaptureFixture[str]):
    def step() -> None:
        raise error

    boundary.survive(step)
    assert capsys.readouterr().err


def run_piped(code: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-c", code]
    return subprocess.run(words, cwd=REPO, capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_a_reader_that_has_gone_is_no_bug():
    code = (
        "import os, sys\n"
        "reading, writing = os.pipe()\n"
        "os.dup2(writing, 1); os.close(reading); os.close(writing)\n"
        "from generator.cli import main\n"
        "sys.exit(main(['schema', 'project']))\n"
    )
    done = run_piped(code)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_console_without_some_character_does_not_stop_us():
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    code = "import sys; from generator.cli import main; sys.exit(main(['--help']))"
    done = run_piped(code, env=environment)
    assert done.returncode == 0
    assert "明账" in done.stdout.decode("gbk")
    code = (
        "from generator.cli.output import prepare_streams, say\n"
        "prepare_streams(); say('〔2024〕\U0001f600')\n"
    )
    done = run_piped(code, env=environment)
    assert done.stderr.decode("gbk").strip() == "〔2024〕?"


def test_json_is_utf_8_whatever_the_console_has():
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    code = (
        "from generator.cli.output import prepare_streams, print_json\n"
        "prepare_streams(); print_json({'名': '〔\U0001f600'})\n"
    )
    assert run_piped(code, env=environment).stdout.decode() == '{\n  "名": "〔\U0001f600"\n}\n'


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


FINDING = Finding(
    code="C203",
    severity=Severity.ERROR,
    place=Place(file="data/a.yml", line=1, column=1),
    message="错误 C203 在这句话里。",
    advice="改。",
)


@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_colour_on_a_terminal_that_wants_it(
    no_colour: str, coloured: bool, monkeypatch: pytest.MonkeyPatch
):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("NO_COLOR", no_colour)
    output.print_findings((FINDING,), Path())
    assert ("\x1b[" in terminal.getvalue()) is coloured


def test_no_colour_in_a_pipe(capsys: pytest.CaptureFixture[str]):
    output.print_findings((FINDING,), Path())
    assert (
        capsys.readouterr().out
        == "data/a.yml:1:1: 错误 C203 错误 C203 在这句话里。\n  建议：改。\n"
    )


@pytest.mark.parametrize(("seconds", "shown"), [(0.5, False), (2.0, True)])
def test_a_bar_shows_after_a_second_on_a_terminal(
    seconds: float, shown: bool, monkeypatch: pytest.MonkeyPatch
):
    now = iter([0.0, seconds])
    monkeypatch.setattr("time.monotonic", lambda: next(now))
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with output.progress_bar("构建网站") as tell:
        tell(50, 100)
    assert ("50%" in terminal.getvalue()) is shown


def test_no_bar_in_a_log(capsys: pytest.CaptureFixture[str]):
    with output.progress_bar("构建网站") as tell:
        tell(1, 1)
    assert capsys.readouterr().err == ""


@pytest.mark.slow("a program of its own is run")
def test_what_check_needs_not_is_not_imported():
    code = (
        "import sys\n"
        "import generator.cli.check, generator.cli.score, generator.publishing.disk.scope\n"
        "heavy = {'mkdocs', 'material', 'jinja2', 'jieba', 'generator.presenting.pages.site_pages'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    assert run_piped(code).stdout == b"[]\n"


@pytest.mark.slow("programs of their own are run")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", ["--help", "explain --list", "check --format html"])
@pytest.mark.parametrize(
    ("redirected", "told"), [(">/dev/full", "已经满了"), (">&-", "标准输出已经关闭")]
)
def test_output_that_cannot_be_written_is_one_sentence(words: str, redirected: str, told: str):
    line = f'"{sys.executable}" -m generator {words} {redirected}'
    done = subprocess.run(
        line, shell=True, cwd=REPO, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert [line for line in done.stderr.splitlines() if told in line] == [
        done.stderr.splitlines()[0]
    ]


def test_a_full_disk_is_no_fault_of_ours(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(boundary, "_let_go_of_output", lambda: None)
    assert boundary.exit_code(full) == 2
    assert capsys.readouterr().err == "写不下了：磁盘（或者输出到的设备）已经满了，结果不完整。\n"
