import unittest

from journey import Journey, strata
from window import keys


class Advice(Journey):
    def test_the_overview_and_the_view_of_early_advice_ask_whether_it_was_sought(self):
        strata("offence", self.new_case(), "msa2015_s2")
        window = self.open(self.case)
        window.says("^Early advice from the CPS: nobody has said yet")
        window.find("push button", "Say whether it was sought…")
        keys("ctrl+8")
        window.find("panel", "Early advice")
        window.says("^0 questions, 0 actions")
        self.close()


if __name__ == "__main__":
    unittest.main()
