"""What a file manager is in a drag: a small window that files are dragged from, given by their addresses.

Says in lines on its standard output how the drag goes: "ready X Y" when it can be taken hold of there, "begun", "taken"
or "refused" whenever the place under the pointer makes up its mind, and in the end "dropped" or "failed".
"""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

SIDE = 40


def tell(*words):
    print(*words, flush=True)


class Source(Gtk.Window):
    """Without a window manager's frame, so that it lies where it is put and takes the keyboard from nobody."""

    def __init__(self, uris):
        super().__init__(type=Gtk.WindowType.POPUP)
        self._uris, self._has_failed = uris, False
        self.set_default_size(SIDE, SIDE)
        held = Gtk.EventBox()
        self.add(held)
        held.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
        held.drag_source_add_uri_targets()
        held.connect("drag-begin", self._begun)
        held.connect("drag-data-get", lambda _held, _drag, data, *_: data.set_uris(self._uris))
        held.connect("drag-failed", self._failed)
        held.connect("drag-end", lambda *_: tell("failed" if self._has_failed else "dropped"))
        self.connect("map-event", self._mapped)

    def place(self):
        root = Gdk.get_default_root_window()
        self.move(root.get_width() - SIDE, root.get_height() - SIDE)
        self.show_all()

    def _mapped(self, *_):
        Gdk.Display.get_default().sync()
        _, left, top = self.get_window().get_origin()
        tell("ready", left + SIDE // 2, top + SIDE // 2)

    def _begun(self, _held, drag):
        drag.connect("action-changed", lambda _drag, action: tell("taken" if action else "refused"))
        tell("begun")

    def _failed(self, *_):
        self._has_failed = True
        return True  # the picture under the pointer goes at once


Source(sys.argv[1:]).place()
Gtk.main()
