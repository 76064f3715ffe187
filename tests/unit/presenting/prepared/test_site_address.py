"""Absolute addresses where the site's own is known, relative links where it is not."""

from __future__ import annotations

import pytest

from generator.presenting.prepared.addresses import HOME, project_address
from generator.presenting.prepared.site_address import absolute, base_url, domain, link_from
from tests.support import published

HERE = project_address("heping", 2024, "ludeng")


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://www.example.gov.cn", "https://www.example.gov.cn/"),
        ("https://www.example.gov.cn/jixiao", "https://www.example.gov.cn/jixiao/"),
        ("https://www.example.gov.cn:8443/a/b/", "https://www.example.gov.cn:8443/a/b/"),
        ("https://[::1]:8080/x", "https://[::1]:8080/x/"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ("https://192.168.1.9:8080", "https://192.168.1.9:8080/"),
        ("http://和平.中国/绩效/", "http://xn--0tr63u.xn--fiqs8s/%E7%BB%A9%E6%95%88/"),
    ],
)
def test_the_base_is_a_url_that_ends_in_a_slash(typed: str, url: str):
    known = published.ledger(**{"https://www.和平.gov.cn/绩效": typed})
    assert base_url(known.site) == url


def test_pages_have_absolute_addresses():
    site = published.ledger().site
    base = "https://www.xn--0tr63u.gov.cn/%E7%BB%A9%E6%95%88/"
    assert absolute(site, HOME) == base
    assert absolute(site, HERE, "form") == f"{base}heping/2024/ludeng/#form"
    assert link_from(site, HERE, "data/units.json") == f"{base}data/units.json"
    assert domain(site) == "www.和平.gov.cn"


def test_without_an_address_links_are_relative():
    site = published.without_address().site
    assert (base_url(site), absolute(site, HERE), domain(site)) == ("", "", "")
    assert link_from(site, HERE, "data/units.json") == "../../../data/units.json"
