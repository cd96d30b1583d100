import unittest

from journey import Journey, show
from window import DIALOG, keys, write

BANK = """Date,Description,Amount,Balance
14/03/2016,CARD PAYMENT TESCO,-12.50,230.10
15/03/2016,CASH OUT,-200.00,30.10
21/03/2016,WAGES RUBY WREN,150.00,180.10
"""


class Import(Journey):
    def test_a_new_case_takes_in_a_file_and_shows_its_events(self):
        bank = self.work / "bank.csv"
        bank.write_text(BANK)
        window = self.open()
        keys("ctrl+n")
        window.find(DIALOG, "New case")
        write("Alder")
        keys("Tab")
        write("12/16")
        keys("Tab", "ctrl+a")
        write(str(self.work))
        keys("Return")
        window.says("^Ledger entry ")
        self.case = self.work / "Operation-Alder.strata"
        self.assertEqual(show(self.case, "summary")[0]["name"], "Operation Alder")

        keys("ctrl+i")
        window.find(DIALOG, "Import files")
        keys("ctrl+l")
        write(str(bank))
        keys("Return")
        window.says("^bank.csv: 3 records, 0 skipped, 1 issue$")
        keys("ctrl+2")
        window.says("^3 events")
        self.assertEqual(len(show(self.case, "events")), 3)
        before = show(self.case, "entries")
        keys("ctrl+z")  # what was taken in is a record: it is never undone
        self.close()
        self.assertEqual(show(self.case, "entries"), before)


if __name__ == "__main__":
    unittest.main()
