import json
import unittest
import zipfile

from program import BANK, DONE, REFUSED, USAGE, CaseTest, run

LAWYER = ("--actor", "B. Shaw", "--role", "reviewing lawyer")
SECRET = "zobelquartz"  # a word that stands nowhere else


class Advice(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("person", "add", self.case, "--name", "Linh", "--role", "exploited")
        self.done("offence", self.case, "msa2015_s2")

    def rows(self, what, kind):
        return [row for row in self.show(what) if row.get("type") == kind]

    def test_whether_early_advice_was_sought_stands_until_it_is_answered(self):
        row = self.rows("advice", "sought")[0]
        self.assertNotIn("sought", row)
        self.assertIn("strongly recommended", row["wanted"])
        self.assertIn("nobody has said yet", self.done("show", self.case, "advice").text)
        self.assertIn("not answered yet", self.done("show", self.case, "summary").text)
        self.expect(USAGE, "advice", "sought", self.case, "perhaps")
        self.expect(REFUSED, "advice", "sought", self.case, "not-yet")
        self.done("advice", "sought", self.case, "not-yet", "--why", "Nobody is named", "--again", "2017-01-05")
        self.assertEqual([row["kind"] for row in self.show("reminders")], ["early_advice"])
        self.done("advice", "sought", self.case, "yes", "--on", "2017-07-03", "--lawyer", "B. Shaw")
        self.assertEqual(self.show("reminders"), [])
        self.assertEqual(self.rows("advice", "sought")[0]["lawyer"], "B. Shaw")
        self.assertNotIn("Early advice", self.done("show", self.case, "summary").text)

    def test_an_action_is_raised_by_a_lawyer_and_closed_by_its_owner(self):
        self.assertEqual(self.done("action", "add", self.case, "Statement of the bank", "--owner", "A. Patel",
                                   "--due", "2017-08-01", *LAWYER).text.strip(), "CA-01")
        row = self.show("actions")[0]
        self.assertEqual((row["state"], row["owner"], row["overdue"], row["by"]),
                         ("open", "A. Patel", True, "B. Shaw"))
        self.assertEqual(self.show("reminders")[0]["state"], "overdue")
        self.expect(REFUSED, "action", "close", self.case, "CA-01", "done", "--outcome", "Served", *LAWYER)
        self.done("action", "close", self.case, "CA-01", "done", "--on", "2017-07-28", "--outcome", "Served")
        row = self.show("actions", "--kind", "done")[0]
        self.assertEqual((row["on"], row["outcome"]), ("2017-07-28", "Served"))
        self.assertEqual(self.show("reminders"), [])

    def test_a_lawyer_reads_and_comments_and_changes_no_evidence(self):
        head = self.head()
        bank = self.file("bank.csv", BANK)
        for words in (("import", self.case, bank), ("event", "add", self.case, "--title", "Arrives"),
                      ("fact", self.case, "case.covert_used", "true"), ("offence", self.case, "cja2009_s71"),
                      ("advice", "pack", self.case, self.folder / "pack.docx")):
            answer = self.expect(REFUSED, *words, *LAWYER)
            self.assertIn("reads the case and writes review sheets and comments", answer.complaint)
        self.assertEqual(self.head(), head)
        self.assertFalse((self.folder / "pack.docx").exists())
        self.expect(REFUSED, "create", self.folder / "New.strata", "--name", "New", *LAWYER)
        self.assertFalse((self.folder / "New.strata").exists())
        self.assertEqual(self.done("comment", self.case, "Linh", "A witness of fact", *LAWYER).text.strip(), "C-01")
        row = self.show("comments")[0]
        self.assertEqual((row["on"], row["privileged"], row["role"]), ("P01", True, "reviewing lawyer"))
        self.expect(REFUSED, "comment", self.case, "E99", "Nothing there", *LAWYER)

    def test_the_sio_answers_a_review_sheet(self):
        self.done("advice", "question", self.case, "Does section 45 arise?", "--about", "P01")
        self.done("advice", "give", self.case, "It may", "--question", "Q-01", *LAWYER)
        self.expect(REFUSED, "advice", "answer", self.case, "AD-01", "accepted", "--why", "Mine", *LAWYER)
        self.done("advice", "answer", self.case, "AD-01", "accepted_in_part", "--why", "For the cultivation",
                  "--actor", "A. Patel", "--role", "SIO")
        self.assertEqual(self.rows("advice", "question")[0]["answered_by"], ["AD-01"])
        row = self.rows("advice", "advice")[0]
        self.assertEqual((row["adviser"], row["decision"], row["answered_by"]),
                         ("B. Shaw", "accepted_in_part", "A. Patel, SIO"))
        self.assertIn("accepted in part", self.done("show", self.case, "advice").text)

    def test_one_person_is_exploited_and_a_suspect(self):
        self.done("person", "role", self.case, "Linh", "suspect", "--reason", "Found watering plants")
        self.assertEqual(self.show("people")[0]["roles"], ["exploited", "suspect"])
        self.assertIn("Section 45, for Linh", self.done("show", self.case, "section45").text)
        self.assertIn("section 45", self.done("show", self.case, "advice").text)
        self.assertTrue(next(row for row in self.rows("ccu", "criterion") if row["id"] == "both_roles")["met"])

    def test_the_complex_casework_unit_is_proposed_with_reasons_and_decided_by_a_person(self):
        self.expect(REFUSED, "ccu", "outcome", self.case, "Taken on")
        self.done("ccu", "decide", self.case, "escalate", "--head", "C. Rees", "--reason", "Evidence from abroad")
        self.done("ccu", "outcome", self.case, "Taken on", "--on", "2017-07-12")
        row = self.rows("ccu", "decision")[0]
        self.assertEqual((row["decision"], row["head"], row["outcome"]), ("escalate", "C. Rees", "Taken on"))
        self.assertIn("verification", self.done("show", self.case, "ccu").text)

    def test_no_word_of_comments_or_advice_is_in_a_bundle_unless_it_is_asked_for(self):
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1")
        self.done("comment", self.case, "AP/1", f"A comment {SECRET}", *LAWYER)
        self.done("advice", "give", self.case, f"Advice {SECRET}", *LAWYER)
        self.done("advice", "answer", self.case, "AD-01", "not_accepted", "--why", f"Because {SECRET}")
        self.done("advice", "question", self.case, f"A question {SECRET}")
        self.done("advice", "sought", self.case, "yes", "--on", "2017-07-03", "--lawyer", f"B. {SECRET}")
        self.done("action", "add", self.case, f"An action {SECRET}", "--owner", f"A. {SECRET}", "--due", "2017-08-01")
        self.done("action", "close", self.case, "CA-01", "done", "--outcome", f"Served {SECRET}")
        self.done("ccu", "decide", self.case, "escalate", "--head", f"C. {SECRET}", "--reason", f"Why {SECRET}")
        self.done("ccu", "outcome", self.case, f"Taken on {SECRET}")
        plain, whole = self.folder / "plain.zip", self.folder / "whole.zip"
        self.done("export", self.case, plain)
        self.done("export", self.case, whole, "--with-advice")

        def holding(bundle):
            with zipfile.ZipFile(bundle) as parts:
                return [name for name in parts.namelist() if SECRET.encode() in parts.read(name).lower()]

        self.assertEqual(holding(plain), [])
        self.assertTrue(holding(whole))
        for bundle in (plain, whole):
            self.assertEqual(run("verify", bundle).status, DONE, bundle.name)
        with zipfile.ZipFile(plain) as parts:
            ledger = next(name for name in parts.namelist() if name.endswith("ledger.jsonl"))
            entries = [json.loads(line) for line in parts.read(ledger).splitlines()]
        self.assertEqual(len(entries), self.head() - 2)
        self.assertEqual({entry["kind"] for entry in entries if "payload" not in entry},
                         {"comment.written", "advice.given", "advice.answered", "early_advice.question_put",
                          "early_advice.answered", "cps_action.raised", "cps_action.concluded", "ccu.decided",
                          "ccu.outcome_recorded"})

    def test_each_pack_has_the_next_number_and_says_what_is_known_missing_and_asked(self):
        self.done("advice", "question", self.case, f"Does section 45 arise, {SECRET}?")
        self.done("comment", self.case, "Linh", "Not for the pack: umbelraster", *LAWYER)
        first, second = self.folder / "first.docx", self.folder / "second.pdf"
        self.assertEqual(self.done("advice", "pack", self.case, first, "--json").records[0]["version"], 1)
        made = self.done("advice", "pack", self.case, second, "--marking", "OFFICIAL", "--json").records[0]
        self.assertEqual((made["version"], made["pages"] > 0), (2, True))
        self.assertTrue(second.read_bytes().startswith(b"%PDF"))
        with zipfile.ZipFile(first) as parts:
            words = parts.read("word/document.xml").decode()
            everything = b"".join(parts.read(name) for name in parts.namelist()).decode()
        for said in ("version 1", SECRET, "Missing", "Can't tell yet", "Elements by layer of evidence", "Linh",
                     "not disclosable"):
            self.assertIn(said, words.replace("&apos;", "'"))
        self.assertIn("OFFICIAL-SENSITIVE", everything)
        self.assertNotIn("umbelraster", everything)
        self.assertEqual([row["version"] for row in self.rows("advice", "pack")], [1, 2])
        self.expect(REFUSED, "advice", "pack", self.case, self.folder / "pack.txt")
        self.expect(REFUSED, "advice", "pack", self.case, first)
        self.assertEqual(len(self.rows("advice", "pack")), 2)

    def test_the_past_is_as_it_was_and_a_rebuild_changes_nothing(self):
        self.done("action", "add", self.case, "Statement", "--owner", "A. Patel", "--due", "2017-08-01")
        before = self.head()
        self.done("action", "close", self.case, "CA-01", "done", "--outcome", "Served")
        self.assertEqual(self.show("actions", "--as-of", str(before))[0]["state"], "open")
        rows = self.show("actions")
        self.done("rebuild", self.case)
        self.assertEqual(self.show("actions"), rows)
        self.done("verify", self.case)


if __name__ == "__main__":
    unittest.main()
