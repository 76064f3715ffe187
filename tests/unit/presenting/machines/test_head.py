"""The labels of government websites, and JSON-LD that nothing can break out of."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from generator.presenting.machines.head import site_labels
from tests.support import published

BASE = "https://www.xn--0tr63u.gov.cn/%E7%BB%A9%E6%95%88/"


def front_matter(path: str, of: Any = None) -> dict[str, Any]:
    text = published.pages(of)[path]
    return dict(yaml.safe_load(text.split("\n---\n", 1)[0].removeprefix("---\n")))


def test_every_page_names_the_portal_its_domain_and_its_code():
    assert site_labels(published.ledger().site) == (
        ("SiteName", "和平县人民政府"),
        ("SiteDomain", "www.和平.gov.cn"),
        ("SiteIDCode", "1306090001"),
    )
    bare = published.ledger(
        **{
            "网站地址: https://www.和平.gov.cn/绩效\n": "",
            "所属门户: 和平县人民政府\n": "",
            '网站标识码: "1306090001"\n': "",
        }
    )
    assert site_labels(bare.site) == (("SiteName", "和平县 <公开>"),)


@pytest.mark.slow("every page is made")
def test_columns_and_articles_have_their_labels():
    home = front_matter("index.md")["labels"]
    assert (home["ColumnName"], home["ColumnType"]) == ("项目支出绩效自评", "政府信息公开")
    assert "ArticleTitle" not in home
    report = front_matter("heping/2024/index.md")
    assert report["labels"]["ArticleTitle"] == "和平镇2024年度报告"
    assert report["labels"]["PubDate"] == "2025-03-28"
    assert report["labels"]["ContentSource"] == "和平县和平镇人民政府"
    assert report["labels"]["Url"] == f"{BASE}heping/2024/"
    project = front_matter("heping/2024/ludeng/index.md")
    assert project["labels"]["ArticleTitle"] == "路灯 &lt;/script&gt; 维护"
    assert project["labels"]["Keywords"] == "环保,和平镇,绩效自评"


@pytest.mark.slow("every page is made")
def test_pages_say_when_they_last_changed():
    days = {path: front_matter(path).get("updated") for path in ("index.md", "heping/index.md")}
    assert days == {"index.md": "2025-05-06", "heping/index.md": "2025-05-06"}
    assert front_matter("heping/2024/index.md")["updated"] == "2025-04-02"
    assert front_matter("heping/2024/ludeng/index.md")["updated"] == "2025-05-06"


def test_what_is_not_stated_has_no_label():
    known = published.ledger(**{"发布日期: 2025-03-28\n": ""})
    report = front_matter("heping/2024/index.md", known)
    assert "PubDate" not in report["labels"]


def test_the_data_of_a_report_are_a_dataset():
    data = json.loads(front_matter("heping/2024/index.md")["data"])
    assert data["@type"] == "Dataset"
    assert data["name"] == "和平镇2024年度报告"
    assert data["temporalCoverage"] == "2024"
    assert data["creator"] == {"@type": "GovernmentOrganization", "name": "和平县和平镇人民政府"}
    assert data["publisher"] == {"@type": "Organization", "name": "和平县财政局"}
    assert (data["datePublished"], data["dateModified"]) == ("2025-03-28", "2025-04-02")
    files = [item["contentUrl"] for item in data["distribution"]]
    assert files[0] == f"{BASE}heping/2024/data/projects.csv"


@pytest.mark.slow("every page is made")
def test_a_unit_is_an_organisation_and_a_fictional_one_no_government():
    real = json.loads(front_matter("heping/index.md")["data"])
    assert (real["@type"], real["areaServed"]) == ("GovernmentOrganization", "和平县")
    fictional = published.ledger(**{"行政区划: 和平县\n": "行政区划: 和平县\n示例: 是\n"})
    assert json.loads(front_matter("heping/index.md", fictional)["data"])["@type"] == "Organization"
    dataset = json.loads(front_matter("heping/2024/index.md", fictional)["data"])
    assert dataset["description"].startswith("虚构的示例数据。")


def test_json_ld_cannot_end_its_element():
    data = front_matter("heping/2024/ludeng/index.md")["data"]
    assert "<" not in data
    assert json.loads(data)["name"] == "路灯 </script> 维护（2024 年度绩效自评）"


def test_without_an_address_the_files_are_relative():
    data = json.loads(
        front_matter("heping/2024/ludeng/index.md", published.without_address())["data"]
    )
    assert data["distribution"][0]["contentUrl"] == "../data/projects/ludeng.json"
    assert "url" not in data
