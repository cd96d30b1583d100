import re
import unittest

from desk import until
from journey import PICTURES, Journey
from window import DIALOG, keys, write

LAWYER = ("--actor", "B. Shaw", "--role", "reviewing lawyer")


class Walk(Journey):
    """The three minutes of the help's page for a reviewing lawyer, step by step, in the sample case."""

    def menu_item(self, menu, label):
        self.window.find("menu", menu).click()
        return self.window.find("menu item", label)

    def test_the_walk_of_a_reviewing_lawyer_goes_as_the_help_says(self):
        window = self.open(self.sample_case(), *LAWYER)
        window.find("menu", "Help").click()
        window.find("menu item", "For a reviewing lawyer").click()
        page = window.find("text", "Help")
        until(lambda: "Three minutes" in page.text, "the help has the walk")
        keys("Escape")
        window.gone(DIALOG, "Help")

        keys("ctrl+1")
        window.says(r"^[\d,]+ events .*accounts")
        missing = window.find("table", "What needs attention")
        until(lambda: missing.rows(3), "what is missing is listed")

        keys("ctrl+4")
        window.find("page tab", re.compile("^Elements")).click()
        elements = window.find("table", "Elements by layer of evidence")
        whole = until(elements.rows, "the elements are listed")
        window.find("check box", re.compile("^Evidence-led")).click()
        until(lambda: [row[1] for row in elements.rows()] != [row[1] for row in whole],
              "what rests on the account falls away")
        self.desk.picture(PICTURES / "walk_evidence_led.png")
        window.find("page tab", "What to look for").click()
        sources = " ".join(row[0] for row in window.find("table", "Missing sources").rows())
        for kind in ("School", "GP record"):
            self.assertIn(kind, sources)
        self.assertFalse(window.find("push button", "Make a request…").is_enabled)

        keys("ctrl+3")
        window.says(r"^\d+ accounts$")
        window.find("table").click().focus()
        keys("ctrl+a")
        window.says(r"Not repeated is\s+not withdrawn")
        self.desk.picture(PICTURES / "walk_accounts.png")

        keys("ctrl+2")
        window.says(r"^[\d,]+ events")
        keys("ctrl+f")
        write("Linh")
        keys("Return")
        window.find("push button", re.compile("Linh"))
        self.assertTrue(self.menu_item("Case", "Make a sequence of events…").is_enabled)
        keys("Escape", "Escape")
        window.gone("menu item", "Make a sequence of events…")
        keys("ctrl+8")
        window.find("page tab", re.compile("^Review sheets")).click()
        self.assertTrue(window.find("push button", "Write a review sheet…").is_enabled)
        self.assertFalse(window.find("push button", "Answer it…").is_enabled)
        keys("ctrl+shift+m")
        window.find(DIALOG, "Write a comment")
        keys("Escape")
        window.gone(DIALOG, "Write a comment")
        self.close()


if __name__ == "__main__":
    unittest.main()
