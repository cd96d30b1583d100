import hashlib
import re
import unittest

from desk import until
from journey import Journey, show
from window import DIALOG, keys, write

FIRST = "I came in a lorry. He took my passport."
SECOND = "I came in a lorry. He paid me nothing."


class Accounts(Journey):
    def record(self, given, said):
        window = self.window
        window.find("push button", re.compile("^Record an account")).click()
        window.find("push button", "Record")
        fields = [control for control in window.find(DIALOG, "Record an account").walk() if control.role == "text"]
        for field, words in ((fields[0], "Linh"), (fields[1], given), (fields[-1], said)):
            field.click()
            until(lambda one=field: one.is_focused, "the keys go to the field")
            write(words)
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Record an account")

    def test_two_accounts_are_recorded_as_said_and_compared(self):
        window = self.open(self.new_case())
        keys("ctrl+3")
        window.says("^No accounts yet$")
        self.record("14 March 2016", FIRST)
        window.says("^1 account$")
        self.record("20 April 2016", SECOND)
        window.says("^2 accounts$")
        before = show(self.case, "accounts")
        self.assertEqual([(row["maker"], row["given"], row["sha256"]) for row in before],
                         [("Linh", given, hashlib.sha256(said.encode()).hexdigest())
                          for given, said in (("14 March 2016", FIRST), ("20 April 2016", SECOND))])
        window.find("table").click().focus()
        keys("ctrl+a")
        window.says("1 added, .*1 repeated")
        window.says("Not repeated is\\s+not withdrawn")
        keys("ctrl+z")  # an account is never taken back
        self.close()
        self.assertEqual(show(self.case, "accounts"), before)


if __name__ == "__main__":
    unittest.main()
