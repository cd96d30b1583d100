import unittest

from desk import until
from journey import show
from four_payments import FourPayments
from window import DIALOG, keys, write


class SavedViews(FourPayments):
    """What is shown has a name for everybody, and what a person last had comes back."""

    def names(self):
        return [row["view"] for row in show(self.case, "views")]

    def test_a_view_is_named_left_opened_renamed_and_forgotten(self):
        window = self.open_timeline()
        self.filter("TESCO", "^1 of 4 events")
        keys("ctrl+d")
        window.find(DIALOG, "Name this view")
        write("Her shopping")
        keys("Return")
        window.find("push button", "Views with a name (Ctrl+Shift+O)")
        until(lambda: self.names() == ["Her shopping"], "the view has its name", detail=lambda: str(self.names()))
        window.find("text", "Filter events by words").focus()
        keys("Escape")
        window.says("^4 events")
        keys("ctrl+shift+o")
        window.find(DIALOG, "Views")
        keys("Return")
        window.says("^1 of 4 events")
        self.command("rename a view", "Views")
        keys("Return")
        window.find(DIALOG, "Rename a view")
        keys("ctrl+a")
        write("At Tesco")
        keys("Return")
        until(lambda: self.names() == ["At Tesco"], "the view is renamed", detail=lambda: str(self.names()))
        self.command("forget a view", "Views")
        keys("Return")
        until(lambda: self.names() == [], "the view is forgotten", detail=lambda: str(self.names()))
        keys("ctrl+z")
        until(lambda: self.names() == ["At Tesco"], "undo brings it back", detail=lambda: str(self.names()))
        self.close()

    def command(self, words, dialog):
        keys("ctrl+shift+p")
        self.window.find(DIALOG, "Commands")
        write(words)
        keys("Return")
        self.window.find(DIALOG, dialog)

    def test_the_last_view_comes_back_also_when_the_window_closes_at_once(self):
        window = self.open_timeline()
        self.to_the_drawing()
        self.filter("TESCO", "^1 of 4 events")
        self.close()
        window = self.again("1 of 4")
        window.find("push button", "Take away: words: TESCO")
        self.close()


if __name__ == "__main__":
    unittest.main()
