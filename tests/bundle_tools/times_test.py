import csv
import json
import unittest

from exported import export, kept_until_the_end, must, unpacked

CALLS = "date,caller,called,duration\n14/03/2016 09:05:00,07700900001,07700900002,65\n"


def columns(rows):
    heads, *cells = rows
    return [dict(zip(heads, row)) for row in cells]


class Times(unittest.TestCase):
    """What a bundle says of a time is what the case says of it, and no harder: bounds, words, and who said so."""

    @classmethod
    def setUpClass(cls):
        folder = kept_until_the_end()
        case, calls = folder / "times.strata", folder / "calls.csv"
        calls.write_text(CALLS, encoding="utf-8")
        must("create", case, "--name", "Times")
        must("import", case, calls, "--exhibit", "AP/1", "--dates", "dmy")
        must("clock", "assess", case, "AP/1", "fast", "3m20s", "--reason", "Seen beside a radio clock")
        must("event", "add", case, "--title", "Arrives", "--when", "about March 2016")
        must("event", "add", case, "--title", "Moves", "--when", "two weeks after E1", "--anchor", "E1")
        must("event", "add", case, "--title", "Leaves", "--when", "03/04/2016", "--reading", "unknown")
        must("event", "same", case, "E1", "E2")
        cls.bundle = export(case, folder / "times.zip")
        data = unpacked(cls.bundle) / "data" / "events"
        with (data / "events.csv").open(encoding="utf-8-sig", newline="") as text:
            cls.table = {row["id"]: row for row in columns(csv.reader(text, strict=True))}
        cls.lines = {event["id"]: event
                     for event in map(json.loads, (data / "events.jsonl").read_text(encoding="utf-8").splitlines())}
        cls.page = (data / "events-0001.html").read_text(encoding="utf-8")

    def test_both_files_say_the_same_and_leave_open_what_is_not_known(self):
        self.assertEqual(set(self.table), {"E1", "E2", "E3", "E4"})
        for number, row in self.table.items():
            said = {head: cell for head, cell in row.items() if cell}
            self.assertEqual({**said, "import": self.lines[number]["import"]}, self.lines[number])

    def test_a_time_told_by_another_keeps_its_words_and_what_it_is_told_by(self):
        told = self.lines["E3"]
        self.assertEqual((told["original"], told["told_by"], told["basis"]), ("two weeks after E1", "E1", "computed"))
        self.assertIn("E1", told["time_reason"])
        self.assertIn("computed from &quot;two weeks after E1&quot;", self.page)

    def test_an_approximate_date_keeps_its_bounds_as_stated_beside_the_padded_ones(self):
        about = self.lines["E2"]
        self.assertEqual((about["strict_earliest"], about["strict_latest"]),
                         ("2016-03-01T00:00:00Z", "2016-03-31T22:59:59Z"))
        self.assertLess(about["earliest"], about["strict_earliest"])
        self.assertIn("Exactly as stated: ", self.page)
        self.assertNotIn("strict_earliest", self.lines["E1"])

    def test_the_clock_of_a_source_stands_beside_its_times_and_changes_none(self):
        call = self.lines["E1"]
        self.assertEqual(call["earliest"], "2016-03-14T09:05:00Z")
        self.assertIn("ran 3 min 20 s fast", call["clock"])
        self.assertIn("Seen beside a radio clock", call["clock"])
        self.assertIn("if the clock ran 3 min 20 s fast", self.page)
        self.assertNotIn("clock", self.lines["E3"])

    def test_neighbours_that_are_not_in_order_say_so_and_so_does_what_is_said_to_be_one(self):
        self.assertEqual([self.lines[number]["not_in_order"] for number in ("E2", "E4", "E1")],
                         ["E4", "E2, E1", "E4"])
        self.assertEqual((self.lines["E1"]["same_as"], self.lines["E2"]["same_as"]), ("E2", "E1"))
        self.assertIn("Not in order with ", self.page)
        self.assertEqual(self.lines["E4"]["reading"], "unknown")

    def test_the_bundle_verifies(self):
        must("verify", self.bundle)


if __name__ == "__main__":
    unittest.main()
