"""Accounts whose words come from documents: what is text is text, what stands beside it is named, nothing is
dropped without a word, and what cannot be read is refused with the reason."""

import hashlib
import random

import documents
from documents import paragraph, run
import program
from program import DONE, FINDINGS, REFUSED, USAGE, CaseTest

CHANGED = (
    paragraph("I came in March 2016. ",
              '<w:del w:author="DC Hale" w:date="2017-05-14T00:00:00Z"><w:r><w:delText>By lorry.</w:delText></w:r></w:del>',
              '<w:ins w:author="DC Hale" w:date="2017-05-14T00:00:00Z">' + run("By van.") + "</w:ins>")
    + paragraph("He took my passport.", run(" Not shown.", "<w:vanish/>"),
                '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:commentReference w:id="0"/></w:r>')
    + "<w:tbl><w:tr><w:tc>" + paragraph("March") + "</w:tc><w:tc>" + paragraph("200 pounds")
    + "</w:tc></w:tr></w:tbl>" + paragraph("Line one", "<w:r><w:br/></w:r>", "line two"))
BESIDE = {
    "comments": '<w:comment w:id="0" w:author="A. Patel">' + paragraph("Check the date") + "</w:comment>",
    "footnotes": '<w:footnote w:id="2">' + paragraph("Or April.") + "</w:footnote>",
    "header": paragraph("Statement of Linh"),
}
VTT = """WEBVTT

NOTE made by hand

1
00:01:14.815 --> 00:01:18.114
<v DC Prior>When did you come?

00:01:19.000 --> 00:01:25.500
<v Linh>In March &amp; by <b>van</b>.
"""
MESSAGE = b"""From: =?iso-8859-1?Q?Jos=E9?= <jose@example.org>\r
To: Amina <amina@example.org>\r
Date: Mon, 19 Jun 2017 10:15:00 +0100\r
Subject: What she told me\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=b\r
\r
--b\r
Content-Type: text/plain; charset=iso-8859-1\r
Content-Transfer-Encoding: quoted-printable\r
\r
She said she came to the caf=E9.\r
--b\r
Content-Type: application/pdf; name=notes.pdf\r
Content-Disposition: attachment; filename=notes.pdf\r
\r
x\r
--b--\r
"""


class DocumentsTest(CaseTest):
    def add(self, file, *words, status=DONE):
        return self.expect(status, "account", "add", self.case, "--maker", "Linh", "--from", file, "--json", *words)

    def text(self, account="A-01"):
        return self.done("account", "text", self.case, account).text

    def test_the_words_of_a_file_that_word_joins_in_are_read_in_their_place(self):
        page = "<html><head><title>x</title></head><body><p>He took my\npassport.</p><p>He paid <b>nothing</b> &amp; left.</p></body></html>"
        packed = ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; "
                  "charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n"
                  "<p>At the caf=E9.</p>\n--b--\n")
        for name, content, words in (
                ("page.html", page, "He took my passport.\n\nHe paid nothing & left."),
                ("page.mht", packed, "At the café."), ("plain.txt", "In plain words.\n", "In plain words.")):
            with self.subTest(name):
                answer = self.add(self.file("joined.docx", documents.joining(name, content)), "--preview")
                self.assertEqual(answer.text, f"Before.\n\n{words}\n\nAfter.")
                self.assertIn(f"Word joins the words from here on in from a file inside the document, word/{name}",
                              answer.complaint)
        unread = self.add(self.file("rich.docx", documents.joining("rich.rtf", "{\\rtf1 Words}")), "--preview")
        self.assertEqual(unread.text, "Before.\n\nAfter.")
        self.assertIn("The words of 1 of them could not be read", unread.complaint)

    def test_what_is_sent_under_another_name_is_told_what_it_is(self):
        for name, content, said in (
                ("told.doc", "{\\rtf1 Words}", "It is rich text (RTF) under the name of a document. Open it, save it as .docx"),
                ("page.doc", "<html><p>Words</p></html>", "It is a page of the web under the name of a document."),
                ("told.rtf", "{\\rtf1 Words}", "save it as one of them, and keep both files")):
            with self.subTest(name):
                self.assertIn(said, self.add(self.file(name, content), "--preview", status=REFUSED).complaint)
        marked = self.add(self.file("marked.eml", b"\xef\xbb\xbf" + MESSAGE), "--preview")
        self.assertEqual(marked.text, self.add(self.file("m.eml", MESSAGE), "--preview").text)

    def test_what_a_picture_is_described_as_is_said(self):
        drawing = ('<w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
                   'wordprocessingDrawing" id="1" descr="The van"/></w:drawing></w:r>')
        said = self.add(self.file("picture.docx", documents.docx(paragraph("He drove this.", drawing))), "--preview")
        self.assertIn("It is described as: “The van”", said.complaint)

    def test_a_word_document_gives_its_text_and_names_what_stands_beside_it(self):
        file = self.file("statement.docx", documents.docx(CHANGED, **BESIDE))
        answer = self.add(file, "--exhibit", "AP/7", "--given", "2017-05-14")
        account, = answer.records
        self.assertEqual(account["file"], "statement.docx")
        self.assertEqual(account["file_sha256"], hashlib.sha256(file.read_bytes()).hexdigest())
        self.assertEqual(self.text(), "I came in March 2016. By van.\n\nHe took my passport.\n\nMarch\n\n200 pounds"
                                      "\n\nLine one\nline two\n\nOr April.")
        for words in ("Paragraph 1: words deleted by DC Hale on 2017-05-14: “By lorry.”",
                      "Paragraph 1: words inserted by DC Hale on 2017-05-14: “By van.”",
                      "Paragraph 2: hidden words: “Not shown.”", "comment by A. Patel: “Check the date”",
                      "Paragraph 6 is footnote 2, which paragraph 2 refers to", "Paragraph 3 begins a table",
                      "In the header of its pages: “Statement of Linh”"):
            self.assertIn(words, answer.complaint)
            self.assertIn(words, self.done("account", "show", self.case, "A-01").text)
        source, = self.show("sources")
        self.assertEqual((source["file"], source["exhibit"], source["sha256"]),
                         ("statement.docx", "AP/7", account["file_sha256"]))
        self.assertEqual(self.done("account", "cite", self.case, "A-01", "31", "51", "--json").records,
                         [{"citation": "P01/A-01 para. 2 l. 1"}])
        before = self.show("accounts"), self.text(), self.show("sources")
        self.done("rebuild", self.case)
        self.assertEqual((self.show("accounts"), self.text(), self.show("sources")), before)
        self.done("verify", self.case)

    def test_remarks_beyond_those_listed_are_counted(self):
        """A form of thousands of tracked changes fills no ledger, and nothing is left out without a word."""
        deleted = '<w:del w:author="DC Hale"><w:r><w:delText>x</w:delText></w:r></w:del>'
        file = self.file("many.docx", documents.docx(paragraph("She came by van.", *[deleted] * 2_003)))
        told = self.add(file).complaint
        listed = told.count("words deleted by DC Hale")
        self.assertGreater(listed, 0)
        self.assertIn(f"{2_003 - listed} further rows have the same fault and are not listed one by one", told)

    def test_an_opendocument_text_gives_its_text_and_names_what_stands_beside_it(self):
        body = ('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>'
                "<dc:creator>DC Hale</dc:creator><dc:date>2017-05-14T10:00:00</dc:date></office:change-info>"
                "<text:p>By lorry.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                '<text:h>First   account</text:h><text:p>I came<text:s text:c="3"/>in March.'
                '<text:change text:change-id="c1"/><text:note text:note-class="footnote" text:id="n1">'
                "<text:note-citation>1</text:note-citation><text:note-body><text:p>Or April.</text:p>"
                "</text:note-body></text:note></text:p><text:p>He paid<office:annotation>"
                "<dc:creator>A. Patel</dc:creator><text:p>How much?</text:p></office:annotation> nothing.</text:p>")
        answer = self.add(self.file("note.odt", documents.odt(body)))
        self.assertEqual(self.text(), "First account\n\nI came   in March.\n\nHe paid nothing.\n\nOr April.")
        for words in ("Paragraph 2: words deleted by DC Hale on 2017-05-14: “By lorry.”",
                      "Paragraph 3: comment by A. Patel: “How much?”", "Paragraph 4 is footnote n1"):
            self.assertIn(words, answer.complaint)

    def test_a_pdf_is_cited_by_page_and_line_and_a_page_without_text_is_named(self):
        file = documents.pdf(self.folder / "mg11.pdf", [["I came in March.", "He paid nothing."], [],
                                                       ["Tôi đến Luton.", "The end."]])
        answer = self.add(file, status=FINDINGS)
        self.assertIn("Page 2 has no text", answer.complaint)
        text = self.text()
        self.assertEqual(text.count("\f"), 3)
        at = text.encode().index("The end".encode())
        self.assertEqual(self.done("account", "cite", self.case, "A-01", at, at + 8, "--json").records,
                         [{"citation": "P01/A-01 p. 3 l. 2"}])
        self.assertIn("Tôi đến Luton.", text)

    def test_what_people_put_on_a_pdf_stands_beside_its_words(self):
        answer = self.add(self.file("marked.pdf", documents.marked_pdf()))
        self.assertIn("He took my passport away.", self.text())
        for words in ("Page 1: comment by A. Patel, last changed on 2017-05-14: “Toi 01”",
                      "Page 1: words struck out by DC Hale on 2017-08-03: “He took my passport",
                      "comment on these words by DC Hale on 2017-08-03: “Not in her words”",
                      "words put on the page by DC Hale: “Draft only”", "Page 1: a stamp. Look at the document.",
                      "field Where it was, filled in: “Luton”", "Page 1: field Read back to her is ticked.",
                      "field Language, chosen: “Vietnamese”", "field signature is for a signature. Whether it is signed"):
            with self.subTest(words):
                self.assertIn(words, answer.complaint)
                self.assertIn(words, self.done("account", "show", self.case, "A-01").text)
        self.assertNotIn("She agreed", answer.complaint)
        self.assertNotIn("They were not read", answer.complaint)

    def test_a_transcript_keeps_its_times_and_who_speaks(self):
        self.add(self.file("abe.vtt", VTT))
        text = self.text()
        self.assertEqual(text, "DC Prior: When did you come?\n\nLinh: In March & by van.")
        at = text.index("In March")
        self.assertEqual(self.done("account", "cite", self.case, "A-01", at, at + 8, "--json").records,
                         [{"citation": "P01/A-01 para. 2 l. 1, 00:01:19 to 00:01:25 of the recording"}])
        self.add(self.file("abe.srt", "1\n00:00:01,000 --> 00:00:02,500\nI came.\n\n2\n00:00:99,000 --> x\nLost?\n"),
                 status=FINDINGS)
        self.assertEqual(self.text("A-02"), "I came.")

    def test_a_message_gives_its_words_and_names_what_is_attached(self):
        answer = self.add(self.file("told.eml", MESSAGE))
        text = self.text().replace("\r", "")
        for words in ("From: José <jose@example.org>\n", "Subject: What she told me\n", "came to the café."):
            self.assertIn(words, text)
        self.assertIn('"notes.pdf", (application/pdf) was not read', answer.complaint)

    def test_plain_text_is_kept_byte_for_byte(self):
        file = self.file("told.txt", "  I came.\r\n\r\n\r\nHe paid.  \n\n")
        self.add(file)
        self.assertEqual(self.done("account", "text", self.case, "A-01").bytes, file.read_bytes())

    def test_what_cannot_be_read_is_refused_with_the_reason_and_changes_nothing(self):
        whole = documents.docx(paragraph("I came."))
        scan = documents.pdf(self.folder / "scan.pdf", [[], []])
        written = documents.pdf(self.folder / "written.pdf", [["I came."]]).read_bytes()
        entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        bomb = documents.zipped({**{"[Content_Types].xml": "<Types/>", "_rels/.rels": "<Relationships/>"},
                                 "word/document.xml": b" " * (200 << 20)})
        head = self.head()
        for name, content, words in (
                ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), "locked with a password"),
                ("locked.odt", documents.odt("<text:p>x</text:p>", '<m:manifest xmlns:m="m"><m:encryption-data/>'
                                             "</m:manifest>"), "locked with a password"),
                ("entity.docx", documents.docx(paragraph("&x;"), entity), "declares entities"),
                ("bomb.docx", bomb, "unpack to far more"),
                ("cut.docx", whole[:len(whole) // 2], "damaged"),
                ("broken.docx", documents.docx("<w:p><w:r>"), "damaged"),
                ("empty.docx", documents.docx("<w:p/>"), "no words"),
                ("deep.docx", documents.docx("<w:p>" * 5000 + "</w:p>" * 5000), "nested deeper"),
                ("scan.pdf", scan.read_bytes(), "made of pictures"),
                ("locked.pdf", documents.locked(written), "locked with a password"),
                ("broken.pdf", b"%PDF-1.5\n" + bytes(range(256)) * 20, "damaged"),
                ("nothing.vtt", "WEBVTT\n", "no words"),
                ("page.eml", "<html>no message</html>", "headers of a message"),
                ("film.mp4", bytes(5000), "cannot be read")):
            with self.subTest(name):
                answer = self.add(self.file(name, content), status=REFUSED)
                self.assertIn(words, answer.complaint)
                self.assertIn(name, answer.complaint)
                self.assertIn("--as-exhibit", answer.complaint)
        self.assertEqual(self.head(), head)
        self.assertEqual(self.show("sources"), [])
        self.assertEqual(list((self.case / "blobs").rglob("?" * 62)), [])

    def test_a_preview_and_a_refusal_keep_no_file(self):
        file = self.file("told.docx", documents.docx(paragraph("I came.")))
        self.assertEqual(self.add(file, "--preview").text, "I came.")
        self.add(file, "--revises", "A-09", status=REFUSED)
        self.add(file, "--text", file, status=USAGE)
        self.assertEqual(self.show("sources"), [])
        self.assertEqual(list((self.case / "blobs").rglob("?" * 62)), [])

    def test_damage_anywhere_is_read_or_refused_and_never_hangs_or_half_recorded(self):
        chance = random.Random(1787)
        written = documents.pdf(self.folder / "w.pdf", [["I came in March."], ["He paid."]]).read_bytes()
        for name, whole in (("f.docx", documents.docx(CHANGED, **BESIDE)), ("f.pdf", written),
                            ("m.pdf", documents.marked_pdf()), ("f.eml", MESSAGE),
                            ("f.vtt", VTT.encode())):
            for _ in range(6):
                damaged = bytearray(whole)
                for _ in range(chance.randint(1, 12)):
                    damaged[chance.randrange(len(damaged))] = chance.randrange(256)
                accounts = len(self.show("accounts"))
                answer = program.run("account", "add", self.case, "--maker", "Linh", "--from",
                                     self.file(name, bytes(damaged)))
                self.assertIn(answer.status, (DONE, FINDINGS, REFUSED), answer.complaint)
                self.assertEqual(len(self.show("accounts")), accounts + (answer.status != REFUSED))
        self.done("verify", self.case)

    def test_documents_are_imported_as_evidence_too(self):
        file = self.file("note.docx", documents.docx(CHANGED, **BESIDE))
        row, = self.done("import", self.case, file, "--json").records
        self.assertEqual((row["status"], row["importer"], row["records"]), ("imported", "word", 6))
        self.assertIn("word.deleted", [issue["code"] for issue in self.show("issues")])
        account, = self.add(file).records
        self.assertEqual(len(self.show("sources")), 1)
        self.assertEqual(account["file"], "note.docx")
