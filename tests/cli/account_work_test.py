import subprocess
import unittest
import zipfile

from program import FIRST_TELLING, REFUSED, SECOND_TELLING, USAGE, CaseTest


class AccountWork(CaseTest):
    def setUp(self):
        super().setUp()
        self.add_accounts()

    def test_every_account_is_on_the_schedule_once_whatever_was_decided(self):
        self.done("account", "review", self.case, "A-01", "meets_test", "--reason", "Names the driver", "--served")
        rows = self.show("schedule")
        self.assertEqual([(row["account"], row["status"], row["disposition"]) for row in rows],
                         [("P01/A-01", "meets_test", "served"), ("P01/A-02", "not_reviewed", "scheduled")])
        self.expect(REFUSED, "account", "review", self.case, "A-01", "believed", "--reason", "No")
        self.expect(USAGE, "account", "review", self.case, "A-01", "meets_test")

    def test_the_schedule_as_a_document_names_every_account_and_both_sums(self):
        self.done("account", "review", self.case, "A-01", "meets_test", "--reason", "Names the driver", "--served")
        self.done("account", "propose", self.case, "A-01", "A-02", "--left", "19-41", "--relation", "not_repeated",
                  "--reason", "The passport")
        for name in ("schedule.docx", "schedule.pdf"):
            receipt, = self.done("account", "schedule", self.case, self.folder / name, "--json").records
            self.assertEqual((receipt["served"], receipt["scheduled"], receipt["accounts"]), (1, 1, 2))
            text = self.text_of(self.folder / name)
            for words in ("P01/A-01", "P01/A-02", "1 served, 1 on the schedule", "Served as evidence",
                          "On the schedule", "not reviewed", "Names the driver", "He took my passport.",
                          "not mentioned", "OFFICIAL-SENSITIVE"):
                self.assertIn(words, text, name)
        self.expect(REFUSED, "account", "schedule", self.case, self.folder / "schedule.pdf")
        self.expect(REFUSED, "account", "schedule", self.case, self.folder / "schedule.txt")

    def test_the_schedule_of_a_limited_account_has_a_placeholder_and_none_of_its_words(self):
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("t.txt", "A quiet garden.\n"),
                  "--form", "therapy_note")
        self.done("account", "propose", self.case, "A-01", "A-03", "--left", "19-41", "--right", "2-7", "--relation",
                  "changed", "--reason", "For review")
        proposal, = self.show("proposals")
        self.assertTrue(proposal["right_limited"])
        self.assertEqual(proposal["right"].get("text", ""), "")
        for name in ("schedule.docx", "schedule.pdf"):
            receipt, = self.done("account", "schedule", self.case, self.folder / name, "--json").records
            self.assertEqual(receipt["served"] + receipt["scheduled"], receipt["accounts"])
            self.assertEqual(receipt["accounts"], len(self.show("accounts")))
            text = self.text_of(self.folder / name)
            self.assertIn("P01/A-03", text, name)
            self.assertIn("He took my passport.", text, name)
            self.assertIn("access limited", text, name)
            self.assertNotIn("quiet", text, name)

    def text_of(self, path):
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as package:
                parts = [package.read(f"word/{name}.xml").decode() for name in ("document", "header", "footer")]
            return " ".join(parts)
        ran = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
        return " ".join(ran.stdout.decode().split())

    def test_retelling_counts_tellings_and_not_their_versions(self):
        for number, who in ((3, "DC Prior"), (4, "DC Rowe")):
            self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("t.txt", "More.\n"),
                      "--given", f"2018-0{number}", "--taken-by", who, "--audience", "Midmarch Police",
                      "--topics", "journey", "debt")
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("r.txt", "In a van.\n"),
                  "--revises", "A-01", "--revision-kind", "translation")
        row, = self.show("retelling", "--person", "Linh")
        self.assertEqual((row["tellings"], row["interviewers"]["changes"], row["interviewers"]["not_recorded"]), (4, 1, 2))
        self.assertEqual(row["audiences"], [{"name": "Midmarch Police", "accounts": ["P01/A-03", "P01/A-04"]}])
        self.assertEqual(row["topics"][0], {"topic": "journey", "told": ["P01/A-03", "P01/A-04"]})
        recorded = self.show("recorded", "--person", "Linh", "--text", "debt")
        self.assertEqual([(row["account"], row["taken_by"], row["how"]) for row in recorded],
                         [("P01/A-03", "DC Prior", "told"), ("P01/A-04", "DC Rowe", "told")])

    def test_a_plan_is_kept_with_everything_it_has_to_say(self):
        words = ("plan", self.case, "Linh", "--topics", "the drive", "--new", "Camera images", "--needed", "No name",
                 "--serves", "msa2015_s1_labour/labour")
        self.expect(USAGE, *words)
        self.assertEqual(self.done(*words, "--record", "The hire records").text, "N1\n")
        plan, = self.show("plans", "--person", "Linh")
        self.assertEqual((plan["new"], plan["record"], plan["serves"]),
                         ("Camera images", "The hire records", ["msa2015_s1_labour/labour"]))
        self.assertEqual(self.done("account", "text", self.case, "A-02").text, SECOND_TELLING)

    def test_a_passage_is_cited_and_linked(self):
        start = FIRST_TELLING.index("He took")
        self.assertEqual(self.done("account", "cite", self.case, "A-01", start, start + 20).text,
                         "P01/A-01 para. 1 l. 2\n")
        self.done("person", "add", self.case, "--name", "Marek")
        self.done("account", "link", self.case, "A-01", start, start + 20, "--person", "Marek")
        link, = self.show("passages")
        self.assertEqual((link["person"], link["passage"]["text"]), ("P02", "He took my passport."))
        self.expect(USAGE, "account", "link", self.case, "A-01", start, start + 20)

    def test_a_limited_account_is_read_only_for_a_reason_that_is_recorded(self):
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("t.txt", "A garden.\n"),
                  "--form", "therapy_note")
        self.expect(REFUSED, "account", "text", self.case, "A-03")
        answer = self.done("account", "text", self.case, "A-03", "--reason", "With the reviewing lawyer")
        self.assertEqual(answer.text, "A garden.\n")
        self.assertEqual(self.show("entries", "--kind", "account.read")[0]["reason"], "With the reviewing lawyer")


if __name__ == "__main__":
    unittest.main()
