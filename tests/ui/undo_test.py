import re
import unittest

from desk import until
from drag import Drag
from journey import Journey, show, strata
from window import DIALOG, keys, write

BANK = "Date,Description,Amount,Balance\n14/03/2016,CARD PAYMENT TESCO,-12.50,230.10\n"
NOTHING = ("Nothing to undo", False), ("Nothing to redo", False)


class Undo(Journey):
    def offers(self, undo, redo):
        """Waits until the menu, unopened as a screen reader may read it, offers just these."""
        expected = [undo, redo]
        edit = self.window.find("menu", "Edit")

        def offered():
            edit.accessible.clear_cache()
            return [(item.name, item.is_enabled) for item in edit.children()][:2]

        until(lambda: offered() == expected, f"the menu offers {expected}", detail=lambda: str(offered()))

    def choose(self, words):
        self.window.find("menu", "Edit").click()
        self.window.find("menu item", words).click()
        self.window.gone("menu item", words)

    def add_person(self, name):
        keys("ctrl+6")
        self.window.find("text", "Name").click()
        write(name)
        self.window.find("push button", "Add").click()

    def shown(self):
        return [row for control in self.window.controls() if control.role == "table" for row in control.rows()]

    def shows(self, words):
        until(lambda: any(words in row for row in self.shown()), f"{words} is shown", detail=lambda: str(self.shown()))

    def hides(self, words):
        until(lambda: all(words not in row for row in self.shown()), f"{words} is not shown",
              detail=lambda: str(self.shown()))

    def names(self):
        return [row["name"] for row in show(self.case, "people")]

    def test_adding_a_person_is_undone_and_redone_even_after_closing(self):
        self.open(self.new_case())
        self.offers(*NOTHING)
        self.add_person("Linh")
        self.shows("Linh")
        self.offers(("Undo adding Linh", True), NOTHING[1])
        self.choose("Undo adding Linh")
        self.hides("Linh")
        self.offers(NOTHING[0], ("Redo adding Linh", True))
        self.close()
        self.assertEqual(self.names(), [])

        window = self.open(self.case)
        keys("ctrl+6")
        window.says("^Nobody yet")
        self.offers(NOTHING[0], ("Redo adding Linh", True))
        self.choose("Redo adding Linh")
        self.shows("Linh")
        self.offers(("Undo adding Linh", True), NOTHING[1])
        self.close()
        self.assertEqual(self.names(), ["Linh"])

    def test_answering_a_question_is_undone_and_redone(self):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        asked = show(self.case, "checklist")
        question = "Was any assault reported or seen?"
        window = self.open(self.case)
        keys("ctrl+4")
        window.find("radio button", re.compile("^Can't tell yet")).click()
        table = window.find("table", "Questions to answer")
        row = until(lambda: next((at for at, cells in enumerate(table.rows()) if question in cells), None), question)
        table.focus()
        keys("Home", *["Down"] * row)
        window.find("label", question)
        window.find("push button", "Yes").click()
        self.hides(question)
        window.gone("label", question)  # nor may what was answered be answered again
        answered = show(self.case, "checklist")
        self.assertNotEqual(answered, asked)
        words = "setting reported assault for Linh (P01) to yes"
        self.offers((f"Undo {words}", True), NOTHING[1])
        self.choose(f"Undo {words}")
        self.shows(question)
        self.assertEqual(show(self.case, "checklist"), asked)
        self.offers(("Undo adding Linh", True), (f"Redo {words}", True))
        self.choose(f"Redo {words}")
        self.hides(question)
        self.close()
        self.assertEqual(show(self.case, "checklist"), answered)

    def test_recording_an_account_is_not_undone_and_keeps_who_gave_it(self):
        window = self.open(self.new_case())
        self.add_person("Ana")
        self.shows("Ana")
        self.add_person("Linh")
        self.shows("Linh")
        self.offers(("Undo adding Linh", True), NOTHING[1])
        keys("ctrl+shift+a")
        window.find("push button", "Record")
        fields = [control for control in window.find(DIALOG, "Record an account").walk() if control.role == "text"]
        for field, words in ((fields[0], "Linh"), (fields[-1], "I came in a lorry.")):
            field.click()
            until(lambda one=field: one.is_focused, "the keys go to the field")
            write(words)
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Record an account")
        self.shows("P02/A-01")
        self.offers(("Undo adding Ana", True), NOTHING[1])
        keys("ctrl+z")
        self.offers(NOTHING[0], ("Redo adding Ana", True))
        self.close()
        self.assertEqual(self.names(), ["Linh"])
        self.assertEqual([row["id"] for row in show(self.case, "accounts")], ["P02/A-01"])

    def test_an_import_is_not_undone_and_the_menu_says_so(self):
        bank = self.work / "bank.csv"
        bank.write_text(BANK)
        window = self.open(self.new_case())

        def take_in():
            with Drag(bank) as drag:
                drag.onto(window.frame)
            return window.says("^bank.csv: ")

        take_in()
        window.says("^Ledger entry 2")
        self.offers(*NOTHING)
        self.add_person("Linh")
        self.shows("Linh")
        bank.write_text(BANK.replace("TESCO", "ALDI"))
        take_in()
        window.says("^Ledger entry 4")
        self.offers(("Undo adding Linh", True), NOTHING[1])
        self.choose("Undo adding Linh")
        window.says("^Done: Undo adding Linh$")
        self.offers(NOTHING[0], ("Redo adding Linh", True))
        self.close()
        self.assertEqual(self.names(), [])
        self.assertEqual(len(show(self.case, "events")), 2)


if __name__ == "__main__":
    unittest.main()
