"""Questions about what people put below docs/ by hand: pages, texts, pictures, their names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.attachments import AttachedFile, WrittenFiles
from generator.facts.diagnostics import Finding, Place
from generator.judging.rules.privacy import c613_located_pictures
from generator.judging.rules.privacy.in_attachments import file_names_are_clean, signs_in
from generator.judging.rules.privacy.in_data_files import data_file_is_clean
from generator.judging.rules.privacy.signs_told import RULE_OF, sentence


def written_files_are_clean(written: WrittenFiles) -> Iterator[Finding]:
    """C601 to C620: nothing personal in what goes out beside the generated pages."""
    names = {places.file for places in written.texts} | {one.name for one in written.looked}
    yield from file_names_are_clean(names)
    for places in written.texts:
        yield from data_file_is_clean(places)
    for one in written.looked:
        yield from _of(one)


def _of(one: AttachedFile) -> Iterator[Finding]:
    place = Place(file=one.name)
    for kind, where, text, sign, more in signs_in(one):
        rule = RULE_OF[kind]
        yield Finding(
            code=rule.code,
            severity=rule.severity,
            place=place,
            message=sentence(f"文件{where}", text, [sign]) + more,
            advice=f"改好文件再换上。{rule.way_out}",
        )
    if one.located:
        rule = c613_located_pictures.RULE
        yield Finding(
            code=rule.code,
            severity=rule.severity,
            place=place,
            message="照片带着拍摄地点的经纬度。",
            advice=rule.way_out,
        )
