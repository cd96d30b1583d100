import datetime
import json
import unittest

from program import DONE, REFUSED, USAGE, CaseTest

KINDS = {"silence", "gap", "clash", "co_location", "burst", "account_and_record"}
KEYS = {"id", "kind", "sentence", "lane", "source", "person", "earliest", "latest", "events", "count", "decision",
        "reason", "by", "role", "decided_at", "sentence_then", "found", "quotes"}


def office_calls():
    """An office telephone, nine to five on weekdays for two years, with one stretch of six weeks left out."""
    lines = ["date,caller,called,duration"]
    day = datetime.date(2015, 1, 5)
    for number in range(730):
        day += datetime.timedelta(days=1)
        if day.weekday() < 5 and not 300 <= number < 342:
            lines += [f"{day:%d/%m/%Y} {hour:02}:00:00,07700900001,0770090000{2 + hour % 3},30"
                      for hour in range(9, 17)]
    return "\n".join(lines) + "\n"


ROTA = """Date,Start,End,Staff,Place
14/03/2016,09:00,17:00,Mihai,Wash
14/03/2016,10:00,12:00,Mihai,Nails
14/03/2016,09:00,17:00,Linh,Wash
"""


class Findings(CaseTest):
    def setUp(self):
        super().setUp()
        self.done("import", self.case, self.file("calls.csv", office_calls()), "--exhibit", "AP/1")

    def silence(self):
        rows = self.show("findings", "--kind", "silence")
        self.assertEqual(len(rows), 1, "nights, weekends and single days must not flood")
        return rows[0]

    def test_a_silence_is_told_with_the_events_on_both_sides(self):
        row = self.silence()
        self.assertLessEqual(row.keys(), KEYS)
        self.assertRegex(row["id"], r"^silence-[0-9a-f]{10}$")
        events = {event["id"]: event for event in self.show("events")}
        before, after = (events[number] for number in row["events"])
        self.assertEqual((row["earliest"], row["latest"]), (before["latest"], after["earliest"]))
        self.assertIn(row["id"], self.done("show", self.case, "findings").text)
        self.assertIn(row["sentence"], self.done("show", self.case, "findings").text)

    def test_a_decision_is_a_persons_with_a_reason_and_can_be_seen(self):
        row = self.silence()
        self.done("--actor", "A. Patel", "--role", "SIO", "finding", self.case, row["id"], "dismiss", "--reason",
                  "The handset was in repair")
        decided = self.silence()
        self.assertEqual([decided[key] for key in ("decision", "reason", "by", "role")],
                         ["dismissed", "The handset was in repair", "A. Patel", "SIO"])
        self.assertEqual({**row}, {key: decided[key] for key in row})
        self.assertIn("Dismissed by A. Patel, SIO", self.done("show", self.case, "findings").text)
        entry = self.show("entries")[-1]
        self.assertEqual((entry["kind"], entry["subject"]), ("finding.decided", row["id"]))
        self.assertEqual(self.show("findings", "--kind", "silence", "--as-of", str(entry["sequence"] - 1)), [row])
        self.done("rebuild", self.case)
        self.assertEqual(self.silence(), decided)

    def test_what_is_not_there_is_refused_and_nothing_changes(self):
        before = self.head()
        row = self.silence()
        self.expect(REFUSED, "finding", self.case, "silence-0000000000", "accept", "--reason", "Because")
        self.expect(REFUSED, "finding", self.case, row["id"], "accept", "--reason", " ")
        self.expect(USAGE, "finding", self.case, row["id"], "accept")
        self.expect(USAGE, "finding", self.case, row["id"], "score", "--reason", "Because")
        self.expect(USAGE, "show", self.case, "findings", "--kind", "lie")
        self.assertEqual(self.head(), before)

    def test_a_gap_is_of_the_stretch_asked_for(self):
        self.assertEqual(self.show("findings", "--kind", "gap"), [])
        gap, = self.show("findings", "--kind", "gap", "--from", "2014")
        self.assertEqual(gap["earliest"], "2014-01-01T00:00:00Z")
        self.expect(REFUSED, "finding", self.case, gap["id"], "accept", "--reason", "Asked for 2014")
        self.done("finding", self.case, gap["id"], "accept", "--reason", "Asked for 2014", "--from", "2014")
        later, = self.show("findings", "--kind", "gap", "--from", "2014-06")
        self.assertEqual((later["id"], later["decision"]), (gap["id"], "accepted"))
        self.assertIn("sentence_then", later)
        shown, = [row for row in self.show("findings") if row["kind"] == "gap"]
        self.assertIs(shown["found"], False)

    def test_places_of_people_clash_and_meet(self):
        self.done("import", self.case, self.file("rota.csv", ROTA), "--dates", "dmy")
        rows = self.show("findings", "--kind", "clash")
        self.assertEqual([row["person"] for row in rows], ["Mihai"])
        self.assertIn("Wash", rows[0]["sentence"])
        self.assertIn("Nails", rows[0]["sentence"])
        rows = self.show("findings", "--kind", "co_location", "--person", "Linh")
        self.assertEqual([(row["person"], row["count"]) for row in rows], [("Linh; Mihai", 1)])
        self.assertLessEqual({row["kind"] for row in self.show("findings")}, KINDS)

    def test_people_at_positions_near_each_other_are_in_one_place(self):
        rows = "time,device,latitude,longitude\n" + "".join(
            f"2016-03-14T12:00:0{number}Z,{device},{latitude},-0.12780\n"
            for number, (device, latitude) in enumerate([("Ann", "51.50740"), ("Bob", "51.50800"), ("Cho", "51.50940")]))
        self.done("import", self.case, self.file("positions.csv", rows), "--map", "person=device")
        found, = self.show("findings", "--kind", "co_location")
        self.assertEqual(found["person"], "Ann; Bob")
        self.assertIn("within 100 m and 60 minutes of each other", found["sentence"])
        self.assertIn("51.50740, -0.12780", found["sentence"])

    def test_how_near_counts_is_set_for_the_case_and_can_be_seen(self):
        rows = "time,device,latitude,longitude\n" + "".join(
            f"2016-03-14T12:00:0{number}Z,{device},{latitude},-0.12780\n"
            for number, (device, latitude) in enumerate([("Ann", "51.50740"), ("Bob", "51.50940")]))
        self.done("import", self.case, self.file("positions.csv", rows), "--map", "person=device")
        self.assertEqual(self.show("findings", "--kind", "co_location"), [])
        shown = json.loads(self.done("--json", "measures", self.case).text)
        self.assertEqual(shown, {"together_seconds": 3600, "within_metres": 100, "overlap_seconds": 0,
                                 "apart_metres": 1000})
        self.done("measures", self.case, "--within", "250 m", "--together", "30m", "--reason", "The fixes are coarse")
        found, = self.show("findings", "--kind", "co_location")
        self.assertIn("within 250 m and 30 minutes of each other", found["sentence"])
        self.assertIn("51.50740, -0.12780", found["sentence"])
        before = self.head()
        self.expect(REFUSED, "measures", self.case, "--within", "2km")
        self.expect(USAGE, "measures", self.case, "--within", "a mile")
        self.expect(USAGE, "measures", self.case, "--together", "soon")
        self.assertEqual(self.head(), before)
        self.assertIn("250 m", self.done("measures", self.case).text)
        self.assertEqual(self.show("findings", "--kind", "co_location", "--as-of", str(before - 1)), [])

    def test_an_account_beside_a_record_is_told_with_both_quotes(self):
        self.done("import", self.case, self.file("rota.csv", ROTA), "--dates", "dmy", "--exhibit", "AP/2")
        self.done("account", "add", self.case, "--maker", "Linh", "--text",
                  self.file("first.txt", "That noon they drove me to Luton."))
        self.done("event", "add", self.case, "--title", "Driven to Luton", "--when", "2016-03-14T12:00", "--person",
                  "Linh", "--place", "Luton", "--account", "P01/A-01", "--passage", "0-33")
        row, = self.show("findings", "--kind", "account_and_record")
        self.assertLessEqual(row.keys(), KEYS)
        self.assertEqual([quote["citation"] for quote in row["quotes"]],
                         ["P01/A-01 para. 1 l. 1 (Linh)", "AP/2, row 4"])
        for quote in row["quotes"]:
            self.assertIn(quote["words"], row["sentence"])
        self.assertEqual(row["quotes"][0]["words"], "That noon they drove me to Luton.")
        self.done("finding", self.case, row["id"], "accept", "--reason", "The rota was written by the manager")
        self.assertEqual(self.show("findings", "--kind", "account_and_record")[0]["decision"], "accepted")
        for word in ("inconsisten", "contradict", "lie", "false"):
            self.assertNotIn(word, row["sentence"].lower())


if __name__ == "__main__":
    unittest.main()
