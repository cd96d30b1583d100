"""Files dragged from a file manager and dropped on a window, by the protocol between programs and with the mouse."""

import os
import subprocess
import sys
import threading
from pathlib import Path

from desk import until
from window import xdotool

SOURCE = Path(__file__).with_name("drag_source.py")


class Drag:
    """Ends what it started, wherever the drag stood."""

    def __init__(self, *files):
        self._said = []
        addresses = [file.as_uri() if isinstance(file, Path) else file for file in files]
        self._source = subprocess.Popen([sys.executable, SOURCE, *addresses], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, text=True, env={**os.environ, "NO_AT_BRIDGE": "1"})
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        xdotool("mouseup", 1)
        self._source.terminate()
        self._source.wait()
        self._listener.join()
        self._source.stdout.close()

    def _listen(self):
        for line in self._source.stdout:
            self._said.append(line.split())

    def _last(self):
        return self._said[-1] if self._said else [""]

    def _move(self, left, top, when):
        """Moves about there, as a hand does, until the source says so: a place is asked only when the pointer moves."""
        steps = [(0, 0), (6, 0), (6, 6), (0, 6)]

        def is_said():
            across, down = steps[0]
            steps.append(steps.pop(0))
            xdotool("mousemove", left + across, top + down)
            return any(words[0] == when for words in self._said)

        until(is_said, f"the drag is {when}", detail=lambda: str(self._said))

    def onto(self, control):
        """Drops the files in the middle of it; fails when it does not take them."""
        until(lambda: self._last()[0] == "ready", "there is something to drag", detail=lambda: str(self._said))
        left, top = map(int, self._last()[1:])
        xdotool("mousemove", left, top, "mousedown", 1)
        self._move(left - 20, top - 20, "begun")
        box = control.box
        self._move(box.x + box.width // 2, box.y + box.height // 2, "taken")
        until(lambda: self._last()[0] == "taken", "the place goes on taking them", detail=lambda: str(self._said))
        xdotool("mouseup", 1)
        until(lambda: self._last()[0] in ("dropped", "failed"), "the drag ends", detail=lambda: str(self._said))
        assert self._last()[0] == "dropped", self._said
