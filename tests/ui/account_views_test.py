import re
import unittest

from desk import until
from journey import PICTURES, Journey, show, strata
from window import DIALOG, keys, write

FIRST = "I came in a lorry in March 2016.\n\nI was paid £200 a week.\n\nHe took my passport.\n"
SECOND = "I came in a lorry in March 2016.\n\nI was paid £50 a week.\n"
PAGES = "Pages of the accounts"


class AccountViews(Journey):
    """Accounts of one person side by side: a change is found, looked at with both circumstances, and proposed."""

    def test_a_change_is_found_and_proposed_for_the_mg6e(self):
        case = self.new_case()
        for number, text in enumerate((FIRST, SECOND)):
            said = self.work / f"told{number}.txt"
            said.write_text(text)
            strata("account", "add", case, "--maker", "Linh", "--text", said, "--given", f"2017-0{number + 6}-01")
        window = self.open(case)
        keys("ctrl+3")
        window.says("^2 accounts$")
        for command, control, words in (
                ("All accounts of one person, topic by topic", "What the cell picked tells", "para. 1 l. 1"),
                ("One topic through time", "One topic through time", "30 days after A-01")):
            self.by_menu("View", PAGES, command)
            told = window.find("text", control)
            until(lambda one=told, part=words: part in one.text, f"{control} quotes what was told",
                  detail=lambda one=told: one.text)
            self.desk.picture(PICTURES / f"accounts_{control.replace(' ', '_').lower()}.png")
        self.by_menu("View", PAGES, "Dates said, with a lane for each account")
        dates = window.find("table", "Dates said")
        until(lambda: len(dates.rows()) == 2, "both dates are listed", detail=lambda: str(dates.rows()))
        self.by_menu("View", PAGES, "Changes from account to account")
        changes = window.find("table", "Changes")
        until(lambda: len(changes.rows()) > 0, "changes are listed")
        changes.focus()
        keys("Home")
        beside = window.find("table", "Both circumstances side by side")
        until(lambda: any("30 days" in cell for row in beside.rows() for cell in row), "both circumstances stand beside",
              detail=lambda: str(beside.rows()))
        self.desk.picture(PICTURES / "accounts_changes.png")
        changes.focus()
        keys("Menu")
        window.find("menu item", re.compile("^Propose for the MG6E")).click()
        window.find(DIALOG, "Propose for the MG6E")
        self.desk.picture(PICTURES / "accounts_propose.png")
        write("The defence may rely on it")
        window.find("push button", "Propose").click()
        window.gone(DIALOG, "Propose for the MG6E")
        until(lambda: len(show(case, "proposals")) == 1, "it is proposed")
        self.close()


if __name__ == "__main__":
    unittest.main()
