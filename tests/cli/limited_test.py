"""An account that becomes limited after its words were used in every way: nothing goes on quoting it but the full
bundle, which holds every account, and whoever gives a reason for reading it."""

import re
import subprocess
import zipfile

from program import BANK, REFUSED, CaseTest, run

PLACE, NAME = "Zinnober", "Quarzkopf"
TOLD = (f"I came in a lorry to {PLACE}. He took my passport.\n\n"
        f"In May 2016 I lived in {PLACE} with {NAME}, {NAME}ish maybe. He paid me 731 pounds a week.\n")
LATER = "I came in a van to Luton. He took my passport.\n\nHe paid me nothing.\n"
ELEMENT = "msa2015_s1_labour/labour"
SAYS_SO = "access limited"


class Limited(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1", "--dates", "dmy")
        for number, text in enumerate((TOLD, LATER)):
            self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file(f"t{number}.txt", text),
                      "--given", f"2017-0{number + 6}-01", "--topics", "journey")
        self.done("person", "add", self.case, "--name", "Marek", "--role", "suspect")
        self.done("offence", self.case, "msa2015_s1_labour")

    @staticmethod
    def span(words, text=TOLD):
        start = len(text[:text.index(words)].encode())
        return start, start + len(words.encode())

    def use_in_every_way(self):
        """Every verb that takes words of an account."""
        why = ("--reason", "As it was said")
        draw = ("account", "draw", self.case)
        self.done(*draw, "A-01", *self.span(PLACE), "--kind", "place", "--about", "arrival", "--topic", "journey",
                  "--name", PLACE)
        self.done(*draw, "A-01", *self.span(f"In May 2016 I lived in {PLACE}"), "--kind", "event", "--about", "lived",
                  "--when", "May 2016", "--certainty", f"{NAME}ish maybe")
        self.done(*draw, "A-01", *self.span("731 pounds"), "--kind", "amount", "--about", "wages", "--amount", "731",
                  "--unit", "GBP")
        self.done(*draw, "A-02", *self.span("Luton", LATER), "--kind", "place", "--about", "arrival", "--topic",
                  "journey", "--name", "Luton")
        self.done("account", "relate", self.case, "F1", "F4", "contradicted", *why)
        self.done("account", "within", self.case, PLACE, "Bedfordshire", *why)
        self.done("account", "alias", self.case, NAME, "Marek", "--kind", "person", *why)
        self.done("account", "topic", self.case, "the house", "--words", PLACE, f"{NAME}*", "passport", *why)
        left, right = self.span(f"lorry to {PLACE}"), self.span("van to Luton", LATER)
        sides = ("--left", "{}-{}".format(*left), "--right", "{}-{}".format(*right))
        self.done("account", "mark", self.case, "A-01", "A-02", "contradicted", *sides, *why)
        self.done("account", "propose", self.case, "A-01", "A-02", *sides, *why)
        for target in (("--person", "Marek"), ("--exhibit", "AP/1"), ("--element", ELEMENT)):
            self.done("account", "link", self.case, "A-01", *self.span(NAME), *target, *why)
        self.done("link", self.case, "F1", "--element", ELEMENT, *why)
        self.done("event", "passage", self.case, "E1", "A-01", *self.span(f"In May 2016 I lived in {PLACE}"), *why)
        found, = self.show("findings", "--kind", "account_and_record")
        self.assertIn(PLACE, found["sentence"])
        self.done("finding", self.case, found["id"], "dismiss", *why)
        self.done("form", "point", self.case, "mg5", "She names a place.", "--cites", "P01/A-01")
        self.done("unused", "list", self.case, "--everything")
        self.done("account", "review", self.case, "A-01", "meets_test", *why)

    def limit(self):
        self.done("account", "circumstance", self.case, "A-01", "access", "limited", "--reason", "She asked for it")

    def said_by(self, *words):
        answer = run(*words)
        return "\n".join([" ".join(map(str, words)), answer.text, answer.complaint])

    def everything_shown(self, *more):
        subjects = re.search(r"WHAT is in the case: (.*) or findings \(what", " ".join(run("show", "--help").text.split()))
        subjects = {*re.findall(r"[a-z0-9]{3,}", re.sub(r"\(.*?\)", "", subjects.group(1))), "findings", "schedule",
                    "proposals", "retelling", "recorded", "plans", "passages"}
        self.assertTrue({"drawn", "marks", "relations", "differences", "entries", "names", "topics"} <= subjects)
        for what in sorted(subjects):
            for form in ((), ("--json",)):
                yield self.said_by("show", self.case, what, *form, *more)
        for verb in (("changes", "Linh", "--all-pairs", "--kind", "everything"), ("topics", "Linh"), ("dates", "Linh"),
                     ("show", "A-01"), ("compare", "A-01", "A-02"), ("proposals", "A-01"), ("text", "A-01"),
                     ("cite", "A-01", 0, 9)):
            for form in ((), ("--json",)):
                yield self.said_by("account", verb[0], self.case, *verb[1:], *form, *more)
        for query in (PLACE, "lorry", "passport", "Marek"):  # of its own query a search tells nothing new
            for form in ((), ("--json",)):
                said = self.said_by("search", self.case, query, *form, *more)
                yield said.replace(query, "", 1) if query == PLACE else said

    def documents(self):
        made = []
        for name, words in {
            "schedule.pdf": ("account", "schedule"), "schedule.docx": ("account", "schedule"),
            "gaps.pdf": ("print",), "pack.docx": ("advice", "pack"), "events.docx": ("chronology",),
            **{f"{form}.docx": ("form", "write", form) for form in ("mg3", "mg5", "mg6c", "mg6d", "mg6e", "mg9", "mg12")},
        }.items():
            file = self.folder / name
            verb, rest = (words[:2], words[2:]) if words[0] in ("account", "form", "advice") else (words, ())
            why = ("--reason", "For a test") if verb == ("form", "write") else ()
            self.done(*verb, self.case, *rest, file, *why)
            made.append(file)
        return made

    @staticmethod
    def words_in(file):
        if file.suffix == ".pdf":
            return subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True, text=True).stdout
        with zipfile.ZipFile(file) as package:
            return "\n".join(re.sub(r"<[^>]*>", "", package.read(name).decode("utf-8", "replace"))
                             for name in package.namelist())

    def check_quotes_nothing(self, text):
        found = re.search(rf"(?i).*({PLACE}|{NAME}|731 pounds|731 GBP|est\":731\b|lorry to\b).*", text)
        self.assertIsNone(found, f"words of a limited account in {text.splitlines()[:1]}")

    def test_nothing_quotes_an_account_that_has_become_limited(self):
        self.use_in_every_way()
        before = self.head()
        open_then = "\n".join(self.everything_shown())
        for words in (PLACE, NAME, "731 pounds"):
            self.assertGreater(open_then.count(words), 5, "the test must find it everywhere first")
        self.limit()
        for shown in self.everything_shown():
            self.check_quotes_nothing(shown)
        for file in self.documents():
            with self.subTest(file.name):
                self.check_quotes_nothing(self.words_in(file))
        self.assertIn(SAYS_SO, self.words_in(self.folder / "mg6e.docx"))
        # What held then is no way round what holds now.
        for shown in self.everything_shown("--as-of", before):
            self.check_quotes_nothing(shown)

    def test_what_is_held_back_says_so_and_can_be_taken_back(self):
        self.use_in_every_way()
        self.limit()
        facts = {row["id"]: row for row in self.show("drawn")}
        self.assertEqual({name for name, row in facts.items() if row.get("limited")}, {"F1", "F2", "F3"})
        self.assertEqual(facts["F1"]["citation"], "P01/A-01 para. 1 l. 1")
        self.assertFalse({"text", "name", "when", "edtf", "lowest", "certainty"} & facts["F2"].keys())
        self.assertEqual(facts["F4"]["text"], "Luton")
        for what in ("drawn", "names", "topics", "passages", "links", "entries"):
            self.assertIn(SAYS_SO, self.done("show", self.case, what).text, what)
        self.assertEqual(self.show("topics")[0]["words"][2], "passport", "an open account has it too")
        pair = self.show("marks")[0]["pairs"][0]
        self.assertEqual((pair["left"].get("limited"), pair["right"]["text"]), (True, "van to Luton"))
        for one in ("T1", "G1", "M1", "L1"):
            self.done("account", "take-back", self.case, one, "--reason", "No longer wanted")

    def test_whoever_gives_a_reason_reads_it_and_the_full_bundle_holds_every_account(self):
        self.use_in_every_way()
        self.limit()
        self.expect(REFUSED, "account", "text", self.case, "A-01")
        self.assertEqual(self.done("account", "text", self.case, "A-01", "--reason", "To serve it").text, TOLD)
        bundle = self.folder / "all.zip"
        self.done("export", self.case, bundle, "--profile", "full")
        with zipfile.ZipFile(bundle) as package:
            account, = (name for name in package.namelist() if name.endswith("A-01-r1.txt"))
            page, = (name for name in package.namelist() if name.endswith("A-01-r1.html"))
            self.assertEqual(package.read(account).decode(), TOLD)
            self.assertIn("limited: read only for a recorded reason", package.read(page).decode())

    def test_it_is_open_again_when_somebody_says_so(self):
        self.use_in_every_way()
        drawn, names, topics = self.show("drawn"), self.show("names"), self.show("topics")
        self.limit()
        self.assertNotEqual(self.show("drawn"), drawn)
        self.done("account", "circumstance", self.case, "A-01", "access", "open", "--reason", "She agreed")
        self.assertEqual((self.show("drawn"), self.show("names"), self.show("topics")), (drawn, names, topics))

    def test_every_version_of_a_limited_account_is_limited(self):
        self.limit()
        translation = self.file("en.txt", f"A {NAME} of it.\n")
        self.done("account", "add", self.case, "--maker", "Linh", "--text", translation, "--revises", "A-01",
                  "--revision-kind", "translation", "--language", "en")
        self.expect(REFUSED, "account", "text", self.case, "A-01", "--revision", 2)
        therapy = self.file("note.txt", f"{NAME} was kind.\n")
        self.done("account", "add", self.case, "--maker", "Linh", "--text", therapy, "--form", "therapy_note")
        self.done("account", "add", self.case, "--maker", "Linh", "--text", translation, "--revises", "A-03",
                  "--revision-kind", "translation", "--language", "en")
        for shown in self.everything_shown():
            self.check_quotes_nothing(shown)
        self.expect(REFUSED, "account", "text", self.case, "A-03", "--revision", 2)
