import unittest

from journey import Journey, show
from window import DIALOG, keys, write

ROWS = 300_000


class Stop(Journey):
    def start_import(self):
        large = self.work / "large.csv"
        with large.open("w") as file:
            file.write("Date,Description,Amount,Balance\n")
            file.writelines(f"{at % 28 + 1:02}/03/2016,CARD PAYMENT {at},-1.00,{ROWS - at}.00\n" for at in range(ROWS))
        self.open(self.new_case())
        self.before = show(self.case, "entries")
        keys("ctrl+i")
        self.window.find(DIALOG, "Import files")
        keys("ctrl+l")
        write(str(large))
        keys("Return")
        self.window.says(r"^Importing: large\.csv .*records?")

    def nothing_half_done(self):
        self.assertEqual(show(self.case, "entries"), self.before)
        for what in ("events", "sources", "issues"):
            self.assertEqual(show(self.case, what), [])

    def test_a_cancelled_import_leaves_the_case_as_it_was(self):
        self.start_import()
        self.window.find("push button", "Cancel").press()
        self.window.says("^Cancelled")
        self.close()
        self.nothing_half_done()

    def test_closing_the_window_during_an_import_leaves_nothing_half_done(self):
        self.start_import()
        self.close()
        self.nothing_half_done()


if __name__ == "__main__":
    unittest.main()
