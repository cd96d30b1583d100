import json
import re
import unittest

from desk import until
from journey import PICTURES, Journey, show, strata
from window import DIALOG, keys, write

PACK = {"schema": "strata-checklist-pack", "schema_version": "1.0", "id": "county_lines", "title": "County lines",
        "version": "2", "dated": "2026-11-01", "authority": "Force policy 12/2026",
        "facts": [{"id": "case.rail_used", "type": "boolean", "question": "Did anybody travel by rail?"}],
        "sources": [{"id": "rail_tickets", "name": "Rail ticket records", "scope": "case", "layer": "documents",
                     "holder": "Train operator", "urgency": "urgent", "level": "expected", "flag_text": "Ask for them",
                     "citation": "DPA 2018 Sch 2 para 2", "lawful_basis": ["Data protection request"],
                     "expected_when": {"fact": "case.rail_used", "op": "==", "value": True}}],
        "offences": []}
SICK = "victim.reported_illness_or_injury"


class Rules(Journey):
    """A rule, a pack and a signature change what is asked for in one case: looked at first, by name and reason."""

    def open_page(self, command):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        strata("fact", self.case, SICK, "true", "--person", "Linh")
        window = self.open(self.case)
        self.turn_to(command)
        return window, window.find("table", "Rules, packs and signatures")

    def gap(self, source="health_gp"):
        return next(row["state"] for row in show(self.case, "checklist")
                    if row["type"] == "gap" and row["source"] == source)

    def why(self, words):
        field = self.window.find("text", "Why it is changed")
        field.focus()
        write(words)

    def test_a_rule_is_changed_after_a_look_at_what_it_does_and_an_undo_puts_it_back(self):
        window, table = self.open_page("Rules of this case")
        self.assertEqual(self.gap(), "missing")
        self.select(table, "GP")
        self.press("Change the rule…")
        window.find(DIALOG, "Change a rule")
        window.says("^Nothing in this case would change")
        rule = window.find("text", "Expected when")
        rule.type(f"{SICK} > 3")
        window.says(r"does\s+not\s+hold\s+at\s+character\s+1:")
        self.assertFalse(window.find("push button", "Change the rule").is_enabled)
        self.desk.picture(PICTURES / "rules_refused.png")
        rule.type(f"{SICK} = false")
        window.says("^1 flag would go")
        self.desk.picture(PICTURES / "rules_preview.png")
        self.press("Change the rule")
        window.says("Say why")
        self.why("None of them was seen here")
        window.find("push button", "Change the rule").press()
        window.gone(DIALOG, "Change a rule")
        until(lambda: self.gap() == "not_expected", "the flag is gone")
        until(lambda: any("changed" in row for row in table.rows(200)), "the list says that it is changed")
        keys("ctrl+z")
        until(lambda: self.gap() == "missing", "the flag is back")
        self.press("Switch it off…")
        window.says("^1 flag would go")
        self.why("Seen abroad")
        window.find("push button", "Switch it off").press()
        window.gone(DIALOG, "Switch a rule off")
        until(lambda: self.gap() == "not_expected", "a rule that is off asks for nothing")
        self.close()
        rule, = (row for row in show(self.case, "rules") if row["state"] != "as_shipped")
        self.assertEqual((rule["source"], rule["state"], rule["reason"]), ("health_gp", "off", "Seen abroad"))

    def choose(self, file):
        self.press("Add a pack…")
        self.window.find(DIALOG, "Add a pack")
        keys("ctrl+l")
        write(str(file))
        self.press("Open")

    def test_a_pack_is_added_whole_or_not_at_all_switched_off_and_its_rows_signed(self):
        window, table = self.open_page("Packs of dated data")
        window.says(r"has\s+added\s+no\s+pack")
        good, bad = self.work / "good.json", self.work / "bad.json"
        good.write_text(json.dumps(PACK))
        bad.write_text(json.dumps(PACK).replace("case.rail_used\", \"op", "case.unheard_of\", \"op"))
        self.choose(bad)
        window.says(r"sources\[0\]\s+\(rail_tickets\):")
        self.assertFalse(window.find("push button", "Add the pack").is_enabled)
        self.desk.picture(PICTURES / "packs_refused.png")
        keys("Escape")
        window.gone(DIALOG, "Add a pack")
        self.assertEqual(show(self.case, "packs"), [])
        self.choose(good)
        window.says("^1 other source would be told otherwise")
        self.why("Force policy")
        window.find("push button", "Add the pack").press()
        window.gone(DIALOG, "Add a pack")
        until(lambda: any("County lines" in row for row in table.rows()), "the pack is listed")
        self.assertEqual(self.gap("rail_tickets"), "undetermined")
        self.desk.picture(PICTURES / "packs.png")
        self.turn_to("Signatures of the catalogue's rows")
        self.select(table, "Rail ticket records")
        self.press("Sign as confirmed…")
        window.find(DIALOG, "Sign a row as confirmed")
        window.find("push button", "Sign").press()
        window.gone(DIALOG, "Sign a row as confirmed")
        until(lambda: any("Confirmed by" in cell for row in table.rows(200) for cell in row), "it is signed")
        self.turn_to("Packs of dated data")
        until(lambda: any("none of 1" in row for row in table.rows()), "nothing is left to verify")
        self.press("Switch the pack off…")
        window.find(DIALOG, "Switch the pack off")
        window.says("^1 other source would be told otherwise")
        self.why("Withdrawn")
        window.find("push button", "Switch it off").press()
        window.gone(DIALOG, "Switch the pack off")
        until(lambda: show(self.case, "packs")[0]["on"] is False, "it is off")
        self.close()


if __name__ == "__main__":
    unittest.main()
