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

    def open_two(self):
        case = self.new_case()
        for number, text in enumerate((FIRST, SECOND)):
            said = self.work / f"told{number}.txt"
            said.write_text(text)
            strata("account", "add", case, "--maker", "Linh", "--text", said, "--given", f"2017-0{number + 6}-01")
        window = self.open(case)
        keys("ctrl+3")
        window.says("^2 accounts$")
        return case, window

    def test_a_change_is_found_and_proposed_for_the_mg6e(self):
        case, window = self.open_two()
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

    def test_a_named_person_says_what_a_change_is_and_undo_leaves_it_to_the_rules(self):
        case, window = self.open_two()
        self.by_menu("View", PAGES, "Changes from account to account")
        changes = window.find("table", "Changes")
        until(lambda: any("£50" in row[5] for row in changes.rows()), "the change is listed",
              detail=lambda: str(changes.rows()))
        changes.focus()
        keys("Home", *["Down"] * next(at for at, row in enumerate(changes.rows()) if "£50" in row[5]))
        keys("Menu")
        window.find("menu item", re.compile("^Say what they are")).click()
        window.find(DIALOG, "Say what they are to each other")
        window.find("combo box", "What they are").click()
        keys("Down", "Return")
        reason = window.find("text", "Reason").click()
        until(lambda: reason.is_focused, "the reason has the focus")
        write("Two sums for one week")
        self.desk.picture(PICTURES / "accounts_mark.png")
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Say what they are to each other")
        until(lambda: any(row[0] == "contradicted" for row in changes.rows()), "it stands over the rules",
              detail=lambda: str(changes.rows()))
        mark, = show(case, "marks")
        self.assertEqual((mark["relation"], mark["reason"]), ("contradicted", "Two sums for one week"))
        keys("ctrl+z")
        until(lambda: all(row[0] != "contradicted" for row in changes.rows()), "undo leaves it to the rules",
              detail=lambda: str(changes.rows()))
        self.assertEqual(show(case, "marks"), [])
        self.close()


if __name__ == "__main__":
    unittest.main()
