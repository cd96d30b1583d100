import unittest

from program import REFUSED, USAGE, CaseTest


class Rules(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("person", "add", self.case, "--name", "Linh", "--role", "exploited")
        self.done("fact", self.case, "victim.reported_illness_or_injury", "true", "--person", "Linh")

    def gap(self, source="health_gp"):
        return self.done("gap", self.case, source, "--person", "Linh", "--json").records[0]

    def rule(self, source="health_gp"):
        return next(row for row in self.show("rules") if row["source"] == source)

    def test_a_preview_says_what_would_change_and_changes_nothing(self):
        self.assertEqual(self.gap()["state"], "missing")
        head = self.head()
        changes = self.done("rule", "change", self.case, "health_gp", "victim.reported_illness_or_injury = false",
                            "--preview", "--json").records
        self.assertEqual(changes, [{"source": "health_gp", "person": "Linh", "was": "missing",
                                    "state": "not_expected"}])
        self.assertEqual((self.head(), self.gap()["state"], self.rule()["state"]), (head, "missing", "as_shipped"))

    def test_a_rule_is_changed_by_a_named_person_for_a_reason_and_put_back(self):
        self.expect(REFUSED, "rule", "change", self.case, "health_gp", "victim.care_needs = true")
        self.done("rule", "change", self.case, "health_gp", "victim.care_needs = true", "--reason", "Force policy",
                  "--actor", "B. Osei", "--role", "SIO")
        rule = self.rule()
        self.assertEqual((rule["state"], rule["rule"], rule["by"], rule["reason"]),
                         ("changed", "victim.care_needs = true", "B. Osei", "Force policy"))
        self.assertEqual(self.gap()["state"], "undetermined")
        self.done("rule", "off", self.case, "health_gp", "--reason", "Seen abroad")
        self.assertEqual(self.gap()["state"], "not_expected")
        self.assertIn("Seen abroad", self.gap()["why"])
        self.done("rule", "restore", self.case, "health_gp", "--reason", "One is ill")
        self.assertEqual((self.gap()["state"], self.rule()["state"]), ("missing", "as_shipped"))
        self.done("rebuild", self.case)
        self.assertEqual(self.gap()["state"], "missing")
        self.done("verify", self.case)

    def test_every_rule_that_is_shown_can_be_typed_again(self):
        for rule in self.show("rules"):
            self.done("rule", "change", self.case, rule["source"], rule["rule"], "--preview")

    def test_what_is_no_rule_is_refused_with_the_place(self):
        answer = self.expect(REFUSED, "rule", "change", self.case, "health_gp", "victim.care_needs =", "--reason", "x")
        self.assertIn("at character 20", answer.complaint)
        for rule, said in (("victim.care_needs = true or victim.none = true", "at character 29"),
                           ("victim.care_needs > 3", "not a number"), ("case.stage = charged", "one of")):
            answer = self.expect(REFUSED, "rule", "change", self.case, "health_gp", rule, "--preview")
            self.assertIn(said, answer.complaint)
        self.expect(REFUSED, "rule", "off", self.case, "no_such_source", "--reason", "x")
        self.expect(USAGE, "rule", "change", self.case, "health_gp")


if __name__ == "__main__":
    unittest.main()
