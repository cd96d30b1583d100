import unittest

from desk import until
from journey import Journey, show, strata
from window import keys

BANK = "Date,Description,Amount,Balance\n14/03/2016,CARD PAYMENT TESCO,-12.50,230.10\n"


class Forms(Journey):
    def shows(self, table, words):
        until(lambda: any(words in row for row in table.rows()), f"{words} is shown",
              detail=lambda: str(table.rows()))

    def test_material_takes_a_number_that_an_undo_leaves_spent(self):
        bank = self.work / "bank.csv"
        bank.write_text(BANK)
        strata("import", self.new_case(), bank, "--exhibit", "AP/1")
        window = self.open(self.case)
        self.turn_to("Unused material and its schedules")
        material = window.find("table", "Lines of the form")
        self.shows(material, "on no schedule")
        window.find("push button", "Put all that is left on the MG6C").click()
        self.shows(material, "MG6C/1")
        keys("ctrl+z")
        self.shows(material, "on no schedule")
        window.find("push button", "Put all that is left on the MG6C").click()
        self.shows(material, "MG6C/2")
        self.shows(material, "MG6C/1, not in use")
        self.close()
        self.assertEqual([(row["line"], row["state"]) for row in show(self.case, "unused")],
                         [("MG6C/2", "mg6c"), ("MG6C/1", "removed")])


if __name__ == "__main__":
    unittest.main()
