import re
import unittest

from desk import until
from four_payments import PAYMENTS, FourPayments
from window import Atspi, Control, keys


class ListOrder(FourPayments):
    """The list is put in the order of a column by its head and by keys, and says so to a screen reader."""

    def listed(self, expected, name):
        table = self.window.find("table", name)
        found = lambda: [row[1].split(", ")[-1] for row in table.rows()]
        until(lambda: found() == expected, f"the list is {expected}", detail=lambda: str(found()))
        return table

    def test_by_the_head_of_a_column_and_turned_round_by_key(self):
        self.open_timeline()
        table = self.listed(PAYMENTS, "Events")
        Control(Atspi.Table.get_column_header(table.accessible, 1)).click()
        self.listed(sorted(PAYMENTS), "Events. By what happened, first to last")
        keys("ctrl+shift+r")
        self.listed(sorted(PAYMENTS, reverse=True), "Events. By what happened, last to first")
        self.close()

    def test_by_keys_alone(self):
        window = self.open_timeline()
        self.listed(PAYMENTS, "Events")
        keys("ctrl+r")
        window.find(re.compile("menu item"), "By what happened")
        keys("Down", "Down", "Return")
        self.listed(sorted(PAYMENTS), "Events. By what happened, first to last")
        self.close()


if __name__ == "__main__":
    unittest.main()
