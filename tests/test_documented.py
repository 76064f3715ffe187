"""A developer finds a paragraph for everything that is there: dependencies, commands, editor settings."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path

import pytest

from generator.concluding.recorded_cases import worked_case
from generator.concluding.rulebook import RULES
from generator.facts.diagnostics import Places, Rule
from generator.facts.families import FAMILIES
from generator.facts.records.site import Site
from generator.presenting.pages.reference.rules import rule_pages
from generator.presenting.words.escaping import tidy
from tests.support.guide import page as guide_page
from tests.support.guide import placeholder_rows
from tests.support.repo import DOCUMENTS, REPO
from tests.support.requirements import PROJECT, bare_name
from tools import worked_cases
from tools.rule_skeleton import TO_FILL

NO_SITE = Site(name="明账", publisher="财政局", places=Places(file="data/site.yml"))


@cache
def rule_texts() -> dict[str, str]:
    """Path → text of the rules' pages, made once."""
    return {page.path: page.content.decode() for page in rule_pages(NO_SITE, {})}


DEPENDENCIES = sorted(
    {
        bare_name(requirement)
        for group in (
            PROJECT["project"]["dependencies"],
            *PROJECT["project"].get("optional-dependencies", {}).values(),
            *PROJECT["dependency-groups"].values(),
        )
        for requirement in group
        if isinstance(requirement, str)
    }
)


@pytest.mark.parametrize("name", DEPENDENCIES)
def test_dependency_is_explained(name: str):
    text = (REPO / "docs/dev/dependencies.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| `{re.escape(name)}` \| \S", text, re.MULTILINE | re.IGNORECASE)


def test_explained_dependencies_exist():
    text = (REPO / "docs/dev/dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)) == set(DEPENDENCIES)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_commands_named_in_the_docs_exist(name: str):
    makefile = (REPO / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z-]+)\b", (REPO / name).read_text(encoding="utf-8")))
    assert named
    assert named <= targets


def test_editor_finds_the_schemas():
    text = (REPO / ".vscode/settings.json").read_text(encoding="utf-8")
    schemas = json.loads(text)["yaml.schemas"]
    on_disk = {
        path.relative_to(REPO).as_posix() for path in REPO.glob("generator/reading/schemas/*.json")
    }
    assert set(schemas) == on_disk
    for schema, pattern in schemas.items():
        if "standard" not in schema:  # a site need not have standards of its own
            assert list(REPO.glob(pattern)), pattern


# --- the rule book and the placeholders --------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_case_folder(rule: Rule):
    assert list((REPO / "tests/cases/bad").glob(f"{rule.code}-*"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_all_it_has_to(rule: Rule):
    for text in (
        rule.title,
        rule.why,
        rule.way_out,
        rule.source,
        rule.example_bad,
        rule.example_good,
    ):
        assert text.strip()
    assert FAMILIES[rule.code[:2]][0] == rule.family


def test_no_text_of_a_rule_is_still_to_be_written():
    """What `make rule` marks has been replaced, in the texts of the rule and in what its code says."""
    left = [
        f"{path.relative_to(REPO)}:{number}: {line.strip()}"
        for path in sorted((REPO / "generator").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        if TO_FILL in line
    ]
    assert left == []


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.family != "结构"], ids=lambda rule: rule.code
)
def test_every_rule_says_how_it_is_computed(rule: Rule):
    assert rule.computed.strip()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_its_case(rule: Rule):
    page = html.unescape(rule_texts()[f"rules/{rule.code}/index.md"])
    case = worked_case(rule.code)
    assert case is not None, "run `make golden`"
    for text in (rule.title, rule.why, rule.way_out, rule.source, rule.computed, case.message):
        assert tidy(text).split("\n")[0] in page


@pytest.mark.slow("every case is judged")
def test_the_worked_cases_in_the_package_are_what_comes_out():
    expected = worked_cases.FILE.read_text(encoding="utf-8")
    assert worked_cases.recorded() == expected, "run `make golden`"


def test_codes_are_unique_and_in_order():
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def test_every_code_in_the_program_has_a_rule():
    known = {rule.code for rule in RULES}
    used = {
        code
        for path in (REPO / "generator").rglob("*.py")
        for code in re.findall(r"\bC[1-8]\d\d\b", path.read_text(encoding="utf-8"))
    }
    assert used - known == set()


def test_the_guide_lists_the_placeholders():
    assert placeholder_rows() in guide_page("report.md"), "run `make golden`"


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_no_number_of_rules_is_typed(name: str):
    text = (REPO / name).read_text(encoding="utf-8")
    assert re.findall(r"\d+ ?(?:条规则|rules)|规则有? ?\d+ ?条", text) == []


MODULE_NAMED = re.compile(
    r"`(?:generator[/.])?((?:facts|reading|judging|concluding|presenting|exchanging|publishing|cli)[/.][\w/.<>-]+)`"
)


def stands(named: str) -> bool:
    """Whether a file, folder, module or attribute of a module below generator/ is called so."""
    way = named.split("<", maxsplit=1)[0].rstrip("/.")
    if "/" in way:
        return (REPO / "generator" / way).exists()
    steps = way.split(".")
    for length in range(len(steps), 0, -1):
        module = REPO / "generator" / "/".join(steps[:length])
        texts = [
            path for path in (module.with_suffix(".py"), module / "__init__.py") if path.is_file()
        ]
        if texts:
            text = texts[0].read_text(encoding="utf-8")
            return all(re.search(rf"\b{word}\b", text) for word in steps[length:])
    return False


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_name_no_module_that_is_gone(document: Path):
    named = MODULE_NAMED.findall(document.read_text(encoding="utf-8"))
    assert [name for name in named if not stands(name)] == []


def test_the_test_sees_what_is_gone():
    assert stands("judging/scoring/execution.py")
    assert stands("judging.scoring.execution.score_execution")
    assert stands("judging/rules/<family>/")
    assert not stands("judging/scoring.py")
    assert not stands("judging.scoring.execution.score_nothing")
