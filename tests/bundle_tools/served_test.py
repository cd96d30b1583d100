import functools
import json
import subprocess
import unittest
import zipfile
from urllib.parse import unquote, urlsplit

from bagit import digest_of, files_under, info, manifest
from browser import PageReading, opened
from exported import kept_until_the_end, must, tool, unpacked
from program import DONE, FINDINGS, REFUSED, run

# Stands in every word that must not be served, each with the place that it comes from behind it.
SECRET = "zq"
OFFICER = ("--actor", "A. Zqofficer")
LAWYER = ("--actor", "B. Zqlawyer", "--role", "reviewing lawyer")

TOLD = "I came to Luton in a quincewood van.\nHe kept the money.\n"
CORRECTED = "I came to Luton in a quincewood lorry.\nHe kept the money.\n"
SERVED_WORDS = ("Linh Servedmaker", "quincewood van", "quincewood lorry", "19 June 2017", "DC Servedtaker",
                "Servedinterpreter", "MG11 statement", "AP/1", "Servedexhibit", "Servedproducer", "TESCO SERVEDROW",
                "SERVED WITHOUT A DATE", "Servedpoint of the summary", "Operation Larch", "36/16")


def case_with(folder):
    """A case with a word of its own in every place that is not served, and some that is."""
    case = folder / "larch.strata"

    def done(*words, may=(DONE, FINDINGS)):
        return must(*words[:1], *words[1:], *([] if "--actor" in words else OFFICER), may=may)

    def written(name, text):
        (folder / name).write_text(text, encoding="utf-8")
        return folder / name

    def told(name, text, *words, maker="Linh Servedmaker"):
        done("account", "add", case, "--maker", maker, "--text", written(name, text), *words)

    def taken(name, words, *more):
        done("account", "add", case, "--maker", "Linh Servedmaker", "--from",
             written(name, f"WEBVTT\n\n00:00.000 --> 00:02.000\n{words}\n"), *more)

    def imported(name, rows, exhibit, heads="Date,Description,Amount"):
        done("import", case, written(name, heads + "\n" + rows), "--exhibit", exhibit, "--dates", "dmy")

    must("create", case, "--name", "Operation Larch", "--reference", "36/16", *OFFICER)
    done("person", "add", case, "--name", "Linh Servedmaker", "--role", "exploited")
    done("person", "add", case, "--name", "Pell Zqsuspect", "--role", "suspect")
    imported("diary.csv", "2016-03-14,TESCO SERVEDROW,Linh\n2016-03-15,Paid in cash,Linh\n,SERVED WITHOUT A DATE,Linh\n",
             "AP/1", "when,what,who")
    imported("zqother.csv", "16/03/2016,Zqunservedrow,-9.00\n", "ZQ/2")
    imported("zqsensitive.csv", "17/03/2016,Zqsensitiverow,-9.00\n", "ZQ/3")
    imported("zqsar.csv", "18/03/2016,Zqsarrow,-9.00\n", "ZQ/4")
    told("first.txt", TOLD, "--given", "2017-06-19", "--form", "mg11", "--taken-by", "DC Servedtaker",
         "--language", "en", "--interpreter", "Servedinterpreter", "--setting", "zqsetting", "--present", "zqpresent",
         "--audience", "zqaudience", "--barriers", "zqbarrier", "--fear", "zqfear", "--health", "zqhealth",
         "--told-before-to", "zqtoldbefore", "--promises", "zqpromise", "--immigration-position", "zqimmigration",
         "--supporter", "zqsupporter", "--interpreter-dialect", "zqdialect")
    done("account", "circumstance", case, "A-01", "could-overhear", "zqoverhear", "--reason", "zqcircumstance")
    told("corrected.txt", CORRECTED, "--revises", "P01/A-01", "--revision-kind", "typing_correction")
    told("second.txt", "Zqsecond telling.\n", "--given", "2017-09-01")
    told("therapy.txt", "Zqtherapy.\n", "--form", "therapy_note")
    taken("zqlimited.vtt", "Zqlimited.", "--access", "limited")
    told("other.txt", "Zqwitness saw it.\n", maker="Zqwitness")
    told("suspect.txt", "Zqsuspect says no.\n", maker="Pell Zqsuspect")
    done("account", "add", case, "--maker", "Linh Servedmaker", "--exhibit", "ZQ/5", "--from",
         written("zqcall.vtt", "WEBVTT\n\nNOTE zqnote of the typist\n\n00:00.000 --> 00:02.000\nHelp me quincewood.\n"))
    taken("zqapart.vtt", "Zqofsensitivefile.", "--exhibit", "ZQ/6")
    taken("zqreferred.vtt", "Zqofreferredfile.", "--exhibit", "ZQ/7")
    taken("zqschedule.vtt", "Zqsensitiveaccount.", "--exhibit", "ZQ/8")
    for account in ("P01/A-01", "P01/A-03", "P01/A-04", "P01/A-05", "P01/A-06", "P01/A-07"):
        done("account", "review", case, account, "meets_test", "--reason", "zqreview", "--served")
    for line in ("AP/1", "ZQ/4", "ZQ/5", "ZQ/8"):
        done("unused", "serve", case, line, "--reason", "zqserved")
    done("unused", "list", case, "ZQ/3", "--sensitive", "zqsensitivity", "--description", "zqheldapart")
    for line in ("ZQ/6", "P01/A-08"):
        done("unused", "list", case, line, "--sensitive", "zqsensitivity", "--description", "zqheldapart")
    done("unused", "list", case, "ZQ/2", "--description", "zqunused")
    done("source", case, "sars", "exhibited", "--person", "Pell Zqsuspect", "--exhibit", "ZQ/4")
    done("source", case, "counselling_notes", "exhibited", "--person", "P01", "--exhibit", "ZQ/7")
    done("source", case, "school_attendance", "not_applicable", "--person", "P01", "--reason", "zqgap")
    done("request", "make", case, "health_gp", "--person", "P01", "--holder", "zqholder", "--note", "zqrequest")
    done("line", case, "health_gp", "--person", "P01", "--line", "zqline")
    done("fact", case, "victim.support_provider", "zqprovider", "--person", "P01")
    done("offence", case, "msa2015_s1_labour")
    done("link", case, "AP/1", "--element", "msa2015_s1_labour/labour", "--reason", "zqlinked")
    for event in ("E4", "E5", "E6"):
        done("link", case, event, "--element", "msa2015_s1_labour/labour")
    done("event", "add", case, "--title", "Zqmadebyhand", "--when", "2016-03-14", "--cites", "zqnotebook")
    done("event", "add", case, "--title", "Zqmadeofsensitive", "--when", "2016-03-20", "--source", "ZQ/3",
         "--position", "row 1")
    done("event", "add", case, "--title", "Zqmadeoflimited", "--account", "P01/A-04")
    done("event", "add", case, "--title", "Zqmadebesidelimited", "--when", "2016-03-22", "--cites", "zqothernotebook")
    done("event", "passage", case, "E10", "P01/A-04", 0, 9)
    done("event", "add", case, "--title", "Zqtoldbyanother", "--when", "two days after E8")
    done("event", "add", case, "--title", "Zqundated")
    done("event", "add", case, "--title", "Zqcitesinwords", "--when", "2016-03-25", "--cites", "Beside ZQ/3, row 1")
    for event in ("E8", "E9", "E10", "E11"):
        done("link", case, event, "--element", "msa2015_s1_labour/labour")
    done("event", "note", case, "E1", "zqeventnote")
    done("event", "tag", case, "E1", "zqtag")
    done("event", "tell", case, "E3", "--when", "2 May 2016", "--reason", "zqtold")
    done("event", "same", case, "E1", "E4", "--reason", "zqsame")
    done("clock", "assess", case, "AP/1", "fast", "3m20s", "--reason", "zqclock")
    done("strand", "add", case, "zqstrand")
    done("strand", "put", case, "zqstrand", "--source", "AP/1")
    done("view", "save", case, "zqview", "--person", "Linh")
    done("account", "topic", case, "zqtopic", "--words", "zqword")
    done("account", "alias", case, "Luton", "zqalias", "--kind", "place", "--reason", "zqnames")
    done("account", "mark", case, "P01/A-01", "P01/A-02", "withdrawn", "--left", "0-6", "--right", "0-8",
         "--reason", "zqmark")
    done("account", "propose", case, "P01/A-01", "P01/A-02", "--left", "0-6", "--reason", "zqproposed")
    done("plan", case, "P01", "--topics", "zqplantopic", "--new", "zqplannew", "--needed", "zqplanneeded", "--serves",
         "msa2015_s1_labour/labour", "--record", "zqplanrecord")
    done("exhibit", "describe", case, "AP/1", "--description", "Servedexhibit", "--producer", "Servedproducer",
         "--storage", "zqstorage")
    done("form", "point", case, "mg5", "Servedpoint of the summary", "--cites", "AP/1", "P01/A-01")
    done("form", "point", case, "mg5", "zqpoint", "--cites", "AP/1", "P01/A-02")
    done("form", "point", case, "mg3", "zqmg3", "--cites", "AP/1")
    done("advice", "sought", case, "yes", "--on", "2017-07-03", "--lawyer", "zqsought", "--issues", "zqissues")
    done("advice", "question", case, "zqquestion")
    done("advice", "give", case, "zqadvice", *LAWYER)
    done("advice", "answer", case, "AD-01", "not_accepted", "--why", "zqanswer")
    done("action", "add", case, "zqaction", "--owner", "zqowner", "--due", "2017-08-01")
    done("ccu", "decide", case, "escalate", "--head", "zqhead", "--reason", "zqccu")
    done("comment", case, "AP/1", "zqcomment", *LAWYER)
    done("comment", case, "P01", "zqpersoncomment", *LAWYER)
    done("review", case, "source:health_gp", "needs_change", "--reason", "zqrowreview", *LAWYER)
    return case


@functools.cache
def served():
    folder = kept_until_the_end()
    case = case_with(folder)
    answer = run("export", case, folder / "served.zip", "--profile", "served", "--json", *OFFICER)
    return case, folder / "served.zip", answer


def inflated(bundle):
    with zipfile.ZipFile(bundle) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


class Served(unittest.TestCase):
    """A served bundle holds what is served as evidence and not a word of anything else."""

    def setUp(self):
        self.case, self.bundle, self.answer = served()
        self.assertEqual(self.answer.status, FINDINGS, self.answer.complaint)
        self.data = unpacked(self.bundle) / "data"

    def test_no_word_of_what_is_not_served_is_in_any_byte_of_it(self):
        for name, content in inflated(self.bundle).items():
            self.assertNotIn(SECRET, name.lower())
            at = content.lower().find(SECRET.encode())
            self.assertEqual(at, -1, f"{name}: {content[max(0, at - 60):at + 60]}")
        full = self.bundle.with_name("full.zip")
        must("export", self.case, full, "--with-advice", *OFFICER)
        told = b" ".join(inflated(full).values()).lower()
        for place in (b"zqbarrier", b"zqtherapy", b"zqlimited", b"zqsensitivity", b"zqmark", b"zqplannew", b"zqgap",
                      b"zqrequest", b"zqunservedrow", b"zqpersoncomment", b"zqaction", b"zqadvice", b"zqtold"):
            self.assertIn(place, told, "the case has no such word, so that it is not served proves nothing")

    def test_every_served_word_is_there(self):
        told = b" ".join(inflated(self.bundle).values()).decode()
        for words in SERVED_WORDS:
            self.assertIn(words, told)
        self.assertEqual((self.data / "accounts/P01_A-01-r1.txt").read_text(), TOLD)
        self.assertEqual((self.data / "accounts/P01_A-01-r2.txt").read_text(), CORRECTED)
        original, = (self.data / "originals").iterdir()
        self.assertIn(b"TESCO SERVEDROW", original.read_bytes())

    def test_events_are_as_their_source_gives_them(self):
        events = [json.loads(line) for line in (self.data / "events/events.jsonl").read_text().splitlines()]
        self.assertEqual([event["id"] for event in events], ["E1", "E2", "E3"])
        self.assertEqual({event["source"] for event in events}, {"S01"})
        self.assertNotIn("earliest", events[2], "its source gives no date; the one told is not its source's")
        for event in events:
            self.assertLessEqual(event.keys(), {"id", "earliest", "latest", "precision", "zone", "basis", "original",
                                                "kind", "title", "detail", "people", "place", "source", "position",
                                                "exhibit", "not_in_order"})

    def test_what_was_said_to_be_served_and_is_not_is_named_with_its_reason(self):
        told, = self.answer.records
        self.assertEqual((told["profile"], told["events"]), ("served", 3))
        left = "\n".join(told["left_out"])
        for words in ("P01/A-03 is limited", "P01/A-04 is limited", "S04 came in as \"Suspicious activity reports\"",
                      "S06 is the file of P01/A-05",
                      "P01/A-06 holds the words of S07, which is on the MG6D",
                      "P01/A-07 holds the words of S08, which came in as",
                      "S09 holds the words of P01/A-08, which is on the MG6D", "MG5/2 rests on P01/A-02"):
            self.assertIn(words, left)
        self.assertEqual(len(told["left_out"]), 8, left)
        self.assertIn("Left out: ", self.answer.complaint)

    def test_it_verifies_and_is_a_bag_that_says_what_it_is(self):
        self.assertEqual(run("verify", self.bundle).status, DONE)
        bag = unpacked(self.bundle)
        listed, there = manifest(bag / "manifest-sha256.txt"), files_under(bag / "data", bag)
        self.assertEqual(listed, {path: digest_of(file) for path, file in there.items()})
        cover = dict(info(bag / "bag-info.txt"))
        self.assertEqual(cover["Bundle-Profile"], "served")
        head = run("show", self.case, "entries", "--json").records
        sequence, chain = cover["Made-From-Ledger-Head"].split()
        self.assertEqual([entry["chain_sha256"] for entry in head if str(entry["sequence"]) == sequence], [chain])
        self.assertFalse([name for name in there if "ledger" in name or "checklist" in name or "people" in name])

    def test_a_change_to_it_is_found(self):
        changed = self.bundle.with_name("changed.zip")
        with zipfile.ZipFile(changed, "w") as into:
            for name, content in inflated(self.bundle).items():
                into.writestr(name, content.replace(b"quincewood van", b"quincewood car"))
        self.assertEqual(run("verify", changed).status, FINDINGS)
        added = self.bundle.with_name("added.zip")
        with zipfile.ZipFile(added, "w") as into:
            for name, content in inflated(self.bundle).items():
                into.writestr(name, content)
            into.writestr("served/note.txt", "Not of the case.")
        self.assertEqual(run("verify", added).status, FINDINGS)

    def test_the_contents_name_every_file_with_its_digest_and_lead_to_it(self):
        page = PageReading((self.data / "index.html").read_text())
        there = {path.relative_to(self.data).as_posix(): digest_of(path)
                 for path in self.data.rglob("*") if path.is_file()}
        del there["index.html"]
        for name, digest in there.items():
            self.assertIn(name, page.links)
            self.assertIn(digest, page.text)

    def test_a_browser_opens_every_page_which_says_that_it_is_served_and_leads_nowhere_else(self):
        pages = sorted(path for path in self.data.rglob("*.html") if path.parent.name != "originals")
        self.assertGreaterEqual(len(pages), 8)
        for page in pages:
            held, _ = opened(page)
            self.assertEqual((held.loads, held.risky), ([], []), page)
            self.assertIn("36/16Served", held.text[:120], "under the name of the case")
            self.assertTrue(held.text.startswith("OFFICIAL-SENSITIVE"))
            for link in held.links:
                target = (page.parent / unquote(urlsplit(link).path)).resolve()
                self.assertTrue(target.is_file() and target.is_relative_to(self.data), f"{page}: {link}")

    def test_with_nothing_served_none_is_made_and_the_message_says_what_to_do(self):
        folder = kept_until_the_end()
        case, bundle = folder / "empty.strata", folder / "none.zip"
        must("create", case, "--name", "Operation Ash")
        before = run("show", case, "entries", "--json").text
        refused = run("export", case, bundle, "--profile", "served")
        self.assertEqual(refused.status, REFUSED)
        self.assertIn("strata unused serve", refused.complaint)
        self.assertIn("account review", refused.complaint)
        self.assertEqual([path.name for path in folder.iterdir()], ["empty.strata"])
        self.assertEqual(run("show", case, "entries", "--json").text, before)


    def test_neither_advice_nor_another_purpose_can_be_asked_for_with_it(self):
        for words in (("--profile", "served", "--with-advice"), ("--profile", "early-advice", "--with-advice"),
                      ("--profile", "transfer")):
            bundle = self.bundle.with_name("refused.zip")
            refused = run("export", self.case, bundle, *words)
            self.assertEqual(refused.status, REFUSED, words)
            self.assertIn("--profile full", refused.complaint)
            self.assertFalse(bundle.exists())


class EarlyAdvice(unittest.TestCase):
    """A bundle for the prosecutor: the early-advice pack with the records that it rests on."""

    @classmethod
    def setUpClass(cls):
        cls.case, bundle, _ = served()
        cls.bundle = bundle.with_name("early.zip")
        cls.answer = run("export", cls.case, cls.bundle, "--profile", "early-advice", "--json", *OFFICER)
        cls.data = unpacked(cls.bundle) / "data"

    def test_it_holds_the_next_pack_whose_digest_is_in_the_case(self):
        self.assertEqual(self.answer.status, DONE, self.answer.complaint)
        self.assertEqual((self.data / "early-advice.pdf").read_bytes()[:5], b"%PDF-")
        packs = [row for row in run("show", self.case, "advice", "--json").records if row["type"] == "pack"]
        self.assertEqual(packs[-1]["sha256"], digest_of(self.data / "early-advice.pdf"))
        self.assertEqual(run("verify", self.bundle).status, DONE)

    def test_it_has_the_records_but_for_what_is_sensitive_limited_or_held_by_reference(self):
        told = b" ".join(content for name, content in inflated(self.bundle).items()
                         if not name.endswith(".pdf")).decode(errors="replace")
        for words in ("quincewood van", "Zqsecond telling", "Zqwitness saw it", "Zqunservedrow", "Zqmadebyhand",
                      "zqsetting"):
            self.assertIn(words, told)
        for words in ("Zqsensitiverow", "Zqsarrow", "Zqmadeofsensitive", "Zqmadeoflimited", "Zqcitesinwords",
                      "Zqmadebesidelimited", "zqothernotebook", "Zqlimited",
                      "Zqtherapy", "Zqofsensitivefile", "Zqofreferredfile", "Zqsensitiveaccount", "zqplannew",
                      "zqcomment", "zqadvice", "zqsensitivity"):
            self.assertNotIn(words, told)
        left = "\n".join(self.answer.records[0]["left_out"])
        for words in ("S03 is on the MG6D", "S04 came in as", "P01/A-03 is limited", "P01/A-04 is limited",
                      "S05 holds the words of P01/A-04, which is limited",
                      "P01/A-06 holds the words of S07, which is on the MG6D", "P01/A-07 holds the words of S08",
                      "S09 holds the words of P01/A-08"):
            self.assertIn(words, left)

    def test_issues_of_what_is_not_there_do_not_take_the_place_of_those_that_are(self):
        folder = kept_until_the_end()
        case = folder / "ash.strata"
        must("create", case, "--name", "Operation Ash")

        def imported(exhibit, rows):
            file = folder / f"{exhibit.replace('/', '-')}.csv"
            file.write_text("when,what\n2016-03-14,Row\n2016-03-15,Row\n" + rows)
            must("import", case, file, "--exhibit", exhibit, may=(DONE, FINDINGS))

        for at in range(5):  # of one file the first thousand are kept
            imported(f"ZQ/{at}", f"2016-03-14,{at}\n2016-13-45,{at}\n" * 1001)
            must("unused", "list", case, f"ZQ/{at}", "--sensitive", "Held apart", "--description", "Held apart")
        imported("AP/1", "2016-13-45,Row\n")
        must("export", case, folder / "early.zip", "--profile", "early-advice")
        data = unpacked(folder / "early.zip") / "data"
        issues = [json.loads(line) for line in (data / "issues.jsonl").read_text().splitlines()]
        self.assertIn("csv.date_impossible", [issue["code"] for issue in issues])
        sources = opened(data / "sources.html")[0].text
        for issue in issues:
            self.assertIn(issue.get("position", ""), sources)
            self.assertIn(issue["message"], sources)
        self.assertNotIn("The first 5,000", sources)

    def test_the_contents_count_what_is_there_and_nothing_says_that_all_of_the_case_is(self):
        contents = opened(self.data / "index.html")[0].text
        events = (self.data / "events/events.jsonl").read_text().splitlines()
        undated = sum("earliest" not in json.loads(line) and "latest" not in json.loads(line) for line in events)
        self.assertEqual((len(events), undated), (7, 1))
        self.assertIn("Events 7 (1 without a date)", contents)
        self.assertIn(f"Sources {len(list((self.data / 'originals').iterdir()))}", contents)
        accounts = opened(self.data / "accounts/index.html")[0].text
        self.assertIn("Accounts 7 Gaps", contents)
        self.assertIn("Tellings, in the order given", accounts)
        self.assertNotIn("Every telling", accounts)
        full = self.bundle.with_name("whole.zip")
        must("export", self.case, full, *OFFICER)
        whole = unpacked(full) / "data"
        self.assertIn("Every telling that was recorded", opened(whole / "accounts/index.html")[0].text)
        summary, = run("show", self.case, "summary", "--json").records
        self.assertIn(f"Events {summary['events']} ({summary['undated']} without a date)",
                      opened(whole / "index.html")[0].text)

    def test_an_event_told_by_one_that_is_not_there_says_so_and_not_by_which(self):
        events = {event["id"]: event for line in (self.data / "events/events.jsonl").read_text().splitlines()
                  for event in [json.loads(line)]}
        self.assertNotIn("E8", events)
        self.assertEqual(events["E11"]["time_reason"], "It is told by an event that is not here.")
        self.assertNotIn("told_by", events["E11"])
        self.assertIn("Zqmadeofsensitive", run("show", self.case, "events", "--json").text,
                      "the case tells it, so that the bundle does not proves something")

    def test_the_pack_has_no_word_of_what_is_sensitive(self):
        pack = subprocess.run([tool("pdftotext"), self.data / "early-advice.pdf", "-"], capture_output=True, check=True)
        told = " ".join(pack.stdout.decode().split())
        self.assertIn("Zqunservedrow", told)
        for words in ("Zqsensitiverow", "Zqsarrow", "Zqmadeofsensitive", "Zqmadeoflimited", "Zqmadebesidelimited",
                      "zqothernotebook", "P01/A-06", "P01/A-07", "P01/A-08"):
            self.assertNotIn(words, told)
        self.assertIn("P01/A-04", told, "limited, and listed")
        self.assertIn("Zqtoldbyanother", told)
        self.assertIn("Accounts (7)", told)
        self.assertNotIn("from 9 sources", told)
        self.assertIn("5 events that rest on sensitive or limited material left out", told)

    def test_each_page_says_for_whom_it_is(self):
        for page in self.data.rglob("*.html"):
            if page.parent.name != "originals":
                self.assertIn("For the prosecutor. Internal: not for disclosure", opened(page)[0].text)


if __name__ == "__main__":
    unittest.main()
