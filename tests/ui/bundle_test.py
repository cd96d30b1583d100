import re
import unittest
import zipfile

from journey import PICTURES, Journey, show, strata
from window import DIALOG, keys, write


class Bundle(Journey):
    """A bundle is made for somebody: to be served, for the prosecutor, or of the whole case."""

    def make(self, downs, file):
        window = self.window
        keys("ctrl+e")
        window.find(DIALOG, "Make a bundle")
        for _ in range(downs):
            keys("Down")
        self.desk.picture(PICTURES / "bundle.png")
        keys("Return")
        window.find(DIALOG, "Save the bundle")
        keys("ctrl+a")
        write(str(file))
        keys("Return")

    def names(self, file):
        with zipfile.ZipFile(file) as parts:
            return " ".join(parts.namelist())

    def test_each_purpose_has_a_bundle_of_its_own_and_nothing_served_makes_none(self):
        case, diary, told = self.new_case(), self.work / "diary.csv", self.work / "told.txt"
        diary.write_text("when,what\n2016-03-14,Served row\n")
        told.write_text("I came in a van.")
        strata("import", case, diary, "--exhibit", "AP/1")
        strata("account", "add", case, "--maker", "Linh", "--text", told)
        window = self.open(case)
        served = self.work / "served.zip"
        self.make(1, served)
        said = window.says("Nothing of this case is said to be served yet.*of an account in its review")
        self.assertNotIn("strata", said, "no command lines in the window")
        self.assertFalse(served.exists())
        self.close()
        strata("unused", "serve", case, "AP/1", "--reason", "Relied on")
        window = self.open(case)
        self.make(1, served)
        window.says(f"^The bundle is {re.escape(str(served))}")
        self.assertNotIn("accounts", self.names(served))
        early = self.work / "early.zip"
        self.make(2, early)
        window.says(f"^The bundle is {re.escape(str(early))}")
        self.assertIn("early-advice.pdf", self.names(early))
        whole = self.work / "whole.zip"
        self.make(0, whole)
        window.says(f"^The bundle is {re.escape(str(whole))}")
        self.assertIn("ledger.jsonl", self.names(whole))
        self.assertEqual([row["kind"] for row in show(case, "entries")][-4:],
                         ["bundle.exported", "early_advice.pack_made", "bundle.exported", "bundle.exported"])
        self.close()


if __name__ == "__main__":
    unittest.main()
