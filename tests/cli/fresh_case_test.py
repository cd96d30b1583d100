import csv
import unittest
from pathlib import Path

from program import DONE, CaseTest

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample-case"
REGISTER = SAMPLE / "school" / "register_extract_tran_l.csv"
LINH = "Linh Trần"
ANSWERS = (("case.window_from", "2014-05-25", "the first tenancy"),
           ("case.window_to", "2017-06-04", "the first account"),
           ("victim.uk_from", "2014-05-25", "the MG11"),
           ("victim.age_disputed", "true", "the papers made for her"),
           ("victim.reported_illness_or_injury", "true", "the supplementary statement"))


def months(first, last):
    year, month = map(int, first.split("-"))
    while f"{year}-{month:02}" <= last:
        yield f"{year}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


class FreshCase(CaseTest):
    """The files of the sample case in a case that knows nothing, and five answers to what the checklist asks."""

    def setUp(self):
        super().setUp()
        self.done("person", "add", self.case, "--name", LINH, "--role", "exploited", "--born", "1999-05~")
        self.done("offence", self.case, "msa2015_s1_labour", "msa2015_s2")
        self.done("import", self.case, REGISTER, "--exhibit", "AP/9", "--zone", "Europe/London")
        self.done("import", self.case, SAMPLE / "bank" / "linh_tran_statement.csv", "--exhibit", "AP/2",
                  "--zone", "Europe/London")

    def gap(self, source):
        return self.expect(DONE, "gap", self.case, source, "--person", LINH, "--json").records[0]

    def answer(self, fact, value, known_from):
        whom = () if fact.startswith("case.") else ("--person", LINH)
        self.done("fact", self.case, fact, value, *whom, "--from", known_from, "--on", "2018-05-14")

    def states(self):
        return [self.gap(source)["state"] for source in ("school_attendance", "health_gp", "health_ae")]

    def test_five_answers_find_the_school_and_the_record_of_health(self):
        self.assertEqual(self.states(), ["undetermined"] * 3)
        for source in ("school_attendance", "health_gp"):
            self.assertTrue(self.gap(source)["question"], "what would settle it is asked in words")
        for each in ANSWERS:
            self.answer(*each)
        self.assertEqual(self.states(), ["missing"] * 3)
        self.assertEqual(self.show("summary")[0]["head_sequence"], 5 + len(ANSWERS))

    def test_what_is_asked_is_what_a_person_can_tell_and_five_answers_are_enough(self):
        known, asked = {fact: (value, source) for fact, value, source in ANSWERS}, []
        for source in ("school_attendance", "health_gp"):
            while (gap := self.gap(source))["state"] == "undetermined":
                fact = gap["question_fact"]
                self.assertNotIn(fact, asked, "what was answered is not asked again")
                asked.append(fact)
                self.answer(fact, *known[fact])
            self.assertEqual(gap["state"], "missing")
        self.assertEqual(asked, ["case.window_from", "victim.uk_from"])

    def test_each_flag_says_what_was_answered_from_what_and_what_was_computed_from_what(self):
        for each in ANSWERS:
            self.answer(*each)
        facts = {row["fact"]: row for row in self.show("facts")}
        age = facts["victim.age_min_in_window"]
        self.assertEqual((age["origin"], age["value"]), ("computed", "14"))
        self.assertIn("about May 1999", age["computed_from"])
        self.assertIn("25 May 2014", age["computed_from"])
        stay = facts["victim.lived_in_uk_months_in_window"]
        self.assertEqual((stay["origin"], stay["value"]), ("computed", "36"))
        self.assertIn("being here from 25 May 2014 to now", stay["computed_from"])
        disputed = facts["victim.age_disputed"]
        self.assertEqual((disputed["from"], disputed["on"]), ("the papers made for her", "2018-05-14"))
        rests_on = {fact["fact"] for fact in self.gap("school_attendance")["facts"]}
        self.assertIn("victim.in_uk_during_window", rests_on)
        self.assertLessEqual(rests_on, facts.keys())

    def test_an_answer_taken_back_takes_the_flag_back(self):
        for each in ANSWERS:
            self.answer(*each)
        self.done("fact", self.case, "victim.uk_from", "unset", "--person", LINH)
        self.assertEqual(self.gap("school_attendance")["state"], "undetermined")

    def test_the_hole_of_the_school_is_the_months_without_a_mark(self):
        for each in ANSWERS:
            self.answer(*each)
        with REGISTER.open(encoding="utf-8") as file:
            marked = {"-".join(reversed(row["Date"].split("/")[1:])) for row in csv.DictReader(file)}
        for stretch in ("2014-09-08/2015-02", "2015-11/2016-01-29"):
            self.done("covers", self.case, "school_file", "--person", LINH, "--covers", stretch,
                      "--exhibit", "AP/9")
        school = next(row for row in self.show("coverage") if row["strip"] == "school")
        window = list(months("2014-05", "2017-06"))
        self.assertEqual([month["month"] for month in school["months"]], window)
        self.assertEqual({month["month"] for month in school["months"] if month["held"]}, marked)
        self.assertIn("March 2015 to October 2015", school["sentence"])


if __name__ == "__main__":
    unittest.main()
