import csv
import json
import unittest

from exported import CELLS, small_bundle, unpacked

CALCULATED = tuple("=+-@\t\r\n＝＋－＠")


class Spreadsheet(unittest.TestCase):
    """A table from a bundle opened in a spreadsheet shows the words of the sources and calculates none of them."""

    @classmethod
    def setUpClass(cls):
        cls.data = unpacked(small_bundle()) / "data"
        cls.tables = sorted(file for file in cls.data.rglob("*.csv") if file.parent.name != "originals")

    def rows(self, file):
        with file.open(encoding="utf-8-sig", newline="") as text:
            return list(csv.reader(text, strict=True))

    def test_no_cell_of_any_table_can_be_taken_for_a_formula(self):
        self.assertIn(self.data / "events/events.csv", self.tables)
        for table in self.tables:
            for row in self.rows(table):
                for cell in row:
                    self.assertFalse(cell.startswith(CALCULATED), f"{table.name}: {cell!r}")

    def test_a_table_is_what_spreadsheets_take_for_utf_8_with_rows_of_one_width(self):
        for table in self.tables:
            written = table.read_bytes()
            self.assertTrue(written.startswith(b"\xef\xbb\xbf"), table.name)
            self.assertTrue(written.endswith(b"\r\n"), table.name)
            self.assertEqual(len({len(row) for row in self.rows(table)}), 1, table.name)

    def test_a_guarded_cell_differs_from_its_source_by_the_apostrophe_alone(self):
        heads, *rows = self.rows(self.data / "events/events.csv")
        lines = (self.data / "events/events.jsonl").read_text(encoding="utf-8").splitlines()
        events = [json.loads(line) for line in lines]
        self.assertEqual(len(rows), len(events))
        guarded = 0
        for row, event in zip(rows, events):
            for head, cell in zip(heads, row):
                as_it_is = event.get(head, "")
                guarded += as_it_is.startswith(CALCULATED)
                self.assertEqual(cell, f"'{as_it_is}" if as_it_is.startswith(CALCULATED) else as_it_is)
        titles = [event["title"] for event in events]
        self.assertGreaterEqual(guarded, 5)
        for name in ("link", "command", "minus", "at", "wide"):
            self.assertIn(CELLS[name], titles)

    def test_the_bundle_says_what_the_apostrophe_is(self):
        self.assertIn("led by an apostrophe", (self.data / "index.html").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
