"""The guide never lies: its forms pass, its outputs are what the commands say, its commands exist."""

from __future__ import annotations

import hashlib
import json
import re

import click
import pytest

from generator.cli import VERBS, program
from tests.support.guide import (
    BROKEN,
    FILLED,
    GUIDE,
    blocks,
    check_outputs,
    filled_repo,
    import_outputs,
    page,
    review_outputs,
    reviewed_repo,
    run,
    score_output,
    small_repo,
)

pytestmark = pytest.mark.slow("every command of the guide is run, in a process of its own")

PAGES = sorted(path.name for path in GUIDE.glob("*.md"))
EVERYTHING = "\n".join(page(name) for name in PAGES)
TYPED = re.compile(r"mingzhang ([a-z]+(?:-[a-z]+)*)((?: [^\s`，。；、：）]+)*)")
REWRITE = "run `make golden` and read the diff"


def options(verb: str) -> set[str]:
    """All options of a verb, those of its subcommands included."""
    command = program.get_command(click.Context(program), verb)
    assert command is not None
    below = [command]
    if isinstance(command, click.Group):
        context = click.Context(command)
        found = (command.get_command(context, name) for name in command.list_commands(context))
        below += [each for each in found if each is not None]
    return {
        word
        for each in below
        for param in each.params
        for word in param.opts
        if word.startswith("--")
    }


def test_the_forms_of_the_guide_pass(tmp_path):
    done = run(filled_repo(tmp_path), "check", "--format", "json")
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)["findings"]
    assert [item for item in found if item["severity"] != "提示"] == []


def test_the_short_example_of_the_first_page_passes(tmp_path):
    repo = small_repo(tmp_path, {FILLED: blocks("index.md", "yaml")[0]})
    assert run(repo, "check", FILLED).returncode == 0


def test_what_check_says_in_the_guide_is_what_it_says(tmp_path):
    assert blocks("check.md", "console") == check_outputs(tmp_path), REWRITE


def test_the_broken_examples_are_broken(tmp_path):
    for number, text in enumerate(blocks("check.md", "yaml")):
        repo = small_repo(tmp_path / str(number), {BROKEN: text})
        assert run(repo, "check", BROKEN).returncode == 1


def test_what_score_says_in_the_guide_is_what_it_says(tmp_path):
    assert blocks("score.md", "console") == [score_output(tmp_path)], REWRITE


def test_the_review_of_the_guide_passes(tmp_path):
    done = run(reviewed_repo(tmp_path), "check", "data/shili/2024/review.yml", "--format", "json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["findings"] == []


def test_what_the_reviewers_commands_say_in_the_guide_is_what_they_say(tmp_path):
    assert blocks("reviewer.md", "console") == review_outputs(tmp_path), REWRITE


def test_what_import_says_in_the_guide_is_what_it_says(tmp_path):
    assert blocks("import.md", "console") == import_outputs(tmp_path), REWRITE


def test_the_key_worked_out_in_the_guide_is_the_key():
    text = page("reviewer.md")
    worked = next(block for block in blocks("reviewer.md", "text") if block.startswith("2024年"))
    key = hashlib.sha256(worked.rstrip("\n").encode()).hexdigest()[:12]
    assert f"`{key}`" in text
    assert f"  {key}\n" in blocks("reviewer.md", "console")[0]


@pytest.mark.parametrize("name", PAGES)
def test_commands_typed_in_the_guide_exist(name):
    for verb, rest in TYPED.findall(page(name)):
        assert verb in VERBS, f"{name}: mingzhang {verb}"
        for word in re.findall(r"--[a-z-]+", rest):
            assert word in options(verb), f"{name}: mingzhang {verb} {word}"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_option_is_in_the_guide(verb):
    assert re.search(rf"mingzhang {verb}\b", EVERYTHING), verb
    told = {
        word
        for found, rest in TYPED.findall(EVERYTHING)
        if found == verb
        for word in re.findall(r"--[a-z-]+", rest)
    }
    assert options(verb) - told - {"--help"} == set()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_guide_is_found_from_its_first_page(name):
    assert name == "index.md" or f"]({name})" in page("index.md")
