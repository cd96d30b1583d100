import unittest

from program import BANK, USAGE, CaseTest

CALLS = """date,caller,called,duration
14/03/2016 09:05:00,07700900001,07700900002,65
15/03/2016 10:00:00,07700900001,07700900003,5
19/03/2016 23:30:00,07700900003,07700900002,5
"""


class EventFilters(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("import", self.case, self.file("bank.csv", BANK))
        self.done("import", self.case, self.file("calls.csv", CALLS), "--exhibit", "AP/1")

    def found(self, *words):
        return [row["id"] for row in self.show("events", *words)]

    def test_the_words_of_the_window_and_the_options_say_the_same(self):
        for words, options in (
            ("person: 07700900003", ["--person", "07700900003"]),
            ("person: 07700900001; 07700900003 day: Saturday", ["--person", "07700900001; 07700900003", "--day", "sat"]),
            ("source: AP/1  hour: 22 to 9", ["--source", "AP/1", "--hour", "22 to 9"]),
            ("wages March 2016", ["--text", "wages", "--from", "2016-03", "--to", "2016-03"]),
            ("not certain", ["--uncertain"]),
            ("lane: S01", ["--lane", "S01"]),
            ("lane: S01  strict  2016", ["--lane", "S01", "--strict", "--from", "2016", "--to", "2016"]),
        ):
            with self.subTest(words=words):
                self.assertEqual(self.found("--filter", words), self.found(*options))
        self.assertEqual(self.found("--filter", "source: AP/1  hour: 22 to 9"), ["E4", "E6"])
        self.assertEqual(self.found("--filter", "source: AP/1", "--source", "S01"), ["E1", "E2", "E3"])

    def test_a_limit_goes_through_what_the_filter_finds(self):
        self.assertEqual(self.found("--filter", "source: AP/1", "--limit", "1", "--offset", "1"), ["E5"])

    def test_a_filter_that_cannot_be_read_is_usage(self):
        for words in (["--filter", "hour: 25"], ["--hour", "noon"], ["--day", "Mayday"], ["--filter", "person:"]):
            self.expect(USAGE, "show", self.case, "events", *words)
        self.expect(USAGE, "show", self.case, "people", "--element", "msa2015_s1")

    def test_linked_events_are_found_by_element_and_layer(self):
        self.done("offence", self.case, "msa2015_s1_slavery")
        self.done("link", self.case, "E3", "--element", "msa2015_s1_slavery/holds", "--layer", "financial")
        self.assertEqual(self.found("--element", "msa2015_s1_slavery/holds"), ["E3"])
        self.assertEqual(self.found("--filter", "layer: financial"), ["E3"])
        self.assertEqual(self.found("--layer", "digital"), [])

    def test_strands_are_named_filled_shown_and_dropped(self):
        self.done("strand", "add", self.case, "The car wash")
        self.done("strand", "put", self.case, "The car wash", "--events", "E1,E3", "--source", "AP/1", "--tag", "wash")
        self.assertEqual(self.show("strands"), [{"strand": "The car wash", "by": self.show("entries")[-1]["actor"],
                                                 "events": ["E1", "E3"], "sources": ["S02"], "tags": ["wash"]}])
        self.assertEqual(self.found("--strand", "the car wash"), ["E1", "E4", "E5", "E6", "E3"])
        self.done("strand", "take", self.case, "The car wash", "--source", "AP/1")
        self.assertEqual(self.found("--filter", "strand: The car wash"), ["E1", "E3"])
        self.done("strand", "rename", self.case, "The car wash", "Wash")
        self.done("strand", "drop", self.case, "Wash")
        self.assertEqual(self.show("strands"), [])
        self.assertEqual(len(self.found()), 6)


if __name__ == "__main__":
    unittest.main()
