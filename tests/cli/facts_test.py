"""Facts drawn from accounts, and what became of them from telling to telling: proposed by rules, set by persons
with a reason, shown with both quotes and both circumstances."""

from program import DONE, REFUSED, USAGE, CaseTest

FIRST = "I came in the spring of 2016. A man met me in Bedfordshire. Bao paid me 200 pounds a week.\n"
SECOND = "I came in March 2016, I think. He met me in Luton. Uncle Bao paid me 150 pounds a week.\n"


class FactsTest(CaseTest):
    def setUp(self):
        super().setUp()
        for number, text in enumerate((FIRST, SECOND)):
            self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file(f"t{number}.txt", text),
                      "--given", f"2017-0{number + 6}-01", "--interpreter", f"Interpreter {number}",
                      "--taken-by", "DC Prior", "--topics", "journey")

    def draw(self, account, words, kind, *more):
        text = FIRST if account == "A-01" else SECOND
        start = text.index(words)
        drawn, = self.done("account", "draw", self.case, account, start, start + len(words), "--kind", kind,
                           "--topic", "journey", *more, "--json").records
        return drawn["id"]

    def draw_all(self):
        self.draw("A-01", "spring of 2016", "event", "--about", "arrival", "--when", "2016-21")
        self.draw("A-02", "March 2016", "event", "--about", "arrival", "--when", "March 2016", "--certainty", "I think")
        self.draw("A-01", "Bedfordshire", "place", "--about", "met", "--name", "Bedfordshire")
        self.draw("A-02", "Luton", "place", "--about", "met", "--name", "Luton")
        self.draw("A-01", "Bao", "person", "--about", "who paid", "--name", "Bao")
        self.draw("A-02", "Uncle Bao", "person", "--about", "who paid", "--name", "Uncle Bao")
        self.draw("A-01", "200 pounds a week", "amount", "--about", "wages", "--amount", "200", "--unit", "GBP")

    def relations(self):
        return {(row["left"].get("about") or row["right"].get("about")): row
                for row in self.done("show", self.case, "differences", "--json").records}

    def test_rules_propose_by_bounds_by_places_and_by_names_that_people_said(self):
        self.draw_all()
        found = self.relations()
        self.assertEqual({about: row["relation"] for about, row in found.items()},
                         {"arrival": "narrowed", "met": "changed", "who paid": "changed", "wages": "not_repeated"})
        self.done("account", "within", self.case, "Luton", "Bedfordshire", "--reason", "A map")
        self.done("account", "alias", self.case, "Bao", "Uncle Bao", "--kind", "person")
        found = self.relations()
        self.assertEqual((found["met"]["relation"], found["who paid"]["relation"]), ("narrowed", "repeated"))
        self.assertEqual(len(self.show("names")), 2)
        self.expect(REFUSED, "account", "within", self.case, "Bedfordshire", "Luton")
        self.expect(REFUSED, "account", "alias", self.case, "Uncle Bao", "bao", "--kind", "person")

    def test_a_fact_supports_an_element_and_falls_away_with_its_account(self):
        self.draw("A-02", "March 2016", "event")
        element = "msa2015_s1_labour/labour"
        self.done("offence", self.case, "msa2015_s1_labour")
        self.done("link", self.case, "F1", "--element", element)
        self.expect(REFUSED, "link", self.case, "F2", "--element", element)
        row = next(row for row in self.show("elements") if row["element"] == "labour")
        self.assertEqual((row["layers"], row["label_evidence_led"]), ({"victim_account": ["F1"]}, "unsupported"))
        self.expect(REFUSED, "account", "take-back", self.case, "F1", "--reason", "Misread")

    def test_each_difference_shows_both_quotes_both_circumstances_and_what_stands_beside(self):
        self.draw_all()
        row = self.relations()["arrival"]
        self.assertEqual((row["left"]["text"], row["right"]["text"]), ("spring of 2016", "March 2016"))
        self.assertEqual((row["left"]["citation"], row["right"]["citation"]),
                         ("P01/A-01 para. 1 l. 1", "P01/A-02 para. 1 l. 1"))
        self.assertEqual(row["right"]["certainty"], ["I think"])
        self.assertEqual(row["left"]["circumstances"]["interpreter"], "Interpreter 0")
        self.assertEqual((row["days_between"], row["interpreter"], row["interviewer"], row["explanation"]),
                         (30, "different", "same", "none offered"))
        self.assertEqual(row["topic_asked"], "the topic was covered")
        self.assertNotIn("set_by", row)
        self.done("account", "link", self.case, "A-02", SECOND.index("March"), SECOND.index("March") + 5,
                  "--exhibit", self.kept_exhibit())
        self.assertEqual(self.relations()["arrival"]["evidence"], ["AP/1"])
        text = self.done("show", self.case, "differences").text
        for words in ("narrowed: event, arrival", "not mentioned", "30 days between", "interpreter different"):
            self.assertIn(words, text)
        for word in ("inconsistent", "score", "withdrawn"):
            self.assertNotIn(word, text)

    def kept_exhibit(self):
        self.done("import", self.case, self.file("ticket.bin", b"\x00ticket"), "--as-exhibit", "--exhibit", "AP/1")
        return "AP/1"

    def test_only_a_person_with_a_reason_sets_the_last_relations_and_the_next_one_stands(self):
        self.draw_all()
        self.expect(USAGE, "account", "relate", self.case, "F1", "F2", "translation")
        self.expect(REFUSED, "account", "relate", self.case, "F1", "F2", "translation", "--reason", " ")
        self.expect(REFUSED, "account", "relate", self.case, "F1", "F2", "narrowed", "--reason", "So it is")
        self.expect(REFUSED, "account", "relate", self.case, "F1", "F99", "translation", "--reason", "So it is")
        self.done("account", "relate", self.case, "F1", "F2", "translation", "--reason", "Heard the tape",
                  "--explanation", "She said spring begins in March", "--actor", "A. Patel", "--role", "SIO")
        row = self.relations()["arrival"]
        self.assertEqual((row["relation"], row["set_by"], row["role"], row["reason"], row["explanation"]),
                         ("translation", "A. Patel", "SIO", "Heard the tape", "She said spring begins in March"))
        self.done("account", "relate", self.case, "F1", "F2", "as_proposed", "--reason", "Heard it again")
        self.assertEqual(self.relations()["arrival"]["relation"], "narrowed")

    def test_a_fact_is_drawn_from_words_that_are_there_and_kept_as_they_were_said(self):
        self.draw_all()
        drawn = self.show("drawn", "--person", "Linh")
        self.assertEqual(len(drawn), 7)
        self.assertEqual((drawn[1]["edtf"], drawn[1]["text"]), ("2016-03", "March 2016"))
        for words in (("--kind", "event", "--certainty", "surely"), ("--kind", "event", "--when", "someday"),
                      ("--kind", "amount", "--amount", "5", "--up-to", "2")):
            self.expect(REFUSED, "account", "draw", self.case, "A-01", 0, 4, *words)
        self.expect(REFUSED, "account", "draw", self.case, "A-01", 0, 0, "--kind", "event")
        self.expect(REFUSED, "account", "draw", self.case, "A-01", 0, 99999, "--kind", "event")
        before = self.show("drawn"), self.relations()
        self.done("rebuild", self.case)
        self.assertEqual((self.show("drawn"), self.relations()), before)
        self.done("verify", self.case)

    def test_proposals_are_shown_and_none_is_kept(self):
        head = self.head()
        found = self.done("account", "proposals", self.case, "A-02", "--json").records
        self.assertIn(("event", "March 2016", "2016-03"), [(row["kind"], row["text"], row.get("when")) for row in found])
        self.assertEqual(self.head(), head)
        self.assertEqual(self.show("drawn"), [])

    def test_like_is_compared_with_like(self):
        self.done("account", "add", self.case, "--maker", "Ana", "--language", "ro", "--text",
                  self.file("ro.txt", "Am venit în martie.\n"))
        self.done("account", "add", self.case, "--maker", "Ana", "--language", "en", "--text",
                  self.file("en.txt", "I came in April.\n"))
        said = self.done("account", "compare", self.case, "P02/A-01", "P02/A-02")
        self.assertIn("different languages", said.complaint)
        self.done("account", "add", self.case, "--maker", "Ana", "--language", "en", "--revises", "P02/A-01",
                  "--revision-kind", "translation", "--text", self.file("tr.txt", "I came in March.\n"))
        said = self.done("account", "compare", self.case, "P02/A-01", "P02/A-02", "--json")
        self.assertEqual(said.records[0]["left"]["text"], "I came in March.\n")
        self.assertIn("P02/A-01 version 2 of 2, a translation, in en", said.complaint)
        self.assertEqual(self.done("account", "text", self.case, "P02/A-01").text, "Am venit în martie.\n")
        self.assertEqual(self.done("account", "text", self.case, "P02/A-01", "--language", "en").text,
                         "I came in March.\n")
        said = self.done("account", "compare", self.case, "P02/A-01", "P02/A-02", "--versions", "P02/A-01=1", "--json")
        self.assertEqual(said.records[0]["left"]["text"], "Am venit în martie.\n")
