import os
import re
import signal
import subprocess
import time
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

from program import BANK, REFUSED, STRATA, USAGE, CaseTest

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

DIARY = """when,what,who
2016-03~,Arrived in Eddlestow,Linh
2016-03-14,Told the debt is 14200,Linh
2016-04-02,Moved to the second house,Linh
../2015-12-25,Hands burned by cleaner,Linh
,Somebody took a photograph,Linh
"""

# AddressSanitizer holds on to what was freed.
SANITIZER_COSTS = 5 if "ASAN_OPTIONS" in os.environ else 1

OVERRIDE, MARK = "\u202e", "\ufffd"


def reading(*words):
    return subprocess.run(words, capture_output=True, check=True, timeout=120).stdout.decode()


def pages_of(pdf):
    """The text of each page, its lines run together."""
    text = reading("pdftotext", "-layout", pdf, "-")
    return [re.sub(r"\s+", " ", page) for page in text.split("\f")[:-1]]


class Chronology(CaseTest):
    def setUp(self):
        super().setUp()
        self.pdf, self.docx = self.folder / "larch.pdf", self.folder / "larch.docx"

    def bring_in(self, text, name="diary.csv", exhibit="AY/1"):
        self.done("import", self.case, self.file(name, text), "--exhibit", exhibit, "--dates", "dmy", "--map",
                  "date=when", "description=what", "person=who")

    def document(self, file=None):
        """The parts of a .docx by name, each well-formed."""
        with zipfile.ZipFile(file or self.docx) as package:
            self.assertIsNone(package.testzip())
            return {name: ElementTree.fromstring(package.read(name)) for name in package.namelist()}


class Pdf(Chronology):
    def test_every_page_carries_marking_case_number_and_entry(self):
        self.bring_in("when,what,who\n" + "".join(f"2016-03-{day:02},Day {day},Linh\n" for day in range(1, 29)))
        head = self.head()
        receipt, = self.done("chronology", self.case, self.pdf, "--marking", "SECRET", "--actor", "A. Yusuf",
                             "--json").records
        pages = pages_of(self.pdf)
        self.assertEqual((receipt["pages"], receipt["events"]), (len(pages), 28))
        self.assertGreater(len(pages), 2)
        for number, page in enumerate(pages, 1):
            self.assertEqual(page.count("SECRET"), 2)
            self.assertIn("Operation Larch (36/16)", page)
            self.assertIn(f"Page {number} of {len(pages)}", page)
            self.assertIn(f"As of ledger entry {head}.", page)
            self.assertIn("by A. Yusuf", page)
            if number < len(pages):
                self.assertIn("Date and time", page)

    def test_it_has_a_title_and_can_be_walked_back_to_the_source(self):
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1")
        self.done("chronology", self.case, self.pdf, "--title", "Money in and out")
        self.assertRegex(reading("pdfinfo", self.pdf), r"Title: +Money in and out: Operation Larch")
        text = " ".join(pages_of(self.pdf))
        source, = self.show("sources")
        for part in ("AP/1", "bank.csv", "row 2", "E1", "Europe/London"):
            self.assertIn(part, text)
        self.assertIn(source["sha256"], text)

    def test_dates_stay_as_uncertain_as_they_were_said(self):
        self.bring_in(DIARY)
        self.done("chronology", self.case, self.pdf)
        text = " ".join(pages_of(self.pdf))
        self.assertIn("about March 2016", text)
        self.assertIn("Not in order with", text)
        outline = self.pdf.read_bytes()
        for heading in (b"/Outlines", b"(April 2016)", b"(Events with no place in the sequence)", b"(Sources)"):
            self.assertIn(heading, outline)
        in_order, unplaced = text.split("Events with no place in the sequence")
        self.assertIn("Moved to the second house", in_order)
        for words in ("no later than", "date not known", "photograph"):
            self.assertIn(words, unplaced)
            self.assertNotIn(words, in_order)

    def test_a_row_longer_than_a_page_goes_on_over_pages_with_no_word_lost(self):
        words = [f"word{number}" for number in range(4000)]
        self.bring_in(f"when,what,who\n2016-03-14,Long,\"{' '.join(words)}\"\n2016-03-15,Next,Linh\n")
        self.done("chronology", self.case, self.pdf)
        text = reading("pdftotext", self.pdf, "-")
        self.assertGreater(len(pages_of(self.pdf)), 4)
        self.assertLessEqual(set(words), set(re.findall(r"word\d+", text)))
        self.assertIn("goes on", text)

    def test_every_script_can_be_read_back(self):
        names = ["Trần Thị Linh", "王小明", "Иван", "Αθηνά", "ማርያም"]
        self.bring_in("when,what,who\n" + "".join(f"2016-03-14,{name},Linh\n" for name in names))
        self.done("chronology", self.case, self.pdf)
        text = reading("pdftotext", self.pdf, "-")
        for name in names:
            self.assertIn(name, text)


class Docx(Chronology):
    def test_it_is_a_real_table_with_a_head_that_repeats(self):
        self.bring_in(DIARY)
        self.done("chronology", self.case, self.docx, "--marking", "SECRET")
        parts = self.document()
        body = parts["word/document.xml"]
        tables = list(body.iter(WORD + "tbl"))
        self.assertEqual(len(tables), 3)  # in order, with no place, sources
        for table in tables:
            columns = len(list(table.find(WORD + "tblGrid")))
            first = table.find(WORD + "tr")
            self.assertIsNotNone(first.find(f"{WORD}trPr/{WORD}tblHeader"))
            for row in table.iter(WORD + "tr"):
                spans = [int(span.get(WORD + "val")) for span in row.iter(WORD + "gridSpan")]
                self.assertEqual(sum(spans) or len(row.findall(WORD + "tc")), columns)
        text = "".join(body.itertext())
        for words in ("about March 2016", "Not in order with", "date not known", "AY/1", "row 2"):
            self.assertIn(words, text)
        fields = [field.get(WORD + "instr").strip() for field in parts["word/footer.xml"].iter(WORD + "fldSimple")]
        self.assertEqual(fields, ["PAGE", "NUMPAGES"])
        for end in ("header", "footer"):
            self.assertIn("SECRET", "".join(parts[f"word/{end}.xml"].itertext()))
        self.assertIn("As of ledger entry", "".join(parts["word/footer.xml"].itertext()))

    def test_all_that_it_points_to_is_there(self):
        self.bring_in(DIARY)
        self.done("chronology", self.case, self.docx)
        parts = self.document()
        types = {part.get("PartName") for part in parts["[Content_Types].xml"] if part.get("PartName")}
        self.assertLessEqual(types, {"/" + name for name in parts})
        targets = {rel.get("Id"): "word/" + rel.get("Target") for rel in parts["word/_rels/document.xml.rels"]}
        self.assertLessEqual(set(targets.values()), set(parts))
        styles = {style.get(WORD + "styleId") for style in parts["word/styles.xml"].iter(WORD + "style")}
        for part in ("document", "header", "footer"):
            used = {style.get(WORD + "val") for style in parts[f"word/{part}.xml"].iter(WORD + "pStyle")}
            self.assertLessEqual(used, styles)
        for kind in ("header", "footer"):
            reference, = parts["word/document.xml"].iter(f"{WORD}{kind}Reference")
            identity = reference.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
            self.assertEqual(targets[identity], f"word/{kind}.xml")


class Choosing(Chronology):
    def texts(self, *words):
        file = self.folder / f"{len(list(self.folder.iterdir()))}.pdf"
        self.done("chronology", self.case, file, *words)
        return " ".join(pages_of(file))

    def test_filters_choose_as_those_of_show_do_and_are_named(self):
        self.bring_in(DIARY)
        text = self.texts("--from", "2016-04", "--to", "2016-04")
        self.assertIn("Moved to the second house", text)
        self.assertNotIn("14200", text)
        self.assertIn("not before 1 April 2016", text)
        text = self.texts("--text", "debt")
        self.assertIn("14200", text)
        self.assertNotIn("second house", text)

    def test_events_can_be_picked_one_by_one(self):
        self.bring_in(DIARY)
        ids = {event["title"]: event["id"] for event in self.show("events")}
        picked = [id for title, id in ids.items() if "debt" in title or "second" in title]
        text = self.texts("--events", ",".join(picked))
        self.assertIn("14200", text)
        self.assertIn("second house", text)
        self.assertNotIn("Arrived", text)
        self.expect(REFUSED, "chronology", self.case, self.pdf, "--events", "E999")
        for wrong in ("banana", "E1,,E2", "E0", "E-1", "E99999999999999999999"):
            self.expect(USAGE, "chronology", self.case, self.pdf, "--events", wrong)
        self.expect(USAGE, "chronology", self.case, self.pdf, "--events", "E1", "--kind", "row")
        self.assertFalse(self.pdf.exists())


class Conclusions(Chronology):
    def test_an_event_made_by_hand_is_told_as_a_persons_and_not_as_a_sources(self):
        self.bring_in(DIARY)
        number = self.done("event", "add", self.case, "--title", "Arrives at Luton", "--when", "about March 2016",
                           "--cites", "notebook 4, page 12", "--detail", "In a white van.", "--actor",
                           "B. Osei").text.strip()
        self.done("event", "note", self.case, number, "Two drivers, it seems", "--actor", "C. Reid")
        self.done("event", "tag", self.case, number, "travel")
        self.done("chronology", self.case, self.pdf, "--tag", "travel")
        text = " ".join(pages_of(self.pdf))
        for words in ("about March 2016", "notebook 4", "In a white van.", "B. Osei", "Note by C. Reid",
                      'with the tag "travel"'):
            self.assertIn(words, text)
        self.assertNotIn("\u201cIn a white van", text)
        self.assertNotIn("second house", text)


class Keeping(Chronology):
    def test_it_stands_in_the_ledger_and_leaves_the_case_as_it_was(self):
        self.bring_in(DIARY)
        before = self.show("events")
        receipt, = self.done("chronology", self.case, self.pdf, "--json").records
        entry = self.show("entries")[-1]
        self.assertEqual((entry["kind"], entry["subject"]), ("chronology.exported", "larch.pdf"))
        self.assertIn("made the chronology larch.pdf", self.done("show", self.case, "entries").text)
        self.assertEqual(receipt["sha256"], reading("sha256sum", self.pdf).split()[0])
        self.assertEqual(self.show("events"), before)
        self.done("rebuild", self.case)
        self.done("verify", self.case)

    def test_what_is_there_is_left_alone_and_nothing_else_is_left_behind(self):
        self.bring_in(DIARY)
        self.pdf.write_text("mine")
        head = self.head()
        self.assertIn("already there", self.expect(REFUSED, "chronology", self.case, self.pdf).complaint)
        self.assertEqual(self.pdf.read_text(), "mine")
        self.expect(REFUSED, "chronology", self.case, self.folder / "larch.odt")
        self.expect(REFUSED, "chronology", self.case, self.folder / "nowhere" / "larch.pdf")
        self.expect(REFUSED, "chronology", self.case, self.docx, "--text", "nothinglikethis")
        self.assertEqual(self.head(), head)
        self.assertEqual({file.name for file in self.folder.iterdir()}, {"Larch.strata", "diary.csv", "larch.pdf"})

    def test_stopped_half_way_it_leaves_nothing(self):
        self.bring_in("when,what,who\n" + "".join(f"2016-03-14,Seen {number},Linh\n" for number in range(20_000)))
        head, before = self.head(), set(self.folder.iterdir())
        process = subprocess.Popen([STRATA, "chronology", self.case, self.pdf], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while set(self.folder.iterdir()) == before and time.monotonic() < deadline:
            self.assertIsNone(process.poll(), "it was done before it could be stopped")
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(60), REFUSED)
        self.assertEqual(set(self.folder.iterdir()), before)
        self.assertEqual(self.head(), head)


class Hostile(Chronology):
    def test_what_could_deceive_on_paper_is_shown_as_a_mark(self):
        nasty = f"pay {OVERRIDE}0001\u2066x\u200f \x1b[31m \x07 </w:t> &amp; <b> %s \\u202e"
        self.bring_in(f"when,what,who\n2016-03-14,{nasty},\"{OVERRIDE}Linh\"\n" + DIARY.partition("\n")[2] * 20)
        self.done("chronology", self.case, self.pdf, "--title", f"A {OVERRIDE}title <&> \x01",
                  "--marking", "<script>&" + OVERRIDE)
        self.done("chronology", self.case, self.docx, "--title", f"A {OVERRIDE}title <&> \x01",
                  "--marking", "<script>&" + OVERRIDE)
        told = {"pdf": reading("pdftotext", self.pdf, "-"),
                "docx": "".join("".join(part.itertext()) for part in self.document().values())}
        for form, text in told.items():
            with self.subTest(form):
                for hidden in (OVERRIDE, "\u2066", "\x1b", "\x07", "\x01"):
                    self.assertNotIn(hidden, text)
                self.assertIn(f"pay {MARK}0001{MARK}x", text)
                self.assertIn("</w:t>", text)
        self.assertNotIn(OVERRIDE, reading("pdfinfo", self.pdf))

    def test_ten_thousand_rows_take_seconds_and_little_memory(self):
        self.bring_in("when,what,who\n" + "".join(
            f"{2014 + number % 4}-{number % 12 + 1:02}-{number % 28 + 1:02},\"Seen at place {number}\",Linh\n"
            for number in range(10_000)))
        for file in (self.pdf, self.docx):
            before = time.monotonic()
            process = subprocess.Popen([STRATA, "chronology", str(self.case), str(file)], stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = status
            with self.subTest(file.suffix):
                self.assertEqual(status, 0)
                self.assertLess(time.monotonic() - before, 60)  # some 6 on an idle machine
                self.assertLess(used.ru_maxrss, 200_000 * SANITIZER_COSTS)  # kilobytes
        text = reading("pdftotext", self.pdf, "-")
        self.assertIn("Seen at place 9999", text)


if __name__ == "__main__":
    unittest.main()
