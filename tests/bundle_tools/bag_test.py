import hashlib
import json
import re
import unittest

from bagit import digest_of, files_under, info, manifest
from exported import CASE_NAME, MARKING, sample_bundle, small_bundle, strangely_named_bundle, unpacked
from program import DONE, run

# What lawyers advise and comment stays out; its digest keeps the chain.
PROSECUTION_ONLY = re.compile(r"(advice|comment|ccu|cps_action|early_advice)\.")


class Bag(unittest.TestCase):
    """Both bundles are complete and valid bags by the words of RFC 8493, version 1.0."""

    def setUp(self):
        self.bags = [unpacked(small_bundle()), unpacked(sample_bundle())]

    def test_the_declaration_is_exact(self):
        for bag in self.bags:
            self.assertEqual((bag / "bagit.txt").read_bytes(),
                             b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")

    def test_the_payload_is_complete_and_every_digest_holds(self):
        for bag in self.bags:
            listed, there = manifest(bag / "manifest-sha256.txt"), files_under(bag / "data", bag)
            self.assertEqual(listed.keys(), there.keys())
            self.assertEqual(listed, {path: digest_of(file) for path, file in there.items()})

    def test_the_tag_manifest_covers_every_other_tag_file(self):
        for bag in self.bags:
            listed = manifest(bag / "tagmanifest-sha256.txt")
            there = {path: file for path, file in files_under(bag, bag).items()
                     if not path.startswith("data/") and path != "tagmanifest-sha256.txt"}
            self.assertEqual(listed, {path: digest_of(file) for path, file in there.items()})

    def test_the_sum_of_the_payload_is_what_is_there(self):
        for bag in self.bags:
            payload = files_under(bag / "data", bag).values()
            expected = f"{sum(file.stat().st_size for file in payload)}.{len(payload)}"
            self.assertEqual([value for label, value in info(bag / "bag-info.txt") if label == "Payload-Oxum"],
                             [expected])

    def test_the_cover_says_which_case_and_how_it_is_marked(self):
        cover = dict(info(self.bags[0] / "bag-info.txt"))
        self.assertEqual((cover["External-Description"], cover["External-Identifier"], cover["Protective-Marking"]),
                         (CASE_NAME, "36/16", MARKING))
        self.assertRegex(cover["Bagging-Date"], r"\A\d{4}-\d\d-\d\d\Z")

    def test_a_marking_cannot_write_lines_of_its_own_on_the_cover(self):
        bag = unpacked(strangely_named_bundle())
        plain, forged = (info(bag / "bag-info.txt") for bag in (self.bags[0], bag))
        self.assertEqual([label for label, _ in forged], [label for label, _ in plain])
        self.assertRegex(bag.name, r"\A[A-Za-z0-9._-]+\Z")
        self.assertEqual(run("verify", strangely_named_bundle()).status, DONE)

    def test_every_original_is_there_byte_for_byte(self):
        for bag in self.bags:
            ledger = [json.loads(line) for line in (bag / "data/ledger.jsonl").read_text().splitlines()]
            named = {json.loads(entry["payload"])["sha256"] for entry in ledger
                     if entry["kind"] in ("source.imported", "source.kept")}
            self.assertEqual({digest_of(file) for file in (bag / "data/originals").iterdir()}, named)
            self.assertGreater(len(named), 5)

    def test_the_ledger_in_it_chains_to_the_head_on_the_cover(self):
        for bag in self.bags:
            ledger = [json.loads(line) for line in (bag / "data/ledger.jsonl").read_text().splitlines()]
            self.assertEqual([entry["sequence"] for entry in ledger], list(range(1, len(ledger) + 1)))
            for entry in ledger:
                if PROSECUTION_ONLY.match(entry["kind"]):
                    self.assertNotIn("payload", entry)
                    continue
                self.assertEqual(hashlib.sha256(entry["payload"].encode()).hexdigest(), entry["payload_sha256"])
            head = f"{ledger[-1]['sequence']} {ledger[-1]['chain_sha256']}"
            self.assertEqual(dict(info(bag / "bag-info.txt"))["Ledger-Head"], head)


if __name__ == "__main__":
    unittest.main()
