import re
import unittest
import xml.etree.ElementTree
import zipfile

from desk import until
from four_payments import FourPayments
from window import DIALOG, keys, write


class Save(FourPayments):
    """The timeline and its rows leave the program as they are shown, and replace nothing unasked."""

    def save(self, key, title, file):
        keys(key)
        self.window.find(DIALOG, title)
        keys("ctrl+a")
        write(str(file))
        keys("Return")

    def save_picture(self, file):
        self.save("ctrl+s", "Save the timeline as a picture", file)

    def test_the_timeline_is_saved_as_a_picture_and_asks_before_it_replaces_one(self):
        window = self.open_timeline()
        for ending, begin in ((".pdf", b"%PDF-"), (".svg", b"<?xml"), (".png", b"\x89PNG")):
            file = self.work / f"march{ending}"
            self.save_picture(file)
            window.says(f"^The timeline is saved as {re.escape(str(file))}")
            self.assertTrue(file.read_bytes().startswith(begin))
        words = "".join(xml.etree.ElementTree.parse(self.work / "march.svg").getroot().itertext())
        for word in ("Operation Alder", "12/16", "4 events", "CARD PAYMENT 15", "No filter", "Ledger entry"):
            self.assertIn(word, words)

        file = self.work / "march.svg"
        file.write_text("before")
        self.save_picture(file)
        window.find("push button", re.compile("^Replace$")).focus()
        self.assertEqual(file.read_text(), "before")
        keys("Return")
        until(lambda: file.read_bytes().startswith(b"<?xml"), "the picture is replaced")

        # There only once the name is typed: the dialog would complete it before.
        keys("ctrl+s")
        window.find(DIALOG, "Save the timeline as a picture")
        keys("ctrl+a")
        write(str(self.work / "unnamed"))
        (self.work / "unnamed.pdf").write_text("before")
        keys("Return")
        window.says("unnamed.pdf is already there. Replace it with what is saved now\\?")
        keys("Escape")
        window.gone(DIALOG, "Save the timeline as a picture")
        self.assertEqual((self.work / "unnamed.pdf").read_text(), "before")
        self.close()

    def test_the_rows_are_saved_as_a_table(self):
        window = self.open_timeline()
        for ending in (".xlsx", ".csv"):
            file = self.work / f"rows{ending}"
            self.save("ctrl+shift+s", "Save the rows as a table", file)
            window.says(f"^4 rows are saved as {re.escape(str(file))}")
        self.assertEqual(len((self.work / "rows.csv").read_text("utf-8-sig").splitlines()), 5)
        with zipfile.ZipFile(self.work / "rows.xlsx") as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
        self.assertEqual(sheet.count("<row "), 5)
        self.assertIn("CARD PAYMENT 22", sheet)
        self.close()

    def test_there_is_nothing_to_save_on_another_view(self):
        window = self.open_timeline()
        menu = window.find("menu", "Case")
        names = ["Save the timeline as a picture…", "Save the rows as a table…"]

        def saving():
            menu.accessible.clear_cache()
            return {item.name: item.is_enabled for item in menu.children() if item.name in names}

        until(lambda: saving() == dict.fromkeys(names, True), "both can be saved", detail=lambda: str(saving()))
        keys("ctrl+1")
        until(lambda: saving() == dict.fromkeys(names, False), "neither can be saved", detail=lambda: str(saving()))
        self.close()


if __name__ == "__main__":
    unittest.main()
