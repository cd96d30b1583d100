import unittest

from desk import until
from four_payments import PAYMENTS, FourPayments
from journey import show, strata
from window import DIALOG, keys, write

EVENT = f"Payment out 12.50, {PAYMENTS[1]}"


class Strands(FourPayments):
    """Lines of the investigation are named and filled from the timeline, and every step is undone by its own."""

    def strands(self):
        return show(self.case, "strands")

    def becomes(self, expected):
        found = lambda: [(row["strand"], row.get("events", []), row.get("lanes", [])) for row in self.strands()]
        until(lambda: found() == expected, f"the strands are {expected}", detail=lambda: str(self.strands()))

    def pick(self, table, words):
        def cell():
            return next((cell for cell in self.window.find("table", table).children() if cell.name == words), None)

        until(cell, f"{table} says {words}").click()

    def open_timeline(self):
        self.new_case()
        self.import_payments("bank.csv")
        window = self.again(4)
        self.pick("Events", EVENT)
        window.says("^E2$")
        return window

    def test_an_event_goes_into_a_new_strand_and_out_again(self):
        window = self.open_timeline()
        keys("ctrl+shift+n")
        window.find(DIALOG, "Put into a strand")
        window.find("table", "What")
        until(lambda: window.find("table", "What").rows(), "what can go in is listed")
        self.assertEqual(window.find("table", "What").rows()[0], [f'E2 "{EVENT}" alone'])
        window.find("text", "Strand").click()
        write("The car wash")
        self.desk.picture(self.work.parent / "strand.png")
        window.find("push button", "Put in").click()
        window.gone(DIALOG, "Put into a strand")
        self.becomes([("The car wash", ["E2"], [])])

        keys("ctrl+shift+p")
        window.find(DIALOG, "Commands")
        write("strands of the investigation")
        keys("Return")
        window.find(DIALOG, "Strands")
        self.pick("In this strand", "event E2")
        window.find("push button", "Take out").click()
        self.becomes([("The car wash", [], [])])
        window.find("push button", "Close").click()
        window.gone(DIALOG, "Strands")
        keys("ctrl+z")
        self.becomes([("The car wash", ["E2"], [])])
        keys("ctrl+z")
        self.becomes([("The car wash", [], [])])
        keys("ctrl+z")
        self.becomes([])
        self.close()

    def test_how_near_counts_is_set_from_what_stands_out(self):
        window = self.open_timeline()
        window.find("page tab", "What stands out").click()
        window.find("push button", "How near counts…").click()
        window.find(DIALOG, "How near counts")
        field = window.find("text", "Two people at two positions: apart at most")
        until(lambda: field.text == "100 m", "the field says what holds now", detail=lambda: field.text)
        field.click()
        keys("ctrl+a")
        write("a mile")
        window.find("push button", "Set").click()
        window.says("^Write a distance")
        field.click()
        keys("ctrl+a")
        write("250 m")
        window.find("push button", "Set").click()
        window.gone(DIALOG, "How near counts")
        until(lambda: "250 m" in strata("measures", self.case), "it is set for the case")
        keys("ctrl+z")
        until(lambda: "100 m" in strata("measures", self.case), "it is as it was")
        self.close()


if __name__ == "__main__":
    unittest.main()
