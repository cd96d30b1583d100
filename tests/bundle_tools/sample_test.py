import json
import unittest

from browser import PageReading, opened
from exported import export, sample_bundle, unpacked
from program import BANK, FINDINGS, CaseTest


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

    def test_every_issue_is_on_the_page_of_sources_and_in_its_file(self):
        issues = self.lines("issues.jsonl")
        self.assertGreater(len(issues), 5)
        text = PageReading((self.data / "sources.html").read_text(encoding="utf-8")).text
        for issue in issues:
            self.assertIn(" ".join(f"{issue['message']} {issue['action']}".split()), text)


class ManyIssues(CaseTest):
    def test_a_page_that_leaves_issues_out_says_how_many_there_are_and_where(self):
        rows = "".join(f"someday,PAYMENT {number},-1.00,1.00\n" for number in range(5100))
        answer = self.expect(FINDINGS, "import", self.case, self.file("bank.csv", BANK + rows), "--json")
        issues = answer.records[0]["issues"]
        self.assertGreater(issues, 5000)
        data = unpacked(export(self.case, self.folder / "many.zip")) / "data"
        text = PageReading((data / "sources.html").read_text(encoding="utf-8")).text
        self.assertIn(f"The first 5,000 of {issues:,} issues follow; issues.jsonl has them all.", text)
        self.assertEqual(len((data / "issues.jsonl").read_text(encoding="utf-8").splitlines()), issues)


if __name__ == "__main__":
    unittest.main()
