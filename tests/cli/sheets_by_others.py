# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes spreadsheets with other people's programs: openpyxl, XlsxWriter, odfpy, Gnumeric and LibreOffice."""
import os
import subprocess
import tempfile

import odf.opendocument
import odf.table
import odf.text
import openpyxl
import xlsxwriter

# LibreOffice wants a folder for its settings, and takes long to fill it.
PROFILE = tempfile.TemporaryDirectory(prefix="heartfelt-office-")


def openpyxl_book(path, *sheets):
    """Each sheet is a name and rows of values."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return book


def xlsxwriter_book(path, rows):
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Team")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)


def odf_paragraph(text):
    """A paragraph as odfpy leaves it to its user to write: runs of spaces, and tabs, are elements."""
    paragraph = odf.text.P()
    for index, part in enumerate(text.split(" ")):
        if index > 0:
            paragraph.addElement(odf.text.S())
        if part:
            paragraph.addText(part)
    return paragraph


def odf_book(path, rows, bare=False):
    """BARE leaves line feeds as they are, as LibreOffice 25.2 does with those of a workbook; else they part paragraphs."""
    document = odf.opendocument.OpenDocumentSpreadsheet()
    table = odf.table.Table(name="Team")
    for row in rows:
        line = odf.table.TableRow()
        for value in row:
            cell = odf.table.TableCell(valuetype="string")
            for text in ([value] if bare else value.split("\n")) if value else []:
                cell.addElement(odf_paragraph(text))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    document.save(path)


def by_gnumeric(source, target):
    subprocess.run(["ssconvert", source, target], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)


def by_libreoffice(source, *kinds):
    """Saves a file in its folder as of other kinds; returns their paths."""
    folder = source.parent / "libreoffice"
    for kind in kinds:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{PROFILE.name}", "--headless", "--convert-to", kind,
                        "--outdir", folder, source], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env={**os.environ, "LC_ALL": "C.UTF-8"}, check=True)
    return [folder / f"{source.stem}.{kind.partition(':')[0]}" for kind in kinds]
