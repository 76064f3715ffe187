"""The policy: no script but ours, and the same words in the guide's header."""

from __future__ import annotations

import base64
import hashlib

from generator.presenting.machines.guard import ON_DISK, policy, script_hash
from tests.support.repo import REPO


def test_scripts_are_the_sites_own_files_and_one_known_text():
    scripts = dict(part.split(" ", 1) for part in policy().split("; "))["script-src"]
    digest = base64.b64encode(hashlib.sha256(ON_DISK.encode()).digest()).decode()
    assert scripts == f"'self' 'sha256-{digest}'"
    assert "unsafe" not in scripts
    assert script_hash(ON_DISK) in scripts


def test_the_text_stands_in_an_attribute_and_an_element_as_it_is():
    assert not set(policy()) & set('<>&"')
    assert "<" not in ON_DISK


def test_only_a_header_can_say_who_may_frame_a_page():
    assert "frame-ancestors" not in policy()
    assert policy(header=True) == f"{policy()}; frame-ancestors 'self'"


def test_the_guide_gives_the_header_as_it_is():
    guide = (REPO / "docs/guide/operate.md").read_text(encoding="utf-8")
    assert f'add_header Content-Security-Policy "{policy(header=True)}";' in guide
