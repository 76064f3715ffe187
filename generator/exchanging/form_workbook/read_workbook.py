"""A workbook of ours read back: its forms, and what else lies in it told and left alone."""

from __future__ import annotations

from generator.exchanging.form_import.import_file import ImportedFile, LeftAlone
from generator.exchanging.form_import.stated import ImportedForm, LeftOver
from generator.exchanging.form_workbook.fill_in_book import ABOUT
from generator.exchanging.form_workbook.read_sheets import is_form_sheet, read_sheet
from generator.exchanging.office_tables.grid import OpenedFile


def read_workbook(opened: OpenedFile) -> ImportedFile | None:
    """Read the forms of a workbook that we wrote; none where no sheet is ours."""
    if not any(map(is_form_sheet, opened.grids)):
        return None
    forms, alone, left = list[ImportedForm](), list[LeftAlone](), list[LeftOver]()
    for grid in opened.grids:
        if not is_form_sheet(grid):
            if ABOUT not in grid.where:
                cells = len(grid.cells)
                alone.append(LeftAlone(where=grid.where, what="自评表以外的工作表", cells=cells))
            continue
        form = read_sheet(grid)
        if form is not None and form.name:
            forms.append(form)
        elif form is not None:
            what = "没有项目名称的表" if form.statements else "没有读成的表"
            alone.append(LeftAlone(where=grid.where, what=what, cells=len(grid.cells)))
            left += form.left
    return ImportedFile(forms=tuple(forms), alone=tuple(alone), left=tuple(left))
