import unittest

from desk import until
from journey import Journey, show
from window import keys

VIEWS = {"Overview": 1, "Timeline": 2, "Accounts": 3, "Checklist": 4, "Sources": 5, "People": 6, "Ledger": 7,
         "Early advice": 8}
PLACES = [f"panel “{view}”" for view in VIEWS]


class Accessibility(Journey):
    def rows(self):
        return [row for control in self.window.controls() if control.role == "table" for row in control.rows(20)]

    def test_the_rows_of_every_list_can_be_read_out(self):
        self.open(self.sample_case())
        expected = {"Accounts": [row["id"] for row in show(self.case, "accounts")],
                    "Sources": [row["id"] for row in show(self.case, "sources")],
                    "People": [row["name"] for row in show(self.case, "people")]}
        for view, number in VIEWS.items():
            keys(f"ctrl+{number}")
            for words in expected.get(view, ["Linh Trần"] if view in ("Overview", "Checklist") else []):
                until(lambda: any(words in row for row in self.rows()), f"{view} reads out {words}",
                      detail=lambda: str(self.rows()))
        self.close()

    def test_the_list_beside_the_timeline_reads_out_each_event_and_where_it_is_from(self):
        self.open(self.sample_case())
        keys("ctrl+2")
        until(lambda: any(row[0] == "between April 1999 and June 1999" and row[2:4] == ["S13", "S13, row 2"]
                          for row in self.rows()), "the first event is read out", detail=lambda: str(self.rows()))
        self.close()

    def test_whatever_takes_the_focus_has_a_name(self):
        self.open(self.sample_case())
        for view, number in VIEWS.items():
            keys(f"ctrl+{number}")
            nameless = lambda: [f"{control} at {control.box.x},{control.box.y}" for control in self.window.controls()
                                if control.is_focusable and not control.name]
            until(lambda: not nameless(), f"everything of {view} has a name", detail=lambda: str(nameless()))
        self.close()

    def test_tab_reaches_the_rail_the_fields_and_the_list(self):
        window = self.open(self.sample_case())
        keys("ctrl+2")
        wanted = {*PLACES, "text “Filter events by words”", "push button “Show the whole time (0)”"}
        seen, roles = set(), set()

        def walked():
            keys("Tab")
            if focused := window.focused():
                seen.add(str(focused))
                roles.add(focused.role)
            return wanted <= seen and "table" in roles

        until(walked, "Tab reaches every part", detail=lambda: f"it reached {seen}, not {wanted - seen}")
        self.close()


if __name__ == "__main__":
    unittest.main()
