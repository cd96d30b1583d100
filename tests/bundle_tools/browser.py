"""A browser as a lawyer has it, without a network: what it makes of a page, and what it asks for meanwhile."""

import functools
import json
import re
import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from exported import tool

SETTINGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
            "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND"]
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def browse(page, *options, scripts=False):
    with tempfile.TemporaryDirectory(prefix="strata-browser-") as home:
        choices = Path(home) / "Default/Preferences"
        choices.parent.mkdir()
        allowed = {"javascript": 1 if scripts else 2}
        choices.write_text(json.dumps({"profile": {"default_content_setting_values": allowed}}))
        ran = subprocess.run([tool("chromium"), *SETTINGS, f"--user-data-dir={home}", *options, page.as_uri()],
                             capture_output=True, timeout=120, check=True)
    return ran.stdout.decode()


@functools.cache
def opened(page, scripts=False):
    """The page as the browser holds it, and every address asked for meanwhile (some are the browser's own)."""
    with tempfile.TemporaryDirectory(prefix="strata-netlog-") as folder:
        log = Path(folder) / "net.json"
        reading = PageReading(browse(page, f"--log-net-log={log}", "--dump-dom", scripts=scripts))
        return reading, set(re.findall(r'"url":"([^"]*)"', log.read_text(errors="replace")))


class PageReading(HTMLParser):
    """What is on a page: its words as a reader gets them, its links, and whatever could do more than be read."""

    def __init__(self, html):
        super().__init__()
        self.words, self.title, self.links, self.ids, self.loads, self.risky = "", "", [], set(), [], []
        self.headings = []
        self.open = []
        self.feed(html)
        self.close()
        self.text = " ".join(self.words.split())

    def handle_starttag(self, tag, attrs):
        if tag == "h1":
            self.headings.append("")
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("script", "iframe", "object", "embed", "form", "base"):
            self.risky.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (tag == "meta" and name == "http-equiv" and value.lower() == "refresh"):
                self.risky.append(f"{tag} {name}")
            elif name == "id":
                self.ids.add(value)
            elif name == "href" and tag == "a":
                self.links.append(value)
            elif name in ("src", "srcset", "href", "data", "poster", "action", "background", "style"):
                self.loads.append(value)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if "title" in self.open:
            self.title += data
        elif "style" in self.open:
            if "url(" in data or "@import" in data:
                self.loads.append(data)
        elif "script" not in self.open:
            if "h1" in self.open:
                self.headings[-1] += data
            self.words += f" {data}" if self.open and self.open[-1] in ("td", "dd", "dt", "th") else data
