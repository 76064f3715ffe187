"""The installed package as a wheel: what a new site carries, so that it can be installed anywhere."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata, resources
from pathlib import Path

from generator import __version__
from generator.publishing.disk.refusal import Refusal

PACKAGE = "mingzhang"

_MODULES = "generator"
_KEPT = ("METADATA", "entry_points.txt", "top_level.txt")  # of what pip noted when it installed us
_LICENCES = "licenses/"
_WHEEL = b"Wheel-Version: 1.0\nGenerator: mingzhang\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment a zip knows: same content, same bytes
_CURE = "用 pip 重新安装一次：python -m pip install --force-reinstall 加上安装包或仓库的地址。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """An installable file.

    Attributes:
        name: File name as the wheel format wants it.
        content: All of it.
    """

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256, hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    def read(self, name: str) -> bytes | None:
        """Return a file of it, None where there is none or this is no wheel."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
                return archive.read(name)
        except (KeyError, zipfile.BadZipFile):
            return None

    def holds_the_same(self, other: Wheel) -> bool:
        """Whether two wheels hold the same files, however they are packed."""
        record = f"{_stem()}.dist-info/RECORD"
        return self.read(record) == other.read(record) is not None


@cache
def own_wheel() -> Wheel:
    """Pack the package that runs; the same bytes whether it came from a checkout, wheel or git.

    Source: the binary distribution format of the Python packaging specifications.

    Raises:
        Refusal: It was not installed by pip or the like, so that nobody knows what it needs.
    """
    contents = {**dict(_modules()), **_installation()}
    return Wheel(name=f"{_stem()}-py3-none-any.whl", content=_zipped(contents))


def _stem() -> str:
    return f"{PACKAGE}-{__version__}"


def _modules() -> Iterator[tuple[str, bytes]]:
    folder = Path(str(resources.files(_MODULES)))
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        compiled = "__pycache__" in name.parts or path.suffix == ".pyc"
        hidden = any(part.startswith(".") for part in name.parts)
        if path.is_file() and not (compiled or hidden):
            yield f"{_MODULES}/{name.as_posix()}", path.read_bytes()


def _installation() -> dict[str, bytes]:
    """Return what the installer noted of us: name, version, needs, commands, licence."""
    found = f"{_stem()}.dist-info"
    for noted in metadata.distributions(name=PACKAGE):
        kept = {
            file.as_posix(): file.read_binary()
            for file in noted.files or ()
            if _is_kept(file.as_posix(), found)
        }
        about = kept.get(f"{found}/METADATA")
        if about is not None:  # what building leaves in a checkout is no installation
            # Without the README: in a checkout it may have changed since.
            head = about.replace(b"\r\n", b"\n").partition(b"\n\n")[0].rstrip() + b"\n"
            return {**kept, f"{found}/METADATA": head, f"{found}/WHEEL": _WHEEL}
    raise Refusal(f"明账 {__version__} 不是用 pip 安装的，做不出给别人安装的安装包。", _CURE)


def _is_kept(name: str, found: str) -> bool:
    folder, _, rest = name.partition("/")
    return folder == found and (rest in _KEPT or rest.startswith(_LICENCES))


def _zipped(contents: dict[str, bytes]) -> bytes:
    record = f"{_stem()}.dist-info/RECORD"
    lines = [f"{name},{_recorded(content)}" for name, content in sorted(contents.items())]
    contents[record] = "".join(f"{line}\n" for line in (*lines, f"{record},,")).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(contents, key=lambda name: (".dist-info/" in name, name)):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, contents[name])
    return packed.getvalue()


def _recorded(content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    return f"sha256={digest},{len(content)}"
