import re
import unittest

from desk import until
from journey import PICTURES, Journey, show, strata
from window import DIALOG, keys

TOLD = "I came in a lorry in March 2016. I was paid £200.\n"


class Facts(Journey):
    """What the rules find in an account is nobody's fact until a person draws it, and that can be taken back."""

    def test_a_fact_that_the_rules_found_is_drawn_by_a_person_and_taken_back(self):
        said = self.work / "told.txt"
        said.write_text(TOLD)
        case = self.new_case()
        strata("person", "add", case, "--name", "Linh")
        strata("account", "add", case, "--maker", "P01", "--text", said, "--given", "2017-08-03")
        window = self.open(case)
        keys("ctrl+3")
        window.says("^1 account$")
        window.find("page tab", "Facts").click()
        window.find("page tab", "Found by rules, kept by nobody").click()
        hint = window.find("text", "The words and their circumstances")
        until(lambda: hint.text.startswith("Choose one account on the left"), "an empty page says what to do")
        window.find("table", "Accounts in the order given").focus()
        keys("ctrl+a")
        window.find("page tab", "Facts").click()
        found = window.find("table", "What the rules found in the account chosen")
        until(lambda: any("March 2016" in cell for row in found.rows() for cell in row), "the rules find the date",
              detail=lambda: str(found.rows()))
        self.assertEqual(show(case, "drawn"), [])
        found.focus()
        keys("Home")
        self.desk.picture(PICTURES / "facts_found.png")
        window.find("push button", re.compile("^Draw this fact")).click()
        window.find(DIALOG, "Draw a fact")
        self.desk.picture(PICTURES / "facts_draw.png")
        window.find("push button", "Draw").click()
        window.gone(DIALOG, "Draw a fact")
        until(lambda: len(show(case, "drawn")) == 1, "the fact is drawn")
        window.find("page tab", "Facts drawn").click()
        drawn = window.find("table", "Facts drawn")
        until(lambda: len(drawn.rows()) == 1, "it is listed", detail=lambda: str(drawn.rows()))
        keys("ctrl+z")
        until(lambda: show(case, "drawn") == [], "it is taken back")
        self.close()


if __name__ == "__main__":
    unittest.main()
