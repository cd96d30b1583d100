"""Runs the real `strata` and reads what it says, for the tests of its contract."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

STRATA = os.environ["STRATA"]

DONE, FINDINGS, USAGE, REFUSED, DAMAGED = range(5)

BANK = """Date,Description,Amount,Balance
14/03/2016,CARD PAYMENT TESCO,-12.50,230.10
15/03/2016,CASH OUT,-200.00,30.10
21/03/2016,WAGES RUBY WREN,150.00,180.10
"""

FIRST_TELLING = "I came in a lorry.\nHe took my passport. He paid me ten pounds a week.\n"
SECOND_TELLING = "I came in a lorry.\nHe paid me nothing. There was a woman in the house.\n"


class Answer:
    def __init__(self, ran):
        self.status, self.bytes, self.complaint = ran.returncode, ran.stdout, ran.stderr.decode()

    @property
    def text(self):
        return self.bytes.decode()

    @property
    def records(self):
        return [json.loads(line) for line in self.text.splitlines()]


def run(*words, stdin=subprocess.DEVNULL):
    ran = subprocess.run([STRATA, *map(str, words)], stdin=stdin, capture_output=True, timeout=120)
    return Answer(ran)


class CaseTest(unittest.TestCase):
    """A test with a folder of its own and an empty case in it."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="strata-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.case = self.folder / "Larch.strata"
        self.done("create", self.case, "--name", "Operation Larch", "--reference", "36/16")

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def expect(self, status, *words):
        answer = run(*words)
        told = f"strata {' '.join(map(str, words))}\n{answer.text}\n{answer.complaint}"
        self.assertEqual(answer.status, status, told)
        return answer

    def done(self, *words):
        return self.expect(DONE, *words)

    def show(self, what, *words):
        """The rows of `show`, checked to hold nothing invented: no null, no empty text, no empty list."""
        rows = self.done("show", self.case, what, "--json", *words).records
        for row in rows:
            for key, value in row.items():
                self.assertNotIn(value, (None, "", []), f"{key} of {what} is there without a value")
        return rows

    def head(self):
        return self.show("summary")[0]["head_sequence"]

    def add_accounts(self):
        for number, text in enumerate((FIRST_TELLING, SECOND_TELLING)):
            file = self.file(f"telling{number}.txt", text)
            self.done("account", "add", self.case, "--maker", "Linh", "--text", file,
                      "--given", f"2017-0{number + 6}")
