"""Our style sheets and scripts say nothing that a browser of 2019 needs to know and does not."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from tests.support.old_browsers import as_an_old_browser_reads, css_faults, js_faults, rules

THEME = Path(__file__).resolve().parent.parent / "generator/presenting/theme"
SHEETS = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.css"))
SCRIPTS = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.js"))


@pytest.mark.parametrize("name", SHEETS)
def test_style_sheet(name: str):
    assert css_faults((THEME / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_script(name: str):
    assert js_faults((THEME / name).read_text(encoding="utf-8")) == []


def test_the_script_of_the_theme():
    folder = resources.files("material") / "templates/assets/javascripts"
    (bundle,) = [
        item
        for item in folder.iterdir()
        if item.name.startswith("bundle.") and item.name.endswith(".js")
    ]
    # What it calls beyond that is in parts our pages do not use (their own search, code annotations).
    assert set(js_faults(bundle.read_text(encoding="utf-8"))) <= {".replaceChildren("}


@pytest.mark.parametrize(
    "css",
    [
        "a:is(b, c) { color: red }",
        "a:has(> b) { display: block }",
        "a:not(b, c) { color: red }",
        "a { display: flex; gap: 1rem }",
        "a { inset: 0 }",
        "a { width: min(10px, 1rem) }",
        "a { overflow-wrap: anywhere }",
        "@layer base { a { color: red } }",
        "a { & b { color: red } }",
        "a { height: 100dvh }",
        "a { aspect-ratio: 1 }",
    ],
)
def test_what_is_new_is_found(css: str):
    assert css_faults(css)


@pytest.mark.parametrize(
    "css",
    [
        "a { width: 10px; width: min(10px, 1rem) }",
        "a { word-break: break-word; overflow-wrap: anywhere }",
        "@supports (inset: 0) { a { inset: 0 } }",
        "a { display: grid; gap: 1rem }",
        ":focus:not(:focus-visible) { outline: none }",
        'a::before { content: "a?.b {" }',
    ],
)
def test_what_has_an_older_way_beside_it_is_not(css: str):
    assert css_faults(css) == []


@pytest.mark.parametrize("script", ["a?.b", "a ?? b", "a ||= b", "a.replaceAll('b', 'c')", "1_000"])
def test_new_syntax_is_found(script: str):
    assert js_faults(script)


def test_a_conditional_is_no_optional_chaining():
    assert js_faults("a ? .5 : b; a?b:c") == []


def test_an_old_browser_reads_the_rest():
    css = "@media print { a:is(b) { color: red } a { inset: 0; color: blue } }"
    assert as_an_old_browser_reads(css) == "@media print{a{color:blue}}"
    assert [rule.selector for rule in rules("a{b:c}@media x{d{e:f}}")] == ["a", "d"]
