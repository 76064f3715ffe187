"""A local scoring standard, begun from one that is there: its figures, all of them still to be checked."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

from generator.facts import data_layout
from generator.facts.form.keys import Key, StandardKey
from generator.facts.standard import Confidence
from generator.publishing.authoring.scaffold import refuse_id, schema_line, write_new
from generator.publishing.authoring.yaml_text import scalar
from generator.publishing.disk.refusal import Refusal

_PACKAGED = "generator.facts"
_FOLDER = f"{data_layout.DATA}/standards"
_SURE = re.compile(rf"({StandardKey.CONFIDENCE}:[ ]*)[^\s,}}]+")
_HEAD = """\
# {line}
# 由 {start}（{name}）带过来：数字照旧，“可信程度”一律是{unsure}。不一样的数改掉；每一组的“出处”换成自己的文件、
# 第几条，拿着原文核对过的，“可信程度”改为{sure}。改完运行 mingzhang check。

"""


def new_standard(root: Path, word: str, *, start: str, name: str) -> tuple[str, ...]:
    """Write data/standards/<word>.yml from another standard.

    Args:
        root: The repo.
        word: Its id.
        start: Id of the standard it begins as, of the package or of the site.
        name: Its full name.

    Raises:
        Refusal: The id is none or taken, the other standard is unknown or cannot be read, or the
            file exists.
    """
    packaged = _packaged()
    refuse_id(word, Key.STANDARD, "是自带的标准的标识" if word in packaged else "")
    text = packaged.get(start) or _of_the_site(root, start)
    if not text:
        known = "、".join([*packaged, *_ids_of_the_site(root)])
        raise Refusal(f"没有“{start}”这套评分标准，没法从它开始。", f"--from 可以写：{known}。")
    path = f"{_FOLDER}/{word}.yml"
    return write_new(root, {path: _begun(root, path, start, text, name)})


def _packaged() -> dict[str, str]:
    folder = resources.files(_PACKAGED) / "standards"
    found = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yml"))
    return {name.removesuffix(".yml"): (folder / name).read_text("utf-8") for name in found}


def _ids_of_the_site(root: Path) -> list[str]:
    return sorted(path.stem for path in (root / _FOLDER).glob("*.yml"))


def _of_the_site(root: Path, word: str) -> str:
    """Return the text of a standard of the site's own, empty where there is none."""
    if word not in _ids_of_the_site(root):
        return ""
    return (root / f"{_FOLDER}/{word}.yml").read_bytes().decode("utf-8-sig", "replace")


def _begun(root: Path, path: str, start: str, text: str, name: str) -> str:
    """Make a standard's text the beginning of another's."""
    from generator.reading.repo.standard_files import read_standard

    other, _ = read_standard(f"{_FOLDER}/{start}.yml", text.encode())
    if other is None:
        raise Refusal(
            f"{_FOLDER}/{start}.yml 有错，没法从它开始，什么都没有写。",
            "先运行 mingzhang check，改好再来。",
        )
    body = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    body = _SURE.sub(rf"\g<1>{Confidence.UNREAD}", body)
    body = _put(body, Key.NAME, scalar(name))
    body = _put(body, Key.SHORT_NAME, scalar(name))
    body = _put(body, Key.EXPLANATIONS, scalar(f"由{other.name}（{start}）改来。"))
    body = _put(body, Key.DOCUMENT_NUMBER, None)
    line = schema_line(root, path, "standard")
    head = _HEAD.format(
        line=line, start=start, name=other.name, unsure=Confidence.UNREAD, sure=Confidence.READ
    )
    return head + body.lstrip("\n")


def _put(text: str, key: str, value: str | None) -> str:
    """Give a top-level key another value, the lines it went on for included; None takes it out."""
    new = "" if value is None else f"{key}: {value}\n"
    entry = re.compile(rf"^{key}:.*\n(?:[ \t]+.*\n)*", re.MULTILINE)
    return entry.sub(lambda _: new, text, count=1)
