from desk import until
from journey import Journey, strata
from window import keys, write

PAYMENTS = [f"CARD PAYMENT {day} {shop}" for day, shop in ((1, "WINDMILL"), (8, "ALDI"), (15, "TESCO"), (22, "BOOTS"))]


def statement(balance):
    return "Date,Description,Amount,Balance\n" + "".join(
        f"{payment.split()[2]:0>2}/03/2016,{payment},-12.50,{balance}\n" for payment in PAYMENTS)


class FourPayments(Journey):
    """Begins on the timeline of a case with four payments, or with as many of several files."""

    def open_timeline(self, files=("bank.csv",)):
        self.new_case()
        self.import_payments(*files)
        window = self.again(4 * len(files))
        window.find("push button", "Show the whole time (0)").press()
        return window

    def import_payments(self, *files):
        for at, name in enumerate(files):
            file = self.work / name
            file.write_text(statement(230.5 + at))
            strata("import", self.case, file, "--dates", "dmy")

    def again(self, events):
        """The window on the case as it is, at its timeline."""
        window = self.open(self.case)
        keys("ctrl+2")
        window.says(f"^{events} event")
        return window

    def filter(self, words, expected):
        keys("ctrl+f")
        field = self.window.find("text", "Filter events by words")
        until(lambda: field.is_focused, "the filter has the keyboard")
        write(words)
        keys("Return")
        self.window.says(expected)

    def to_the_drawing(self):
        """The keyboard goes to where single letters are commands."""
        drawing = self.window.find("panel", "Timeline drawing")
        drawing.focus()
        until(lambda: drawing.is_focused, "the drawing has the keyboard")
        return drawing
