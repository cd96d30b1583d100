import getpass
import socket
import unittest

from journey import PROGRAMS, Journey, show
from window import Window, keys


class Lock(Journey):
    def test_a_second_window_opens_to_read_only_and_says_who_has_the_case(self):
        first = self.open(self.new_case())
        before = show(self.case, "entries")
        second = Window(PROGRAMS / "strata-workbench", self.case, log=self.log)
        self.addCleanup(second.process.kill)
        said = second.says("open here for reading only")
        self.assertIn(f"by {getpass.getuser()} on {socket.gethostname()}", said)
        self.assertIn(f"process {first.process.pid}", said)
        second.says("^Ledger entry ")
        keys("ctrl+q")
        self.assertEqual(second.ends(), 0)
        self.assertIsNone(first.process.poll(), "the first window goes on")
        self.close()
        self.assertEqual(show(self.case, "entries"), before)


if __name__ == "__main__":
    unittest.main()
