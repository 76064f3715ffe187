"""Site and unit files that passed their schemas to their records."""

from __future__ import annotations

from generator.facts.model import Site, Unit
from generator.reading.fields import Fields, read_provenance
from generator.reading.source import Source


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
        contact=form.text("联系方式"),
        licence=licence.text("名称"),
        licence_url=licence.text("网址"),
        standard_id=form.text("评分标准"),
        notice=form.text("声明"),
    )


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
        standard_id=form.text("评分标准"),
        provenance=read_provenance(form.items("来源")),
    )
