"""Prints what Python's own readers find in a file that Strata saved: tool_words.py svg|csv|xlsx|xlsx-parts FILE."""
import csv
import sys
import xml.etree.ElementTree as ET
import zipfile

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def svg(file):
    root = ET.parse(file).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg", root.tag
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        print(text.text)


def rows(book, name):
    for row in ET.fromstring(book.read(name)).iter(SHEET + "row"):
        print("|".join("".join(t.text or "" for t in cell.iter(SHEET + "t")) for cell in row))


def xlsx(file):
    book = zipfile.ZipFile(file)
    assert book.testzip() is None
    for name in book.namelist():
        ET.fromstring(book.read(name))
    pages = [sheet.get("name") for sheet in ET.fromstring(book.read("xl/workbook.xml")).iter(SHEET + "sheet")]
    for number, page in enumerate(pages, 1):
        print("sheet " + page)
        rows(book, f"xl/worksheets/sheet{number}.xml")


def xlsx_parts(file):
    book = zipfile.ZipFile(file)
    for name in book.namelist():
        print(name, book.read(name).decode("utf-8"))


def comma_separated(file):
    with open(file, encoding="utf-8-sig", newline="") as text:
        for row in csv.reader(text, strict=True):
            print("|".join(row))


{"svg": svg, "xlsx": xlsx, "xlsx-parts": xlsx_parts, "csv": comma_separated}[sys.argv[1]](sys.argv[2])
