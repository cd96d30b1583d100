import re
import unittest
import xml.etree.ElementTree as ElementTree
import zipfile

from chronology_test import WORD, pages_of
from program import BANK, DONE, REFUSED, USAGE, CaseTest

FORMS = ("mg3", "mg5", "mg6c", "mg6d", "mg6e", "mg9", "mg12")


def words_of_docx(file):
    """The words of the body, cell by cell."""
    with zipfile.ZipFile(file) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    return sorted(word for paragraph in body.iter(WORD + "p") for word in "".join(paragraph.itertext()).split())


def words_of_pdf(file, frame):
    """The words of the pages without what stands around each of them and the heads that tables repeat."""
    text = " ".join(pages_of(file))
    for words in frame:
        text = re.sub(words, " ", text)
    return sorted(text.split())


class Forms(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("person", "add", self.case, "--name", "Linh", "--role", "exploited")
        self.done("import", self.case, self.file("bank.csv", BANK), "--exhibit", "AP/1")
        self.done("account", "add", self.case, "--maker", "Linh", "--text", self.file("told.txt", "I came in a van."),
                  "--given", "2017-06-19")
        self.done("offence", self.case, "msa2015_s1_labour")

    def lines(self, form):
        return self.done("form", "show", self.case, form, "--json").records

    def test_the_text_of_a_word_document_is_the_text_of_the_pdf(self):
        self.done("unused", "list", self.case, "--everything")
        self.done("unused", "decide", self.case, "MG6C/1", "meets_test", "--reason", "Paid by another")
        self.done("form", "point", self.case, "mg5", "Wages went to another account.", "--cites", "AP/1", "P01/A-01")
        for form in FORMS:
            with self.subTest(form):
                pdf, docx = self.folder / f"{form}.pdf", self.folder / f"{form}.docx"
                self.done("form", "write", self.case, form, docx)
                before = words_of_docx(docx)
                receipt, = self.done("form", "write", self.case, form, pdf, "--json").records
                self.assertEqual(receipt["version"], 2)
                pages = pages_of(pdf)
                for page in pages:
                    self.assertIn("DRAFT", page)
                if len(pages) == 1 and form != "mg3":
                    after = words_of_pdf(pdf, (r"OFFICIAL-SENSITIVE, DRAFT", r"Operation Larch \(36/16\)",
                                               r"Page 1 of 1", r"As of ledger entry \d+\. Made .* by [^.]*?\.(?= |$)"))
                    missing = [word for word in before if word not in after and word not in ("1.", "2.")]
                    self.assertEqual(missing, [])
                self.assertIn("Draft, version 1.", " ".join(words_in_order(docx)))
                self.assertIn("Draft, version 2.", " ".join(pages))

    def test_every_written_form_has_a_number_a_date_and_an_author(self):
        for number in (1, 2):
            self.done("form", "write", self.case, "mg3", self.folder / f"{number}.docx", "--actor", "A. Patel")
        self.expect(REFUSED, "form", "write", self.case, "mg3", self.folder / "1.docx")
        before = [line for line in self.lines("mg3") if line["part"] == "Versions before this one"]
        self.assertEqual([line["version"] for line in before], ["1", "2"])
        self.assertIn("A. Patel", before[0]["by"])
        self.assertTrue(before[0]["written"])
        self.done("rebuild", self.case)
        self.assertEqual([line for line in self.lines("mg3") if line["part"] == "Versions before this one"], before)

    def test_a_schedule_that_is_not_complete_is_written_for_a_reason_alone(self):
        file = self.folder / "mg6c.docx"
        head = self.head()
        refused = self.expect(REFUSED, "form", "write", self.case, "mg6c", file)
        self.assertIn("S01, P01/A-01", refused.complaint)
        self.assertFalse(file.exists())
        self.assertEqual(self.head(), head)
        self.done("form", "write", self.case, "mg6c", file, "--reason", "The rest is being inspected.")
        self.assertIn("This is not complete. The rest is being inspected.", " ".join(words_in_order(file)))
        self.done("unused", "list", self.case, "--everything")
        self.done("form", "write", self.case, "mg6c", self.folder / "second.docx")

    def test_material_is_listed_decided_on_and_taken_off_by_named_people(self):
        listed = self.done("unused", "list", self.case, "AP/1", "--description", "Statement of a bank account").text
        self.assertEqual(listed.strip(), "MG6C/1")
        self.assertEqual(self.done("unused", "list", self.case, "--description", "Notebook of PC 40", "--location",
                                   "Locker 4").text.strip(), "MG6C/2")
        sensitive = self.done("unused", "list", self.case, "--description", "A log", "--sensitive", "Names a source")
        self.assertEqual(sensitive.text.strip(), "MG6D/1")
        self.expect(REFUSED, "unused", "list", self.case, "AP/1")
        self.expect(REFUSED, "unused", "list", self.case, "A-01", "--sensitive", "Names a source")  # no description
        self.expect(USAGE, "unused", "decide", self.case, "MG6C/1", "meets_test")
        self.done("unused", "decide", self.case, "MG6C/1", "meets_test", "--reason", "Paid by another", "--actor",
                  "B. Osei", "--role", "disclosure officer")
        row = next(row for row in self.show("unused") if row.get("line") == "MG6C/1")
        self.assertEqual((row["decision"], row["by"], row["role"], row["reason"]),
                         ("meets_test", "B. Osei", "disclosure officer", "Paid by another"))
        report = self.lines("mg6e")[0]
        self.assertEqual((report["line"], report["why"]), ("MG6C/1", "Paid by another"))
        self.done("unused", "remove", self.case, "MG6C/2", "--reason", "Another case's")
        self.assertEqual(self.lines("mg6c")[1]["description"], "Not in use.")
        self.done("unused", "serve", self.case, "AP/1", "--reason", "Produced by DC Prior")
        self.assertIn("served as evidence", self.lines("mg6c")[0]["decision"])
        self.done("rebuild", self.case)
        self.done("verify", self.case)

    def test_exhibits_are_listed_with_who_produces_them_and_where_they_are(self):
        bare = self.done("form", "show", self.case, "mg12", "--json")
        self.assertEqual(bare.records[0]["produced_by"], "not recorded")
        self.assertIn("AP/1", bare.complaint)
        self.done("exhibit", "describe", self.case, "AP/1", "--description", "Bank statement", "--producer",
                  "DC A. Prior", "--storage", "Store 2")
        line = self.lines("mg12")[0]
        self.assertEqual((line["description"], line["produced_by"], line["kept_at"]),
                         ("Bank statement", "DC A. Prior", "Store 2"))
        self.expect(REFUSED, "exhibit", "describe", self.case, "ZZ/9", "--description", "Nothing")
        self.expect(REFUSED, "form", "show", self.case, "mg7")


def words_in_order(file):
    with zipfile.ZipFile(file) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    return ["".join(paragraph.itertext()) for paragraph in body.iter(WORD + "p")]


if __name__ == "__main__":
    unittest.main()
