import signal
import subprocess
import time
import unittest

from program import BANK, DONE, FINDINGS, REFUSED, STRATA, CaseTest, run

BROKEN = BANK + "not a date,BROKEN ROW,,\n32/13/2016,IMPOSSIBLE,1.00,2.00\n"


class Importing(CaseTest):
    def test_the_importers_say_what_they_read_and_what_holds_them(self):
        importers = {row["id"]: row for row in run("importers", "--json").records}
        self.assertLessEqual({"csv", "jsonl"}, importers.keys())
        for row in importers.values():
            self.assertLessEqual({"id", "version", "formats", "sandbox"}, row.keys())

    def test_a_file_comes_in_with_its_balance(self):
        file = self.file("bank.csv", BANK)
        row, = self.done("import", self.case, file, "--json").records
        self.assertEqual((row["status"], row["rows"], row["records"], row["skipped"]), ("imported", 3, 3, 0))
        self.assertEqual(row["bytes"], len(BANK))
        self.assertEqual(row["importer"], "csv")
        self.assertEqual((row["earliest"][:10], row["latest"][:10]), ("2016-03-14", "2016-03-21"))
        for key in ("file", "sha256", "importer_version", "issues", "seconds", "entry"):
            self.assertIn(key, row)
        events = self.show("events")
        self.assertEqual(len(events), 3)
        for event in events:
            self.assertLessEqual({"id", "original", "title", "source", "position", "import"}, event.keys())
            self.assertRegex(event["earliest"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")
        self.assertEqual([e["earliest"] for e in events], sorted(e["earliest"] for e in events))

    def test_the_same_bytes_twice_add_nothing(self):
        self.done("import", self.case, self.file("bank.csv", BANK))
        row, = self.done("import", self.case, self.file("copy.csv", BANK), "--json").records
        self.assertEqual(row["status"], "already_imported")
        self.assertEqual(len(self.show("events")), 3)
        self.assertEqual(len(self.show("sources")), 1)

    def test_every_skipped_row_is_an_issue_with_its_place(self):
        answer = run("import", self.case, self.file("bank.csv", BROKEN), "--json")
        row, = answer.records
        self.assertEqual(row["rows"], row["records"] + row["skipped"])
        self.assertEqual(answer.status, FINDINGS if row["skipped"] else DONE)
        skipped = [i for i in self.show("issues") if i["action"] == "skipped"]
        self.assertEqual(len(skipped), row["skipped"])
        for issue in self.show("issues"):
            self.assertLessEqual({"import", "source", "code", "message", "action"}, issue.keys())

    def test_a_time_that_is_not_known_is_not_invented(self):
        self.file("notes.csv", "date,what\n2016-03-14,Seen\n,Undated note\n2016-03-15,Seen again\n")
        run("import", self.case, self.folder / "notes.csv")
        for event in self.show("events"):
            if event.get("title", "").startswith("Undated"):
                self.assertNotIn("earliest", event)
                self.assertNotIn("latest", event)

    def test_what_cannot_be_read_is_refused_and_the_others_go_on(self):
        good, empty = self.file("bank.csv", BANK), self.file("empty.csv", "")
        answer = self.expect(FINDINGS, "import", self.case, empty, good, "--json")
        self.assertEqual([row["status"] for row in answer.records], ["refused", "imported"])
        self.assertIn("reason", answer.records[0])
        before = self.head()
        for bad in (self.folder / "missing.csv", empty, self.file("nul.csv", b"\0" * 4096)):
            row, = self.expect(REFUSED, "import", self.case, bad, "--json").records
            self.assertEqual(row["status"], "refused")
            self.assertEqual(row["file"], str(bad))
        self.assertEqual(self.head(), before)

    def test_a_preview_changes_nothing(self):
        before = self.head()
        row, = self.done("import", self.case, self.file("bank.csv", BANK), "--preview", "--json").records
        self.assertEqual(row["records"], 3)
        self.assertEqual(self.head(), before)
        self.assertEqual(self.show("events"), [])

    def test_a_paper_that_no_importer_reads_is_kept_as_an_exhibit(self):
        paper = self.file("tenancy.txt", "Tenancy of 9 Tansy Court\n")
        self.done("import", self.case, paper, "--as-exhibit", "--exhibit", "AP/10")
        source, = self.show("sources")
        self.assertEqual((source["records"], source["exhibit"]), (0, "AP/10"))
        exhibit, = self.show("exhibits")
        self.assertEqual(exhibit["reference"], "AP/10")

    def test_events_are_filtered_and_paged(self):
        self.done("import", self.case, self.file("bank.csv", BANK))
        everything = self.show("events")
        self.assertEqual(self.show("events", "--from", "2016-03-15", "--to", "2016-03-15"), everything[1:2])
        self.assertEqual(self.show("events", "--from", "2016-03-15"), everything[1:])
        self.assertEqual(self.show("events", "--text", "wages"), everything[2:])
        self.assertEqual(self.show("events", "--limit", 1, "--offset", 1), everything[1:2])
        self.assertEqual(self.show("events", "--to", "2015"), [])

    def test_escape_sequences_in_evidence_never_reach_a_terminal(self):
        self.done("import", self.case, self.file("bank.csv", BANK.replace("TESCO", "\x1b[31mTESCO")))
        self.assertNotIn("\x1b", self.done("show", self.case, "events").text)

    def test_nothing_is_drawn_when_piped(self):
        self.assertEqual(self.done("import", self.case, self.file("bank.csv", BANK)).complaint, "")

    def test_an_interrupt_leaves_the_case_as_it_was(self):
        rows = "".join(f"2016-03-{n % 28 + 1:02d} 10:{n % 60:02d}:00,Call {n},07700 900{n % 1000:03d}\n"
                       for n in range(400_000))
        file = self.file("big.csv", "time,what,number\n" + rows)
        before = self.head()
        program = subprocess.Popen([STRATA, "import", self.case, file], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(0.3)
        program.send_signal(signal.SIGINT)
        said, _ = program.communicate(timeout=60)
        self.assertEqual(program.returncode, REFUSED)
        self.assertEqual(said, b"")
        self.assertEqual(self.head(), before)
        self.done("verify", self.case)


if __name__ == "__main__":
    unittest.main()
