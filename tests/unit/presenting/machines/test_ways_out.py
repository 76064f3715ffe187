"""Ways to tell of a mistake, as the contact of a site names them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.records.site import Badge, Badges
from generator.presenting.machines.ways_out import ways_out
from tests.support import published


@pytest.mark.parametrize(
    ("contact", "hrefs"),
    [
        ("镇财政所，0312-8000000", ["tel:03128000000"]),
        ("示例县财政局绩效股 （0312）8000001", ["tel:03128000001"]),
        ("绩效股 jixiao@shili.gov.cn，电话 010 66000000", ["mailto:jixiao@shili.gov.cn", "tel:01066000000"]),
        ("见 https://www.shili.gov.cn/jiucuo?id=1，或拨 12345", ["https://www.shili.gov.cn/jiucuo?id=1", "tel:12345"]),
        ("政务公开栏目", []),
        ("联系人 13800001234", []),
        ("统一编码 0510210600123", []),
        ("12345678@qq.com", ["mailto:12345678@qq.com"]),
        ("", []),
    ],
)  # fmt: skip
def test_what_the_contact_names_can_be_tapped(contact: str, hrefs: list[str]):
    assert [
        way.href for way in ways_out(replace(published.ledger().site, contact=contact))
    ] == hrefs


def test_the_form_of_the_county_stands_first():
    badges = Badges(mistakes=Badge(text="网站纠错", url="https://zfwzgl.example.gov.cn/"))
    made = ways_out(replace(published.ledger().site, contact="财政所 8000000", badges=badges))
    assert [way.kind for way in made] == ["form", "phone"]
