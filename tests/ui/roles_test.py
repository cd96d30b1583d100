import unittest

from desk import until
from journey import PICTURES, Journey, show, strata
from window import DIALOG, keys, write


class Roles(Journey):
    """Whoever sits here says in which role they act; a person may have two; a new case asks about early advice."""

    def act_as(self, role):
        window = self.window
        self.command("act in another role")
        window.find(DIALOG, "Act in another role")
        until(lambda: window.find("text", "Role").is_focused, "the role can be typed")
        write(role)
        window.says(f"^Who acts as {role}")
        self.desk.picture(PICTURES / "role.png")
        window.find("push button", "Act in it").click()
        window.gone(DIALOG, "Act in another role")
        window.says(f"^Acting as .*, {role}$")

    def test_a_lawyer_reads_and_comments_until_another_role_is_chosen(self):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        window = self.open(self.case)
        self.assertTrue(window.find("push button", "Import files").is_enabled)
        self.act_as("reviewing lawyer")
        window.says("^Role: reviewing lawyer, reads, advises.*What is grey is for the investigation")
        until(lambda: not window.find("push button", "Import files").is_enabled, "importing is grey")
        self.assertTrue(window.find("push button", "Make a bundle").is_enabled)
        self.command("write a comment")
        window.find(DIALOG, "Write a comment")
        self.field("On (E12, A-01, AP/1, a name)", "Linh")
        self.field("Comment", "A witness of fact")
        window.find("push button", "Write it").click()
        self.becomes("comments", lambda rows: rows and rows[0]["role"] == "reviewing lawyer")
        keys("ctrl+7")
        self.command("give a person another role")
        window.says("acts here as reviewing lawyer.*The investigation makes this change")
        self.act_as("SIO")
        window.says("^Role: SIO, works on the case$")
        keys("ctrl+6")
        until(lambda: window.find("push button", "Add").is_enabled, "people are added again")
        self.field("Name", "Mihai")
        window.find("push button", "Add").click()
        self.becomes("people", lambda rows: len(rows) == 2)
        self.assertEqual(show(self.case, "entries")[-1]["role"], "SIO")
        self.close()

    def test_someone_exploited_is_given_the_role_of_a_suspect_as_well(self):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        window = self.open(self.case)
        keys("ctrl+6")
        window.find("push button", "Give another role…").click()
        window.find(DIALOG, "Give a person another role")
        window.find("push button", "Give it").click()
        window.says("^Say why Linh has this role as well")
        self.field("Why", "Found watering plants")
        self.desk.picture(PICTURES / "second-role.png")
        window.find("push button", "Give it").click()
        window.gone(DIALOG, "Give a person another role")
        people = window.find("table", "People")
        until(lambda: "exploited, suspect" in people.rows()[0], "both roles stand", detail=lambda: str(people.rows()))
        keys("ctrl+1")
        window.says(r"Linh\s+is\s+recorded\s+both\s+as\s+exploited\s+and\s+as\s+a\s+suspect")
        keys("ctrl+z")
        self.becomes("people", lambda rows: rows[0]["roles"] == ["exploited"])
        self.close()

    def test_a_new_case_asks_whether_early_advice_was_sought(self):
        window = self.open()
        keys("ctrl+n")
        window.find(DIALOG, "New case")
        write("Alder")
        place = window.find("text", "Kept in the folder")
        place.type(str(self.work))
        window.find("combo box", "Early advice").click()
        keys("Down", "Down", "Return")
        make = window.find("push button", "Make the case")
        make.click()
        window.says("^Say in a few words why early advice is not sought yet")
        self.field("Why not yet", "No suspect is named")
        self.field("Ask again on", "2017-07-18")
        self.desk.picture(PICTURES / "new-case.png")
        make.click()
        window.says("^Ledger entry 2")
        window.says("^Early advice from the CPS is not sought yet: No suspect is named")
        self.case = self.work / "Operation-Alder.strata"
        said = show(self.case, "advice")[0]
        self.assertEqual((said["sought"], said["why"], said["again"]), ("not_yet", "No suspect is named", "2017-07-18"))
        self.close()


if __name__ == "__main__":
    unittest.main()
