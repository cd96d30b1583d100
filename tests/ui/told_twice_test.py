import re
import unittest

from desk import until
from four_payments import FourPayments
from journey import PICTURES, show
from window import DIALOG, keys, write


class ToldTwice(FourPayments):
    """Events that may be one stand side by side, and a named person says whether they are; all of them stay."""

    def open_sets(self):
        self.new_case()
        self.import_payments("bank.csv", "copy.csv")
        window = self.again(8)
        window.find("page tab", "Told twice").click()
        window.find("push button", "Look for events told twice").press()
        window.says("^4 sets that may each be one event")
        window.find("table", "Events told twice").focus()
        keys("Home")
        until(lambda: len(self.beside()[0]) == 4, "each source has its column", detail=lambda: str(self.beside()))
        return window

    def beside(self):
        table = self.window.look("table", "What each source says")
        return table.rows() if table and table.rows() else [[]]

    def first(self):
        return show(self.case, "duplicates")[0]

    def record(self, reason):
        self.window.says("^The reason, in your words")
        write(reason)
        self.window.find("push button", "Record").press()
        self.window.gone("push button", "Record")

    def listed(self, words):
        until(lambda: any(words in row[-1] for row in self.window.find("table", "Events told twice").rows()), words)

    def test_told_apart_by_keys_and_taken_back(self):
        window = self.open_sets()
        self.desk.picture(PICTURES / "told_twice.png")
        keys("ctrl+shift+j")
        window.find("push button", "Record").press()
        window.says("^Say why these are not the same event")
        self.desk.picture(PICTURES / "told_twice_reason.png")
        self.record("Two tills")
        self.listed("Not the same")
        row = self.first()
        self.assertEqual((row["decision"], row["reason"], row["said_same"]), ("apart", "Two tills", False))
        self.assertEqual(len(show(self.case, "events")), 8)
        keys("ctrl+z")
        until(lambda: "decision" not in self.first(), "it is taken back")
        self.listed("Nobody has said")
        self.close()

    def test_said_to_be_one_from_the_menu_of_the_line(self):
        window = self.open_sets()
        keys("shift+F10")
        window.find("menu item", re.compile("^Say they are the same event")).click()
        self.record("The bank sent it twice")
        self.listed("The same event")
        self.assertEqual((self.first()["decision"], self.first()["reason"]), ("same", "The bank sent it twice"))
        self.assertIsNone(window.look(DIALOG, "The same event"))
        self.close()


if __name__ == "__main__":
    unittest.main()
