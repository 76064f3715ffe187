"""All data files of a (unit, year) in one archive, the same bytes from the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from generator.presenting.prepared.page import Page

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment an archive knows


def year_archive(unit_id: str, year: int) -> str:
    """Return the path of the archive below the site's root."""
    return f"{unit_id}/{year}/data/{unit_id}-{year}.zip"


def archive_page(unit_id: str, year: int, files: Iterable[Page]) -> Page:
    """Pack data files into one, in a folder named after unit and year.

    Args:
        unit_id: The unit.
        year: The year.
        files: The files in ``<unit>/<year>/data/``; below the archive's folder they keep the places
            they have there, so that ``datapackage.json`` finds its tables.
    """
    folder, packed = f"{unit_id}/{year}/data/", io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file in files:
            name = f"{unit_id}-{year}/{file.path.removeprefix(folder)}"
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, file.content, compresslevel=6)
    return Page(path=year_archive(unit_id, year), content=packed.getvalue())
