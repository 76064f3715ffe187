"""The site's own address: what is told when reading is what would stop a build."""

from __future__ import annotations

import pytest

from generator.presenting.prepared.site_address import base_url
from generator.reading.repo.publication_references import address_fault
from generator.reading.repo.read_ledger import read_ledger
from tests.support.case_folders import BASE

GOOD = (
    "https://www.example.gov.cn",
    "https://www.example.gov.cn./x",
    "https://[::1]:8080/x",
    "http://和平。中国/绩效",
    f"https://{'a' * 63}.gov.cn/",
    "https://a-b_c.gov.cn/a&b",
)
FAULTY = (
    "https://a..gov.cn/x/",
    "https://.gov.cn/",
    f"https://{'a' * 64}.gov.cn/",
    f"https://{'和' * 60}.gov.cn/",
    "https://[::1/x",
    "https://a.gov.cn:99999/",
    "https://a.gov.cn:http/",
)


def read(address: str):
    site = f'网站名称: 明账\n发布机构: 示例县财政局\n网站地址: "{address}"\n'
    return read_ledger(
        {name: text.encode() for name, text in (BASE | {"data/site.yml": site}).items()}
    )


@pytest.mark.parametrize("address", GOOD)
def test_what_is_accepted_makes_a_base(address: str):
    reading = read(address)
    assert [item.message for item in reading.findings] == []
    assert reading.ledger is not None
    assert base_url(reading.ledger.site).endswith("/")


@pytest.mark.parametrize("address", FAULTY)
def test_what_makes_no_base_is_a_finding(address: str):
    assert address_fault(address)
    assert [item.code for item in read(address).findings] == ["C194"]
