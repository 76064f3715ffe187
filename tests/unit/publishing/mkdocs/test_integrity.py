"""Digests of scripts in pages."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from generator.publishing.mkdocs.integrity import Digests, with_integrity

CODE = b"alert(1)"
DIGEST = f"sha384-{base64.b64encode(hashlib.sha384(CODE).digest()).decode()}"
SHORT = hashlib.sha384(CODE).hexdigest()[:8]


@pytest.fixture
def digests(tmp_path: Path) -> Digests:
    for name in ("a/assets/x.js", "a/assets/y.12345678.min.js", "a/assets/z.css", "b/assets/x.js"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(CODE if name.startswith("a/") else b"another")
    return Digests((tmp_path / "a", tmp_path / "b"))


@pytest.mark.parametrize(
    ("page", "before", "after"),
    [
        (
            "index.html",
            '<script src="assets/x.js"></script>',
            f'<script src="assets/x.js?{SHORT}" integrity="{DIGEST}"></script>',
        ),
        (
            "a/2024/b/index.html",
            '<script defer src="../../../assets/x.js" data-base="..">',
            f'<script defer src="../../../assets/x.js?{SHORT}" data-base=".." integrity="{DIGEST}">',
        ),
        (
            "index.html",
            '<script src="assets/y.12345678.min.js">',
            f'<script src="assets/y.12345678.min.js" integrity="{DIGEST}">',
        ),
        (
            "index.html",
            '<link rel="stylesheet" href="assets/z.css" media="print">',
            f'<link rel="stylesheet" href="assets/z.css?{SHORT}" media="print">',
        ),
        ("index.html", '<script src="../outside.js">', '<script src="../outside.js">'),
        ("index.html", '<script src="assets/none.js">', '<script src="assets/none.js">'),
        ("index.html", "<script>1</script>", "<script>1</script>"),
        ("index.html", "&lt;script src=", "&lt;script src="),
    ],
)
def test_scripts_and_style_sheets(digests: Digests, page: str, before: str, after: str):
    assert with_integrity(before, page, digests) == after


def test_what_has_an_integrity_keeps_it(digests: Digests):
    given = '<script src="assets/x.js" integrity="sha384-given">'
    assert 'integrity="sha384-given"' in with_integrity(given, "index.html", digests)
    assert with_integrity(given, "index.html", digests).count("integrity") == 1
