import re
import subprocess
import unittest

from desk import until
from four_payments import FourPayments
from journey import PICTURES, show, strata
from window import DIALOG, Atspi, Control, keys


class Print(FourPayments):
    """What is shown goes on paper with its marking, and that it did stands in the ledger."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        settings = cls.folder / "home" / ".config"
        cls.papers = cls.folder / "home" / "Papers"
        cls.papers.mkdir()
        (settings / "user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Papers"\n')
        (settings / "gtk-3.0").mkdir(exist_ok=True)
        (settings / "gtk-3.0" / "settings.ini").write_text("[Settings]\ngtk-print-backends=file\n")

    def setUp(self):
        super().setUp()
        for paper in self.papers.iterdir():
            paper.unlink()

    def printed(self):
        return [row for row in show(self.case, "entries") if row["kind"] == "copy.made"]

    def print_to_file(self):
        """Through GTK's own dialog, to the printer that is a file; gives its pages as text."""
        window = self.window
        dialog = window.find(DIALOG, "Print")
        self.desk.picture(PICTURES / "print_dialog.png")
        before = len(self.printed())
        printers = next(one for one in dialog.walk() if one.role == "table")
        until(lambda: printers.rows(), "the printers are listed")
        at = next(at for at, row in enumerate(printers.rows()) if "Print to File" in row)
        Control(Atspi.Table.get_accessible_at(printers.accessible, at, 1)).click()
        press = next(one for one in dialog.walk() if one.role == "push button" and one.name == "Print")
        until(lambda: press.is_enabled, "a printer is chosen")
        press.press()
        until(lambda: len(self.printed()) == before + 1, "the ledger says that it was printed")
        paper, = self.papers.iterdir()
        self.fills_its_sheets(paper)
        pages = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True)
        return paper, pages.stdout.rstrip("\f").split("\f")

    def fills_its_sheets(self, paper):
        """A4 across, with words from margin to margin."""
        words = subprocess.run(["pdftotext", "-bbox", paper, "-"], capture_output=True, text=True, check=True).stdout
        for sheet in words.split("<page ")[1:]:
            self.assertRegex(sheet, '^width="84[12]')
            for edge, at, least, most in (("xMin", min, 25, 35), ("yMin", min, 15, 30), ("xMax", max, 790, 816),
                                          ("yMax", max, 570, 585)):
                found = at(float(value) for value in re.findall(f'{edge}="([0-9.]+)"', sheet))
                self.assertTrue(least < found < most, f"{edge} of the words is {found}")

    def picture_of(self, paper, name):
        subprocess.run(["pdftoppm", "-png", "-r", "80", "-singlefile", paper, PICTURES / name], check=True)

    def test_the_timeline_is_printed_with_its_marking_on_each_page(self):
        self.open_timeline()
        keys("ctrl+p")
        paper, pages = self.print_to_file()
        self.picture_of(paper, "printed_timeline")
        for page in pages:
            for words in ("OFFICIAL-SENSITIVE", "Operation Alder", "Ledger entry 2", "Europe/London", "CARD PAYMENT"):
                self.assertIn(words, page)
        entry, = show(self.case, "entries", "--offset", "2")
        self.assertEqual((entry["kind"], entry["subject"]), ("copy.made", "the timeline"))
        self.close()

    def test_the_ledger_is_printed_in_its_own_words(self):
        window = self.open_timeline()
        keys("ctrl+7")
        window.says("^\\d+ entr")
        keys("ctrl+p")
        paper, pages = self.print_to_file()
        self.picture_of(paper, "printed_ledger")
        self.assertIn("Page 1 of 1", pages[0])
        self.assertIn("OFFICIAL-SENSITIVE", pages[0])
        self.assertRegex(pages[0], re.compile("imported bank.csv"))
        self.close()

    def test_coverage_and_the_calendar_are_printed_as_they_look(self):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        for fact in (("case.window_from", "2013-09"), ("case.window_to", "2016-07")):
            strata("fact", self.case, *fact)
        strata("covers", self.case, "school_attendance", "--person", "Linh", "--covers", "2014-08/2016-07")
        window = self.open(self.case)
        self.turn_to("Coverage")
        window.says("^\\d+ missing")
        for page, subject, wanted in (
                ("Coverage", "the chart: What records cover of the window",
                 ("Linh", "School", "September 2013 to July 2014 missing", "held", "asked, none held", "not asked")),
                ("Clocks", "the calendar of clocks", ("Monday", "Sunday", "clock", "kept until", "answer due", "State"))):
            self.turn_to(page)
            keys("ctrl+p")
            paper, pages = self.print_to_file()
            self.picture_of(paper, f"printed_{page.lower()}")
            for words in wanted:
                self.assertIn(words, " ".join(pages))
            for sheet in pages:
                self.assertIn("OFFICIAL-SENSITIVE", sheet)
                self.assertIn("Operation Alder", sheet)
            self.assertEqual(self.printed()[-1]["subject"], subject)
            paper.unlink()
        self.close()

    def test_the_preview_shows_the_pages_and_logs_nothing(self):
        window = self.open_timeline()
        keys("ctrl+alt+p")
        window.find("frame", "Print the timeline")
        self.desk.picture(PICTURES / "print_preview_timeline.png")
        window.find("push button", "Close").press()
        window.gone("frame", "Print the timeline")
        keys("ctrl+7")
        window.says("^\\d+ entr")
        keys("ctrl+alt+p")
        window.find("frame", "Print the list: Ledger entries")
        self.desk.picture(PICTURES / "print_preview_ledger.png")
        window.find("push button", "Close").press()
        self.assertEqual(self.printed(), [])
        self.close()


if __name__ == "__main__":
    unittest.main()
