"""A case that hostile things are tried on: what must be the same after each."""

import time
from contextlib import contextmanager
from pathlib import Path

from program import BANK, DONE, REFUSED, CaseTest, run


def processes_about(folder):
    """The command lines of running programs that name something in the folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
        except OSError:
            continue  # it ended meanwhile
        if str(folder).encode() in words:
            found.append(words.replace(b"\0", b" ").decode(errors="replace"))
    return found


class UnharmedTest(CaseTest):
    """Starts with three payments in the case, so that there is something to lose."""

    strata = staticmethod(run)

    def setUp(self):
        super().setUp()
        self.done("import", self.case, self.file("before.csv", BANK))

    def state(self):
        blobs = sorted(str(path) for path in (self.case / "blobs").rglob("*") if path.is_file())
        return self.show("summary"), self.show("events"), self.show("sources"), blobs

    @contextmanager
    def unharmed(self):
        before = self.state()
        yield
        deadline = time.monotonic() + 10  # what was killed may still be going
        while processes_about(self.folder) and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertEqual(processes_about(self.folder), [], "a process was left behind")
        self.assertEqual(self.state(), before)
        self.assertEqual(run("verify", self.case).status, DONE)

    def refused(self, file, *words, strata=None):
        """What is said when a file is refused: by name, once as JSON Lines and the case unharmed."""
        with self.unharmed():
            answer = (strata or self.strata)("import", self.case, file, "--json", *words)
            self.assertEqual(answer.status, REFUSED, answer.text + answer.complaint)
            row, = answer.records
            self.assertEqual((row["status"], row["file"]), ("refused", str(file)))
            self.assertIn(Path(file).name, row["reason"])
            self.assertNotIn("entry", row)
        return row["reason"]
