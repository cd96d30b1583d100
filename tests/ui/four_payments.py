from journey import Journey, strata
from window import keys

CALLS = "Date,Description,Amount,Balance\n" + "".join(
    f"{day:02}/03/2016,CARD PAYMENT {day},-12.50,230.10\n" for day in (1, 8, 15, 22))


class FourPayments(Journey):
    """Begins on the timeline of a case with four payments."""

    def open_timeline(self):
        bank = self.work / "bank.csv"
        bank.write_text(CALLS)
        strata("import", self.new_case(), bank)
        window = self.open(self.case)
        keys("ctrl+2")
        window.says("^4 events")
        window.find("push button", "Show the whole time (0)").press()
        return window
