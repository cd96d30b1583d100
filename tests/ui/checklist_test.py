import subprocess
import unittest

from desk import until
from journey import PICTURES, Journey, show, strata
from window import DIALOG, keys, write

SICK = "victim.reported_illness_or_injury"
WINDOW = (("case.window_from", "2013-09"), ("case.window_to", "2016-07"))
RECORD = ("line", "necessity", "proportionality", "other-source", "notice-to-person", "notice-to-holder")
BANK = "Date,Description,Amount,Balance\n14/03/2016,CARD PAYMENT TESCO,-12.50,230.10\n"


class Checklist(Journey):
    """Offences put under consideration, a question answered, and a request from its gap to its letter."""

    def open_case(self, *facts):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        for fact in facts:
            strata("fact", self.case, *fact)
        return self.open(self.case)

    def shows(self, table, words):
        until(lambda: any(words in cell for row in table.rows(200) for cell in row), f"{words} is shown",
              detail=lambda: str(table.rows(200)))

    def gap(self, source="health_gp"):
        return next(row for row in show(self.case, "checklist") if row["type"] == "gap" and row["source"] == source)

    def test_an_offence_put_under_consideration_gives_the_matrix_its_rows_until_it_is_undone(self):
        window = self.open_case(*WINDOW)
        self.turn_to("Elements by layer")
        window.says("^2 warnings. Most urgent: No offence is under consideration yet")
        self.assertIsNone(window.look("text", "Warnings on the elements"))
        fold = window.find("push button", "Read all")
        fold.focus()
        keys("space")
        said = window.find("text", "Warnings on the elements")
        until(lambda: "31 July 2015" in said.text, "all of them are there to read")
        self.desk.picture(PICTURES / "warnings_open.png")
        self.turn_to("Coverage")
        self.turn_to("Elements by layer")
        window.find("push button", "Fold").click()
        window.gone("text", "Warnings on the elements")
        matrix = window.find("table", "Elements by layer of evidence")
        self.assertEqual(matrix.rows(), [])
        self.press("Offences…")
        window.find(DIALOG, "Put offences under consideration")
        self.desk.picture(PICTURES / "offences.png")
        keys("Home", "space")
        window.find("push button", "OK").click()
        window.gone(DIALOG, "Put offences under consideration")
        until(matrix.rows, "the matrix has rows")
        self.assertTrue(show(self.case, "elements"))
        keys("ctrl+z")
        until(lambda: not matrix.rows(), "the matrix is as it was")
        self.assertEqual(show(self.case, "elements"), [])
        self.close()

    def test_an_answer_given_on_what_is_known_changes_the_list_of_gaps_and_is_taken_back(self):
        window = self.open_case()
        self.assertEqual(self.gap()["state"], "undetermined")
        self.turn_to("What is known")
        window.find("check box", "Also what nobody has answered yet").click()
        known = window.find("table", "What is known")
        self.select(known, "Is any illness or injury mentioned?")
        self.press("Answer…")
        window.find(DIALOG, "Answer")
        self.field("On (2018-01-08)", "some day")
        answer = next(one for one in window.controls() if one.role == "push button" and one.name == "Answer")
        window.find("combo box", "Answer").click()
        keys("Return")
        answer.click()
        window.says("some day")
        self.assertIsNotNone(window.look(DIALOG, "Answer"), "what was typed stays until it is recorded")
        date = window.find("text", "On (2018-01-08)")
        self.assertEqual(date.text, "some day")
        date.type("2018-01-08")
        answer.click()
        window.gone(DIALOG, "Answer")
        until(lambda: self.gap()["state"] == "missing", "the gap is known")
        self.turn_to("What is missing")
        missing = window.find("table", "Missing sources")
        self.shows(missing, "GP record")
        self.desk.picture(PICTURES / "answered.png")
        keys("ctrl+z")
        until(lambda: not any("GP record" in row[0] for row in missing.rows(200)), "it is not missing any more")
        self.assertEqual(self.gap()["state"], "undetermined")
        self.close()

    def answer_request(self, step, **fields):
        window = self.window
        self.press("Record what came of it…")
        window.find(DIALOG, "Record what came of it")
        window.find("combo box", "What happened").click()
        keys(*["Down"] * step, "Return")
        for name, words in fields.items():
            self.field(name.replace("_", " "), words)
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Record what came of it")

    def test_a_request_is_made_from_its_gap_comes_in_part_and_its_letter_is_read_before_it_is_written(self):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        bank = self.work / "register.csv"
        bank.write_text(BANK)
        strata("import", self.case, bank, "--exhibit", "AP/9")
        for fact in (*WINDOW, (SICK, "true", "--person", "Linh")):
            strata("fact", self.case, *fact)
        strata("line", self.case, "health_gp", "--person", "Linh",
               *(word for field in RECORD for word in ("--" + field, f"The {field} is said")))
        window = self.open(self.case)
        self.turn_to("What is missing")
        self.select(window.find("table", "Missing sources"), "GP record")
        self.press("Make a request…")
        window.find(DIALOG, "Make a request")
        self.field("Holder", "")
        self.field("Asked on (2018-01-08)", "2018-01-08")
        self.field("Answer due by", "2018-02-05")
        self.desk.picture(PICTURES / "request.png")
        window.find("push button", "Enter the request").click()
        window.gone(DIALOG, "Make a request")
        until(lambda: self.gap()["state"] == "requested", "it is asked for")
        self.turn_to("What is under way")
        under_way = window.find("table", "Asked for, obtained or closed")
        until(lambda: [row[0] for row in under_way.rows()] == ["R-01"], "the request and its gap are one line",
              detail=lambda: str(under_way.rows()))
        self.select(under_way, "R-01")
        self.answer_request(1, Promised_or_asked_again_for="2018-03-01", What_was_answered="In a month")
        self.shows(under_way, "promised")
        self.answer_request(2, Exhibit_that_came="AP/9", Covers_from="2013-09", Covers_to="2014-07")
        self.shows(under_way, "received in part")
        self.assertIn("August 2014 to July 2016", self.gap()["coverage"])
        self.shows(under_way, "August 2014 to July 2016")
        entries = len(show(self.case, "entries"))
        self.press("Look at the letter…")
        window.find(DIALOG, "The letter of R-01")
        text = window.find("text", "Text of the letter")
        until(lambda: "The necessity is said" in text.text, "the letter is there to read")
        self.desk.picture(PICTURES / "letter.png")
        self.press("Print…")
        window.find(DIALOG, "Print")
        keys("Escape")
        window.gone(DIALOG, "Print")
        self.assertEqual(len(show(self.case, "entries")), entries, "looking records nothing")
        window.find("push button", "Save as…").click()
        window.find(DIALOG, "Write the letter")
        file = self.work / "gp.pdf"
        keys("ctrl+a")
        write(str(file))
        keys("Return")
        window.says("^The letter is .*gp.pdf")
        read = text.text
        written = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout.split()
        for word in read.split():
            self.assertIn(word, written)
        keys("Escape")
        window.gone(DIALOG, "The letter of R-01")
        self.assertEqual(show(self.case, "entries")[-1]["kind"], "request.letter_made")
        self.close()


if __name__ == "__main__":
    unittest.main()
