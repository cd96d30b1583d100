"""The window of Strata as a screen reader finds it and as a keyboard and a mouse reach it."""

import os
import re
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from desk import until  # noqa: E402

# What holds cells or files by the thousand: looked into only by name.
DIALOG = re.compile("^(frame|dialog|file chooser)$")
BRIEFLY = ("table", "tree table")
GONE = (GLib.Error, RuntimeError)


def matches(pattern, text):
    return pattern is None or (pattern.search(text) if isinstance(pattern, re.Pattern) else pattern == text)


class Control:
    """One accessible: what it is called, what it is, and what can be done to it."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def role(self):
        return self.accessible.get_role_name()

    def _is(self, state):
        return self.accessible.get_state_set().contains(state)

    @property
    def is_showing(self):
        return self._is(Atspi.StateType.SHOWING)

    @property
    def is_focusable(self):
        return self._is(Atspi.StateType.FOCUSABLE)

    @property
    def is_focused(self):
        return self._is(Atspi.StateType.FOCUSED)

    @property
    def is_enabled(self):
        return self._is(Atspi.StateType.SENSITIVE)

    @property
    def box(self):
        return Atspi.Component.get_extents(self.accessible, Atspi.CoordType.SCREEN)

    @property
    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    def type(self, text):
        Atspi.EditableText.set_text_contents(self.accessible, text)
        return self

    def press(self):
        """Does what a click on it does."""
        Atspi.Action.do_action(self.accessible, 0)
        return self

    def focus(self):
        Atspi.Component.grab_focus(self.accessible)
        until(lambda: self.is_focused, f"the focus is on {self}")
        return self

    def hover(self):
        box = self.box
        xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2)
        return self

    def click(self):
        self.hover()
        xdotool("click", 1)
        return self

    def children(self):
        for at in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(at)
            if child is not None:
                yield Control(child)

    def rows(self, most=100):
        """A list's rows, each a list of what its cells say; read again where it changes meanwhile."""
        return until(lambda: self._rows(most), "the list stands still")[0]

    def _rows(self, most):
        table = self.accessible
        try:
            rows, columns = min(Atspi.Table.get_n_rows(table), most), Atspi.Table.get_n_columns(table)
            return [[[Atspi.Table.get_accessible_at(table, row, column).get_name() or "" for column in range(columns)]
                     for row in range(rows)]]
        except (*GONE, AttributeError):  # a cell went while we read
            return None

    def walk(self):
        """It and everything shown inside it, but for the cells of lists."""
        yield self
        if self.role in BRIEFLY:
            return
        for child in self.children():
            if child.is_showing:
                yield from child.walk()

    def __str__(self):
        return f"{self.role} “{self.name}”"


def xdotool(*words):
    ran = subprocess.run(["xdotool", *map(str, words)], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def keys(*names):
    """Presses keys as a person does: Ctrl+I is "ctrl+i", Enter is "Return"."""
    for name in names:
        xdotool("key", "--clearmodifiers", name)


def write(text):
    xdotool("type", "--delay", "5", "--clearmodifiers", text)


class Window:
    """The program, started on a case or on none."""

    def __init__(self, program, *words, log):
        self._log = open(log, "ab")  # closed when the program has ended
        self.process = subprocess.Popen([program, *map(str, words)], stdin=subprocess.DEVNULL,
                                        stdout=self._log, stderr=self._log)
        self.application = until(self._application, "the window is in the accessibility tree",
                                 detail=lambda: f"ended with {self.process.poll()}")
        self.frame = self.find("frame", re.compile("Strata"))

    def _application(self):
        assert self.process.poll() is None, f"the window ended with {self.process.returncode}"
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for at in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(at)
            try:
                if found is not None and found.get_process_id() == self.process.pid and found.get_child_count():
                    return Control(found)
            except GONE:
                continue
        return None

    def controls(self):
        """Everything that shows now, frames and dialogs."""
        self.application.accessible.clear_cache()
        found = []
        for top in list(self.application.children()):
            try:
                if top.is_showing:
                    found.extend(top.walk())
            except GONE:  # something went while we looked
                continue
        return found

    def look(self, role, name=None):
        for control in self.controls():
            try:
                if matches(role, control.role) and matches(name, control.name):
                    return control
            except GONE:
                continue
        return None

    def find(self, role, name=None):
        return until(lambda: self.look(role, name), f"there is a {role} “{getattr(name, 'pattern', name)}”",
                     detail=self.told)

    def gone(self, role, name=None):
        until(lambda: self.look(role, name) is None, f"there is no {role} “{name}” any more", detail=self.told)

    def says(self, pattern):
        """Waits for words that show anywhere, and gives them."""
        wanted = re.compile(pattern)
        return until(lambda: self._shown(wanted), f"the window says “{pattern}”", detail=self.told)

    def _shown(self, wanted):
        for control in self.controls():
            try:
                if wanted.search(control.name):
                    return control.name
            except GONE:
                continue
        return None

    def told(self):
        return "It shows:\n" + "\n".join(f"  {control}" for control in self.controls() if control.name)

    def focused(self):
        for control in self.controls():
            try:
                if control.is_focused:
                    return control
            except GONE:
                continue
        return None

    def front(self):
        """Puts it in front, with the keyboard."""
        ids = xdotool("search", "--onlyvisible", "--pid", self.process.pid, "--name", "Strata").split()
        xdotool("windowactivate", "--sync", ids[-1])

    def ends(self):
        """Waits until it has ended, and gives its status."""
        until(lambda: self.process.poll() is not None, "the program ends")
        self._log.close()
        return self.process.returncode


def environment(folder):
    """Settings of the test's own, so that nothing of the user's is read or changed."""
    for name, place in (("HOME", "home"), ("XDG_CONFIG_HOME", "home/.config"), ("XDG_DATA_HOME", "home/.local/share"),
                        ("XDG_CACHE_HOME", "home/.cache"), ("XDG_RUNTIME_DIR", "run")):
        os.environ[name] = str(folder / place)
        (folder / place).mkdir(parents=True, exist_ok=True, mode=0o700)
