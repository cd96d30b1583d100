import unittest

from desk import until
from journey import Journey, show, strata
from window import DIALOG, keys, write

DIARY = "Date,Note\n14/03/2016,We move to Tansy Court\n,The nails begin\n"
WORDS = "two weeks after E1"


class RelativeTimes(Journey):
    """An event whose source gives no date is told by another event, and only ever has the bounds that follow."""

    def open_diary(self):
        diary = self.work / "diary.csv"
        diary.write_text(DIARY)
        strata("import", self.new_case(), diary, "--exhibit", "AP/1", "--dates", "dmy")
        window = self.open(self.case)
        keys("ctrl+2")
        window.says("^1 undated event$")
        return window

    def event(self):
        return next(row for row in show(self.case, "events") if "nails" in row["title"])

    def say_when(self):
        """Through the tray, as a person does: pick the event there, and the command by its name."""
        window = self.window
        keys("ctrl+u")
        tray = window.find("table", "Undated events, in the words used")
        until(lambda: any("The nails begin" in row for row in tray.rows()), "the tray has the event",
              detail=lambda: str(tray.rows()))
        next(cell for cell in tray.children() if cell.name == "The nails begin").click()
        window.says("^E2")
        keys("ctrl+shift+p")
        window.find(DIALOG, "Commands")
        write("say when it was")
        keys("Return")
        return window.find(DIALOG, "Say when it was")

    def test_a_time_told_by_another_event_has_the_bounds_that_follow_and_can_be_undone(self):
        window = self.open_diary()
        before = self.event()
        self.assertNotIn("earliest", before)
        self.say_when()
        field = window.find("text", "When")
        field.click()
        keys("ctrl+a")
        write(WORDS)
        window.find("label", 'Which event is "E1"?')
        window.find("text", "What the time is told by").click()
        write("E1")
        window.find("text", "Why").click()
        write("The diary has it below the move")
        self._take_picture()
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Say when it was")
        until(lambda: "earliest" in self.event(), "the event has its bounds", detail=lambda: str(self.event()))
        told = self.event()
        # Two weeks, as people say it: 10 to 18 days (DOMAIN 6.4).
        self.assertEqual((told["earliest"], told["latest"]), ("2016-03-24T00:00:00Z", "2016-04-01T22:59:59Z"))
        self.assertEqual((told["told"], told["told_by"], told["basis"]), (WORDS, "E1", "computed"))
        self.assertIn("E1", told["time_reason"])
        window.says("^No undated events$")
        keys("ctrl+z")
        until(lambda: "earliest" not in self.event(), "the event has no date again", detail=lambda: str(self.event()))
        self.assertEqual(self.event(), before)
        self.close()


if __name__ == "__main__":
    unittest.main()
