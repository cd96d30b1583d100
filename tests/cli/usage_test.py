import re
import subprocess
import unittest

from program import DONE, REFUSED, STRATA, USAGE, CaseTest, run

VERBS = ["create", "importers", "import", "show", "account add", "account circumstance", "account show", "account compare",
         "account text", "account review", "account schedule", "account propose",
         "account withdraw-proposal", "account cite", "account link", "plan", "event add",
         "event revise", "event note", "event tag", "event untag", "event same", "event passage", "person add",
         "fact", "offence", "link", "checklist", "search", "chart", "export", "verify", "source", "finding", "rebuild"]

SUBJECTS = ["summary", "events", "duplicates", "tags", "sources", "issues", "people", "accounts", "checklist",
            "elements", "requests", "relations", "entries", "exhibits", "clocks", "findings",
            "schedule", "proposals", "retelling", "recorded", "plans", "passages"]


class Usage(unittest.TestCase):
    def check_usage(self, *words):
        answer = run(*words)
        self.assertEqual(answer.status, USAGE, words)
        self.assertEqual(answer.bytes, b"")
        self.assertIn("strata", answer.complaint)
        return answer.complaint

    def test_starts_without_the_libraries_for_documents(self):
        loaded = subprocess.run(["ldd", STRATA], check=True, capture_output=True, text=True).stdout
        self.assertIn("libc.so", loaded)
        for library in ("cairo", "pango", "libzip"):
            self.assertNotIn(library, loaded, "a verb that needs it belongs to strata-documents (ui/cli/CMakeLists.txt)")

    def test_a_command_line_that_makes_no_sense_ends_with_2(self):
        for words in ([], ["nonsense"], ["account"], ["show"], ["show", "case"], ["show", "case", "nonsense"],
                      ["show", "case", "events", "--limit", "few"], ["import", "case"],
                      ["import", "case", "file", "--dates", "dym"], ["create", "case"],
                      ["create", "case", "--name"], ["create", "case", "--name", "a", "--name", "b"],
                      ["verify", "a", "b"], ["verify", "--nonsense", "a"],
                      ["export", "case", "f.zip", "--profile", "nonsense"],
                      ["fact", "case", "id", "value", "--as-of", "3"], ["--as-of", "x", "show", "case", "summary"]):
            self.check_usage(*words)

    def test_the_usage_line_points_to_more_help(self):
        complaint = self.check_usage("import", "case", "file", "--nonsense")
        self.assertIn("usage: strata import CASE FILE...", complaint)
        self.assertIn("strata import --help", complaint)

    def test_every_verb_has_help_with_an_example(self):
        overall = run("--help")
        self.assertEqual(overall.status, DONE)
        for verb in VERBS:
            self.assertRegex(overall.text, rf"(?m)^  {re.escape(verb)}(  +\S|$)")  # the sentence never joins the name
            answer = run(*verb.split(), "--help")
            self.assertEqual(answer.status, DONE)
            self.assertIn(f"Usage: strata {verb}", answer.text)
            self.assertIn("Example:", answer.text)

    def test_the_man_page_and_the_completion_name_every_verb(self):
        for words in (["help", "--man"], ["help", "--completion", "bash"]):
            answer = run(*words)
            self.assertEqual(answer.status, DONE)
            for verb in VERBS:
                self.assertIn(verb, answer.text.replace("\\-", "-"))

    def test_it_says_its_version(self):
        self.assertRegex(run("--version").text, r"^strata \d+\.\d+\.\d+\n$")


class Cases(CaseTest):
    def test_an_existing_folder_is_refused_and_left_alone(self):
        before = self.head()
        self.expect(REFUSED, "create", self.case, "--name", "Again")
        self.assertEqual(self.head(), before)
        self.assertEqual(self.show("summary")[0]["name"], "Operation Larch")

    def test_no_case_is_a_refusal_that_names_it(self):
        answer = self.expect(REFUSED, "show", self.folder / "nowhere.strata", "summary")
        self.assertEqual(answer.bytes, b"")
        self.assertIn("nowhere.strata", answer.complaint)

    def test_everything_can_be_shown_of_an_empty_case(self):
        for what in SUBJECTS:
            self.done("show", self.case, what)
            self.show(what)

    def test_who_acts_is_said_before_or_after_the_verb(self):
        self.done("--actor", "A. Patel", "--role", "SIO", "person", "add", self.case, "--name", "Linh",
                  "--role", "exploited")
        entry = self.show("entries")[-1]
        self.assertEqual((entry["actor"], entry["role"]), ("A. Patel", "SIO"))
        self.done("fact", self.case, "case.stage", "precharge", "--actor", "B. Osei")
        self.assertEqual(self.show("entries")[-1]["actor"], "B. Osei")
        self.assertEqual(self.show("people")[0]["roles"], ["exploited"])


if __name__ == "__main__":
    unittest.main()
