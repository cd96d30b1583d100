"""Events through CSV and through JSON Lines under eight zones of the machine, over both changes of the clocks.

Each zone takes STRATA_ROUND_TRIP_ROWS events through each format: 1,000 unless told; 100,000 have been run.
"""

import csv
import json
import os
import random
import subprocess
import unittest
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from program import STRATA, CaseTest

ZONES = ("UTC", "Europe/London", "Europe/Bucharest", "Asia/Ho_Chi_Minh", "America/New_York", "Australia/Lord_Howe",
         "Pacific/Apia", "Africa/Casablanca")
ROWS = int(os.environ.get("STRATA_ROUND_TRIP_ROWS", "1000"))
FIELDS = ("sent_at", "chat", "sender", "recipient", "place", "text")
PEOPLE = ("Linh", "Trần Thị Hoa", "Mihai D", "Ștefan", "أمينة", "O'Neill, J", "07700900112")
WORDS = ("tiền", "nhà", '"quoted"', "comma, inside", "acasă", "£180.00", "شغل", "=SUM(A1)", "back\\slash", "two\nlines")
LONDON = ZoneInfo("Europe/London")
CHANGES = (datetime(2016, 3, 27), datetime(2016, 10, 30))
ROUGH = {"2016-03~": "2016-02-01 2016-04-30", "2016": "2016-01-01 2016-12-31", "2016-02": "2016-02-01 2016-02-29",
         "2016-01-04/2016-01-06": "2016-01-04 2016-01-06", "2016-11-XX": "2016-11-01 2016-11-30"}


def iso(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def last_second(day):
    """Of a day in London, which has 23, 24 or 25 hours."""
    return iso((datetime.fromisoformat(day) + timedelta(days=1)).replace(tzinfo=LONDON) - timedelta(seconds=1))


def make_row(chance, number):
    """A row of the source and the bounds that it means."""
    people = chance.sample(PEOPLE, 2)
    row = {"chat": "Room", "sender": people[0], "recipient": people[1], "place": chance.choice(("Tansy Court", "Nhà 9")),
           "text": f"{number} " + " ".join(chance.sample(WORDS, 3))}
    wall = CHANGES[number % 2] + timedelta(seconds=chance.randrange(-7200, 4 * 3600))
    form = chance.randrange(5)
    if form == 0:
        row["sent_at"] = chance.choice(tuple(ROUGH))
        first, last = ROUGH[row["sent_at"]].split()
        return row, iso(datetime.fromisoformat(first).replace(tzinfo=LONDON)), last_second(last)
    if form == 1:
        offset = timezone(timedelta(minutes=chance.choice((-210, 0, 60, 345, 630))))
        row["sent_at"] = wall.replace(tzinfo=offset).isoformat()
        moment = iso(wall.replace(tzinfo=offset))
    elif form == 2:
        row["sent_at"] = wall.isoformat() + "Z"
        moment = iso(wall.replace(tzinfo=timezone.utc))
    elif form == 3:
        row["sent_at"] = wall.date().isoformat()
        return row, iso(datetime.fromisoformat(row["sent_at"]).replace(tzinfo=LONDON)), last_second(row["sent_at"])
    else:
        # Of a time that happened twice the first; one that never was, with the offset before the change.
        row["sent_at"] = wall.isoformat()
        moment = iso(wall.replace(tzinfo=LONDON, fold=0))
    return row, moment, moment


class RoundTrip(CaseTest):
    def setUp(self):
        super().setUp()
        self.rows = [make_row(random.Random(number), number) for number in range(ROWS)]
        with open(self.folder / "events.csv", "w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, FIELDS)
            table.writeheader()
            table.writerows(row for row, _, _ in self.rows)
        with open(self.folder / "events.jsonl", "w", encoding="utf-8") as file:
            for row, _, _ in self.rows:
                file.write(json.dumps({field: row[field] for field in FIELDS}, ensure_ascii=False) + "\n")

    def through(self, form, zone):
        """What a machine in that zone shows of the events, by place in the source."""
        case = self.folder / "case.strata"
        answers = []
        for words in (("create", case, "--name", "Round trip"),
                      ("import", case, self.folder / f"events.{form}", "--zone", "Europe/London"),
                      ("show", case, "events", "--json")):
            ran = subprocess.run([STRATA, *map(str, words)], capture_output=True, env={**os.environ, "TZ": zone})
            self.assertEqual(ran.returncode, 0, (ran.stdout + ran.stderr).decode())
            answers.append(ran.stdout.decode())
        subprocess.run(["rm", "-r", case], check=True)
        events = [json.loads(line) for line in answers[-1].splitlines()]
        return sorted(events, key=lambda event: int(event["position"].split()[1]))

    def check(self, form):
        first = None
        for zone in ZONES:
            events = self.through(form, zone)
            self.assertEqual(first or events, events, f"TZ={zone} shows something else than TZ={ZONES[0]}")
            first = events
        self.assertEqual(len(first), ROWS)
        for event, (row, earliest, latest) in zip(first, self.rows):
            self.assertEqual((event["earliest"], event["latest"]), (earliest, latest), row)
            self.assertEqual(event["original"], row["sent_at"])
            self.assertEqual(event["people"], f"{row['sender']}; {row['recipient']}")
            self.assertEqual((event["place"], event["lane"]), (row["place"], row["chat"]))
            self.assertEqual(event["detail"], "; ".join(f"{field}: {row[field]}" for field in FIELDS))

    def test_through_csv(self):
        self.check("csv")

    def test_through_json(self):
        self.check("jsonl")


if __name__ == "__main__":
    unittest.main()
