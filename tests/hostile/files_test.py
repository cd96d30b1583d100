import os
import random
import shutil
import subprocess
import unittest
from pathlib import Path

from program import BANK, DONE, FINDINGS, STRATA, Answer, run
from unharmed import UnharmedTest

LOG = '{"timestamp":"2016-03-14T09:00:00Z","message":"Seen"}\n'


class HostileFiles(UnharmedTest):
    def imported(self, name, content, status=DONE):
        file = self.file(name, content)
        answer = run("import", self.case, file, "--json")
        self.assertEqual(answer.status, status, answer.text + answer.complaint)
        row, = answer.records
        self.assertEqual(row["rows"], row["records"] + row["skipped"])
        source = next(source["id"] for source in self.show("sources") if source["file"] == name)
        self.done("verify", self.case)
        return (row, [event for event in self.show("events") if event["source"] == source],
                [issue for issue in self.show("issues") if issue["source"] == source])

    def test_what_is_no_file_is_refused_by_name(self):
        pipe = self.folder / "pipe.csv"
        os.mkfifo(pipe)
        loop = self.folder / "loop.csv"
        loop.symlink_to(loop)
        empty_folder = self.folder / "empty"
        empty_folder.mkdir()
        for file, says in ((self.file("empty.csv", ""), "empty"), (self.folder / "missing.csv", "not there"),
                           (pipe, "not an ordinary file"), (loop, ""), (empty_folder, "folder")):
            with self.subTest(file=file.name):
                self.assertIn(says, self.refused(file))

    def test_a_file_that_may_not_be_read_is_refused_by_name(self):
        file = self.file("locked.csv", BANK.replace("TESCO", "ALDI"))
        file.chmod(0)

        def without_privilege(*words):
            command = [STRATA, *map(str, words)]
            if os.geteuid() == 0:  # who may read everything, unless told otherwise
                command = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", *command]
            return Answer(subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60))

        self.assertIn("cannot be read", self.refused(file, strata=without_privilege))

    def test_what_is_not_text_is_refused_with_the_byte_that_shows_it(self):
        noise = random.Random(7).randbytes(100_000)
        program = Path(STRATA).read_bytes()[:100_000]
        for name, content in (("noise.csv", noise), ("program.csv", program), ("nul.csv", b"\0" * 65536),
                              ("nul-inside.csv", BANK.replace("TESCO", "TE\0SCO").encode())):
            with self.subTest(file=name):
                self.assertRegex(self.refused(self.file(name, content)), r"0x[0-9A-F]{2} at offset \d+ \(line \d+\)")

    def test_damaged_text_is_refused_with_the_line_of_the_damage(self):
        damaged = BANK.replace("TESCO", "CAFÉ").encode() + b"22/03/2016,bar \xe9\xff,1.00,2.00\n"
        late = BANK.encode() + b"22/03/2016,fair,1.00,2.00\n" * 20_000 + damaged
        for name, content, line in (("damaged.csv", damaged, 5), ("late.csv", late, 20_009)):
            with self.subTest(file=name):
                self.assertIn(f"(line {line})", self.refused(self.file(name, content)))

    def test_an_endless_line_is_refused_with_its_place(self):
        endless = b"22/03/2016," + b"x" * 100_000_000
        self.assertIn("line 5", self.refused(self.file("endless-cell.csv", BANK.encode() + endless)))
        self.assertIn("line 1", self.refused(self.file("endless.csv", endless), "--importer", "csv"))
        self.assertIn("line 4", self.refused(self.file("endless.jsonl", LOG.encode() * 3 + b'{"message":"' + endless)))

    def test_a_file_cut_short_keeps_what_is_whole_and_tells_of_the_rest(self):
        row, _, issues = self.imported("cut.csv", BANK + '22/03/2016,"CARD PAY')
        self.assertEqual(row["records"], 4)
        self.assertIn(("row 5", "kept_as_text"), [(issue.get("position"), issue["action"]) for issue in issues])
        row, _, issues = self.imported("cut.jsonl", LOG * 2 + LOG[:20], status=FINDINGS)
        self.assertEqual((row["records"], row["skipped"]), (2, 1))
        self.assertEqual([(issue["position"], issue["action"]) for issue in issues], [("line 3", "skipped")])

    def test_every_kind_of_line_ending_ends_a_line(self):
        lines = BANK.splitlines()
        for name, ends in (("cr.csv", "\r\r\r\r"), ("mixed.csv", ("\r\n", "\n", "\r", "\r\n"))):
            with self.subTest(file=name):
                _, events, _ = self.imported(name, "".join(map("".join, zip(lines, ends))))
                self.assertEqual([event["position"] for event in events], ["row 2", "row 3", "row 4"])
                self.assertIn("WAGES RUBY WREN", events[2]["detail"])

    def test_the_same_words_are_read_from_every_unicode_encoding(self):
        text = BANK.replace("TESCO", "Đặng Thị Ánh").replace("RUBY", "R\u202eUBY")
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
            with self.subTest(encoding=encoding):
                _, events, _ = self.imported(f"{encoding}.csv", text.encode(encoding))
                self.assertIn("CARD PAYMENT Đặng Thị Ánh", events[0]["detail"])
                self.assertIn("R\u202eUBY", events[2]["detail"], "what is invisible is evidence too")

    def test_a_formula_stays_the_words_that_it_is(self):
        formulas = ("=1+1", '=cmd|" /C calc"!A0', "@SUM(A1:A9)", "+44 7700 900123", "-2+3")
        rows = "".join(f'1{n}/03/2016,"{formula.replace(chr(34), chr(34) * 2)}",1.00\n'
                       for n, formula in enumerate(formulas))
        _, events, _ = self.imported("formulas.csv", "Date,Description,Amount\n" + rows)
        for formula, event in zip(formulas, events):
            self.assertIn(f"Description: {formula}", event["detail"])

    def test_a_folder_is_its_files_and_a_link_in_it_is_not_followed(self):
        folder = self.folder / "phone"
        (folder / "deep").mkdir(parents=True)
        shutil.copy(self.file("calls.csv", BANK.replace("CASH", "CALL")), folder / "deep")
        (folder / "out").symlink_to("/etc")
        (folder / "passwd.csv").symlink_to("/etc/passwd")
        answer = self.done("import", self.case, folder, "--json")
        self.assertEqual([row["file"] for row in answer.records], [str(folder / "deep" / "calls.csv")])

    def test_a_case_is_never_imported_into_another(self):
        folder = self.folder / "disk"
        folder.mkdir()
        other = folder / "Other.strata"
        self.done("create", other, "--name", "Other", "--reference", "1")
        self.done("import", other, self.file("other.csv", BANK.replace("TESCO", "OTHER")))
        self.assertIn("It is a case.", self.refused(other))
        row, = run("import", self.case, folder, "--json").records
        self.assertEqual((row["status"], row["file"]), ("refused", str(other)))

    def test_a_hostile_file_name_is_told_without_harm(self):
        for number, name in enumerate((b"bank\xff.csv", b"ba\nnk\x1b[31m.csv", b"-rf.csv", b"'; DROP TABLE event.csv")):
            path = os.fsencode(self.folder) + b"/" + name
            with open(path, "wb") as file:
                file.write(BANK.replace("TESCO", f"SHOP {number}").encode())
            self.done("import", self.case, os.fsdecode(path))
        self.assertEqual(len(self.show("sources")), 5)
        self.assertNotIn("\x1b", self.done("show", self.case, "sources").text)
        self.done("verify", self.case)


if __name__ == "__main__":
    unittest.main()
