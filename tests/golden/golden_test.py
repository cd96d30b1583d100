import re
import sys
import unittest
from pathlib import Path

from expected import expected_of, instant, sha256_of, time_of, words_of
from program import DONE, FINDINGS, REFUSED, CaseTest, run

SAMPLES = Path(sys.argv[1])
EXPECTED = expected_of(SAMPLES) if SAMPLES.is_dir() else {}
TABLES = {name: facts for name, facts in EXPECTED.items() if facts["record_kind"] != "characters"}
TEXTS = {name: facts for name, facts in EXPECTED.items() if facts["record_kind"] == "characters"}


def row_number(event):
    return int(event["position"].split()[-1])


class RealFiles(CaseTest):
    """A time without a zone is imported as UTC, so that what the file says can be compared as it is written."""

    def import_all(self, names, *words):
        answer = run("import", self.case, *[SAMPLES / name for name in names], "--zone", "UTC", "--json", *words)
        return answer, {Path(row["file"]).name: row for row in answer.records}

    @unittest.skipUnless(TABLES, "this folder holds no tables")
    def test_real_tables_come_in_with_the_rows_and_times_that_an_independent_reader_found(self):
        answer, rows = self.import_all(TABLES)
        self.assertEqual(rows.keys(), TABLES.keys())
        sources = {source["id"]: source for source in self.show("sources")}
        events, issues = {}, {}
        for event in self.show("events"):
            events.setdefault(sources[event["source"]]["file"], []).append(event)
        for issue in self.show("issues"):
            issues.setdefault(sources[issue["source"]]["file"], []).append(issue)
        for name, facts in TABLES.items():
            with self.subTest(file=name):
                self.check_row(rows[name], facts)
                self.check_issues(rows[name], issues.get(name, []))
                self.check_events(sorted(events[name], key=row_number), facts)
        has_skipped = any(row["skipped"] for row in rows.values())
        self.assertEqual(answer.status, FINDINGS if has_skipped else DONE)
        self.assertEqual(sum(row["records"] for row in rows.values()), len(self.show("events")))

    def check_row(self, row, facts):
        self.assertEqual(row["status"], "imported", row.get("reason"))
        self.assertEqual((row["sha256"], row["bytes"]), (facts["sha256"], facts["bytes"]))
        self.assertEqual(row["records"], facts["records"])
        self.assertEqual(row["skipped"], facts.get("rows_without_date", 0))
        self.assertEqual(row["rows"], row["records"] + row["skipped"])
        for end in ("earliest", "latest"):
            if facts[end] is None:
                self.assertNotIn(end, row, "a time that the file does not state")
            else:
                self.assertEqual(instant(row[end]), instant(facts[end]))

    def check_issues(self, row, issues):
        skipped = [issue for issue in issues if issue["action"] == "skipped"]
        self.assertEqual((len(issues), len(skipped)), (row["issues"], row["skipped"]))
        for issue in skipped:
            self.assertRegex(issue.get("position", ""), r"^(row|line) \d+$")
        self.assertEqual(len({issue["position"] for issue in skipped}), len(skipped), "a row skipped twice")

    def check_events(self, events, facts):
        self.assertEqual(len(events), facts["records"])
        self.assertEqual(len({event["position"] for event in events}), len(events), "two events of one row")
        for spot in facts["spot"]:
            event = events[spot["index"]]
            said = time_of(spot)
            if said is not None and facts["earliest"] is not None and not said.isdigit():
                self.assertEqual(instant(event["earliest"]), instant(said))
            for word in words_of(spot):
                self.assertIn(word.strip(), event["detail"], f"not in the event of {event['position']}")

    @unittest.skipUnless(TABLES, "this folder holds no tables")
    def test_the_same_bytes_again_add_nothing(self):
        self.import_all(TABLES)
        before = self.show("summary")
        answer, rows = self.import_all(TABLES)
        self.assertEqual({row["status"] for row in rows.values()}, {"already_imported"})
        self.assertEqual(answer.status, DONE)
        self.assertEqual(self.show("summary"), before)

    @unittest.skipUnless(TABLES, "this folder holds no tables")
    def test_a_preview_tells_the_same_and_changes_nothing(self):
        before = self.show("summary"), self.contents()
        _, previewed = self.import_all(TABLES, "--preview")
        self.assertEqual((self.show("summary"), self.contents()), before)
        _, imported = self.import_all(TABLES)
        told = ("sha256", "rows", "records", "skipped", "issues", "earliest", "latest")
        for name, row in imported.items():
            self.assertEqual([previewed[name].get(key) for key in told], [row.get(key) for key in told], name)

    @unittest.skipUnless(TABLES, "this folder holds no tables")
    def test_a_case_recomputed_from_its_ledger_says_the_same_and_holds(self):
        self.import_all(TABLES)
        what = ("summary", "sources", "events", "issues")
        before = {name: self.show(name) for name in what}
        self.done("rebuild", self.case)
        for name in what:
            self.assertEqual(self.show(name), before[name], name)
        self.done("verify", self.case)

    @unittest.skipUnless(TEXTS, "this folder holds no plain texts")
    def test_plain_text_is_read_in_paragraphs_or_its_encoding_is_asked_for(self):
        _, rows = self.import_all(TEXTS)
        for name, facts in TEXTS.items():
            with self.subTest(file=name):
                row = rows[name]
                if facts["encoding"] == "cp500":  # nothing in the file says that it is EBCDIC
                    self.assertEqual(row["status"], "refused")
                    self.assertIn(name, row["reason"])
                    self.assertRegex(row["reason"], r"byte 0x[0-9A-F]{2} at offset \d+")
                    self.assertIn("--as-exhibit", row["reason"])
                    continue
                self.assertEqual((row["status"], row["importer"], row["sha256"]), ("imported", "text", facts["sha256"]))
                text = (SAMPLES / name).read_bytes().decode(facts["encoding"])
                paragraphs = [part for part in re.split(r"\n(?:[ \t]*\n)+", text) if part.strip()]
                self.assertEqual((row["rows"], row["records"], row["skipped"]), (len(paragraphs), len(paragraphs), 0))
                source = next(one["id"] for one in self.show("sources") if one["sha256"] == facts["sha256"])
                events = [one for one in self.show("events") if one["source"] == source]
                self.assertEqual(len(events), len(paragraphs))
                for event, paragraph in zip(events, paragraphs):
                    self.assertNotIn("earliest", event)  # nothing dates it
                    for line in paragraph.strip().splitlines():
                        self.assertIn(line.strip(), event["detail"])
        self.done("verify", self.case)

    @unittest.skipUnless(TEXTS, "this folder holds no plain texts")
    def test_plain_text_is_kept_whole_when_asked(self):
        _, rows = self.import_all(TEXTS, "--as-exhibit")
        for name, facts in TEXTS.items():
            self.assertEqual((rows[name]["status"], rows[name]["sha256"]), ("imported", facts["sha256"]))
        self.assertEqual({source["sha256"] for source in self.show("sources")},
                         {facts["sha256"] for facts in TEXTS.values()})
        self.done("verify", self.case)

    @unittest.skipUnless(TEXTS, "this folder holds no plain texts")
    def test_an_account_is_the_bytes_of_its_text_or_is_refused_by_name(self):
        for name, facts in TEXTS.items():
            with self.subTest(file=name):
                before = self.head()
                answer = run("account", "add", self.case, "--maker", "Linh", "--text", SAMPLES / name, "--json")
                if facts["encoding"] == "utf-8":
                    self.assertEqual(answer.status, DONE, answer.complaint)
                    text = self.done("account", "text", self.case, answer.records[0]["id"]).bytes
                    self.assertEqual(text, (SAMPLES / name).read_bytes())
                else:
                    self.assertEqual((answer.status, self.head()), (REFUSED, before))
                    self.assertIn(name, answer.complaint)

    def contents(self):
        return {str(path): sha256_of(path) for path in (self.case / "blobs").rglob("*") if path.is_file()}


if __name__ == "__main__":
    if not EXPECTED:
        print(f"skipped: the sample files are not here ({SAMPLES})")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
