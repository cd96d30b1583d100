import json
import unittest

from browser import PageReading, opened
from exported import sample_bundle, unpacked


class SampleCase(unittest.TestCase):
    """The whole of a case of ordinary size is on the pages of its bundle."""

    @classmethod
    def setUpClass(cls):
        cls.data = unpacked(sample_bundle()) / "data"

    def lines(self, name):
        return [json.loads(line) for line in (self.data / name).read_text(encoding="utf-8").splitlines()]

    def test_no_event_is_lost_between_the_pages_and_the_order_of_time_holds(self):
        shown = []
        for page in sorted((self.data / "events").glob("events-*.html")):
            rows = page.read_text(encoding="utf-8").split("<tr><td>")[1:]
            self.assertLessEqual(len(rows), 1000)
            shown += [row.split("</td>")[0] for row in rows]
        events = self.lines("events/events.jsonl")
        self.assertGreater(len(events), 5000)
        self.assertEqual(shown, [event["id"] for event in events])
        dated = [event["earliest"] for event in events if "earliest" in event]
        self.assertEqual(dated, sorted(dated))

    def test_the_browser_shows_the_last_page_whole(self):
        page = sorted((self.data / "events").glob("events-*.html"))[-1]
        held, _ = opened(page)
        self.assertEqual(held.text, PageReading(page.read_text(encoding="utf-8")).text)

    def test_every_account_is_there_as_it_was_recorded(self):
        pages = sorted(self.data.glob("accounts/P*.html"))
        self.assertGreater(len(pages), 6)
        for page in pages:
            recorded = page.with_suffix(".txt").read_text(encoding="utf-8")
            self.assertIn(" ".join(recorded.split()), PageReading(page.read_text(encoding="utf-8")).text)


if __name__ == "__main__":
    unittest.main()
