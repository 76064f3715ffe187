"""The archive of a year: every data file in its place, the same bytes each time."""

from __future__ import annotations

import io
import json
import zipfile

from generator.presenting.data.datafiles import year_data_files
from generator.presenting.data.year_archive import archive_page
from tests.support.pages_of import island

FILES = tuple(year_data_files(island()))


def opened() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(archive_page("a", 2024, FILES).content))


def test_every_file_is_in_it_as_it_stands_beside_it():
    held = {name: opened().read(name) for name in opened().namelist()}
    assert held == {
        f"a-2024/{file.path.removeprefix('a/2024/data/')}": file.content for file in FILES
    }
    assert archive_page("a", 2024, FILES).path == "a/2024/data/a-2024.zip"


def test_the_description_finds_its_tables_inside():
    package = json.loads(opened().read("a-2024/datapackage.json"))
    assert {f"a-2024/{one['path']}" for one in package["resources"]} <= set(opened().namelist())


def test_same_files_same_bytes_and_no_clock_in_them():
    assert archive_page("a", 2024, FILES) == archive_page("a", 2024, tuple(FILES))
    assert {entry.date_time for entry in opened().infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in opened().infolist()} == {0}
