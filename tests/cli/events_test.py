import unittest

from program import BANK, REFUSED, USAGE, CaseTest, run

ARRIVAL = ("--title", "Arrives at Luton", "--when", "about March 2016", "--person", "Linh", "a driver", "--place",
           "Luton", "--cites", "notebook 4, page 12", "--detail", "In a white van.")


class Events(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1")

    def event(self, number, *words):
        return next(row for row in self.show("events", *words) if row["id"] == f"E{number}")

    def test_an_event_made_by_hand_prints_its_id_or_the_object(self):
        self.assertEqual(self.done("event", "add", self.case, *ARRIVAL).text, "E4\n")
        row, = self.done("event", "add", self.case, "--title", "Leaves", "--json", "--actor", "B. Osei").records
        self.assertEqual((row["id"], row["title"], row["kind"], row["lane"], row["made_by"]),
                         ("E5", "Leaves", "note", "Made by hand", "B. Osei"))
        self.assertNotIn("earliest", row)
        row = self.event(4)
        self.assertEqual((row["original"], row["edtf"], row["people"], row["place"], row["cites"], row["detail"]),
                         ("about March 2016", "2016-03~", "Linh; a driver", "Luton", "notebook 4, page 12",
                          "In a white van."))
        self.assertIn("about March 2016", self.done("show", self.case, "events").text)

    def test_a_date_that_can_mean_two_is_refused_with_both_and_chosen(self):
        before = self.head()
        words = ("event", "add", self.case, "--title", "Seen", "--when", "03/04/2016")
        answer = self.expect(REFUSED, *words)
        self.assertIn("3 April 2016", answer.complaint)
        self.assertIn("2016-03-04", answer.complaint)
        self.assertEqual(self.head(), before)
        self.done(*words, "--reading", "2016-03-04")
        self.assertEqual((self.event(4)["original"], self.event(4)["edtf"]), ("03/04/2016", "2016-03-04"))

    def test_words_without_a_date_stay_words_and_that_is_said(self):
        answer = self.done("event", "add", self.case, "--title", "Seen", "--when", "the summer before I left")
        self.assertIn("no date", answer.complaint)
        self.assertNotIn("earliest", self.event(4))
        self.assertEqual(self.event(4)["original"], "the summer before I left")

    def test_a_date_whose_order_nobody_knows_spans_both(self):
        self.done("event", "add", self.case, "--title", "Seen", "--when", "03/04/2016", "--reading", "unknown")
        row = self.event(4)
        self.assertEqual((row["edtf"], row["reading"]), ("[2016-03-04,2016-04-03]", "unknown"))
        self.assertEqual((row["earliest"][:10], row["latest"]), ("2016-03-04", "2016-04-03T22:59:59Z"))
        self.assertIn("03/04/2016 (day order not known)", self.done("show", self.case, "events").text)

    def test_an_event_told_by_another_is_proposed_an_anchor_and_computed_from_it(self):
        self.done("event", "add", self.case, "--title", "Moves to the second flat", "--when", "2016-06-14")
        words = "two weeks after we moved to the second flat"
        answer = self.done("event", "add", self.case, "--title", "Sees the van", "--when", words)
        self.assertIn("--anchor E4  Moves to the second flat", answer.complaint)
        self.assertNotIn("earliest", self.event(5))
        self.done("event", "revise", self.case, "E5", "--anchor", "E4")
        row = self.event(5)
        self.assertEqual((row["basis"], row["edtf"], row["original"], row["told_by"]),
                         ("computed", "2016-06-24/2016-07-02", words, "E4"))
        self.assertIn('E4 "Moves to the second flat" is dated 14 June 2016', row["time_reason"])
        self.assertIn("between 24 June 2016 and 2 July 2016, comp", self.done("show", self.case, "events").text)
        self.done("event", "revise", self.case, "E4", "--when", "2016-06-15")
        self.assertEqual(self.event(5)["edtf"], "2016-06-25/2016-07-03")
        before = self.show("events")
        self.done("rebuild", self.case)
        self.assertEqual(self.show("events"), before)
        self.expect(REFUSED, "event", "add", self.case, "--title", "Other", "--when", words, "--anchor", "E99")

    def test_an_age_is_computed_from_the_date_of_birth_that_is_named(self):
        self.done("person", "add", self.case, "--name", "Linh", "--born", "1998-05-14")
        answer = self.done("event", "add", self.case, "--title", "Leaves school", "--when", "when I was fourteen")
        self.assertIn("--anchor P01  Linh, born 14 May 1998", answer.complaint)
        self.done("event", "revise", self.case, "E4", "--anchor", "Linh")
        self.assertEqual((self.event(4)["edtf"], self.event(4)["basis"]), ("2012-05-14/2013-05-13", "computed"))
        self.assertIn("computed from the date of birth of Linh (P01), 14 May 1998", self.event(4)["time_reason"])

    def test_contradictions_are_recorded_and_named(self):
        self.done("event", "add", self.case, "--title", "First", "--when", "before the second")
        self.done("event", "add", self.case, "--title", "Second", "--when", "before E4")
        answer = self.done("event", "revise", self.case, "E4", "--when", "before E5")
        self.assertIn("circle", answer.complaint)
        for number in (4, 5):
            self.assertNotIn("earliest", self.event(number))
            self.assertIn('E5 "Second" was told as "before E4"', self.event(number)["time_reason"])

    def test_notes_and_tags_are_of_many_events_in_one_entry(self):
        before = self.head()
        self.done("event", "note", self.case, "E1,E3", "Same till")
        self.done("event", "tag", self.case, "E1, E2", "money", "follow up")
        self.done("event", "untag", self.case, "E2", "Money")
        self.assertEqual(self.head(), before + 3)
        self.assertEqual(self.event(1)["notes"][0]["text"], "Same till")
        self.assertEqual(self.event(1)["tags"], ["follow up", "money"])
        self.assertEqual(self.event(2)["tags"], ["follow up"])
        self.assertNotIn("tags", self.event(3))
        self.assertEqual([row["id"] for row in self.show("events", "--tag", "MONEY")], ["E1"])
        self.assertEqual(self.show("tags"), [{"tag": "follow up", "events": 2}, {"tag": "money", "events": 1}])
        self.assertIn("[till]", self.done("search", self.case, "till", "--json").records[0]["snippet"])

    def test_what_is_said_of_events_is_refused_for_one_that_is_not_there(self):
        before = self.head()
        self.expect(REFUSED, "event", "note", self.case, "E1,E99", "Note")
        self.expect(REFUSED, "event", "tag", self.case, "E99", "money")
        self.expect(REFUSED, "event", "same", self.case, "E1", "E1")
        self.expect(REFUSED, "event", "revise", self.case, "E1", "--title", "Other")
        self.assertEqual(self.head(), before)
        for words in (["note", "E1"], ["note", "row1", "Note"], ["tag", "E1"], ["same", "E1"]):
            self.assertEqual(run("event", words[0], self.case, *words[1:]).status, USAGE, words)
        self.expect(USAGE, "show", self.case, "people", "--tag", "money")

    def test_links_are_shown_with_who_said_so_and_taken_back_for_a_reason(self):
        element = "msa2015_s1_labour/labour"
        self.done("offence", self.case, "msa2015_s1_labour")
        self.done("link", self.case, "E1", "--element", element, "--reason", "Wages", "--actor", "B. Osei")
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("a.txt", "They paid me once."))
        self.done("event", "passage", self.case, "E2", "A-01", "5", "9", "--reason", "The till")
        support, passage = self.show("links")
        self.assertEqual((support["type"], support["item"], support["element"], support["by"], support["reason"]),
                         ("element", "E1", element, "B. Osei", "Wages"))
        self.assertEqual((passage["type"], passage["event"], passage["account"], passage["text"], passage["reason"]),
                         ("passage", "E2", "P01/A-01", "paid", "The till"))
        self.assertEqual(self.show("links", "--kind", "passage"), [passage])
        self.assertIn("Wages", self.done("show", self.case, "links").text)
        self.expect(USAGE, "unlink", self.case, "E1", "--element", element)
        self.expect(REFUSED, "unlink", self.case, "E2", "--element", element, "--reason", "Other")
        self.done("unlink", self.case, "E1", "--element", element, "--reason", "Another till")
        self.expect(REFUSED, "event", "unpassage", self.case, "E1", passage["id"], "--reason", "Other")
        self.done("event", "unpassage", self.case, "E2", passage["id"], "--reason", "Another time")
        self.assertEqual(self.show("links"), [])
        reasons = {row["kind"]: row["reason"] for row in self.show("entries") if "reason" in row}
        self.assertEqual((reasons["item.unlinked"], reasons["event.unlinked_passage"]), ("Another till", "Another time"))

    def test_a_revision_changes_what_is_named_and_no_more(self):
        self.done("event", "add", self.case, *ARRIVAL)
        was = self.event(4)
        self.done("event", "revise", self.case, "E4", "--place", "Dover")
        self.assertEqual(self.event(4), {**was, "place": "Dover"})

    def test_events_of_two_sources_that_may_be_one_are_shown_and_both_stay(self):
        self.done("import", self.case, self.file("copy.csv", BANK + "22/03/2016,RENT,-1.00,1.00\n"))
        sets = self.show("duplicates")
        self.assertEqual([row["events"] for row in sets], [["E1", "E4"], ["E2", "E5"], ["E3", "E6"]])
        self.done("event", "same", self.case, "E2", "E5")
        self.assertEqual([row["said_same"] for row in self.show("duplicates")], [False, True, False])
        self.assertEqual(self.event(2)["same_as"], ["E5"])
        self.expect(USAGE, "event", "apart", self.case, "E2", "E5")
        self.done("event", "apart", self.case, "E2", "E5", "--reason", "Two tills", "--actor", "B. Osei")
        row = self.show("duplicates")[1]
        self.assertEqual((row["decision"], row["said_same"], row["by"], row["reason"]),
                         ("apart", False, "B. Osei", "Two tills"))
        self.assertIn("Two tills", self.done("show", self.case, "duplicates").text)
        self.assertNotIn("same_as", self.event(2))
        self.assertEqual(len(self.show("events")), 7)

    def test_events_are_linked_to_a_passage_of_an_account(self):
        self.add_accounts()
        self.done("event", "passage", self.case, "E1,E2", "A-01", 0, 17)
        self.assertEqual(self.event(2)["passages"],
                         [{"account": "P01/A-01", "revision": 1, "start": 0, "end": 17}])
        self.expect(REFUSED, "event", "passage", self.case, "E1", "A-01", 0, 4000)

    def test_all_of_it_holds_and_comes_back_from_the_ledger(self):
        self.done("event", "add", self.case, *ARRIVAL, "--source", "AP/1", "--position", "row 2")
        self.done("event", "note", self.case, "E1,E4", "Same day")
        self.done("event", "tag", self.case, "E4", "travel")
        before = self.show("events")
        self.done("rebuild", self.case)
        self.assertEqual(self.show("events"), before)
        self.done("verify", self.case)
        bundle = self.folder / "bundle.zip"
        self.done("export", self.case, bundle)
        self.done("verify", bundle)


if __name__ == "__main__":
    unittest.main()
