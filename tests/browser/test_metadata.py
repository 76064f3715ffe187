"""What a published site with an address tells programs: heads, redirects, feed, map, the missing page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.support.made_once import made_once
from tests.support.published import FILES
from tests.support.repo import REPO, add_frame, run_mingzhang
from tests.support.serving import serve_folder

pytestmark = pytest.mark.browser

BASE = "https://www.xn--0tr63u.gov.cn/%E7%BB%A9%E6%95%88/"
ICON = REPO / "generator/presenting/theme/assets/images/favicon.png"


@pytest.fixture(scope="session")
def known_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The folder and the address of a site that states all it can."""
    root = made_once(tmp_path_factory, "known", build)
    with serve_folder(root / "site") as address:
        yield root / "site", address


def build(root: Path) -> None:
    for name, content in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (root / "docs/assets").mkdir(parents=True)
    shutil.copy(ICON, root / "docs/assets/beian.png")
    add_frame(root)
    run_mingzhang("build", "--site-dir", "site", cwd=root)


def labels(page: Any) -> dict[str, str]:
    return dict(
        page.evaluate(
            """[...document.querySelectorAll('meta[name]')].map(item => [item.name, item.content])"""
        )
    )


def test_the_head_of_a_project(page: Any, known_site: tuple[Path, str]):
    _, address = known_site
    page.goto(f"{address}heping/2024/ludeng/")
    assert page.title() == "路灯 </script> 维护 · 和平镇 2024 年度 - 和平县 <公开>"
    assert page.locator("link[rel=canonical]").get_attribute("href") == f"{BASE}heping/2024/ludeng/"
    said = labels(page)
    assert said["SiteName"] == "和平县人民政府"
    assert said["SiteIDCode"] == "1306090001"
    assert said["ArticleTitle"] == "路灯 </script> 维护"
    assert said["PubDate"] == "2025-03-28"
    assert said["description"].startswith("和平镇，路灯 </script> 维护。")
    data = json.loads(page.locator('script[type="application/ld+json"]').inner_text())
    assert data["name"] == "路灯 </script> 维护（2024 年度绩效自评）"
    assert (
        page.locator('link[type="application/atom+xml"]').get_attribute("href")
        == "../../../feed.xml"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("heping/2024/deng/", "heping/2024/ludeng/"),
        ("heping-xiang/", "heping/"),
        ("heping-xiang/2024/", "heping/2024/"),
        ("heping-xiang/2024/ludeng-weihu/", "heping/2024/ludeng/"),
    ],
)
def test_a_former_address_leads_on_without_javascript(
    new_page: Any, known_site: tuple[Path, str], old: str, new: str
):
    _, address = known_site
    opened = new_page(java_script_enabled=False)
    opened.goto(address + old)
    opened.wait_for_url(address + new)


def test_a_former_address_is_in_no_map_and_no_search_engine(known_site: tuple[Path, str]):
    site, _ = known_site
    text = (site / "heping/2024/deng/index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in text
    assert '<link rel="canonical"' not in text
    places = [item.text or "" for item in ET.fromstring((site / "sitemap.xml").read_bytes()).iter()]
    assert f"{BASE}heping/2024/ludeng/" in places
    assert f"{BASE}guide/" in places
    assert not [place for place in places if "deng/" in place and "ludeng/" not in place]


def test_the_map_has_days_from_the_data(known_site: tuple[Path, str]):
    site, _ = known_site
    days = {
        url[0].text: url[1].text
        for url in ET.fromstring((site / "sitemap.xml").read_bytes())
        if len(url) > 1
    }
    assert days[f"{BASE}heping/2024/"] == "2025-04-02"
    assert days[f"{BASE}heping/2024/ludeng/"] == "2025-05-06"
    assert set(days.values()) == {"2025-04-02", "2025-05-06"}


def test_a_missing_page_offers_the_search(page: Any, known_site: tuple[Path, str], page_log: Any):
    _, address = known_site
    page_log.errors_expected = True
    page.goto(f"{address}heping/2024/none/")
    form = page.get_by_role("search")
    assert form.get_attribute("action") == f"{BASE}search/"
    assert page.get_by_role("link", name="回到首页").get_attribute("href") == BASE


def test_the_foot_has_the_marks(page: Any, known_site: tuple[Path, str]):
    _, address = known_site
    page.goto(address)
    foot = page.get_by_role("contentinfo")
    link = foot.get_by_role("link", name="冀ICP备1号 <1>")
    assert link.get_attribute("href") == "https://beian.miit.gov.cn/?a=1&b=2"
    icon = foot.locator("img")
    assert icon.evaluate("item => item.naturalWidth") > 0
    assert "冀公网安备1号" in foot.inner_text()
    assert "网站标识码 1306090001" in foot.inner_text()


def test_the_feed_leads_to_the_correction(page: Any, known_site: tuple[Path, str]):
    site, address = known_site
    feed = (site / "feed.xml").read_text(encoding="utf-8")
    link = ET.fromstring(feed).find(".//{*}entry/{*}link")
    assert link is not None
    page.goto(link.get("href", "").replace(BASE, address))
    assert page.locator("#corrections").is_visible()
