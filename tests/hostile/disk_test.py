"""Disks that are full or may not be written to, under the case and under what is made from it."""

import os
import resource
import subprocess
import unittest

from program import BANK, DONE, REFUSED, STRATA, Answer, run
from unharmed import UnharmedTest

FULL = r"full|File too large"
ROWS = "".join(f"{n % 28 + 1:02d}/03/2016,CARD PAYMENT {n},-12.50\n" for n in range(20_000))


def mount(*words):
    return subprocess.run(["mount", *map(str, words)], capture_output=True).returncode == 0


class DiskTest(UnharmedTest):
    def not_taken(self, file, strata=run):
        """What is said; of the case and not of the file when the case itself cannot be opened for writing."""
        with self.unharmed():
            answer = strata("import", self.case, file, "--json")
            self.assertEqual(answer.status, REFUSED, answer.text + answer.complaint)
            for row in answer.records:
                self.assertEqual(row["status"], "refused")
                self.assertNotIn("entry", row)
                self.assertIn(file.name, row["reason"])
        return answer.text + answer.complaint


class SmallDisk(DiskTest):
    """The case lies on a disk of 8 MB of its own, which only root can make."""

    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        if os.geteuid() != 0 or not mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", self.disk):
            self.skipTest("a disk can only be mounted by root")
        self.addCleanup(subprocess.run, ["umount", "-l", self.disk], check=True)
        self.case = self.disk / "Larch.strata"
        self.done("create", self.case, "--name", "Operation Larch")
        self.done("import", self.case, self.file("before.csv", BANK))
        self.filler = self.disk / "filler"

    def leave(self, kilobytes):
        """Fills the disk until only so much is free."""
        self.filler.write_bytes(b"")
        found = os.statvfs(self.disk)
        self.filler.write_bytes(b"x" * max(found.f_bavail * found.f_frsize - kilobytes * 1024, 0))

    def test_an_import_that_fills_the_disk_changes_nothing_whatever_was_being_written(self):
        big = self.file("big.csv", "Date,Description,Amount\n" + ROWS)
        for free in (0, 8, 64, 256, 800, 1000, 1500, 2000, 3000):
            with self.subTest(free=f"{free} KB"):
                self.leave(free)
                self.assertRegex(self.not_taken(big), FULL)
        self.filler.unlink()
        self.done("import", self.case, self.file("small.csv", BANK.replace("TESCO", "ALDI")))
        self.done("rebuild", self.case)
        self.done("verify", self.case)

    def test_nothing_else_is_recorded_or_made_on_a_full_disk(self):
        telling = self.file("telling.txt", "I came in a lorry. " * 20_000)
        self.leave(0)
        for words in (("account", "add", self.case, "--maker", "Linh", "--text", telling),
                      ("export", self.case, self.disk / "bundle.zip"),
                      ("create", self.disk / "Ash.strata", "--name", "Operation Ash"),
                      ("import", self.case, telling, "--as-exhibit"), ("rebuild", self.case)):
            with self.subTest(words[0]), self.unharmed():
                answer = run(*words)
                self.assertEqual(answer.status, REFUSED, answer.text + answer.complaint)
                self.assertRegex(answer.text + answer.complaint, FULL)
        self.assertEqual(sorted(path.name for path in self.disk.iterdir()), ["Larch.strata", "filler"])

    def test_a_case_on_a_disk_that_may_not_be_written_is_read_and_not_changed(self):
        events = self.show("events")
        self.assertTrue(mount("-o", "remount,ro", self.disk))
        files = sorted(self.case.rglob("*"))
        self.assertEqual(self.show("events"), events)
        self.assertIn("read-only", self.not_taken(self.file("small.csv", BANK.replace("TESCO", "ALDI"))))
        for words in (("person", "add", self.case, "--name", "Linh"), ("rebuild", self.case),
                      ("create", self.disk / "Ash.strata", "--name", "Operation Ash"),
                      ("export", self.case, self.disk / "bundle.zip")):
            with self.subTest(words[0]):
                answer = run(*words)
                self.assertEqual(answer.status, REFUSED, answer.text + answer.complaint)
                self.assertIn("read-only", (answer.text + answer.complaint).lower())
        self.done("verify", self.case)
        self.assertEqual(sorted(self.case.rglob("*")), files)


class SmallFiles(DiskTest):
    """What anyone can do: files may not grow beyond a size, and writing past it fails as on a full disk."""

    def strata_with(self, kilobytes):
        def limited():
            resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

        def strata(*words):
            return Answer(subprocess.run([STRATA, *map(str, words)], stdin=subprocess.DEVNULL, capture_output=True,
                                         timeout=120, preexec_fn=limited))
        return strata

    def test_a_write_that_fails_anywhere_changes_nothing(self):
        big = self.file("big.csv", "Date,Description,Amount\n" + ROWS)
        for most in (4, 100, 600, 800, 1500, 3000):
            with self.subTest(most=f"{most} KB"):
                self.assertIn("Larch.strata", self.not_taken(big, strata=self.strata_with(most)))
        self.assertEqual(run("import", self.case, big).status, DONE)


if __name__ == "__main__":
    unittest.main()
