import re
import unittest

from desk import until
from four_payments import PAYMENTS, FourPayments
from journey import PICTURES, show, strata
from window import keys, write

OFFENCE = "msa2015_s1_labour"


class Link(FourPayments):
    """Events are linked to what they support and to what somebody said, and taken off again for a reason."""

    def open_timeline(self):
        told = self.work / "told.txt"
        told.write_text("Tôi đến Luton. They paid me once, in March.\n")
        self.new_case()
        self.import_payments("bank.csv")
        strata("account", "add", self.case, "--maker", "Linh", "--text", told)
        strata("offence", self.case, OFFENCE)
        window = self.again(4)
        events = window.find("table", "Events")
        until(lambda: PAYMENTS[0] in events.rows(1)[0][1], "the rows are there")
        events.focus()
        keys("Home")
        window.says(PAYMENTS[0].replace(" ", r"\s+") + "$")  # wherever the line is broken
        return window

    def picture(self, name):
        self.desk.picture(PICTURES / f"link_{name}.png")

    def links(self):
        return show(self.case, "links")

    def take_back(self, reason):
        self.window.find("push button", re.compile("^Take back…")).press()
        self.window.says("^The reason, in your words")
        write(reason)
        self.window.find("push button", "Take back").press()

    def test_to_an_element_and_back(self):
        window = self.open_timeline()
        keys("ctrl+l")
        window.says("What does 1 event support")
        elements = window.find("table", "Element")
        until(lambda: elements.rows(1)[0][0] == "Under consideration", "those under consideration come first")
        write("labour")
        until(lambda: window.find("text", "Find").text == "labour", "it is typed")
        elements.focus()
        keys("Home")
        until(lambda: window.find("push button", "Link").is_enabled, "there is something to link")
        window.find("text", "Reason").type("The wages book")
        self.picture("element")
        window.find("push button", "Link").press()
        window.says(r":\s+The\s+wages\s+book$")  # wherever the line is broken
        self.picture("inspector")
        row, = self.links()
        self.assertEqual((row["item"], row["element"].split("/")[0], row["as"], row["reason"]),
                         ("E1", OFFENCE, "own_observation", "The wages book"))
        self.take_back("Another till")
        until(lambda: self.links() == [], "the link is taken back")
        until(lambda: window.look("push button", re.compile("^Take back…")) is None, "the inspector shows none")
        keys("ctrl+z")
        until(lambda: self.links() == [row], "it is put again as it was")
        self.close()

    def test_to_words_that_somebody_said_and_from_there_to_the_event(self):
        window = self.open_timeline()
        keys("ctrl+shift+l")
        words = window.find("text", "What was said")
        until(lambda: "paid" in words.text, "the account is shown")
        self.assertFalse(window.find("push button", "Link").is_enabled)
        words.focus()
        keys("ctrl+Home", *["ctrl+Right"] * 4, *["shift+ctrl+Right"] * 2)
        until(lambda: window.find("push button", "Link").is_enabled, "words are picked out")
        self.picture("passage")
        window.find("push button", "Link").press()
        until(lambda: len(self.links()) == 1, "the link is in the case")
        row, = self.links()
        self.assertEqual((row["event"], row["account"]), ("E1", "P01/A-01"))
        self.assertIn(row["text"].strip(), "Tôi đến Luton. They paid me once, in March.")
        window.find("push button", "Open").press()
        window.says("^P01/A-01  ·  Linh$")
        self.picture("account")
        window.find("push button", "Open").press()
        window.says("^4 events")
        self.close()


if __name__ == "__main__":
    unittest.main()
