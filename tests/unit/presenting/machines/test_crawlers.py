"""robots.txt and the site map."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.facts.records.states import Audience
from generator.presenting.machines.crawlers import MOST, Listed, robots_page, site_maps
from tests.support import published

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_public_site_may_be_read_and_names_its_map():
    text = robots_page(published.ledger().site, Audience.PUBLIC).content.decode()
    assert text == (
        "User-agent: *\nAllow: /\n"
        "Sitemap: https://www.xn--0tr63u.gov.cn/%E7%BB%A9%E6%95%88/sitemap.xml\n"
    )


def test_a_preview_may_be_read_by_nobody():
    text = robots_page(published.ledger().site, Audience.PREVIEW).content.decode()
    assert text == "User-agent: *\nDisallow: /\n"


def test_the_map_lists_pages_with_their_last_change():
    pages = [Listed(path="b/2024/", changed="2025-03-28"), Listed(path="")]
    (page,) = site_maps("https://example.gov.cn/", pages)
    assert page.path == "sitemap.xml"
    urls = [
        (url.findtext(f"{SPACE}loc"), url.findtext(f"{SPACE}lastmod"))
        for url in ET.fromstring(page.content)
    ]
    assert urls == [
        ("https://example.gov.cn/", None),
        ("https://example.gov.cn/b/2024/", "2025-03-28"),
    ]


def test_without_an_address_places_are_relative():
    (page,) = site_maps("", [Listed(path=""), Listed(path="a&b/说明/")])
    assert b"<loc>./</loc>" in page.content
    assert b"<loc>a%26b/%E8%AF%B4%E6%98%8E/</loc>" in page.content


def test_too_many_pages_make_several_maps_and_an_index():
    pages = (Listed(path=f"{number:06}/") for number in range(MOST + 1))
    index, first, second = site_maps("https://example.gov.cn/", pages)
    listed = [item.findtext(f"{SPACE}loc") for item in ET.fromstring(index.content)]
    assert listed == [f"https://example.gov.cn/sitemap-{number}.xml" for number in (1, 2)]
    assert (first.path, second.path) == ("sitemap-1.xml", "sitemap-2.xml")
    assert len(ET.fromstring(second.content)) == 1
