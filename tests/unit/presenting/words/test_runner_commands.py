"""No output begins a command to the runner that shows it, and all of it says the same as before."""

from __future__ import annotations

import json
from html import unescape

import pytest

from generator.presenting.words.runner_commands import inert_json, inert_markup, inert_text

COMMANDS = (
    "::stop-commands::x",
    "   ::add-mask::x",
    "\u3000::error::x",
    "a ##[error]x",
    "##vso[task.x]",
)


def speaks(output: str) -> bool:
    return any(
        line.strip().startswith("::") or "##[" in line or "##vso[" in line
        for line in output.split("\n")
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_text_keeps_its_length(command):
    shown = inert_text(f"第一行\n{command}")
    assert speaks(command)
    assert not speaks(shown)
    assert len(shown) == len(f"第一行\n{command}")


@pytest.mark.parametrize("command", COMMANDS)
def test_markup_and_json_say_the_same(command):
    markup = inert_markup(f"<pre>\n{command}\n</pre>")
    assert not speaks(markup)
    assert unescape(markup) == f"<pre>\n{command}\n</pre>"
    line = inert_json(json.dumps({"excerpt": command}, ensure_ascii=False))
    assert not speaks(line)
    assert json.loads(line) == {"excerpt": command}


def test_json_breaks_no_line():
    value = "a\u2028b\u2029c\x85d"
    line = inert_json(json.dumps(value, ensure_ascii=False))
    assert len(line.splitlines()) == 1
    assert json.loads(line) == value


def test_plain_text_stays():
    text = "C++ 的 a::b，## 标题，# 井号"
    assert inert_text(text) == inert_markup(text) == inert_json(text) == text
