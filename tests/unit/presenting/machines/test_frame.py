"""What the theme gets of the site: plain data, texts that are HTML already."""

from __future__ import annotations

import json

from generator import __version__
from generator.facts.records.states import Audience
from generator.presenting.machines.frame import frame_data
from generator.presenting.machines.guard import policy
from tests.support import published


def test_texts_are_html_and_the_whole_is_plain_data():
    data = frame_data(published.ledger().site, Audience.PUBLIC)
    assert json.loads(json.dumps(data)) == data
    assert data["badges"] == [
        {
            "text": "冀ICP备1号 &lt;1&gt;",
            "url": "https://beian.miit.gov.cn/?a=1&amp;b=2",
            "icon": "",
        },
        {"text": "冀公网安备1号", "url": "", "icon": "beian.png"},
    ]
    assert data["preview"] is False


def test_without_a_site_there_is_the_version():
    bare = frame_data(None, Audience.PREVIEW, guarded=False)
    assert bare == {"version": __version__, "preview": True}


def test_pages_carry_their_policy_but_for_a_live_preview():
    assert frame_data(None, Audience.PUBLIC)["policy"] == policy()
