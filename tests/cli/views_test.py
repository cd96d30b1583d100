import unittest

from program import BANK, REFUSED, USAGE, CaseTest


class Views(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("import", self.case, self.file("bank.csv", BANK))

    def found(self, *words):
        return [row["id"] for row in self.show("events", *words)]

    def test_a_view_is_saved_shown_used_renamed_and_forgotten(self):
        self.done("view", "save", self.case, "Cash", "--filter", "words: cash  strict  March 2016",
                  "--lanes", "phone", "--stretch", "March 2016", "--zone", "utc", "--first", "S01")
        row, = self.show("views")
        for key, value in {"view": "Cash", "filter": "words: cash  strict  March 2016", "lanes": "phone", "zone": "utc",
                           "from": "2016-03-01T00:00:00Z", "lanes_first": ["S01"]}.items():
            self.assertEqual(row[key], value)
        self.assertEqual(self.found("--view", "cash"), ["E2"])
        self.assertEqual(self.found("--view", "Cash", "--text", "wages"), ["E3"])
        self.done("view", "rename", self.case, "Cash", "Money")
        self.done("view", "save", self.case, "All", "--view", "Money", "--filter", "words: a")
        self.assertEqual([(row["view"], row["filter"], row["lanes"]) for row in self.show("views")],
                         [("All", "words: a  strict  March 2016", "phone"),
                          ("Money", "words: cash  strict  March 2016", "phone")])
        self.done("view", "forget", self.case, "Money")
        self.expect(REFUSED, "show", self.case, "events", "--view", "Money")
        self.expect(REFUSED, "view", "forget", self.case, "Money")
        self.expect(USAGE, "show", self.case, "people", "--view", "All")
        self.expect(USAGE, "view", "save", self.case, "Other", "--stretch", "soon")
        self.done("rebuild", self.case)
        self.assertEqual([row["view"] for row in self.show("views")], ["All"])

    def test_events_are_listed_in_the_order_asked_for(self):
        self.done("event", "add", self.case, "--title", "A place", "--place", "Luton")
        self.assertEqual(self.found("--sort", "what"), ["E3", "E1", "E2", "E4"])
        self.assertEqual(self.found("--sort", "what", "--descending"), ["E2", "E1", "E3", "E4"])
        self.assertEqual(self.found("--sort", "what", "--descending", "--limit", "1", "--offset", "1"), ["E1"])
        self.assertEqual(self.found("--descending", "--limit", "1"), ["E3"])
        self.done("view", "save", self.case, "Last first", "--descending")
        self.assertEqual(self.found("--view", "Last first"), ["E3", "E2", "E1", "E4"])
        self.assertEqual(self.found("--view", "Last first", "--sort", "what"), ["E3", "E1", "E2", "E4"])
        row, = self.show("views")
        self.assertEqual((row["sort"], row["descending"]), ("time", True))
        self.expect(USAGE, "show", self.case, "events", "--sort", "colour")
        self.expect(USAGE, "show", self.case, "people", "--sort", "what")


if __name__ == "__main__":
    unittest.main()
