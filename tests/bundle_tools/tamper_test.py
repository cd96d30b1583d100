import json
import shutil
import subprocess
import tempfile
import unittest
import warnings
import zipfile
from hashlib import sha256
from pathlib import Path

from exported import small_bundle, tool
from program import DONE, FINDINGS, REFUSED, run

PAGE, LEDGER = "data/index.html", "data/ledger.jsonl"


class Tampered(unittest.TestCase):
    """Whatever is done to a bundle on its way, `strata verify` names the file that it was done to."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="strata-tamper-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        with zipfile.ZipFile(small_bundle()) as archive:
            self.files = [(name, archive.read(name)) for name in archive.namelist()]
        self.top = self.files[0][0].split("/")[0] + "/"

    def zipped(self, files):
        bundle = self.folder / f"{len(list(self.folder.iterdir()))}.zip"
        with zipfile.ZipFile(bundle, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files:
                item = zipfile.ZipInfo(name)
                item.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(item, content)
        return bundle

    def with_file(self, path, change):
        changed = [(name, change(content) if name == self.top + path else content) for name, content in self.files]
        self.assertNotEqual(changed, self.files)
        return self.zipped(changed)

    def verified(self, bundle, status):
        answer = run("verify", bundle, "--json")
        self.assertEqual(answer.status, status, answer.text + answer.complaint)
        *findings, summary = answer.records
        self.assertEqual(summary["ok"], status == DONE)
        return findings

    def named(self, bundle):
        return {finding["where"] for finding in self.verified(bundle, FINDINGS)}

    def test_what_nobody_touched_holds(self):
        self.assertEqual(self.verified(small_bundle(), DONE), [])
        self.assertEqual(self.verified(self.zipped(self.files), DONE), [])

    def test_a_bag_that_was_unpacked_and_packed_again_by_others_holds(self):
        with zipfile.ZipFile(small_bundle()) as archive:
            archive.extractall(self.folder)
        again = self.folder / "again.zip"
        subprocess.run([tool("7zz"), "a", again, self.top], cwd=self.folder, capture_output=True, check=True,
                       timeout=60)
        self.assertEqual(self.verified(again, DONE), [])

    def test_one_changed_byte_in_any_file_names_that_file(self):
        for name, content in self.files:
            path = name.removeprefix(self.top)
            if not content or path == "tagmanifest-sha256.txt":
                continue  # what no other file vouches for has the test after this
            with self.subTest(file=path):
                at = len(content) // 2
                changed = self.with_file(path, lambda old: old[:at] + bytes([old[at] ^ 1]) + old[at + 1:])
                self.assertTrue(any(path in where for where in self.named(changed)), self.verified(changed, FINDINGS))

    def test_one_changed_byte_in_the_tag_manifest_is_found(self):
        for at in (0, 40, 66, 70, 100):
            self.named(self.with_file("tagmanifest-sha256.txt",
                                      lambda old: old[:at] + bytes([old[at] ^ 1]) + old[at + 1:]))

    def test_a_changed_page_is_the_only_thing_named_with_both_digests(self):
        finding, = self.verified(self.with_file(PAGE, lambda old: old.replace(b"36/16", b"36/17")), FINDINGS)
        self.assertEqual((finding["where"], finding["severity"]), (PAGE, "error"))
        self.assertRegex(finding["expected"] + finding["found"], r"\A[0-9a-f]{128}\Z")
        self.assertNotEqual(finding["expected"], finding["found"])

    def test_a_removed_file_is_named(self):
        for name, _ in self.files:
            path = name.removeprefix(self.top)
            with self.subTest(file=path):
                self.assertIn(path, self.named(self.zipped([file for file in self.files if file[0] != name])))

    def test_an_added_file_is_named_wherever_it_was_put(self):
        for path in ("data/more.html", "data/originals/S99-new.csv", "READ ME FIRST.html", "fetch.txt"):
            with self.subTest(file=path):
                self.assertIn(path, self.named(self.zipped([*self.files, (self.top + path, b"new")])))

    def test_a_name_that_is_there_twice_is_named(self):
        with warnings.catch_warnings(action="ignore"):
            twice = self.zipped([*self.files, (self.top + PAGE, b"another")])
        self.assertIn(self.top + PAGE, self.named(twice))

    def test_a_renamed_file_is_named_under_both_names(self):
        files = [(name.replace("people.jsonl", "persons.jsonl"), content) for name, content in self.files]
        self.assertLessEqual({"data/people.jsonl", "data/persons.jsonl"}, self.named(self.zipped(files)))

    def test_a_name_that_leaves_the_bag_is_named_and_nothing_is_written(self):
        for path in ("../../out.txt", "/tmp/strata-out.txt", f"{self.top}../../out.txt", "C:/out.txt"):
            with self.subTest(name=path):
                self.assertIn(path, self.named(self.zipped([*self.files, (path, b"out")])))
        self.assertEqual({file.suffix for file in self.folder.iterdir()}, {".zip"})

    def test_a_ledger_rewritten_with_new_digests_is_still_found_out(self):
        lines = dict(self.files)[self.top + LEDGER].decode().splitlines()
        entry = json.loads(lines[2])
        entry["payload"] = entry["payload"].replace("e", "a", 1)
        for forged in ([*lines[:2], json.dumps(entry), *lines[3:]], lines[:2] + lines[3:],
                       [*lines[:2], "[]", *lines[3:]], [*lines[:2], "{", *lines[3:]],
                       [*lines[:2], json.dumps({**entry, "payload": "no JSON"}), *lines[3:]],
                       [*lines[:2], json.dumps({**entry, "sequence": "x"}), *lines[3:]]):
            with self.subTest(line=forged[2][:60]):
                named = self.named(self.consistent("\n".join(forged) + "\n"))
                self.assertTrue(any("entry" in where for where in named), named)

    def test_a_ledger_that_lost_its_last_entries_is_found_out_by_the_cover(self):
        lines = dict(self.files)[self.top + LEDGER].decode().splitlines()
        for kept, ending in ((lines[:-2], "\n"), (lines, ""), ([], "")):
            with self.subTest(entries=len(kept)):
                self.assertIn(LEDGER, self.named(self.consistent("\n".join(kept) + ending)))

    def consistent(self, ledger):
        """A bag whose manifests are right again after the ledger was rewritten."""
        files = dict(self.files)
        old = sha256(files[self.top + LEDGER]).hexdigest()
        size = len(ledger.encode()) - len(files[self.top + LEDGER])
        files[self.top + LEDGER] = ledger.encode()
        for tag, before, after in (
                ("manifest-sha256.txt", old, sha256(ledger.encode()).hexdigest()),
                ("bag-info.txt", *self.sums(files[self.top + "bag-info.txt"].decode(), size))):
            was = files[self.top + tag]
            files[self.top + tag] = was.decode().replace(before, after).encode()
            tags = files[self.top + "tagmanifest-sha256.txt"].decode()
            files[self.top + "tagmanifest-sha256.txt"] = tags.replace(
                sha256(was).hexdigest(), sha256(files[self.top + tag]).hexdigest()).encode()
        return self.zipped(files.items())

    def sums(self, cover, more):
        before = cover.split("Payload-Oxum: ")[1].strip()
        octets, count = before.split(".")
        return before, f"{int(octets) + more}.{count}"

    def test_a_bundle_cut_short_is_refused_and_says_so(self):
        whole = small_bundle().read_bytes()
        for kept in (1, len(whole) // 2, len(whole) - 1):
            short = self.folder / "short.zip"
            short.write_bytes(whole[:kept])
            answer = run("verify", short, "--json")
            self.assertEqual(answer.status, REFUSED, answer.text)
            self.assertIn("short.zip", answer.complaint)
            if kept > 4:
                self.assertIn("cut short", answer.complaint)

    def test_damage_to_the_zip_itself_never_passes_for_sound(self):
        """Only where the damage left every file as it was (a date of the zip's own, say) may a bundle still hold."""
        def contents(file):
            with zipfile.ZipFile(file) as archive:
                return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]

        whole = small_bundle().read_bytes()
        was = contents(small_bundle())
        for at in range(200, len(whole), len(whole) // 40):
            damaged = self.folder / "damaged.zip"
            damaged.write_bytes(whole[:at] + bytes(8) + whole[at + 8:])
            answer = run("verify", damaged, "--json")
            if answer.status == DONE:
                self.assertEqual(contents(damaged), was, f"zeros at {at} were not noticed")
            else:
                self.assertIn(answer.status, (FINDINGS, REFUSED), f"zeros at {at}")


if __name__ == "__main__":
    unittest.main()
