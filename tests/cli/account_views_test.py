"""What the accounts of one person tell, side by side: changes with filters, topics, and the dates they say."""

from program import REFUSED, CaseTest

FIRST = "I came in a lorry in March 2016.\n\nI was paid 200 pounds a week.\n\nHe took my passport.\n"
SECOND = "I came in a lorry in March 2016.\n\nI was paid 50 pounds a week.\n"
THIRD = "I was paid 50 pounds a week.\n\nI slept in the kitchen.\n"


class AccountViewsTest(CaseTest):
    def setUp(self):
        super().setUp()
        for number, text in enumerate((FIRST, SECOND, THIRD)):
            self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file(f"t{number}.txt", text),
                      "--given", f"2017-0{number + 6}-01", "--topics-not-asked", "health")

    def changes(self, *more):
        return self.done("account", "changes", self.case, "Linh", *more, "--json").records

    def test_changes_are_filtered_by_kind_account_and_whether_they_are_proposed(self):
        differences = self.changes()
        everything = self.changes("--kind", "everything")
        self.assertTrue(all(row["relation"] not in ("repeated", "topic_not_covered") for row in differences))
        for kind in {row["relation"] for row in everything}:
            self.assertEqual(self.changes("--kind", kind), [row for row in everything if row["relation"] == kind])
        for row in self.changes("--kind", "everything", "--account", "A-03"):
            self.assertIn("P01/A-03", (row["left"]["account"], row["right"]["account"]))
        pairs = {(row["left"]["account"], row["right"]["account"])
                 for row in self.changes("--kind", "everything", "--all-pairs")}
        self.assertEqual(len(pairs), 3)
        against = {row["left"]["account"] for row in self.changes("--kind", "everything", "--against", "A-03")}
        self.assertEqual(against, {"P01/A-01", "P01/A-02"})
        row = next(row for row in everything if "passport" in row["left"].get("text", ""))
        self.assertEqual(self.changes("--proposed", "yes"), [])
        self.done("account", "propose", self.case, "A-01", "A-02", "--left",
                  f"{row['left']['start']}-{row['left']['end']}", "--relation", row["relation"], "--reason", "Served")
        proposed, = self.changes("--proposed", "yes")
        self.assertEqual((proposed["proposal"], proposed["left"]), ("D1", row["left"]))
        self.assertEqual(proposed["days_between"], 30)
        self.assertEqual(proposed["explanation"], "none offered")

    def test_a_topic_is_told_not_asked_or_not_covered_and_its_words_are_cited(self):
        rows = self.done("account", "topics", self.case, "Linh", "--json").records
        states = {(row["topic"], row["account"]): row["state"] for row in rows}
        self.assertEqual({states["health", account] for account in ("P01/A-01", "P01/A-02", "P01/A-03")},
                         {"not asked"})
        self.assertEqual(states["documents", "P01/A-01"], "told")
        self.assertEqual(states["documents", "P01/A-03"], "topic not covered")
        for account, text in (("P01/A-01", FIRST), ("P01/A-02", SECOND), ("P01/A-03", THIRD)):
            told = sorted((one["start"], one["end"]) for row in rows if row["account"] == account
                          for one in row["told"])
            self.assertEqual("".join(text[start:end] for start, end in told), text)  # no word is left out
        pay = [row for row in rows if row["topic"] == "pay and debt"]
        self.assertEqual(pay, self.done("account", "topics", self.case, "Linh", "--topic", "Pay and debt",
                                        "--json").records)
        self.assertEqual([row.get("days_since") for row in pay], [None, 30, 31])
        self.expect(REFUSED, "account", "topics", self.case, "Nobody")

    def test_dates_that_accounts_say_have_bounds_and_say_who_keeps_them(self):
        found = self.done("account", "dates", self.case, "Linh", "--json").records
        self.assertEqual([(row["account"], row["earliest"][:10], row["latest"][:10], row.get("fact")) for row in found],
                         [("P01/A-01", "2016-03-01", "2016-03-31", None), ("P01/A-02", "2016-03-01", "2016-03-31", None)])
        start = FIRST.index("March 2016")
        self.done("account", "draw", self.case, "A-01", start, start + 10, "--kind", "event", "--when", "March 2016")
        found = self.done("account", "dates", self.case, "Linh", "--json").records
        self.assertEqual(sorted((row["account"], row.get("fact", "")) for row in found),
                         [("P01/A-01", "F1"), ("P01/A-02", "")])
