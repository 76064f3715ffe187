"""C508, C509: no place of the unit's is misspelt, no other unit's place acts in its stead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.facts.diagnostics import Finding, PageClaim, Places, Rule, Severity, finding
from generator.facts.form.keys import Key
from generator.facts.records.parts import PolicyBasis
from generator.judging.rules.subject import SiteSubject
from generator.judging.texts.all_texts import Text, prose_of
from generator.judging.texts.place_names import known_names, misspelt, others_acting, own_names
from generator.judging.texts.text_places import at_words

NAME_MISSPELT = Rule(
    code="C508",
    severity=Severity.WARNING,
    title="地名写错一个字",
    why="本单位的地名写错（把徐水区写成戏水区），读者会以为说的是别处，也说明没有人校对。",
    way_out="改成正确的地名。",
    source="惯例；单位信息里的“行政区划”和“单位名称”",
    example_bad="行政区划: 河北省保定市徐水区\n预期目标: 按照戏水区财政局的要求拨付",
    example_good="预期目标: 按照徐水区财政局的要求拨付",
    computed=(
        "与本单位行政区划、单位名称里的地名（三个字以上）只差一个字，"
        "并且紧接在上一级地名后面，或者后面跟着“人民政府、财政局、党委”一类的机关。"
    ),
    exceptions=(
        "本站另有单位或行政区划叫这个名称的；差的一个字是方位、大小、"
        "新老或数目（东城区和西城区）；“规范镇”“新城镇”一类的普通词。"
        "词表随程序提供。"
    ),
)
ANOTHER_PLACE = Rule(
    code="C509",
    severity=Severity.WARNING,
    title="写的是别的地方在做事",
    why="甲镇的表里写着“乙镇认真组织实施”，多半是抄来没有改名。",
    way_out="改成本单位；确实说的是别的地方，写明与本项目的关系（结对、联合、借鉴）。",
    source="惯例",
    example_bad="（甲镇的项目）实际完成情况: 乙镇认真组织实施，按期完工",
    example_good="实际完成情况: 我镇认真组织实施，按期完工",
    computed=(
        "文字里出现本站另一个单位的乡镇、街道名称，或者另一个单位所在的区县名称，后面紧跟“党委、人民政府、"
        "认真、积极、召开”一类的话，前面是句首、标点或“由、经”。"
    ),
    exceptions=(
        "本单位行政区划里的名称；只比同一级（区县的单位写到下面的乡镇，不问）；"
        "同一段里有“帮扶、联合、借鉴、交界、上级”一类的话。词表随程序提供。"
    ),
    denies=(PageClaim.RESULT,),
)
RULES = (NAME_MISSPELT, ANOTHER_PLACE)


def ask(subject: SiteSubject) -> Iterator[Finding]:
    """C508, C509: no place of the unit's is misspelt, no other unit's place acts in its stead."""
    known = known_names(subject.ledger.units)
    for year in subject.years:
        island = year.unit_year
        own = own_names(island.unit)
        if not own:
            continue
        for project in island.projects:
            texts = (
                *prose_of(project),
                ((Key.DEPARTMENT,), project.department),
                ((Key.IMPLEMENTER,), project.implementer),
            )
            documents = tuple(_documents(Key.POLICY_BASES, project.bases))
            yield from _misspelt(project.places, (*texts, *documents), own, known)
            yield from _others(project.places, texts, own, known)
        report = island.report
        texts = (*prose_of(report), ((Key.TITLE,), report.title))
        yield from _misspelt(
            report.places, (*texts, *_documents(Key.BASES, report.bases)), own, known
        )
        yield from _others(report.places, texts, own, known)


def _others(
    places: Places, texts: Iterable[Text], own: tuple[str, ...], known: frozenset[str]
) -> Iterator[Finding]:
    """Tell of each place that is not the unit's once a file."""
    told: set[str] = set()
    for path, text in texts:
        for name in others_acting(text, own, known):
            if name not in told:
                told.add(name)
                message = f"这里写的是“{name}”在做事，本单位是“{own[-1]}”。"
                made = finding(ANOTHER_PLACE, places, path, message)
                yield at_words(made, places, path, name)


def _misspelt(
    places: Places, texts: Iterable[Text], own: tuple[str, ...], known: frozenset[str]
) -> Iterator[Finding]:
    """Tell of each wrong spelling once a file."""
    told: set[str] = set()
    for path, text in texts:
        for typed, right in misspelt(text, own, known):
            if typed not in told:
                told.add(typed)
                message = f"“{typed}”与本单位的“{right}”只差一个字，像是写错了。"
                made = finding(NAME_MISSPELT, places, path, message)
                yield at_words(made, places, path, typed)


def _documents(key: str, bases: tuple[PolicyBasis, ...]) -> Iterator[Text]:
    for index, basis in enumerate(bases):
        yield (key, index, Key.NAME), basis.title
        yield (key, index, Key.ISSUER), basis.issuer
