import json
import unittest
import zipfile

from program import BANK, DONE, REFUSED, CaseTest

RECORD = ("line", "necessity", "proportionality", "other-source", "notice-to-person", "notice-to-holder")

PACK = {"schema": "strata-checklist-pack", "schema_version": "1.0", "id": "county_lines", "title": "County lines",
        "version": "2026-11", "dated": "2026-11-20", "authority": "Force policy 12/2026",
        "facts": [{"id": "victim.train_tickets", "type": "boolean", "question": "Any train tickets bought by others?"}],
        "sources": [{"id": "rail_bookings", "name": "Rail bookings", "scope": "victim", "layer": "location",
                     "holder": "Rail operators", "urgency": "urgent", "level": "expected",
                     "flag_text": "Person moved along a line: bookings expected.", "citation": "DPA 2018 Sch 2",
                     "lawful_basis": ["DPA 2018 Sch 2"], "retention_days": None, "retention_from": "event",
                     "proof_topics": ["travel"],
                     "expected_when": {"fact": "victim.train_tickets", "op": "==", "value": True}}]}


class Requests(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("person", "add", self.case, "--name", "Linh", "--role", "exploited")
        self.done("fact", self.case, "case.window_from", "2013-09")
        self.done("fact", self.case, "case.window_to", "2016-07")

    def gap(self, source, person="Linh"):
        return self.done("gap", self.case, source, "--person", person, "--json").records[0]

    def request(self, source="health_gp"):
        return self.done("request", "make", self.case, source, "--person", "Linh", "--holder", "Midmarch Surgery",
                         "--asked", "2018-01-08", "--due", "2018-02-05", "--json").records[0]["id"]

    def requests(self):
        return [row for row in self.show("requests") if row["type"] == "request"]

    def test_a_request_is_asked_promised_received_in_part_and_closes_its_gap(self):
        self.done("import", self.case, self.file("register.csv", BANK), "--exhibit", "AP/9")
        self.assertEqual(self.request(), "R-01")
        self.assertEqual(self.gap("health_gp")["state"], "requested")
        self.assertEqual(self.done("show", self.case, "requests").text.count("GP record"), 1)
        self.assertTrue(self.requests()[0]["overdue"])
        self.done("request", "step", self.case, "R-01", "promised", "--due", "2090-01")
        self.assertNotIn("overdue", self.requests()[0])
        self.done("request", "step", self.case, "R-01", "received_in_part", "--covers", "2013-09/2014-07")
        self.assertEqual(self.gap("health_gp")["state"], "requested")
        self.expect(REFUSED, "request", "step", self.case, "R-01", "received", "--exhibit", "ZZ/1")
        self.done("request", "step", self.case, "R-01", "received", "--exhibit", "AP/9", "--covers", "2015-01/2016-07")
        gap = self.gap("health_gp")
        self.assertEqual(gap["state"], "obtained")
        self.assertIn("August 2014 to December 2014 missing", gap["coverage"])
        row = self.requests()[0]
        self.assertEqual([step["step"] for step in row["steps"]], ["promised", "received_in_part", "received"])
        self.done("rebuild", self.case)
        self.assertEqual(self.requests(), [row])
        self.done("verify", self.case)

    def test_none_held_is_evidence_and_not_the_same_as_not_asked(self):
        self.request("school_attendance")
        self.expect(REFUSED, "request", "step", self.case, "R-01", "none_held")
        self.done("request", "step", self.case, "R-01", "none_held", "--note", "Never on roll here")
        self.assertEqual(self.gap("school_attendance")["state"], "closed")
        strips = {row["strip"]: row for row in self.show("coverage")}
        self.assertEqual(strips["school"]["sentence"], "asked, none held")
        self.assertEqual(strips["gp"]["sentence"], "not asked")

    def test_the_hole_in_a_register_is_said_month_by_month(self):
        self.done("covers", self.case, "school_attendance", "--person", "Linh", "--covers", "2014-08/2016-07")
        school = next(row for row in self.show("coverage") if row["strip"] == "school")
        self.assertEqual(school["sentence"], "September 2013 to July 2014 missing")
        self.assertEqual([m["month"] for m in school["months"] if m["not_asked"]][::10], ["2013-09", "2014-07"])
        self.assertEqual(sum(m["held"] > 0 for m in school["months"]), 24)
        before = self.head()
        self.expect(REFUSED, "covers", self.case, "school_attendance", "--person", "Linh", "--covers", "2016/2014")
        self.assertEqual(self.head(), before)

    def test_a_letter_waits_for_the_record_and_its_text_is_kept(self):
        self.request()
        letter = self.folder / "gp.docx"
        answer = self.expect(REFUSED, "request", "letter", self.case, "R-01", letter)
        self.assertIn("Why is this information necessary?", answer.complaint)
        self.assertFalse(letter.exists())
        said = [word for field in RECORD for word in ("--" + field, f"The {field} is said")]
        self.done("line", self.case, "health_gp", "--person", "Linh", *said)
        made = self.done("request", "letter", self.case, "R-01", letter, "--json").records[0]
        with zipfile.ZipFile(letter) as word:
            text = word.read("word/document.xml").decode()
        for words in ("Midmarch Surgery", "The necessity is said", "5 February 2018", "R-01", "about Linh"):
            self.assertIn(words, text)
        self.assertEqual(self.requests()[0]["letters"], [made["text_sha256"]])
        self.done("request", "letter", self.case, "R-01", self.folder / "gp.pdf")
        self.assertTrue((self.folder / "gp.pdf").read_bytes().startswith(b"%PDF"))
        self.done("verify", self.case)

    def test_a_row_of_the_catalogue_is_signed_by_a_named_person(self):
        self.assertEqual(self.gap("health_gp")["review"], "For verification.")
        self.done("review", self.case, "source:health_gp", "confirmed", "--actor", "B. Shaw", "--role", "lawyer")
        self.assertRegex(self.gap("health_gp")["review"], r"^Confirmed by B\. Shaw, lawyer, ")
        self.expect(REFUSED, "review", self.case, "source:health_gp", "needs_change")
        self.expect(REFUSED, "review", self.case, "source:nonsense", "confirmed")
        self.done("review", self.case, "source:health_gp", "withdrawn", "--reason", "Read again")
        self.assertEqual(self.gap("health_gp")["review"], "For verification.")

    def test_only_a_lawyer_marks_words_admissible(self):
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1")
        self.done("offence", self.case, "msa2015_s2")
        target = "msa2015_s2/travel"
        self.done("link", self.case, "AP/1", "--element", target, "--layer", "documents", "--as", "reported_words")
        mark = ("admissible", self.case, "AP/1", "--element", target, "--reason", "CJA 2003 s.117", "--actor", "B. Shaw")

        def led():
            return next(row for row in self.show("elements") if row["element"] == "travel")["label_evidence_led"]

        self.assertEqual(led(), "unsupported")
        self.expect(REFUSED, *mark, "--role", "SIO")
        self.done(*mark, "--role", "reviewing lawyer")
        self.assertEqual(led(), "single_layer")
        self.done(*mark, "--role", "reviewing lawyer", "--not")
        self.assertEqual(led(), "unsupported")

    def test_lists_are_printed_in_three_lengths_and_as_a_difference(self):
        self.done("fact", self.case, "victim.reported_illness_or_injury", "true", "--person", "Linh")
        for kind in ("sio", "disclosure", "cps", "evidence-led", "coverage", "calendar"):
            made = self.done("print", self.case, self.folder / f"{kind}.pdf", "--for", kind, "--json").records[0]
            self.assertGreater(made["pages"], 0)
            self.done("print", self.case, self.folder / f"{kind}.docx", "--for", kind)
        with zipfile.ZipFile(self.folder / "cps.docx") as word:
            self.assertIn("GP record", word.read("word/document.xml").decode())
        self.expect(REFUSED, "print", self.case, self.folder / "cps.pdf")
        self.assertIn("checklist.exported", [entry["kind"] for entry in self.show("entries")])

    def test_a_pack_adds_rows_is_previewed_and_switched_off(self):
        file = self.file("pack.json", json.dumps(PACK))
        rows = self.done("pack", "add", self.case, file, "--preview", "--json").records
        self.assertEqual(rows, [{"source": "rail_bookings", "person": "Linh", "state": "undetermined"}])
        self.expect(REFUSED, "pack", "add", self.case, file)  # a reason is wanted
        self.done("pack", "add", self.case, file, "--reason", "Force pack")
        self.done("fact", self.case, "victim.train_tickets", "true", "--person", "Linh")
        self.assertEqual(self.gap("rail_bookings")["state"], "missing")
        self.done("pack", "switch", self.case, "county_lines", "off", "--reason", "Withdrawn")
        self.expect(REFUSED, "gap", self.case, "rail_bookings")
        # What was answered for it stays readable.
        self.assertIn("victim.train_tickets", [row["fact"] for row in self.show("facts")])
        self.assertEqual([(p["id"], p["on"], p["reason"]) for p in self.show("packs")],
                         [("county_lines", False, "Withdrawn")])
        self.done("rebuild", self.case)
        self.done("verify", self.case)

    def test_a_broken_pack_is_refused_whole_with_its_place(self):
        before = self.head()
        broken = json.loads(json.dumps(PACK))
        broken["sources"][0]["expected_when"]["fact"] = "victim.nobody_knows"
        answer = self.expect(REFUSED, "pack", "add", self.case, self.file("broken.json", json.dumps(broken)), "--reason",
                             "x")
        self.assertIn("sources[0] (rail_bookings)", answer.complaint)
        self.assertIn("victim.nobody_knows", answer.complaint)
        self.expect(REFUSED, "pack", "add", self.case, self.file("no.json", "{"), "--reason", "x")
        self.expect(REFUSED, "pack", "add", self.case, self.folder / "nowhere.json", "--reason", "x")
        self.assertEqual(self.head(), before)


if __name__ == "__main__":
    unittest.main()
