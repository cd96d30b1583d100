import re
import unittest

from desk import until
from four_payments import FourPayments
from window import keys

COLLAPSE, EXPAND = "Collapse", "Expand"


class Lanes(FourPayments):
    """Lanes are collapsed and expanded by keys and from their menu, and stay so for who comes back."""

    def offered(self, name):
        """Whether the menu of the lane offers that; the menu is closed again."""
        keys("shift+F10")
        self.window.find(re.compile("menu item"), "Put away")
        found = self.window.look(re.compile("menu item"), name)
        is_there = found is not None and found.is_enabled
        keys("Escape")
        self.window.gone(re.compile("menu item"), "Put away")
        return is_there

    def test_a_lane_is_collapsed_and_expanded_by_key_and_stays_so(self):
        self.open_timeline(("bank.csv", "copy.csv"))
        self.to_the_drawing()
        self.assertTrue(self.offered(COLLAPSE))
        keys("alt+Left")
        self.assertTrue(self.offered(EXPAND))
        self.close()
        self.again(8)
        self.to_the_drawing()
        self.assertTrue(self.offered(EXPAND))
        keys("alt+Right")
        self.assertTrue(self.offered(COLLAPSE))
        self.assertFalse(self.offered("Expand all"))
        self.close()


if __name__ == "__main__":
    unittest.main()
