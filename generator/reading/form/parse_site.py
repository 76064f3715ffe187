"""Site and unit files that passed their schemas to their records."""

from __future__ import annotations

from generator.facts.diagnostics import Severity
from generator.facts.records.site import Badge, Badges, Site, Unit
from generator.reading.form.door import Fields, read_explanations, read_provenance
from generator.reading.yaml.source import Source


def parse_site(source: Source) -> Site:
    """Make the record of the site; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    licence = form.below("数据许可")
    return Site(
        name=form.text("网站名称"),
        publisher=form.text("发布机构"),
        places=source.places,
        description=form.text("网站说明"),
        address=form.text("网站地址"),
        portal=form.text("所属门户"),
        site_code=form.text("网站标识码"),
        contact=form.text("联系方式"),
        licence=licence.text("名称"),
        licence_url=licence.text("网址"),
        standard_id=form.text("评分标准"),
        severities=tuple((code, Severity(word)) for code, word in form.pairs("规则轻重")),
        notice=form.text("声明"),
        badges=_badges(form.below("页脚标识")),
    )


def _badges(marks: Fields) -> Badges:
    return Badges(
        institution=_badge(marks, "党政机关标识"),
        icp=_badge(marks, "ICP备案号"),
        police=_badge(marks, "公网安备号"),
        mistakes=_badge(marks, "网站纠错"),
    )


def _badge(marks: Fields, name: str) -> Badge | None:
    if not marks.has(name):
        return None
    mark = marks.below(name)
    return Badge(text=mark.text("文字"), url=mark.text("网址"), icon=mark.text("图标"))


def parse_unit(unit_id: str, source: Source) -> Unit:
    """Make the record of a unit; ``source`` must be without findings of severity error."""
    form = Fields(source.data or {})
    return Unit(
        id=unit_id,
        name=form.text("单位名称"),
        places=source.places,
        short_name=form.text("简称"),
        region=form.text("行政区划"),
        region_code=form.text("行政区划代码"),
        department=form.text("主管部门"),
        category=form.text("单位类别"),
        introduction=form.text("简介"),
        contact=form.text("联系方式"),
        example=form.yes("示例"),
        former_ids=form.texts("曾用标识"),
        standard_id=form.text("评分标准"),
        provenance=read_provenance(form.items("来源")),
        explanations=read_explanations(form),
    )
