#include "presenters/timeline_order.h"

#include <catch2/catch.hpp>

#include "presenters/event_table.h"
#include "presenters/timeline_fakes.h"
#include "presenters/when_asked.h"

using namespace strata;
using namespace strata::presenters;

TEST_CASE("rows of the list say which neighbours they are not in order with, also at the edges of a page") {
    test::FakeTimeline timeline;
    const auto day = base::kDay;
    timeline.add("calls", 0, day * 3, "day", "Some time in three days");
    timeline.add("calls", day, day + base::kHour, "hour", "One of them");
    timeline.add("calls", day * 9, day * 9, "second", "Later");
    timeline.add("calls", {}, {}, "", "Undated");
    const auto rows = listedEvents(timeline, 0, 10);
    CHECK(rows[0].notInOrder == "E2");
    CHECK(rows[1].notInOrder == "E1");
    CHECK(rows[2].notInOrder.empty());
    CHECK(rows[3].notInOrder.empty());
    const auto page = listedEvents(timeline, 1, 1);
    REQUIRE(page.size() == 1);
    CHECK(page[0].id == "E2");
    CHECK(page[0].notInOrder == "E1");
    CHECK(listedEvents(timeline, 9, 5).empty());
}

TEST_CASE("that it is not known which came first is said in words") {
    CHECK(unorderedWords({{}, 0}).empty());
    CHECK(unorderedWords({{14}, 1}) ==
          "Not in order with E14: their times overlap, so which came first is not known.");
    CHECK(unorderedWords({{14, 15}, 2}).starts_with("Not in order with E14 and E15:"));
    CHECK(unorderedWords({{14, 15}, 1'212}).starts_with("Not in order with E14, E15 and 1,210 more:"));
}

TEST_CASE("the tray says why an event has no date") {
    workbench::EventRow event;
    event.isMade = true;
    CHECK(undatedCell(event, UndatedColumn::why) == "Nobody has said when it was.");
    event.original = "ages ago";
    CHECK(undatedCell(event, UndatedColumn::why) == "No date is read from these words.");
    event.timeReason = "No date: E2 \"Moves\", which it is told by, has no date.";
    CHECK(undatedCell(event, UndatedColumn::why) == "E2 \"Moves\", which it is told by, has no date.");
    CHECK(undatedCell(event, UndatedColumn::words) == "ages ago");
}

TEST_CASE("the field for a time asks which of several dates was meant, and takes that nobody knows") {
    workbench::WhenReading reading;
    reading.kind = workbench::WhenReading::Kind::several;
    reading.forms = {{"2016-04-03", "3 April 2016"}, {"2016-03-04", "4 March 2016"}};
    reading.question = "Which?";
    const auto asked = whenAsked(reading);
    REQUIRE(asked.choices.size() == 3);
    CHECK(asked.choices[0].label == "3 April 2016");
    CHECK(asked.choices[2].label == "Not known");
    CHECK(asked.choices[2].reading == "unknown");
    CHECK(pickedIn("E12, Moves to the flat, 14 June 2016") == "E12");
    CHECK(pickedIn(" P01 ") == "P01");
    CHECK(pickedIn("25 December 2015") == "25 December 2015");
}
