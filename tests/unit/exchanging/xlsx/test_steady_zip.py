"""Office files without a clock, and a careful look at those from elsewhere."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.exchanging.xlsx.steady_zip import fault_of, steady

CORE = (
    b'<c><dcterms:created a="b">2026-01-02T03:04:05Z</dcterms:created>'
    b"<dcterms:modified>2026-01-02T03:04:05Z</dcterms:modified></c>"
)


def archive(parts: dict[str, bytes], year: int = 2026) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, date_time=(year, 1, 2, 3, 4, 6)), text)
    return made.getvalue()


WHOLE = {"docProps/core.xml": CORE, "xl/workbook.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}


def test_no_clock_is_left():
    made = steady(archive(WHOLE))
    assert made == steady(archive(dict(reversed(WHOLE.items())), year=2031))
    assert b"2026" not in made
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        assert file.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        assert file.read("docProps/core.xml").count(b"2000-01-01T00:00:00Z") == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "不是 .xlsx 文件，或者文件损坏"),
        (b"PK\x03\x04broken", "不是 .xlsx 文件，或者文件损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "旧式的 .xls 文件，或者加了打开密码"),
        (archive({"word/document.xml": b"<w/>"}), "不是 .xlsx 文件。"),
        (archive(WHOLE | {"xl/a.xml": b'<?xml?><!DOCTYPE a [<!ENTITY b "c">]>'}), "DOCTYPE"),
        (archive(WHOLE | {f"xl/{n}": b"" for n in range(1000)}), "太大"),
    ],
)
def test_what_is_not_opened(content: bytes, said: str):
    assert said in fault_of(content)


def test_what_is_opened():
    assert fault_of(steady(archive(WHOLE))) == ""
