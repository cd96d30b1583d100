import re
import subprocess
import unittest
import zipfile
from pathlib import PurePosixPath

from exported import sample_bundle, small_bundle, tool


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


class OrdinaryTools(unittest.TestCase):
    """What an office has to open a zip with gives the same files, all of them sound."""

    def sizes(self, bundle):
        with zipfile.ZipFile(bundle) as archive:
            self.assertIsNone(archive.testzip())
            sizes = {item.filename: item.file_size for item in archive.infolist()}
            self.assertEqual(len(sizes), len(archive.infolist()), "a name is there twice")
        return sizes

    def test_unzip_finds_no_error_and_lists_the_same_files(self):
        for bundle in (small_bundle(), sample_bundle()):
            tested = said(tool("unzip"), "-t", bundle)
            self.assertEqual(tested.returncode, 0, tested.stdout + tested.stderr)
            self.assertIn("No errors detected", tested.stdout)
            listed = said(tool("unzip"), "-l", bundle).stdout
            rows = re.findall(r"^\s*(\d+)\s+\d{4}-\d\d-\d\d \d\d:\d\d\s{3}(.+)$", listed, re.MULTILINE)
            self.assertEqual({name: int(size) for size, name in rows}, self.sizes(bundle))

    def test_seven_zip_finds_no_error_and_lists_the_same_files(self):
        for bundle in (small_bundle(), sample_bundle()):
            tested = said(tool("7zz"), "t", bundle)
            self.assertEqual(tested.returncode, 0, tested.stdout + tested.stderr)
            self.assertIn("Everything is Ok", tested.stdout)
            self.assertNotIn("Warning", tested.stdout)
            listed = said(tool("7zz"), "l", "-slt", "-sccUTF-8", bundle).stdout.split("----------")[1]
            rows = re.findall(r"^Path = (.+)\n(?:.*\n)*?Size = (\d+)", listed, re.MULTILINE)
            self.assertEqual({name: int(size) for name, size in rows}, self.sizes(bundle))

    def test_every_name_stays_in_one_folder_and_suits_every_file_system(self):
        for bundle in (small_bundle(), sample_bundle()):
            names = list(self.sizes(bundle))
            self.assertEqual({PurePosixPath(name).parts[0] for name in names}, {bundle.stem})
            self.assertEqual(len({name.casefold() for name in names}), len(names))
            for name in names:
                self.assertRegex(name, r"\A[A-Za-z0-9._/-]+\Z")
                for part in name.split("/"):
                    self.assertNotIn(part, ("", ".", ".."))
                    self.assertFalse(part.endswith("."), f"Windows renames {name}")

    def test_nothing_in_it_is_a_link_or_hidden_behind_a_password(self):
        with zipfile.ZipFile(small_bundle()) as archive:
            for item in archive.infolist():
                self.assertNotEqual(item.external_attr >> 28, 0o12, f"{item.filename} is a link")
                self.assertEqual(item.flag_bits & 1, 0)


if __name__ == "__main__":
    unittest.main()
