import unittest

from desk import until
from journey import Journey, show, strata
from window import DIALOG, keys

LAWYER = ("--actor", "B. Shaw", "--role", "reviewing lawyer")


class Advice(Journey):
    """Early advice is asked about until it is answered, actions are raised and closed, and a lawyer only comments."""

    def test_the_overview_asks_about_early_advice_until_it_is_answered(self):
        strata("offence", self.new_case(), "msa2015_s2")
        window = self.open(self.case)
        window.says("^Early advice from the CPS: nobody has said yet")
        window.find("push button", "Say whether it was sought…").click()
        window.find(DIALOG, "Early advice from the CPS")
        window.find("push button", "Record").click()
        window.says("^Say on which day")
        self.field("On (2017-07-03)", "2017-07-03")
        self.field("From", "B. Shaw")
        self.desk.picture(self.work.parent / "sought.png")
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Early advice from the CPS")
        self.becomes("advice", lambda rows: rows[0].get("lawyer") == "B. Shaw")
        window.says("^Early advice was sought from B. Shaw on 3 July 2017")
        keys("ctrl+1")
        until(lambda: not window.look("push button", "Say whether it was sought…"), "the Overview asks no more")
        keys("ctrl+z")
        window.says("^Early advice from the CPS: nobody has said yet")
        self.close()

    def test_an_action_is_raised_and_ends(self):
        self.new_case()
        window = self.open(self.case)
        self.command("raise an action")
        window.find(DIALOG, "Raise an action of the CPS")
        self.field("What is to be done", "Statement of the bank")
        self.field("Owner", "A. Patel")
        self.field("Due (2026-12-14)", "2017-08-01")
        window.find("push button", "Raise it").click()
        window.gone(DIALOG, "Raise an action of the CPS")
        self.becomes("actions", lambda rows: rows and rows[0]["overdue"])
        keys("ctrl+1")
        window.says("^1 overdue: CA-01, Statement of the bank")
        self.command("how an action ended")
        window.find(DIALOG, "Say how an action ended")
        self.field("What came of it", "Served as AP/12")
        window.find("push button", "Record").click()
        window.gone(DIALOG, "Say how an action ended")
        self.becomes("actions", lambda rows: rows[0]["state"] == "done")
        self.close()

    def test_who_acts_as_a_lawyer_comments_and_changes_nothing_else(self):
        strata("person", "add", self.new_case(), "--name", "Linh", "--role", "exploited")
        window = self.open(self.case, *LAWYER)
        window.says("^Acting as B. Shaw, reviewing lawyer$")
        self.command("write a comment")
        window.find(DIALOG, "Write a comment")
        self.field("On (E12, A-01, AP/1, a name)", "Linh")
        self.field("Comment", "A witness of fact")
        window.find("push button", "Write it").click()
        window.gone(DIALOG, "Write a comment")
        self.becomes("comments", lambda rows: rows and rows[0]["privileged"] and rows[0]["on"] == "P01")
        head = len(show(self.case, "entries"))
        self.command("early advice was sought")
        window.says("^B. Shaw acts here as reviewing lawyer")
        self.assertIsNone(window.look(DIALOG, "Early advice from the CPS"))
        window.find("page tab", "Advice sought").click()
        until(lambda: not window.find("push button", "Put a question…").is_enabled, "what is not theirs is grey")
        self.close()
        self.assertEqual(len(show(self.case, "entries")), head)


if __name__ == "__main__":
    unittest.main()
