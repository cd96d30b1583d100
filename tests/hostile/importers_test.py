"""Importers are programs of other people. These do everything that the protocol forbids."""

import json
import os
import shutil
import subprocess
import unittest
from pathlib import Path

from program import STRATA, Answer
from unharmed import UnharmedTest

SCRIPT = """#!/usr/bin/python3
import json, os, signal, sys, time
def say(**line):
    print(json.dumps(line), flush=True)
def hello():
    say(hello=dict(protocol=1, importer="odd", version="1", format="odd", unit="line"))
    say(shape=dict(id=0, kind="event", headers=["what"]))
def record(at=1, **more):
    say(record=dict({"shape": 0, "at": at, "cells": ["seen"]}, **more))
def done(records=1, skipped=0):
    say(done=dict(rows=records + skipped, records=records, skipped=skipped))
if sys.argv[1] == "sniff":
    %s
else:
    %s
"""
SURE = 'say(sniff=dict(confidence=100, format="odd"))'

CRASHES = {
    "by a signal": ("hello(); record(); os.kill(os.getpid(), signal.SIGSEGV)", "signal 11"),
    "before a word": ("os.abort()", "signal 6"),
    "with a status": ('hello(); record(); sys.stderr.write("no luck\\n"); sys.exit(9)', "code 9 (it said: no luck"),
    "after it was done": ("hello(); record(); done(); os.kill(os.getpid(), signal.SIGKILL)", "signal 9"),
}
LIES = {
    "more records than given": ("hello(); record(); done(2)", "says 2 records and gave 1"),
    "fewer records than given": ("hello(); record(); record(2); done(1)", "says 1 records and gave 2"),
    "rows skipped without a word": ("hello(); record(); done(1, skipped=3)", "says 3 skipped rows and gave 0"),
    "a skipped row without a place": (
        'hello(); say(issue=dict(code="odd.row", message="Left out.", action="skipped")); done(0, 1)',
        "a skipped row has no position"),
    "a record without a place": ('hello(); say(record={"shape": 0, "cells": ["seen"]}); done()', "has no position"),
    "a record before the first line": ("hello(); record(0); done()", "position"),
    "a record at a place below nothing": ("hello(); record(-7); done()", "position"),
    "a record past the end of the file": ("hello(); record(2_000_000_000); done()", "position"),
    "an issue past the end of the file": (
        'hello(); say(issue=dict(code="odd.row", message="Left out.", action="skipped", at=2_000_000_000)); done(0, 1)',
        "position"),
    "a time that is none": ('hello(); record(when="2016-02-30T09:00:00Z"); done()', "is not a time"),
    "a zone that is none": ('hello(); record(when="2016-02-20", zone="Moon/Base"); done()', "is not a time zone"),
    "a shape that it never told": ("hello(); record(shape=5); done()", "shape 5, which was not declared"),
}
RUBBISH = {
    "nothing": ("pass", "without saying that it was done"),
    "words": ('print("Importing, please wait")', "line 1 of its output"),
    "half a line": ("hello(); print('{\"record\":{\"shape\"', end='')", "line 3 of its output"),
    "no end": ("hello(); record()", "without saying that it was done"),
    "text in no encoding": (
        'hello(); sys.stdout.buffer.write(b\'{"record":{"shape":0,"at":1,"cells":["\\xff\\xfe"]}}\\n\'); done()',
        "line 3 of its output"),
    "a record after the end": ("hello(); record(); done(); record(2)", "follows the line that ends it"),
    "a record before hello": ("record(); hello(); done()", "does not begin with hello"),
    "hello twice": ("hello(); hello(); record(); done()", "says hello twice"),
    "two lines in one": (
        'hello(); print(\'{"record":{"shape":0,"at":1,"cells":["a"]},"done":{"rows":1,"records":1,"skipped":0}}\')',
        "says two things"),
    "another protocol": ("say(hello=dict(protocol=2)); done(0)", "another protocol"),
    "a line of another tongue": ("hello(); say(execute='rm -rf /'); done(0)", "is not a line of the protocol"),
    "a list": ("print('[' * 100_000 + ']' * 100_000)", "line 1 of its output"),
    "an endless line": ("hello(); [sys.stdout.write('x' * 1_000_000) for _ in range(50)]; done(0)", "longer than 32 MB"),
}


class HostileImporters(UnharmedTest):
    """A copy of the program, so that the importers beside it are the test's own."""

    def setUp(self):
        super().setUp()
        built = Path(STRATA).parent.parent
        self.program = self.folder / "bin" / "strata"
        self.program.parent.mkdir()
        shutil.copy(STRATA, self.program)
        (self.folder / "resources").symlink_to(built / "resources")
        self.evidence = self.file("evidence.odd", "one line\nanother\n")

    def strata(self, *words, **more):
        return Answer(subprocess.run([self.program, *map(str, words)], stdin=subprocess.DEVNULL,
                                     capture_output=True, timeout=120, **more))

    def importer(self, does, sniffs=SURE, name="odd", **limits):
        folder = self.folder / "plugins" / name
        folder.mkdir(parents=True, exist_ok=True)
        manifest = {"id": name, "name": "Odd", "version": "1", "protocol": 1, "executable": "importer",
                    "formats": [{"id": "odd", "name": "Odd"}], "limits": limits}
        (folder / "manifest.json").write_text(json.dumps(manifest))
        (folder / "importer").write_text(SCRIPT % (sniffs, does))
        (folder / "importer").chmod(0o755)

    def each_is_refused(self, behaviours):
        for what, (does, says) in behaviours.items():
            with self.subTest(what):
                self.importer(does)
                self.evidence = self.file("evidence.odd", f"{what}\n")
                reason = self.refused(self.evidence, strata=self.strata)
                self.assertIn(says, reason)
                self.assertIn('"odd"', reason, "which importer it was")

    def test_the_importers_of_these_tests_work_when_they_behave(self):
        self.importer('hello(); record(2, when="2016-03-14", title="Seen"); done()')
        answer = self.strata("import", self.case, self.evidence, "--json")
        self.assertEqual((answer.status, answer.records[0]["records"]), (0, 1), answer.text)
        self.assertEqual([event["position"] for event in self.show("events", "--text", "seen")], ["line 2"])

    def test_one_that_crashes_costs_its_file_and_nothing_else(self):
        self.each_is_refused(CRASHES)

    def test_one_that_lies_about_what_it_read_is_caught(self):
        self.each_is_refused(LIES)

    def test_one_that_writes_rubbish_is_caught(self):
        self.each_is_refused(RUBBISH)

    def test_one_that_hangs_is_ended_when_its_time_is_up(self):
        for does in ("time.sleep(3600)", "hello(); record(); time.sleep(3600)", "hello()\n    while True: pass",
                     "sys.stdout.close(); os.close(1); os.close(2); time.sleep(3600)",
                     "signal.signal(signal.SIGTERM, signal.SIG_IGN); hello(); time.sleep(3600)"):
            with self.subTest(does):
                self.importer(does, seconds_base=1)
                self.assertIn("time was up", self.refused(self.evidence, strata=self.strata))

    def test_one_that_floods_is_ended(self):
        self.importer("hello()\n    while True: record()", output_ratio=1, seconds_base=60)
        self.assertIn("was stopped", self.refused(self.evidence, strata=self.strata))
        self.importer("hello()\n    while True: sys.stderr.write('x' * 65536)", seconds_base=1)
        self.assertIn("time was up", self.refused(self.evidence, strata=self.strata))

    def test_one_that_wants_all_memory_does_not_get_it(self):
        self.importer("hello(); held = bytearray(3 << 30); record(); done()", memory_bytes=1 << 28)
        self.assertIn("MemoryError", self.refused(self.evidence, strata=self.strata))

    def test_one_may_not_write_start_programs_or_reach_the_network(self):
        left = self.folder / "left-behind"
        for does in (f"os.write(os.open('{left}', os.O_CREAT | os.O_WRONLY), b'x')", "os.fork()", "os.system('true') == 0 or sys.exit(3)",
                     "os.environ['HOME'] or sys.exit(3)", "open(%r).read()" % str(self.case / "case.db"),
                     "__import__('socket').create_connection(('127.0.0.1', 9), 1)",
                     "__import__('socket').socket()"):
            with self.subTest(does):
                if "case.db" in does and "bubblewrap" not in self.sandbox():
                    self.skipTest("files can only be hidden from an importer by bubblewrap")
                self.importer(f"hello(); {does}; record(); done()")
                self.evidence = self.file("evidence.odd", f"{does}\n")
                self.refused(self.evidence, strata=self.strata)
        self.assertEqual(left.read_bytes() if left.exists() else b"", b"")

    def sandbox(self):
        return self.strata("importers", "--json").records[0]["sandbox"]

    def test_one_that_cannot_even_look_leaves_the_file_to_the_others(self):
        self.importer("pass", sniffs="os.abort()", name="crashing")
        self.importer("pass", sniffs="print('\\x00rubbish')", name="babbling")
        self.importer("pass", sniffs="say(sniff=dict(confidence='very'))", name="boasting")
        self.importer("pass", sniffs="[sys.stdout.write('x' * 65536) for _ in range(100)]", name="flooding")
        self.importer("hello(); record(); done()", sniffs="say(sniff=dict(confidence=1))", name="shy")
        answer = self.strata("import", self.case, self.evidence, "--json")
        self.assertEqual(answer.status, 0, answer.text)
        self.assertEqual(answer.records[0]["importer"], "shy")

    def test_a_folder_that_is_no_importer_is_passed_over(self):
        self.importer("hello(); record(); done()")
        for name, manifest in (("broken", "{"), ("list", "[]"), ("escaping", '{"id":"e","protocol":1,'
                               '"executable":"../../bin/strata"}'), ("missing", '{"id":"m","protocol":1,'
                               '"executable":"not-there"}'), ("future", '{"id":"f","protocol":9,"executable":"x"}')):
            (self.folder / "plugins" / name).mkdir()
            (self.folder / "plugins" / name / "manifest.json").write_text(manifest)
        answer = self.strata("importers", "--json")
        self.assertEqual((answer.status, [row["id"] for row in answer.records]), (0, ["odd"]), answer.complaint)

    def test_one_that_cannot_be_run_is_named(self):
        self.importer("pass")
        (self.folder / "plugins" / "odd" / "importer").chmod(0o644)
        self.assertIn("odd", self.refused(self.evidence, "--importer", "odd", strata=self.strata))


if __name__ == "__main__":
    unittest.main()
