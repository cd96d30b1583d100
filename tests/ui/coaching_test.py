import os
import re
import subprocess
import unittest

from desk import until
from journey import Journey, show, strata
from window import DIALOG, Atspi, keys, write

FIRST = "She came in a lorry.\f" + "".join(f"Line {number} of the second page.\n" for number in range(1, 17))
SECOND = "She came by van.\n"


def clipboard():
    """What another program would paste."""
    script = ("import gi; gi.require_version('Gtk','3.0'); from gi.repository import Gdk,Gtk;"
              "print(Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD).wait_for_text() or '', end='')")
    ran = subprocess.run(["/usr/bin/python3", "-c", script], capture_output=True, text=True, check=True,
                         env={**os.environ, "NO_AT_BRIDGE": "1"})
    return ran.stdout


class Coaching(Journey):
    """Nobody is shown what was said before: a new account opens empty, and a comparison does not go on paper."""

    def open_accounts(self):
        case = self.new_case()
        for number, said in enumerate((FIRST, SECOND), 1):
            file = self.work / f"told{number}.txt"
            file.write_text(said)
            strata("account", "add", case, "--maker", "Linh", "--text", file, "--given", f"2016-0{number}-14",
                   "--interpreter", "Amina Yusuf", "--topics", "journey")
        window = self.open(case)
        keys("ctrl+3")
        window.says("^2 accounts$")
        return window

    def choose(self, *pressed):
        """Accounts in the list: the keys that pick them."""
        self.window.find("table", "Accounts in the order given").focus()
        keys(*pressed)

    def is_empty(self):
        dialog = self.window.find(DIALOG, "Record an account")
        self.window.find("text", "What was said")
        for control in dialog.walk():
            if control.role == "text":
                self.assertEqual(control.text, "", f"{control} is filled in before anybody typed")
        keys("Escape")
        self.window.gone(DIALOG, "Record an account")

    def test_a_new_account_opens_empty_whatever_was_chosen(self):
        window = self.open_accounts()
        for pressed, shown in ((("End", "Home"), lambda: window.look("text", "What was said")),
                               (("ctrl+a",), lambda: window.look("panel", "Two accounts side by side"))):
            self.choose(*pressed)
            until(shown, f"what {pressed} chose is shown")
            keys("ctrl+shift+a")
            self.is_empty()
            self.by_menu("Accounts", "Record an account…")
            self.is_empty()
            self.command("Record an account")
            self.is_empty()
            window.find("push button", "Record an account…").click()
            self.is_empty()
        self.close()
        self.assertEqual(len(show(self.case, "accounts")), 2)

    def cannot_print(self):
        keys("ctrl+p")
        keys("ctrl+alt+p")
        self.window.find("menu", "Case").click()
        for name in ("Print…", "Print preview…"):
            self.assertFalse(self.window.find("menu item", name).is_enabled, f"{name} is offered")
        keys("Escape", "Escape")
        self.window.gone("menu item", "Print…")
        self.command("Print preview")
        keys("Escape")
        self.window.gone(DIALOG, "Commands")
        for dialog in ("Print", "Print preview"):
            self.assertIsNone(self.window.look(DIALOG, dialog))

    def test_no_page_of_a_persons_accounts_is_printed(self):
        window = self.open_accounts()
        self.choose("ctrl+a")
        drawing = window.find("panel", "Two accounts side by side")
        self.cannot_print()
        drawing.focus()
        keys("Down", "shift+F10")
        window.find("menu item", re.compile("^Say what"))
        self.assertIsNone(window.look("menu item", re.compile("^(Print|Save)")), "the row's menu puts it on paper")
        keys("Escape")
        for page in ("All accounts of one person, topic by topic", "One topic through time",
                     "Changes from account to account"):
            self.by_menu("View", "Pages of the accounts", page)
            self.cannot_print()
        self.close()
        self.assertFalse([row for row in show(self.case, "entries") if row["kind"] == "copy.made"])

    def test_words_are_copied_as_a_citation(self):
        window = self.open_accounts()
        self.choose("End", "Home")
        said = window.find("text", "What was said")
        until(lambda: "Line 14" in said.text, "the account is read")
        said.focus()
        Atspi.Text.set_caret_offset(said.accessible, said.text.index("Line 14"))
        keys("shift+End")
        keys("ctrl+shift+c")
        window.says("^Copied P01/A-01 p. 2 l. 14\\.$")
        self.assertEqual(clipboard(), "P01/A-01 p. 2 l. 14")
        keys("shift+F10")
        window.find("menu item", "Copy the words").click()
        until(lambda: clipboard() == "Line 14 of the second page.", "the words are copied", detail=clipboard)
        keys("shift+F10")
        window.find("menu item", "Copy as citation").click()
        until(lambda: clipboard() == "P01/A-01 p. 2 l. 14", "the citation is copied", detail=clipboard)
        self.close()


if __name__ == "__main__":
    unittest.main()
