import unittest

from desk import until
from journey import PICTURES, Journey
from window import DIALOG, keys, write


class Help(Journey):
    def test_f1_opens_the_page_of_the_view_and_escape_leaves_it(self):
        window = self.open(self.sample_case())
        keys("ctrl+3")
        window.says(r"^\d+ accounts$")
        keys("F1")
        window.find(DIALOG, "Help")
        self._reads(window, "Accounts\n", "Not repeated is not withdrawn")
        self.desk.picture(PICTURES / "help.png")
        keys("Escape")
        window.gone(DIALOG, "Help")
        self.close()

    def test_help_is_found_by_its_words(self):
        window = self.open(self.sample_case())
        keys("F1")
        window.find(DIALOG, "Help")
        window.find("text", "Find in help").focus()
        write("ramadan zeppelin")
        self._reads(window, "No page of help has these words")
        keys("Escape")
        window.gone(DIALOG, "Help")
        self.close()

    @staticmethod
    def _reads(window, *words):
        page = window.find("text", "Help")
        for phrase in words:
            until(lambda: phrase in page.text, f"the page of help says “{phrase}”")

    def test_the_tour_goes_through_the_sample_case_and_can_be_left(self):
        window = self.open(self.sample_case())
        keys("ctrl+shift+p")
        window.find(DIALOG, "Commands")
        write("Tour")
        keys("Return")
        window.says("^Step 1 of 9: ")
        for step in range(2, 5):
            window.find("push button", "Next").press()
            window.says(f"^Step {step} of 9: ")
        window.says("^Payment out ")
        self.desk.picture(PICTURES / "tour.png")
        window.find("push button", "Leave the tour").press()
        window.gone("label", "Step 4 of 9: Back to the source, in one click")
        self.close()


if __name__ == "__main__":
    unittest.main()
