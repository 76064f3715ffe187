"""A PDF without its properties and earlier revisions; its pages stay as they are."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

from generator.exchanging.cleaning.cleaned_pictures import clean_picture
from generator.exchanging.cleaning.uncleanable import UncleanableError

if TYPE_CHECKING:
    import pikepdf

_UNSEEN = {
    "/Metadata": "XMP",
    "/PieceInfo": "编辑软件的私有数据",
    "/Thumb": "缩略图",
    "/LastModified": "修改时间",
}


def clean_pdf(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return a PDF without what no reader shows, and what was taken.

    Raises:
        UncleanableError: It is locked, or signed: writing it anew would void the signature.
    """
    import pikepdf

    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)  # it warns of every oddity it mends
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            if document.is_encrypted:
                raise UncleanableError("设了密码或者权限，先在原来的软件里取消")
            if _is_signed(document):
                raise UncleanableError("有电子签名、签章，改动以后就失效了")
            taken = [*_take_info(document), *_take_unseen(document)]
            if content.count(b"startxref") > 1:
                taken.append("早先的版本")
            made = io.BytesIO()
            document.remove_unreferenced_resources()
            document.save(made, deterministic_id=True)
    except pikepdf.PdfError as error:
        raise UncleanableError("文件损坏了，或者不是 PDF") from error
    return made.getvalue(), tuple(dict.fromkeys(taken))


def _is_signed(document: pikepdf.Pdf) -> bool:
    import pikepdf

    return any(
        isinstance(one, pikepdf.Dictionary) and one.get("/ByteRange") is not None
        for one in document.objects
    )


def _take_info(document: pikepdf.Pdf) -> list[str]:
    info: Any = document.trailer.get("/Info")
    if info is None or not len(info):
        return []
    names = [str(key)[1:] for key in info]
    del document.trailer["/Info"]
    return [f"文件属性（{'、'.join(names[:6])}）"]


def _take_unseen(document: pikepdf.Pdf) -> list[str]:
    import pikepdf

    taken: list[str] = []
    for one in document.objects:
        if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            continue
        for key, called in _UNSEEN.items():
            if one.get(key) is not None:
                del one[key]
                taken.append(called)
        if isinstance(one, pikepdf.Stream) and str(one.get("/Filter", "")) == "/DCTDecode":
            taken += _clean_inside(one)
    return taken


def _clean_inside(picture: pikepdf.Stream) -> list[str]:
    """Clean a photograph in its place."""
    import pikepdf

    try:
        made, taken = clean_picture(bytes(picture.read_raw_bytes()))
    except (ValueError, IndexError):  # a picture readers mend; it stays as it is
        return []
    if taken:
        picture.write(made, filter=pikepdf.Name.DCTDecode)
    return [f"插图的{one}" for one in taken]
