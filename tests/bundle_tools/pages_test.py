import json
import tempfile
import unittest
from pathlib import Path
from urllib.parse import unquote, urlsplit

from browser import PageReading, browse, opened
from exported import CASE_NAME, CELLS, EVIDENCE_NAMES, MARKING, REMOTE, REVERSED, small_bundle, unpacked
from picture import colours, rows_of
from program import FIRST_TELLING


def plain(text):
    return " ".join(text.split())


class Pages(unittest.TestCase):
    """The pages of a bundle, opened from the disk with no network: what a lawyer reads first."""

    @classmethod
    def setUpClass(cls):
        cls.data = unpacked(small_bundle()) / "data"
        cls.pages = sorted(cls.data.rglob("*.html"))
        cls.pages = [page for page in cls.pages if page.parent.name != "originals"]

    def opened(self, name):
        return opened(self.data / name)[0]

    def lines(self, name):
        return [json.loads(line) for line in (self.data / name).read_text(encoding="utf-8").splitlines()]

    def test_every_page_carries_the_case_and_its_marking_at_both_ends(self):
        self.assertGreaterEqual(len(self.pages), 9)
        for page in self.pages:
            text = opened(page)[0].text
            self.assertTrue(text.startswith(MARKING) and text.endswith(MARKING), f"{page}: {text[:200]}")
            self.assertGreaterEqual(text.count(CASE_NAME), 2, page)
            self.assertIn("36/16", text)

    def test_the_contents_lead_to_every_page_and_every_original(self):
        reached, ahead = set(), [self.data / "index.html"]
        while ahead:
            file = ahead.pop()
            if file in reached:
                continue
            reached.add(file)
            if file not in self.pages:
                continue
            for link in PageReading(file.read_text(encoding="utf-8")).links:
                parts = urlsplit(link)
                self.assertEqual((parts.scheme, parts.netloc, parts.query), ("", "", ""), f"{file}: {link}")
                target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
                self.assertTrue(target.is_relative_to(self.data), f"{file}: {link} leaves the bag")
                self.assertTrue(target.is_file(), f"{file}: {link} leads nowhere")
                if parts.fragment:
                    self.assertIn(unquote(parts.fragment), PageReading(target.read_text(encoding="utf-8")).ids)
                ahead.append(target)
        wanted = {*self.pages, *(self.data / "originals").iterdir(), *self.data.glob("accounts/*.txt")}
        self.assertEqual(wanted - reached, set())

    def test_nothing_is_fetched_and_nothing_on_a_page_can_act(self):
        for page in self.pages:
            written = PageReading(page.read_text(encoding="utf-8"))
            held, asked = opened(page)
            self.assertEqual((written.loads, written.risky), ([], []), page)
            self.assertEqual((held.loads, held.risky), ([], []), page)
            self.assertEqual([address for address in asked if address.startswith(REMOTE)], [], page)

    def test_every_event_is_shown_in_its_own_words(self):
        text = self.opened("events/events-0001.html").text
        events = self.lines("events/events.jsonl")
        self.assertEqual(len(events), len(CELLS))
        for event in events:
            self.assertIn(plain(event["title"].replace(REVERSED, "[U+202E]")), text)
            self.assertIn(event["position"], text)
        for name, cell in CELLS.items():
            self.assertIn(plain(cell.replace(REVERSED, "[U+202E]")), text, name)

    def test_an_account_is_shown_with_its_circumstances_and_each_revision_with_its_own(self):
        first, second = (self.opened(f"accounts/P01_A-01-r{revision}.html") for revision in (1, 2))
        for line in (FIRST_TELLING + CELLS["closing"] + CELLS["script"]).splitlines():
            self.assertIn(plain(line), first.text)
        self.assertIn("It was <b>he</b> who took it.", second.text)
        for page, form, language, revision in ((first, "MG11", "vi", "1 of 2"),
                                               (second, "translation", "en", "2 of 2")):
            self.assertIn(f"Form {form} ", page.text)
            self.assertIn(f"Language {language} ", page.text)
            self.assertIn(f"Revision {revision} ", page.text)
            self.assertIn(f"To {CELLS['script']} ", page.text)
            self.assertIn("Given June 2017 ", page.text)

    def test_every_gap_is_shown_with_whom_it_concerns(self):
        text = self.opened("checklist.html").text
        gaps = [gap for gap in self.lines("checklist.jsonl") if gap["state"] in ("missing", "undetermined")]
        self.assertGreater(len(gaps), 20)
        self.assertTrue(any("person" in gap for gap in gaps))
        for gap in gaps:
            said = gap["question"] if gap["state"] == "undetermined" else gap["why"]
            self.assertIn(plain(f"{gap['name']} {gap.get('person', '')} {said}"), text)

    def test_every_entry_of_the_ledger_is_in_the_history(self):
        text = self.opened("ledger.html").text
        for entry in self.lines("ledger.jsonl"):
            self.assertIn(entry["chain_sha256"][:16], text)

    def test_the_browser_used_here_would_show_what_a_page_did(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.html"
            page.write_text(f"<title>quiet</title>{CELLS['script']}<img src='{REMOTE}seen.png'>")
            held, asked = opened(page, scripts=True)
        self.assertEqual(held.title, "overrun")
        self.assertIn(f"{REMOTE}seen.png", asked)

    def test_what_a_source_says_cannot_run_or_forge_even_with_scripts_on(self):
        for name in ("events/events-0001.html", "accounts/index.html", "accounts/P01_A-01-r1.html", "checklist.html"):
            held, asked = opened(self.data / name, scripts=True)
            self.assertNotEqual(held.title, "overrun", name)
            self.assertEqual((held.loads, held.risky), ([], []), name)
            self.assertEqual([address for address in asked if address.startswith(REMOTE)], [], name)
            self.assertEqual(held.headings, [held.title], name)

    def test_letters_are_never_shown_in_another_order_than_they_are_written(self):
        for page in self.pages:
            self.assertNotIn(REVERSED, page.read_text(encoding="utf-8"), page)
        text = self.opened("sources.html").text
        for name in EVIDENCE_NAMES:
            self.assertIn(plain(name.replace(REVERSED, "[U+202E]")), text)

    def test_the_cover_is_drawn_with_scripts_off(self):
        with tempfile.TemporaryDirectory() as folder:
            picture = Path(folder) / "cover.png"
            browse(self.data / "index.html", "--window-size=700,500", f"--screenshot={picture}")
            rows = rows_of(picture.read_bytes())
        seen = colours(rows)
        paper, ink = seen.most_common(1)[0][0], sum(count for colour, count in seen.items() if max(colour) < 96)
        self.assertEqual(paper, (255, 255, 255))
        self.assertGreater(ink, 5000)
        band = colours(rows[:20]).most_common(1)[0][0]
        self.assertLess(max(band), 128, "the marking has no band of its own at the top")


if __name__ == "__main__":
    unittest.main()
