import os
import re
import unittest
from pathlib import Path

from desk import until
from drag import Drag
from journey import Journey, show, strata
from window import keys

HEAD = "Date,Description,Amount,Balance\n"
BANK = HEAD + "14/03/2016,CARD PAYMENT TESCO,-12.50,230.10\n15/03/2016,CASH OUT,-200.00,30.10\n"
WAGES = HEAD + "21/03/2016,WAGES RUBY WREN,150.00,180.10\n"
BANK_SAID, WAGES_SAID = "bank.csv: 2 records, 0 skipped, 1 issue", "wages.csv: 1 record, 0 skipped, 1 issue"
EMPTY_SAID = "nothing.csv: It is empty (0 bytes). Ask whoever sent it to send it again."
ROWS = 100_000


class Drop(Journey):
    def file(self, name, text):
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def drop(self, *files, onto=None):
        with Drag(*files) as drag:
            drag.onto(onto or self.window.frame)

    def said(self, words):
        """Waits until the message bar says just that."""
        self.window.says("^" + re.escape(words) + "$")

    def filled(self, name, rows):
        table = self.window.find("table", name)
        until(lambda: len(table.rows()) == rows, f"{name} has {rows} rows", detail=lambda: str(table.rows()))
        return table

    def closes_with(self, *files):
        self.close()
        self.assertEqual([row["file"] for row in show(self.case, "sources")], list(files))

    def test_a_dropped_file_is_imported_with_progress_and_its_events_appear(self):
        window = self.open(self.new_case())
        rows = "".join(f"{at % 28 + 1:02}/03/2016,CARD PAYMENT {at},-1.00,{ROWS - at}.00\n" for at in range(ROWS))
        self.drop(self.file("bank.csv", HEAD + rows))
        window.says(r"^Importing: bank\.csv \(1 of 1\), [0-9,]+ records?")
        self.said("bank.csv: 100,000 records, 0 skipped, 1 issue")
        window.find("panel", "Timeline").click()
        window.says("^100,000 events")
        self.closes_with("bank.csv")

    def test_of_three_dropped_files_one_that_cannot_be_read_is_named_with_its_reason(self):
        window = self.open(self.new_case())
        self.drop(self.file("bank.csv", BANK), self.file("nothing.csv", ""), self.file("wages.csv", WAGES))
        self.said(f"{BANK_SAID}\n{EMPTY_SAID}\n{WAGES_SAID}")
        window.says("^3 events")
        self.closes_with("bank.csv", "wages.csv")

    def test_a_dropped_folder_is_the_files_in_it(self):
        self.open(self.new_case())
        self.file("evidence/bank.csv", BANK)
        self.file("evidence/deeper/wages.csv", WAGES)
        self.drop(self.work / "evidence")
        self.said(f"{BANK_SAID}\n{WAGES_SAID}")
        self.closes_with("bank.csv", "wages.csv")

    def test_of_many_dropped_files_the_sums_are_told(self):
        window = self.open(self.new_case())
        names = [f"bank{at}.csv" for at in range(10, 50)]
        for name in names:
            self.file(f"evidence/{name}", BANK.replace("TESCO", name))
        self.file("evidence/nothing.csv", "")
        self.drop(self.work / "evidence")
        self.said("41 files: 40 imported (80 records, 0 skipped, 40 issues), 1 refused\n"
                  + EMPTY_SAID)
        window.says("^80 events")
        self.closes_with(*names)

    def test_a_name_that_is_not_utf_8_is_no_hindrance(self):
        self.open(self.new_case())
        file = Path(os.fsdecode(os.fsencode(self.work) + b"/caf\xe9.csv"))
        file.write_text(BANK)
        self.drop(file)
        self.said("caf\ufffd.csv: 2 records, 0 skipped, 1 issue")
        self.closes_with("caf\ufffd.csv")

    def test_a_dropped_case_is_not_taken_for_evidence(self):
        self.open(self.new_case())
        other = self.work / "Operation-Birch.strata"
        strata("create", other, "--name", "Operation Birch", "--reference", "13/16")
        strata("import", other, self.file("bank.csv", BANK))
        self.drop(other)
        self.said("Operation-Birch.strata: It is a case. Open it; a case is never imported into another.")
        self.closes_with()

    def test_files_may_be_dropped_on_words_that_are_only_read(self):
        said = self.file("said.txt", "I came by lorry.")
        strata("account", "add", self.new_case(), "--maker", "Linh", "--text", said)
        strata("import", self.case, self.file("wages.csv", WAGES))
        window = self.open(self.case)
        keys("ctrl+3")
        self.filled("Accounts in the order given", 1).focus()
        keys("ctrl+a")
        self.drop(self.file("bank.csv", BANK), onto=window.find("text", "What was said"))
        self.said(BANK_SAID)
        keys("ctrl+2")
        self.filled("Events", 3).focus()
        keys("Home")
        self.drop(self.work / "bank.csv", onto=window.find("text", "The original"))
        self.said("bank.csv: already imported; nothing was added")
        self.closes_with("wages.csv", "bank.csv")

    def test_what_is_dropped_from_elsewhere_is_answered(self):
        self.open(self.new_case())
        self.drop("sftp://server/evidence/bank.csv")
        self.said("That is not a file on this computer. Save it here first, then drop it.")
        self.closes_with()

    def test_files_dropped_with_no_case_open_are_answered(self):
        self.open()
        self.drop(self.file("bank.csv", BANK))
        self.said("Open or make a case first; then drop files into it.")
        self.close()


if __name__ == "__main__":
    unittest.main()
