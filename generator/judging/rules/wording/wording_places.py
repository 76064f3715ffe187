"""Questions to the whole site: are the places in a unit's texts its own, and rightly spelt?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import Finding, Places, finding
from generator.facts.records.parts import PolicyBasis
from generator.judging.rules.subject import SiteCheck, SiteSubject
from generator.judging.rules.wording import book_slips as rules
from generator.judging.texts.own_words import Prose, project_prose, report_prose
from generator.judging.texts.place_names import known_names, misspelt, others_acting, own_names
from generator.judging.texts.text_places import at_words


def places_are_the_unit_s_own(subject: SiteSubject) -> Iterator[Finding]:
    """C508, C509: no place of the unit's is misspelt, no other unit's place acts in its stead."""
    known = known_names(subject.ledger.units)
    for year in subject.years:
        island = year.unit_year
        own = own_names(island.unit)
        if not own:
            continue
        for project in island.projects:
            texts = (
                *project_prose(project),
                (("主管部门",), project.department),
                (("实施单位",), project.implementer),
            )
            documents = tuple(_documents("政策依据", project.bases))
            yield from _misspelt(project.places, (*texts, *documents), own, known)
            yield from _others(project.places, texts, own, known)
        report = island.report
        texts = (*report_prose(report), (("标题",), report.title))
        yield from _misspelt(
            report.places, (*texts, *_documents("依据文件", report.bases)), own, known
        )
        yield from _others(report.places, texts, own, known)


def _others(
    places: Places, texts: Iterable[Prose], own: tuple[str, ...], known: frozenset[str]
) -> Iterator[Finding]:
    """Tell of each place that is not the unit's once a file."""
    told: set[str] = set()
    for path, text in texts:
        for name in others_acting(text, own, known):
            if name not in told:
                told.add(name)
                message = f"这里写的是“{name}”在做事，本单位是“{own[-1]}”。"
                made = finding(rules.ANOTHER_PLACE, places, path, message)
                yield at_words(made, places, path, name)


def _misspelt(
    places: Places, texts: Iterable[Prose], own: tuple[str, ...], known: frozenset[str]
) -> Iterator[Finding]:
    """Tell of each wrong spelling once a file."""
    told: set[str] = set()
    for path, text in texts:
        for typed, right in misspelt(text, own, known):
            if typed not in told:
                told.add(typed)
                message = f"“{typed}”与本单位的“{right}”只差一个字，像是写错了。"
                made = finding(rules.NAME_MISSPELT, places, path, message)
                yield at_words(made, places, path, typed)


def _documents(key: str, bases: tuple[PolicyBasis, ...]) -> Iterator[Prose]:
    for index, basis in enumerate(bases):
        yield (key, index, "名称"), basis.title
        yield (key, index, "发文机关"), basis.issuer


SITE_CHECKS: tuple[SiteCheck, ...] = (places_are_the_unit_s_own,)
