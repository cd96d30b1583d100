import unittest

from desk import until
from journey import Journey
from window import DIALOG, keys, write

VIEWS = ("Overview", "Timeline", "Accounts", "Checklist", "Sources", "People", "Ledger", "Early advice")


class Sample(Journey):
    def test_every_view_is_one_key_away(self):
        window = self.open(self.sample_case())
        for number, view in enumerate(VIEWS, 1):
            keys(f"ctrl+{number}")
            window.find("panel", view)
        keys("ctrl+5")
        window.says(r"^\d+ sources$")
        window.says("^What was odd in them$")
        keys("ctrl+3")
        window.says(r"^\d+ accounts$")
        self.close()

    def test_the_palette_runs_what_is_typed_and_escape_closes_it(self):
        window = self.open(self.sample_case())
        keys("ctrl+shift+p")
        window.find(DIALOG, "Commands")
        keys("Escape")
        window.gone(DIALOG, "Commands")
        keys("ctrl+shift+p")
        window.find(DIALOG, "Commands")
        write("Sources")
        keys("Return")
        window.gone(DIALOG, "Commands")
        window.says("^What was odd in them$")
        self.close()

    def test_search_opens_what_it_found(self):
        window = self.open(self.sample_case())
        keys("ctrl+k")
        window.find(DIALOG, "Search the case")
        write("passport")
        until(lambda: self._found(window), "something is found")
        keys("Return")
        window.gone(DIALOG, "Search the case")
        until(lambda: window.look("label", "Nothing selected") is None, "what was found is in the inspector")
        self.close()

    @staticmethod
    def _found(window):
        dialog = window.look(DIALOG, "Search the case")
        return dialog and any(control.role in ("table", "tree table") and control.rows(1) for control in dialog.walk())

    def test_the_inspector_hides_and_comes_back(self):
        window = self.open(self.sample_case())
        window.find("label", "Nothing selected")
        keys("F9")
        window.gone("label", "Nothing selected")
        keys("F9")
        window.find("label", "Nothing selected")
        self.close()


if __name__ == "__main__":
    unittest.main()
