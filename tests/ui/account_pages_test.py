import re
import unittest

from desk import until
from drag import Drag
from journey import PICTURES, Journey, show, strata
from window import DIALOG, keys, write

FIRST = "I came in a lorry. He took my passport.\n"
SECOND = "I came by van. He paid me nothing.\n"


class AccountPages(Journey):
    """What is kept beside the accounts, in tabs of their page: each is done, listed and taken back there."""

    def open_accounts(self):
        case = self.new_case()
        strata("person", "add", case, "--name", "Linh")
        strata("person", "add", case, "--name", "Marek", "--role", "suspect")
        strata("offence", case, "msa2015_s1_labour")
        for name, said, given in (("first.txt", FIRST, "2016-03-14"), ("second.txt", SECOND, "2016-04-20")):
            file = self.work / name
            file.write_text(said)
            strata("account", "add", case, "--maker", "P01", "--text", file, "--given", given, "--topics", "journey",
                   "--audience", "Kent Police", "--taken-by", "DC Prior")
        window = self.open(case)
        keys("ctrl+3")
        window.says("^2 accounts$")
        return window

    def turn_to(self, command, table, rows):
        self.by_menu("View", "Pages of the accounts", command)
        found = self.window.find("table", table)
        until(lambda: len(found.rows()) == rows, f"{table} has {rows} rows", detail=lambda: str(found.rows()))
        return found

    def pick_first(self, table):
        table.focus()
        keys("Home")

    def press(self, label):
        button = self.window.find("push button", re.compile("^" + re.escape(label)))
        until(lambda: button.is_enabled, f"{label} is offered")
        button.click()

    def fill(self, dialog, **fields):
        self.window.find(DIALOG, dialog)
        for name, words in fields.items():
            field = self.window.find("text", re.compile("^" + name.replace("_", " ")))
            field.click()
            until(lambda one=field: one.is_focused, f"{name} has the focus")
            write(words)

    def test_every_account_is_served_or_scheduled_and_the_schedule_is_saved(self):
        window = self.open_accounts()
        table = self.turn_to("Review of accounts for disclosure", "Every account and its review", 2)
        window.says(r"^0 served \+ 2 scheduled = 2 accounts; 2 not reviewed$")
        self.pick_first(table)
        self.press("Review…")
        window.find(DIALOG, "Review P01/A-01 for disclosure")
        window.find("combo box", "What the review found").click()
        keys("Down", "Return")
        window.find("check box", re.compile("^Served")).click()
        self.fill("Review P01/A-01 for disclosure", Reason="It names the driver")
        window.find("push button", "Record").click()
        window.says(r"^1 served \+ 1 scheduled = 2 accounts")
        for ending, begin in ((".pdf", b"%PDF-"), (".docx", b"PK")):
            file = self.work / f"schedule{ending}"
            self.press("Save the schedule…")
            window.find(DIALOG, "Save the schedule of accounts")
            keys("ctrl+a")
            write(str(file))
            keys("Return")
            window.says(rf"^Saved schedule\{ending}: 2 accounts, 1 served and 1 on the schedule")
            self.assertTrue(file.read_bytes().startswith(begin))
        self.close()
        first, second = show(self.case, "schedule")
        self.assertEqual((first["disposition"], first["reason"]), ("served", "It names the driver"))
        self.assertEqual((second["disposition"], second["status"]), ("scheduled", "not_reviewed"))

    def test_an_interview_is_planned_beside_what_is_recorded_and_taken_back(self):
        window = self.open_accounts()
        table = self.turn_to("How often each person had to tell it", "How often each person had to tell it", 1)
        until(lambda: table.rows()[0][:2] == ["Linh", "2 times"], "how often it was told is counted",
              detail=lambda: str(table.rows()))
        self.pick_first(table)
        self.press("Plan an interview…")
        window.says(r"^Linh has told it 2 times: Kent Police 2 times\. Taken by: DC Prior 2 times\.$")
        recorded = window.find("table", "Already recorded on these topics, and by whom")
        until(lambda: len(recorded.rows()) == 2, "what is recorded is shown", detail=lambda: str(recorded.rows()))
        self.fill("Plan an interview", Topics="journey", What_is_new="Camera images", Why_another="Nobody is named",
                  Whether_a_record="The hire records are asked for", Which_element="labour")
        elements = window.find("table", "Elements")
        until(lambda: elements.rows(), "an element is found")
        self.pick_first(elements)
        window.find("push button", "Add").click()
        self.desk.picture(PICTURES / "plan_dialog.png")
        window.find("push button", "Keep the plan").click()
        window.gone(DIALOG, "Plan an interview")
        plans = self.turn_to("Plans of interviews", "Plans of interviews", 1)
        keys("ctrl+z")
        until(lambda: plans.rows()[0][0] == "N1, taken back", "undo takes it back", detail=lambda: str(plans.rows()))
        keys("ctrl+shift+z")
        until(lambda: plans.rows()[0][0] == "N1", "redo lets it stand", detail=lambda: str(plans.rows()))
        self.pick_first(plans)
        self.press("Take back…")
        self.fill("Take back", The_reason="The records name him")
        window.find("push button", "Take back").click()
        until(lambda: plans.rows()[0][0] == "N1, taken back", "it is taken back", detail=lambda: str(plans.rows()))
        self.close()
        plan, = show(self.case, "plans")
        self.assertEqual((plan["new"], plan["taken_back_reason"]), ("Camera images", "The records name him"))

    def test_words_are_linked_to_a_person_from_their_menu_and_the_link_is_taken_back(self):
        window = self.open_accounts()
        window.find("table", "Accounts in the order given").focus()
        keys("End", "Home")
        text = window.find("text", "What was said")
        until(lambda: text.text.startswith("I came"), "the account is read")
        text.focus()
        keys("ctrl+Home", "shift+Right", "shift+Right")
        keys("shift+F10")
        window.find("menu item", re.compile("^Link to a person")).click()
        window.find(DIALOG, "Link to a person")
        people = window.find("table", "People")
        until(lambda: len(people.rows()) == 2, "the people are listed")
        self.fill("Link to a person", Find="Marek")
        until(lambda: len(people.rows()) == 1, "one is left", detail=lambda: str(people.rows()))
        self.pick_first(people)
        self.desk.picture(PICTURES / "link_words.png")
        window.find("push button", "Link").click()
        window.gone(DIALOG, "Link to a person")
        ties = self.turn_to("Links of accounts and their words", "Links of accounts and their words", 1)
        self.assertEqual(ties.rows()[0][1:4], ["I", "Marek", "person"])
        self.pick_first(ties)
        self.press("Take back…")
        self.fill("Take back", The_reason="Another man")
        window.find("push button", "Take back").click()
        window.says("^0 links of accounts and their words$")
        keys("ctrl+z")
        window.says("^1 link of accounts and their words$")
        self.close()
        link, = show(self.case, "passages")
        self.assertEqual((link["person"], link["passage"]["revision"]), ("P02", 1))

    def test_a_place_lies_within_another_and_undo_takes_it_back(self):
        window = self.open_accounts()
        names = self.turn_to("Places and names", "Places and names", 0)
        self.press("Say of places and names…")
        self.fill("Say of places and names", Name="Luton", The_other="Bedfordshire")
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Say of places and names")
        until(lambda: [row[1] for row in names.rows()] == ["Luton lies within Bedfordshire"], "it is said",
              detail=lambda: str(names.rows()))
        keys("ctrl+z")
        window.says("^0 things are said of names$")
        self.assertEqual(show(self.case, "names"), [])
        self.close()

    def test_of_files_dropped_among_the_accounts_each_is_asked_for_and_a_scan_is_kept_whole(self):
        window = self.open_accounts()
        told, scan = self.work / "told.txt", self.work / "scan.pdf"
        told.write_text("I slept behind the shop.")
        scan.write_bytes(b"%PDF-1.4\n")
        with Drag(told, scan) as drag:
            drag.onto(window.find("table", "Accounts in the order given"))
        window.says("^2 files may hold the words of an account: told.txt, scan.pdf")
        window.find("push button", "Record as accounts").click()
        window.find(DIALOG, "Record an account, 1 of 2")
        self.fill("Record an account, 1 of 2", Whose_account="Linh")
        window.find("push button", "Record").click()
        window.find(DIALOG, "Record an account, 2 of 2")
        window.says("damaged")
        window.find("push button", "Keep the file whole as evidence").click()
        window.says("kept whole as an exhibit$")
        self.close()
        self.assertEqual(len(show(self.case, "accounts")), 3)
        self.assertIn("scan.pdf", [row["file"] for row in show(self.case, "sources")])


if __name__ == "__main__":
    unittest.main()
