"""Whole files that are no form: other formats, other encodings, halves and wrong places."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.support.bad_inputs.slip import GOOD, PROJECT, REPORT, SITE, UNIT, Slip, whole

_RTF = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}\pard\f0 \'cf\'ee\'c4\'bf\par}"
_HTML = "<!DOCTYPE html>\n<html><head></head>\n<body><table><tr><td>项目名称: x</td></tr></table></body></html>\n"
_CSV = "项目名称,年初预算数,全年预算数,全年执行数\n村内路灯维护,36.50,36.50,36.50\n"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n<form><name>村内路灯维护</name></form>\n'
_MARKDOWN = "# 村内路灯维护\n\n| 一级指标 | 二级指标 |\n|---|---|\n| 产出 | 数量 |\n"
_PROSE = "村内路灯维护项目二〇二四年度绩效自评报告\n\n为做好绩效评价工作，我镇组织开展了自评。\n自评得分99分。\n"
_TABS = "项目名称\t村内路灯维护\n领域\t服务群众\n状态\t公开\n"
_LETTER = (
    "From: a@example.com\nSubject: 自评表\nContent-Type: text/plain\n\n项目名称: 村内路灯维护\n"
)


def files() -> Iterator[Slip]:
    """Yield the files that are no form."""
    for name, text, meant in (
        ("RTF", _RTF, "RTF"),
        ("HTML", _HTML, "网页"),
        ("CSV", _CSV, "CSV"),
        ("XML", _XML, "XML"),
        ("Markdown", _MARKDOWN, "Markdown"),
        ("prose", _PROSE, "“名称: 内容”"),
        ("tab table", _TABS, "项目名称: 村内路灯维护"),
        ("HTML fragment", "<table border=1>\n<tr><td>项目</td></tr>\n</table>\n", "网页"),
        (
            "HTML of Word",
            '<html xmlns:o="urn:schemas-microsoft-com:office:office">\n<body>x</body></html>',
            "网页",
        ),
        (
            "Excel XML",
            '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook></Workbook>',
            "XML",
        ),
        ("semicolon CSV", _CSV.replace(",", ";"), "CSV"),
        ("TSV", _CSV.replace(",", "\t"), "表格"),
        ("quoted CSV", '"项目名称","年初预算数"\n"村内路灯维护","36.50"\n', "CSV"),
        ("JSON of lines", '{"项目名称": "x"}\n{"项目名称": "y"}\n', "JSON"),
        ("JSON list", json.dumps([{"项目名称": "x", "状态": "公开"}], ensure_ascii=False), "列表"),
        ("base64", "5p2R5YaF6Lev54Gv57u05oqk5p2R5YaF6Lev54Gv57u05oqk\n" * 3, "“名称: 内容”"),
        ("letter", _LETTER, ""),
        ("Python", "import os\nprint('x')\n", "“名称: 内容”"),
        (
            "git LFS pointer",
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
            "LFS",
        ),
        ("INI", "[项目]\n名称=村内路灯维护\n", "“名称: 内容”"),
        ("one word", "村内路灯维护\n", "“名称: 内容”"),
        ("number", "36.5\n", "“名称: 内容”"),
        ("empty", "", "没有内容"),
        ("blank", "   \n\n", "没有内容"),
        ("comments", "# 待填\n", "批注"),
        ("plist", "<?xml version='1.0'?><plist></plist>", "XML"),
        ("SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>", "XML"),
    ):
        yield whole(name, text, meant)
    yield from _encodings()
    yield from _bytes()
    yield from _broken()


def _encodings() -> Iterator[Slip]:
    good = GOOD[PROJECT].decode()
    big5 = "項目名稱: 村內路燈維護\n狀態: 公開\n領域: 服務群眾\n主管部門: 示例鎮人民政府\n"
    yield whole("Big5", big5.encode("big5"), "Big5")
    yield whole(
        "Big5 long",
        (big5 + "備註: 本項目由鎮財政所負責實施，資金已全部撥付。\n").encode("big5"),
        "Big5",
    )
    yield whole("GBK", good.encode("gbk", "replace"), "GBK")
    yield whole("GBK short", "项目名称: 村内路灯维护\n状态: 草稿\n".encode("gbk"), "GBK")
    yield whole("UTF-16", good.encode("utf-16"), "UTF-16")
    yield whole(
        "Shift-JIS",
        "項目名: ろてい\n状態: 公開\nひらがなカタカナ: あいうえお\n".encode("shift_jis"),
        "UTF-8",
    )
    yield whole("EUC-KR", "項目名: 한국어 문서\n상태: 공개\n".encode("euc-kr"), "UTF-8")
    yield whole("Latin-1", "Café: déjà vu\n".encode("latin-1"), "UTF-8")
    yield whole("mojibake", good.encode().decode("latin-1"), "乱码", most=1)
    yield whole(
        "GBK read as UTF-8", good.encode("gbk", "replace").decode("utf-8", "replace"), "乱码"
    )
    yield whole("UTF-7", "+mHl27lQNeSA-: x\n", "")
    yield whole("HZ", "~{OnD?~}: x\n", "")
    yield whole("GBK tail", GOOD[PROJECT] + "备注: 追加\n".encode("gbk"), "UTF-8")


def _bytes() -> Iterator[Slip]:
    for name, content, meant in (
        ("xlsx", b"PK\x03\x04\x14\x00\x06\x00" + bytes(40), "Office"),
        ("xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "Office"),
        ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        ("png", b"\x89PNG\r\n\x1a\n" + bytes(40), "图片"),
        ("jpg", b"\xff\xd8\xff\xe0" + bytes(40), "图片"),
        ("gzip", b"\x1f\x8b\x08" + bytes(20), "压缩包"),
        ("empty zip", b"PK\x05\x06" + bytes(18), "压缩包"),
        ("mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(20), "文本"),
        ("bmp", b"BM\x36\x00\x0c\x00" + bytes(60), "图片"),
        ("tiff", b"II*\x00" + bytes(60), "图片"),
        ("webp", b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(20), "图片"),
        ("ofd", b"PK\x03\x04" + bytes(60), "OFD"),
        ("zeros", bytes(100), "文本"),
        ("sqlite", b"SQLite format 3\x00" + bytes(60), "文本"),
        ("exe", b"MZ\x90\x00\x03\x00\x00\x00" + bytes(60), "文本"),
        ("heic", b"\x00\x00\x00\x18ftypheic" + bytes(20), "图片"),
    ):
        yield whole(name, content, meant)


def _broken() -> Iterator[Slip]:
    """Files whose break must not be heard in others."""
    good = GOOD[PROJECT].decode()
    yield whole(
        "report broken", "标题 示例\n  状态：公开\n", "标题: 示例", file=REPORT, line=1, most=2
    )
    yield whole(
        "unit broken", "单位名称： 示例镇\n示例: 是\n", "单位名称: 示例镇", file=UNIT, line=1
    )
    yield whole("site broken", "网站名称: [项目\n发布机构: x\n", "网站名称", file=SITE, line=1)
    yield whole("unit empty", "", "没有内容", file=UNIT)
    yield whole("site empty", "", "没有内容", file=SITE)
    yield whole("report empty", "", "没有内容", file=REPORT)
    yield whole("report is a project", good, "项目", file=REPORT)
    yield whole("project is a report", GOOD[REPORT], "report.yml", file=PROJECT)
    yield whole("project twice", good + good, "一个项目一个文件")
    yield whole("two documents", good + "---\n" + good, "一个项目一个文件")
    yield whole("cut off", good[: len(good) // 2 - 3], "", most=1)
    yield whole("cut off in a quote", good.split("状态")[0] + '备注: "没有写完', "引号")
    yield whole("project in English", "name: x\nstatus: public\n", "项目名称", line=1, most=3)
