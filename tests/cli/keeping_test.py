import json
import unittest
import zipfile

from program import BANK, DAMAGED, FINDINGS, REFUSED, CaseTest, run

SUBJECTS = ["events", "sources", "issues", "people", "accounts", "checklist", "exhibits", "entries"]


class Keeping(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1")
        self.add_accounts()
        self.done("fact", self.case, "case.stage", "precharge")

    def everything(self):
        return {what: self.show(what) for what in SUBJECTS}

    def test_the_ledger_names_every_change(self):
        entries = self.show("entries")
        self.assertEqual([e["sequence"] for e in entries], list(range(1, len(entries) + 1)))
        for entry in entries:
            self.assertLessEqual({"id", "at", "actor", "kind", "payload_sha256", "chain_sha256"}, entry.keys())

    def test_the_case_can_be_read_as_it_stood(self):
        sequence = next(e["sequence"] for e in self.show("entries") if e["kind"].startswith("account"))
        self.assertEqual(self.show("accounts", "--as-of", sequence - 2), [])
        self.assertEqual(len(self.show("events", "--as-of", self.head())), 3)
        self.expect(REFUSED, "show", self.case, "events", "--as-of", self.head() + 1)

    def test_rebuilding_gives_exactly_what_was_there(self):
        before = self.everything()
        self.done("rebuild", self.case)
        self.assertEqual(self.everything(), before)

    def test_a_sound_case_verifies(self):
        *findings, summary = self.done("verify", self.case, "--json").records
        self.assertEqual(findings, [])
        self.assertEqual((summary["type"], summary["ok"], summary["head_sequence"]), ("summary", True, self.head()))
        self.assertGreater(summary["checked"], 0)

    def test_a_changed_blob_is_named(self):
        blob = next(p for p in (self.case / "blobs").rglob("*") if p.is_file())
        blob.chmod(0o644)
        blob.write_bytes(blob.read_bytes() + b"x")
        answer = run("verify", self.case, "--json")
        self.assertIn(answer.status, (FINDINGS, DAMAGED))
        *findings, summary = answer.records
        self.assertFalse(summary["ok"])
        self.assertIn(blob.name, json.dumps(findings))

    def test_search_finds_events_accounts_and_people(self):
        areas = {hit["area"] for word in ("lorry", "wages", "Linh")
                 for hit in self.done("search", self.case, word, "--json").records}
        self.assertLessEqual({"account", "event", "person"}, areas)
        self.assertEqual(self.done("search", self.case, "nowhereatall", "--json").text, "")

    def test_a_bundle_verifies_and_a_changed_one_does_not(self):
        bundle = self.folder / "larch.zip"
        receipt, = self.done("export", self.case, bundle, "--json").records
        self.assertEqual(receipt["events"], 3)
        self.assertTrue(self.done("verify", bundle, "--json").records[-1]["ok"])
        changed = self.folder / "changed.zip"
        with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(changed, "w") as new:
            names = [item.filename for item in old.infolist()]
            self.assertTrue(any(name.endswith("bagit.txt") for name in names))
            page = next(name for name in names if name.endswith("index.html"))
            for name in names:
                new.writestr(name, old.read(name) + (b"x" if name == page else b""))
        answer = self.expect(FINDINGS, "verify", changed, "--json")
        self.assertFalse(answer.records[-1]["ok"])
        self.assertIn("index.html", answer.records[0]["where"])

    def test_a_bundle_never_overwrites(self):
        bundle = self.file("taken.zip", b"something else")
        answer = run("export", self.case, bundle)
        self.assertEqual(answer.status, REFUSED)
        self.assertEqual(bundle.read_bytes(), b"something else")

    def test_what_is_no_bundle_is_refused(self):
        self.expect(REFUSED, "verify", self.file("no.zip", "not a zip"))
        self.expect(REFUSED, "verify", self.folder / "missing.zip")

    def test_what_cannot_be_done_yet_says_so_and_writes_nothing(self):
        picture = self.folder / "chart.svg"
        self.expect(REFUSED, "chart", self.case, "--output", picture)
        self.expect(REFUSED, "export", self.case, self.folder / "signed.zip", "--sign", "key.pem")
        self.assertFalse(picture.exists() or (self.folder / "signed.zip").exists())


if __name__ == "__main__":
    unittest.main()
