"""What people conclude of differences between accounts, and the words by which they find topics of theirs."""

from program import FIRST_TELLING, REFUSED, SECOND_TELLING, USAGE, CaseTest


class AccountConclusions(CaseTest):
    def setUp(self):
        super().setUp()
        self.add_accounts()
        self.left = self.span(FIRST_TELLING, "He paid me ten pounds a week.")
        self.right = self.span(SECOND_TELLING, "He paid me nothing.")

    @staticmethod
    def span(text, words):
        return f"{text.index(words)}-{text.index(words) + len(words)}"

    def changes(self, *more):
        return self.done("account", "changes", self.case, "Linh", *more, "--json").records

    def test_a_named_person_says_what_a_difference_is_over_what_the_rules_propose(self):
        words = ("account", "mark", self.case, "A-01", "A-02", "contradicted", "--left", self.left, "--right", self.right)
        self.expect(USAGE, *words)
        self.assertEqual(self.done(*words, "--reason", "Two sums", "--explanation", "She was asked of another year",
                                   "--actor", "DC Prior").text, "M1\n")
        row, = self.changes("--kind", "contradicted")
        self.assertEqual((row["set_by"], row["reason"], row["explanation"], row["topic_asked"][:9]),
                         ("DC Prior", "Two sums", "She was asked of another year", "the topic"))
        self.assertEqual(row, self.changes("--marked-by", "DC Prior")[0])
        mark, = self.show("marks")
        self.assertEqual((mark["id"], mark["relation"], mark["pairs"][0]["left"]["text"]),
                         ("M1", "contradicted", "He paid me ten pounds a week."))
        self.done("account", "take-back", self.case, "M1", "--reason", "Not the same week")
        self.assertEqual((self.changes("--kind", "contradicted"), self.show("marks")), ([], []))

    def test_silence_is_not_withdrawn(self):
        answer = self.expect(REFUSED, "account", "mark", self.case, "A-01", "A-02", "withdrawn", "--left", self.left,
                             "--reason", "She does not say it again")
        self.assertIn("silence", answer.complaint)
        self.expect(REFUSED, "account", "mark", self.case, "A-01", "A-02", "changed", "--left", self.left, "--right",
                    self.right, "--reason", "Not for a person")

    def test_one_mark_is_of_several_tellings(self):
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("t.txt", "He never paid me.\n"))
        self.done("account", "mark", self.case, "A-01", "A-03", "withdrawn", "--left", self.left, "--right", "0-17",
                  "--also", f"A-02:{self.right}", "--reason", "She says so")
        self.assertEqual(len(self.show("marks")[0]["pairs"]), 2)
        rows = self.changes("--kind", "withdrawn", "--all-pairs")
        self.assertEqual({row["left"]["account"] for row in rows}, {"P01/A-01", "P01/A-02"})

    def test_a_topic_is_found_by_the_words_listed_for_it(self):
        self.assertEqual(self.done("account", "topic", self.case, "the household", "--words", "WOMAN", "căn nhà",
                                   "--reason", "Who lived there").text, "T1\n")
        rows = self.done("account", "topics", self.case, "Linh", "--topic", "The Household", "--json").records
        self.assertEqual([(row["account"], row["state"]) for row in rows],
                         [("P01/A-01", "topic not covered"), ("P01/A-02", "told")])
        self.assertIn("a woman", rows[1]["told"][0]["text"])
        self.assertEqual([row["account"] for row in self.show("recorded", "--person", "Linh", "--text", "the household")],
                         ["P01/A-02"])
        self.assertEqual(self.show("topics")[0]["words"], ["WOMAN", "căn nhà"])
        self.expect(REFUSED, "account", "topic", self.case, "the household", "--words", "…")
        self.done("account", "take-back", self.case, "T1", "--reason", "Another house")
        self.assertEqual(self.show("topics"), [])

    def test_relations_are_what_the_rules_propose_and_what_a_named_person_concluded(self):
        proposed = self.show("relations")
        self.assertTrue(proposed)
        self.assertEqual({row["state"] for row in proposed}, {"proposed"})
        self.assertEqual({row["person"] for row in proposed}, {"P01"})
        self.assertNotIn("set_by", proposed[0])
        self.done("account", "mark", self.case, "A-01", "A-02", "contradicted", "--left", self.left, "--right", self.right,
                  "--reason", "Two sums", "--actor", "DC Prior")
        concluded, = self.show("relations", "--kind", "concluded")
        self.assertEqual([concluded[key] for key in ("id", "state", "relation", "of", "set_by", "reason")],
                         ["M1", "concluded", "contradicted", "words", "DC Prior", "Two sums"])
        self.assertEqual(concluded["left"]["text"].strip(), "He paid me ten pounds a week.")
        self.assertEqual(self.show("relations", "--kind", "contradicted"), [concluded])
        still = self.show("relations", "--kind", "proposed")
        self.assertEqual(len(still) + 1, len(self.show("relations")))
        self.assertEqual(self.show("relations", "--person", "Marek"), [])
        table = self.done("show", self.case, "relations", "--kind", "concluded").text
        self.assertIn("contradicted", table)
        self.assertIn("DC Prior", table)
