import unittest

from program import BANK, DONE, FINDINGS, REFUSED, CaseTest

OFFENCE = "msa2015_s1_labour"
STATES = {"missing", "undetermined", "requested", "obtained", "not_expected", "closed"}


class Checklist(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("person", "add", self.case, "--name", "Linh", "--role", "exploited")
        self.done("offence", self.case, OFFENCE)

    def checklist(self, *words, status=DONE):
        return self.expect(status, "checklist", self.case, "--json", *words).records

    def test_it_holds_elements_and_gaps_of_the_catalogue(self):
        rows = self.checklist()
        elements = [row for row in rows if row["type"] == "element"]
        gaps = [row for row in rows if row["type"] == "gap"]
        self.assertTrue(elements and gaps)
        for row in elements:
            self.assertEqual(row["offence"], OFFENCE)
            self.assertLessEqual({"element", "layers", "label", "label_evidence_led"}, row.keys())
            self.assertEqual((row["layers"], row["label"]), ({}, "unsupported"))
        for row in gaps:
            self.assertIn(row["state"], STATES)
            self.assertLessEqual({"source", "name", "state", "why"}, row.keys())
        keys = [(row["source"], row.get("person")) for row in gaps]
        self.assertEqual(len(keys), len(set(keys)))

    def test_an_answer_moves_a_gap(self):
        before = {(g["source"], g.get("person")): g["state"] for g in self.checklist("--person", "Linh")
                  if g["type"] == "gap"}
        self.done("fact", self.case, "victim.age_disputed", "true", "--person", "Linh")
        self.done("fact", self.case, "victim.age_min_in_window", "14", "--person", "Linh")
        self.done("fact", self.case, "victim.in_uk_during_window", "true", "--person", "Linh")
        after = {(g["source"], g.get("person")): g["state"] for g in self.checklist("--person", "Linh")
                 if g["type"] == "gap"}
        self.assertEqual(before.keys(), after.keys())
        self.assertNotEqual(before, after)

    def test_gaps_end_with_1_only_when_asked(self):
        self.checklist()
        self.checklist("--fail-on-gap", status=FINDINGS)

    def test_support_is_counted_by_layer_and_without_the_account(self):
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1")
        self.add_accounts()
        element = next(r["element"] for r in self.checklist() if r["type"] == "element")
        target = f"{OFFENCE}/{element}"
        self.done("link", self.case, "P01/A-01", "--element", target, "--layer", "victim_account", "--as",
                  "own_observation")
        row = next(r for r in self.checklist() if r.get("element") == element)
        self.assertEqual((row["label"], row["label_evidence_led"]), ("single_layer", "unsupported"))
        self.done("link", self.case, "AP/1", "--element", target, "--layer", "financial")
        row = next(r for r in self.checklist() if r.get("element") == element)
        self.assertEqual((row["label"], row["label_evidence_led"]), ("layered", "single_layer"))
        led = next(r for r in self.checklist("--evidence-led") if r.get("element") == element)
        self.assertNotIn("victim_account", [layer for layer, items in led["layers"].items() if items])

    def test_what_the_catalogue_does_not_know_is_refused(self):
        before = self.head()
        self.expect(REFUSED, "fact", self.case, "no.such_fact", "true")
        self.expect(REFUSED, "offence", self.case, "no_such_offence")
        self.expect(REFUSED, "link", self.case, "P01/A-09", "--element", f"{OFFENCE}/nonsense")
        self.expect(REFUSED, "source", self.case, "no_such_source", "requested")
        self.assertEqual(self.head(), before)

    def test_a_name_that_two_share_is_refused_with_their_ids(self):
        self.done("person", "add", self.case, "--name", "Linh", "--role", "witness")
        answer = self.expect(REFUSED, "fact", self.case, "victim.age_disputed", "true", "--person", "Linh")
        self.assertIn("P01", answer.complaint)
        self.assertIn("P02", answer.complaint)

    def test_what_became_of_a_source_is_recorded(self):
        gap = next(r for r in self.checklist("--person", "Linh") if r["type"] == "gap" and r.get("person"))
        self.done("source", self.case, gap["source"], "requested", "--person", "Linh", "--reason", "Asked by letter")
        after = next(r for r in self.checklist("--person", "Linh")
                     if r["type"] == "gap" and r["source"] == gap["source"])
        self.assertEqual(after["state"], "requested")

    def test_a_source_of_premises_is_recorded_for_the_premises_that_a_fact_names(self):
        for name in ("Ruby Wren Nails", "9 Tansy Court"):
            self.done("fact", self.case, "premises.entered", "true", "--premises", name)
        gaps = [r for r in self.checklist() if r["type"] == "gap" and r["source"] == "scene_search"]
        self.assertEqual([(g["person"], g["state"]) for g in gaps],
                         [("Ruby Wren Nails", "missing"), ("9 Tansy Court", "missing")])
        self.done("source", self.case, "scene_search", "requested", "--premises", "9 Tansy Court")
        gaps = [r for r in self.checklist() if r["type"] == "gap" and r["source"] == "scene_search"]
        self.assertEqual([g["state"] for g in gaps], ["missing", "requested"])
        before = self.head()
        answer = self.expect(REFUSED, "source", self.case, "scene_search", "requested", "--premises", "Nowhere")
        self.assertIn("9 Tansy Court", answer.complaint)
        self.expect(REFUSED, "source", self.case, "scene_search", "requested", "--person", "Linh")
        self.assertEqual(self.head(), before)

    def gap(self, source, person="Linh", *words):
        return self.expect(DONE, "gap", self.case, source, "--person", person, "--json", *words).records[0]

    def test_an_answer_wins_over_what_is_computed_and_both_are_shown(self):
        self.done("person", "add", self.case, "--name", "Mai", "--role", "exploited", "--born", "1999-05~")
        self.done("fact", self.case, "case.window_from", "2013-08-20")
        row = next(r for r in self.show("facts") if r["fact"] == "victim.age_min_in_window")
        self.assertEqual((row["origin"], row["value"], row["subject"]), ("computed", "14", "Mai"))
        self.assertIn("about May 1999", row["computed_from"])
        self.done("fact", self.case, "victim.age_min_in_window", "12", "--person", "Mai", "--from", "the pupil file",
                  "--on", "2018-03")
        row = next(r for r in self.show("facts") if r["fact"] == "victim.age_min_in_window")
        self.assertEqual((row["origin"], row["value"], row["computed"], row["from"], row["on"], row["differs"]),
                         ("answered", "12", "14", "the pupil file", "2018-03", True))
        self.done("fact", self.case, "victim.age_min_in_window", "not known", "--person", "Mai")
        row = next(r for r in self.show("facts") if r["fact"] == "victim.age_min_in_window")
        self.assertEqual((row["origin"], "value" in row), ("not_known", False))
        self.done("rebuild", self.case)
        self.assertIn(row, self.show("facts"))

    def test_a_flag_says_what_it_rests_on(self):
        self.done("fact", self.case, "victim.reported_illness_or_injury", "true", "--person", "Linh")
        gap = self.gap("health_gp")
        self.assertEqual(gap["state"], "missing")
        self.assertEqual([(f["fact"], f["value"]) for f in gap["facts"]],
                         [("victim.reported_illness_or_injury", "yes")])
        for key in ("rule", "authority", "holder", "lawful_basis", "next", "review"):
            self.assertIn(key, gap)
        self.assertEqual(len(gap["lacks"]), 6)
        self.done("line", self.case, "health_gp", "--person", "Linh", "--line", "Her hands were hurt",
                  "--necessity", "No other record of it")
        self.assertEqual(len(self.gap("health_gp")["lacks"]), 4)

    def test_a_preview_says_what_an_answer_would_change_and_changes_nothing(self):
        before = self.head()
        words = ("fact", self.case, "victim.reported_illness_or_injury", "true", "--person", "Linh")
        changes = self.expect(DONE, *words, "--preview", "--json").records
        self.assertIn({"source": "health_gp", "person": "Linh", "was": "undetermined", "state": "missing"}, changes)
        self.assertEqual(self.head(), before)
        told = {(g["source"], g.get("person")): g["state"] for g in self.checklist() if g["type"] == "gap"}
        self.done(*words)
        now = {(g["source"], g.get("person")): g["state"] for g in self.checklist() if g["type"] == "gap"}
        self.assertEqual({key for key in now if now[key] != told[key]},
                         {(c["source"], c.get("person")) for c in changes})

    def test_clocks_run_from_the_dates_that_are_known(self):
        self.assertEqual(self.show("clocks"), [])
        self.done("fact", self.case, "case.window_from", "2026-01")
        self.done("fact", self.case, "case.window_to", "2026-03")
        clocks = {c["clock"]: c for c in self.expect(DONE, "checklist", self.case, "--today", "2026-12-20",
                                                     "--json").records if c["type"] == "clock"}
        self.assertEqual((clocks["cd_horizon"]["starts"], clocks["cd_horizon"]["due"], clocks["cd_horizon"]["state"]),
                         ("2026-01-01", "2027-01-01", "due"))
        self.assertEqual(clocks["cctv_horizon"]["state"], "passed")

    def test_a_window_over_31_july_2015_is_said(self):
        self.done("fact", self.case, "strand.window_from", "2014-02", "--strand", "labour")
        self.done("fact", self.case, "strand.window_to", "2015-09", "--strand", "labour")
        answer = self.expect(DONE, "checklist", self.case)
        self.assertIn("31 July 2015", answer.complaint)


if __name__ == "__main__":
    unittest.main()
