"""The timeline at millions of events: 200 lanes, a tenth of the events with an uncertain time, in ten sources."""
import os, subprocess

from measuring import best, drawn, timed

LANES, ROUGH = 200, 10
COLUMNS = "SELECT count(*), total(lane), total(earliest), total(latest) FROM event"


class Made:
    """A case of so many events."""

    def __init__(self, programs, work, events, files):
        self.programs, self.events = programs, events
        self.folder = os.path.join(work, f"of_{events}")
        self.case = os.path.join(work, f"of_{events}.strata")
        subprocess.run([os.path.join(programs, "strata"), "create", self.case, "--name", "Scale"], check=True,
                       stdout=subprocess.DEVNULL)
        self.take(self.make(events, files, 1))

    def make(self, events, files, seed):
        subprocess.run([os.path.join(self.programs, "strata-make-evidence"), self.folder, "--scale", str(events), "--lanes",
                        str(LANES), "--rough", str(ROUGH), "--files", str(files), "--seed", str(seed)], check=True,
                       stdout=subprocess.DEVNULL)
        return [os.path.join(self.folder, name) for name in sorted(os.listdir(self.folder))]

    def take(self, files):
        """Imports them and removes them; wall seconds."""
        seconds = timed([os.path.join(self.programs, "strata"), "import", self.case, *files])[0]
        for file in files:
            os.remove(file)
        return seconds


def measure(programs, work, events, add):
    big, middle, small = (Made(programs, work, size, files) for size, files in ((events, 10), (100_000, 1), (10_000, 1)))
    few, many = drawn(programs, small.case), drawn(programs, big.case)
    for name, row in many.items():
        add(f"{name} at {events}", row["value"], row["unit"], work=row.get("work"))
    if many:
        add(f"median frame at {events}", many["timeline_frame_p50"]["value"], "ms", "median frame at 10000",
            few["timeline_frame_p50"]["value"], work=many["timeline_frame_p50"]["work"])
        # What is read before the first frame is the lanes and their stored counts, whatever the number of events.
        bare, = best(3, ["sqlite3", os.path.join(big.case, "case.db"), COLUMNS])
        add(f"from {events} events in the case to the first drawn frame", many["timeline_first_picture"]["value"] / 1000, "s",
            "sqlite3 program: reading lane, earliest and latest of every event", bare)
    to_middle, to_big = (made.take(made.make(100_000, 1, 77)) for made in (middle, big))
    add(f"adding 100000 events to {events}", to_big, "s", "adding 100000 events to 100000", to_middle)
