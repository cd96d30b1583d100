"""A display, a session bus and a window manager of a test's own, and pictures of what is on the display."""

import ctypes
import os
import signal
import subprocess
import time

DEADLINE = 60  # seconds: long enough for a busy machine, and never waited out when the condition is there

ACCESSIBILITY = "at-spi"  # the services that the session bus starts by itself

# What a child of ours leaves behind becomes ours, so that it is found.
PR_SET_CHILD_SUBREAPER = 36
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def until(condition, what, deadline=DEADLINE, detail=None):
    """What `condition` gives as soon as that is something; fails with `what` when it never is."""
    end = time.monotonic() + deadline
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"not within {deadline} s: {what}" + (f"\n{detail()}" if detail else ""))
        time.sleep(0.05)


def children():
    """The processes that are ours, as {id: name}; those that ended and were not waited for are left out."""
    found = {}
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as file:
                name, _, rest = file.read().partition("(")[2].rpartition(")")
        except OSError:
            continue
        state, parent = rest.split()[:2]
        if int(parent) == os.getpid() and state != "Z":
            found[int(entry)] = name
    return found


class Desk:
    def __init__(self, log):
        self._log = open(log, "wb")  # closed with the desk
        self._started = []
        read, write = os.pipe()
        # Without -noreset the display starts anew when its last client goes, and throws out who comes just then.
        self._start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
                    write)
        display = ":" + self._told(read, write)
        for name in ("WAYLAND_DISPLAY", "NO_AT_BRIDGE", "AT_SPI_BUS_ADDRESS"):
            os.environ.pop(name, None)
        os.environ.update(DISPLAY=display, GDK_BACKEND="x11", GTK_THEME="Adwaita",
                          GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8")
        read, write = os.pipe()
        self._start(["dbus-daemon", "--session", "--nofork", f"--print-address={write}"], write)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self._told(read, write)
        self._start(["openbox"])
        until(self._is_managed, "the window manager is there")
        self.processes = {process.pid for process in self._started}

    def _start(self, words, *handed):
        self._started.append(subprocess.Popen(words, pass_fds=handed, stdin=subprocess.DEVNULL,
                                              stdout=self._log, stderr=self._log))

    @staticmethod
    def _told(read, write):
        os.close(write)
        with os.fdopen(read) as pipe:
            return pipe.readline().strip()

    @staticmethod
    def _is_managed():
        return subprocess.run(["xdotool", "get_desktop"], capture_output=True).returncode == 0

    def picture(self, file):
        script = ("import gi,sys; gi.require_version('Gdk','3.0'); from gi.repository import Gdk;"
                  "root=Gdk.get_default_root_window();"
                  "Gdk.pixbuf_get_from_window(root,0,0,root.get_width(),root.get_height())"
                  ".savev(sys.argv[1],'png',[],[])")
        subprocess.run(["/usr/bin/python3", "-c", script, file], check=True, capture_output=True,
                       env={**os.environ, "NO_AT_BRIDGE": "1"})

    def end(self):
        for process in reversed(self._started):
            process.terminate()
            process.wait()
        for process, name in children().items():
            if name.startswith(ACCESSIBILITY):
                os.kill(process, signal.SIGTERM)
        self._log.close()
