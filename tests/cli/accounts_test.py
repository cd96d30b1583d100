import itertools
import json
import unittest

from program import FIRST_TELLING, REFUSED, SECOND_TELLING, USAGE, CaseTest

RELATIONS = {"repeated", "added", "not_repeated", "topic_not_covered", "narrowed", "broadened", "changed", "moved"}


class Accounts(CaseTest):
    def test_a_new_maker_becomes_a_witness(self):
        self.add_accounts()
        person, = self.show("people")
        self.assertEqual((person["id"], person["name"], person["roles"]), ("P01", "Linh", ["witness"]))
        self.assertEqual([a["id"] for a in self.show("accounts")], ["P01/A-01", "P01/A-02"])

    def test_adding_prints_the_id_or_the_object(self):
        text = self.file("a.txt", FIRST_TELLING)
        self.assertEqual(self.done("account", "add", self.case, "--maker", "Linh", "--text", text).text, "P01/A-01\n")
        row, = self.done("account", "add", self.case, "--maker", "Linh", "--text", text, "--json", "--present",
                         "Amina", "Alan", "--language", "vi", "--given", "2017-06").records
        self.assertEqual((row["id"], row["maker"], row["present"], row["language"], row["given"]),
                         ("P01/A-02", "Linh", ["Amina", "Alan"], "vi", "2017-06"))

    def test_the_text_comes_back_byte_for_byte(self):
        words = "Tôi đến bằng xe tải.\r\n\r\n  Không có gì.\t\n".encode()
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("a.txt", words))
        self.assertEqual(self.done("account", "text", self.case, "A-01").bytes, words)

    def test_a_revision_stands_beside_what_it_revises(self):
        self.add_accounts()
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("r.txt", "In a van.\n"),
                  "--revises", "A-01")
        self.assertEqual(self.done("account", "text", self.case, "A-01", "--revision", 1).text, FIRST_TELLING)
        self.assertEqual(self.done("account", "text", self.case, "A-01").text, "In a van.\n")
        self.assertEqual([a["revision"] for a in self.show("accounts")], [2, 1])

    def test_every_circumstance_that_is_given_comes_back_and_no_other(self):
        text = self.file("a.txt", FIRST_TELLING)
        self.done("account", "add", self.case, "--maker", "Linh", "--text", text, "--given", "about March 2016",
                  "--form", "abe_interview", "--interpreter-mode", "telephone", "--could-overhear", "a child",
                  "--barriers", "fear of the debt", "shame", "--topics-not-answered", "family", "--first-time-told", "no")
        row, = self.show("accounts")
        self.assertEqual(row["barriers"], ["fear of the debt", "shame"])
        self.assertEqual((row["interpreter_mode"], row["could_overhear"], row["topics_not_answered"],
                          row["first_time_told"]), ("telephone", ["a child"], ["family"], "no"))
        self.assertEqual((row["given"], row["given_earliest"]), ("about March 2016", "2016-03-01T00:00:00Z"))
        self.assertNotIn("lawyer", row)
        shown = self.done("account", "show", self.case, "A-01").text
        self.assertIn("Lawyer: not recorded", shown)
        self.assertIn("Form: ABE interview", shown)

    def test_an_answer_that_a_circumstance_cannot_have_is_refused(self):
        text = self.file("a.txt", FIRST_TELLING)
        self.expect(USAGE, "account", "add", self.case, "--maker", "Linh", "--text", text, "--caution", "perhaps")

    def test_what_becomes_known_later_is_added_beside_the_first(self):
        self.add_accounts()
        self.done("account", "circumstance", self.case, "A-01", "could-overhear", "a child", "--reason", "The diary")
        row = self.show("accounts")[0]
        later, = row["later"]
        self.assertEqual((later["field"], later["values"], later["reason"]), ("could_overhear", ["a child"], "The diary"))
        self.assertNotIn("could_overhear", row)
        self.expect(REFUSED, "account", "circumstance", self.case, "A-01", "mood", "calm")

    def test_a_revision_says_what_it_is_and_the_first_telling_stays_first(self):
        self.add_accounts()
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("r.txt", "In a van.\n"),
                  "--revises", "A-01", "--revision-kind", "transcript_correction")
        rows = self.done("account", "show", self.case, "P01/A-01", "--json").records
        self.assertEqual([(row["revision"], row.get("revision_kind")) for row in rows],
                         [(1, None), (2, "transcript_correction")])
        self.expect(REFUSED, "account", "add", self.case, "--maker", "Linh", "--text", self.file("r.txt", "In a van.\n"),
                    "--revision-kind", "translation")

    def test_a_comparison_covers_both_texts_without_gap_or_overlap(self):
        self.add_accounts()
        *pairs, summary = self.done("account", "compare", self.case, "A-01", "A-02", "--json").records
        self.assertEqual(summary["type"], "summary")
        for side, whole in (("left", FIRST_TELLING.encode()), ("right", SECOND_TELLING.encode())):
            quotes = sorted((p[side] for p in pairs if side in p), key=lambda q: q["start"])
            self.assertEqual("".join(q["text"] for q in quotes).encode(), whole)
            at = 0
            for quote in quotes:
                self.assertEqual(quote["start"], at)
                at = quote["end"]
            self.assertEqual(at, len(whole))
        for pair in pairs:
            self.assertIn(pair["relation"], RELATIONS)
            for side, gone in (("left", "insert"), ("right", "delete")):
                kept = "".join(o["text"] for o in pair["operations"] if o["op"] != gone)
                self.assertEqual(kept, pair.get(side, {}).get("text", ""))

    def test_several_accounts_are_aligned_alike_in_whatever_order_they_are_named(self):
        self.add_accounts()
        for name, given, text in (("c.txt", "2017-05-02", FIRST_TELLING), ("d.txt", "2016-11-30", "I was afraid.\n")):
            self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file(name, text.encode()),
                      "--given", given)
        ids = ["A-01", "A-02", "A-03", "A-04"]
        answers = {self.done("account", "compare", self.case, *order, "--json").bytes
                   for order in itertools.permutations(ids)}
        self.assertEqual(len(answers), 1)
        *pairs, summary = [json.loads(line) for line in answers.pop().splitlines()]
        self.assertEqual(sorted(summary["accounts"]), ["P01/" + id for id in ids])
        self.assertLess(summary["accounts"].index("P01/A-04"), summary["accounts"].index("P01/A-03"))
        self.assertEqual([[c["left"], c["right"]] for c in summary["comparisons"]],
                         [list(two) for two in zip(summary["accounts"], summary["accounts"][1:])])
        for account in summary["accounts"]:
            told = sorted((t["start"], t["end"]) for thing in summary["things"] for t in thing["told"]
                          if t["account"] == account)
            text = self.done("account", "text", self.case, account).bytes
            self.assertEqual([start for start, _ in told] + [len(text)], [0] + [end for _, end in told])
        self.assertEqual({p["relation"] for p in pairs} - set(RELATIONS), set())

    def test_several_accounts_are_named_once_each(self):
        self.add_accounts()
        self.assertIn("P01/A-01", self.expect(REFUSED, "account", "compare", self.case, "A-01", "A-02", "P01/A-01").complaint)

    def test_a_number_that_can_mean_two_accounts_is_refused_with_the_choices(self):
        self.add_accounts()
        self.done("account", "add", self.case, "--maker", "Mihai", "--text", self.file("m.txt", "Yes.\n"))
        answer = self.expect(REFUSED, "account", "text", self.case, "A-01")
        self.assertIn("P01/A-01", answer.complaint)
        self.assertIn("P02/A-01", answer.complaint)

    def test_an_account_that_is_not_there_is_refused(self):
        self.expect(REFUSED, "account", "text", self.case, "P07/A-01")

    def test_a_text_that_is_no_utf8_is_refused(self):
        before = self.head()
        self.expect(REFUSED, "account", "add", self.case, "--maker", "Linh", "--text",
                    self.file("a.txt", b"caf\xe9 \xff\n"))
        self.assertEqual(self.head(), before)


if __name__ == "__main__":
    unittest.main()
