"""What every journey has: a folder, a desk, a window, and the same end."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from desk import ACCESSIBILITY, Desk, children, until
from window import DIALOG, Window, environment, keys, write

PROGRAMS = Path(os.environ["STRATA_BIN"])
PICTURES = Path(os.environ["STRATA_PICTURES"])
SAMPLE = PROGRAMS.parent / "sample-case" / "Operation-Larch.strata"
SUBJECTS = ("summary", "events", "sources", "issues", "people", "accounts", "checklist", "exhibits", "entries")


def strata(*words):
    ran = subprocess.run([PROGRAMS / "strata", *map(str, words)], stdin=subprocess.DEVNULL, capture_output=True,
                         text=True, timeout=300)
    assert ran.returncode == 0, f"strata {words} ended with {ran.returncode}: {ran.stdout}{ran.stderr}"
    return ran.stdout


def show(case, what, *words):
    return [json.loads(line) for line in strata("show", case, what, "--json", *words).splitlines()]


def everything(case):
    return {what: show(case, what) for what in SUBJECTS}


class Journey(unittest.TestCase):
    desk = None

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="strata-ui-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        environment(cls.folder)
        PICTURES.mkdir(parents=True, exist_ok=True)
        cls.log = cls.folder / "log.txt"
        cls.desk = Desk(cls.folder / "desk.txt")
        cls.addClassCleanup(cls.desk.end)

    def setUp(self):
        self.window, self.case = None, None
        self.work = Path(tempfile.mkdtemp(dir=self.folder))
        self.addCleanup(self._stop)

    def _take_picture(self):
        name = self.id().split(".")[-1].removeprefix("test_")
        self.desk.picture(PICTURES / f"{name}.png")

    def _stop(self):
        """Of a journey that went wrong: the picture of where it stood, and the end of the program."""
        if self.window and self.window.process.poll() is None:
            self._take_picture()
            self.window.process.kill()
            self.window.process.wait()

    def new_case(self):
        self.case = self.work / "Operation-Alder.strata"
        strata("create", self.case, "--name", "Operation Alder", "--reference", "12/16")
        return self.case

    def sample_case(self):
        """A copy, since opening a case may write to it."""
        self.case = self.work / SAMPLE.name
        shutil.copytree(SAMPLE, self.case)
        return self.case

    def open(self, *words):
        self.window = Window(PROGRAMS / "strata-workbench", *words, log=self.log)
        self.window.front()
        if words:
            self.window.says("^Ledger entry ")
        return self.window

    def by_menu(self, *names):
        """Opens the menus named, each inside the one before, and takes the item that is named last."""
        self.window.find("menu", names[0]).click()
        for menu in names[1:-1]:
            self.window.find("menu", menu).hover()
        self.window.find("menu item", names[-1]).click()
        self.window.gone("menu item", names[-1])

    def turn_to(self, page):
        """A page of the checklist, as the View menu calls it."""
        self.by_menu("View", "Pages of the checklist", page)

    def select(self, table, words):
        """The first row of a list whose first cell has these words, once it is there."""
        until(lambda: any(words in row[0] for row in table.rows(200)), f"{words} is listed",
              detail=lambda: str(table.rows(200)))
        at = next(number for number, row in enumerate(table.rows(200)) if words in row[0])
        table.focus()
        keys("Home", *["Down"] * at)

    def press(self, label):
        """A button, once it is offered."""
        button = self.window.find("push button", label)
        until(lambda: button.is_enabled, f"{label} is offered")
        button.click()

    def command(self, words):
        """Runs the first command of the palette that these words find."""
        keys("ctrl+shift+p")
        self.window.find(DIALOG, "Commands")
        write(words)
        keys("Return")

    def field(self, name, words):
        self.window.find("text", name).click()
        write(words)

    def becomes(self, what, condition):
        until(lambda: condition(show(self.case, what)), f"{what} is as expected",
              detail=lambda: str(show(self.case, what)))

    def close(self):
        """Closes the window as a person does and asks of the program and the case what must always hold."""
        self._take_picture()
        self.window.front()
        keys("ctrl+q")
        self.ended()

    def ended(self):
        self.assertEqual(self.window.ends(), 0, self.log.read_text(errors="replace"))
        until(lambda: not self.left(), "no process of the window is left", detail=lambda: str(self.left()))
        if self.case:
            self.sound()

    def left(self):
        return {pid: name for pid, name in children().items()
                if pid not in self.desk.processes and not name.startswith(ACCESSIBILITY)}

    def sound(self):
        """The case verifies, and its ledger alone gives back all that it shows."""
        before = everything(self.case)
        strata("rebuild", self.case)
        self.assertEqual(everything(self.case), before, "what rebuilding the case gives back")
        strata("verify", self.case)
