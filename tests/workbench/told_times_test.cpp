#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "base/zone.h"
#include "support/every_row.h"
#include "support/made_case.h"

using namespace strata;
using support::MadeCase;
using workbench::NewEvent;

namespace {

struct ToldCase : MadeCase {
    std::string add(const std::string& title, const std::string& when, const std::string& anchor = "",
                    const std::string& end = "") {
        NewEvent event;
        event.title = title;
        event.when = when;
        event.anchor = anchor;
        event.anchorEnd = end;
        const auto made = session.makeEvent(event);
        INFO((made.ok() ? "" : made.refusal().message));
        REQUIRE(made.ok());
        return made.value().id;
    }
    workbench::EventRow event(const std::string& id) const {
        return *session.reader().event(*workbench::eventNumber(id));
    }
    void revise(const std::string& id, const std::function<void(NewEvent&)>& change) {
        const auto number = *workbench::eventNumber(id);
        NewEvent event = *session.reader().madeEvent(number);
        change(event);
        const auto revised = session.reviseEvent(number, event);
        INFO((revised.ok() ? "" : revised.refusal().message));
        REQUIRE(revised.ok());
    }
    // The ledger's tables and the steps to undo aside, as everybody sees the case.
    void checkHolds() {
        const std::string live = support::everyRow(caseFolder());
        session.rebuild({}, {});
        CHECK(support::everyRow(caseFolder()) == live);
        CHECK(session.verify({}, {}).ok);
    }
};

}  // namespace

TEST_CASE("an event told by another has bounds from it, says so, and narrows with it") {
    ToldCase made;
    const auto flat = made.add("Moves to the second flat", "June 2016");
    const auto seen = made.add("Sees the van", "two weeks after we moved to the second flat", flat);
    auto row = made.event(seen);
    CHECK(row.edtf == "2016-06-11/2016-07-18");
    CHECK(row.basis == "computed");
    CHECK(row.toldBy == flat);
    CHECK(row.original == "two weeks after we moved to the second flat");
    CHECK(row.timeReason.starts_with("Computed: "));
    CHECK(row.timeReason.find("E1 \"Moves to the second flat\" is dated") != std::string::npos);
    CHECK(workbench::showEventTime(row, *base::Zone::find("Europe/London")) ==
          "between 11 June 2016 and 18 July 2016, computed from \"two weeks after we moved to the second "
          "flat\"");
    made.revise(flat, [](NewEvent& event) { event.when = "14 June 2016", event.reading = ""; });
    CHECK(made.event(seen).edtf == "2016-06-24/2016-07-02");
    CHECK(made.session.reader().lanes().front().undated == 0);
    made.checkHolds();
    REQUIRE(made.session.undo().ok());
    CHECK(made.event(seen).edtf == "2016-06-11/2016-07-18");
    CHECK(made.event(flat).edtf == "2016-06");
    made.checkHolds();
}

TEST_CASE("an event told by an event without a date waits, in words, and is never given one") {
    ToldCase made;
    const auto seen = made.add("Sees the van", "two weeks after we moved");
    CHECK_FALSE(made.event(seen).earliest);
    CHECK(made.event(seen).timeReason == "No date: Which event is \"we moved\"? Nobody has said yet.");
    const auto flat = made.add("Moves", "");
    made.revise(seen, [&](NewEvent& event) { event.anchor = flat; });
    CHECK_FALSE(made.event(seen).earliest);
    CHECK(made.event(seen).timeReason == "No date: E2 \"Moves\", which it is told by, has no date.");
    made.revise(flat, [](NewEvent& event) { event.when = "2016-06-14"; });
    CHECK(made.event(seen).edtf == "2016-06-24/2016-07-02");
    REQUIRE(made.session.undo().ok());
    CHECK_FALSE(made.event(seen).earliest);
    CHECK(made.session.reader().summary().undated == 2);
    made.checkHolds();
}

TEST_CASE("an id in the words is the pick, and a second anchor is for between") {
    ToldCase made;
    const auto first = made.add("Arrives", "2016-06-01"), last = made.add("Leaves", "2016-08-01");
    CHECK(made.event(made.add("A call", "three days after E1")).edtf == "2016-06-04");
    const auto between = made.add("A visit", "between we arrived and we left", first, last);
    CHECK(made.event(between).edtf == "2016-06-01/2016-08-01");
    CHECK(made.event(between).toldBy == "E1, E2");
    NewEvent wrong;
    wrong.title = "Wrong";
    wrong.when = "14 March 2016";
    wrong.anchor = first;
    CHECK(made.session.makeEvent(wrong).refusal().field == "anchor");
    wrong.when = "two days after we left";
    wrong.anchor = "E99";
    CHECK(made.session.makeEvent(wrong).refusal().field == "anchor");
    wrong.anchor = last;
    wrong.anchorEnd = first;
    CHECK(made.session.makeEvent(wrong).refusal().field == "anchor_end");
    made.checkHolds();
}

TEST_CASE("an age is computed from a date of birth, whose uncertainty is kept and which is named") {
    ToldCase made;
    REQUIRE(made.session.addPerson({"Linh", "exploited", "1998~"}).ok());
    const auto row = made.event(made.add("Leaves school", "when I was fourteen", "P01"));
    CHECK(row.edtf == "2011-01-01/2014-12-30");
    REQUIRE(row.hasStrict);
    CHECK(base::isoUtc(*row.strictEarliest).starts_with("2012-01-01"));
    CHECK(base::isoUtc(*row.strictLatest).starts_with("2013-12-30"));
    CHECK(row.timeReason.find("computed from the date of birth of Linh (P01), about 1998") !=
          std::string::npos);
    CHECK(row.toldBy == "P01");
    made.checkHolds();
    REQUIRE(made.session.addPerson({"Mai", "witness", ""}).ok());
    CHECK(made.event(made.add("Meets her", "when she was twelve", "Mai")).timeReason ==
          "No date: The date of birth of Mai (P02) is not known.");
    made.checkHolds();
}

TEST_CASE("circles and contradictions are named with their events and words, and block nothing") {
    ToldCase made;
    const auto raid = made.add("Raid", "14 June 2016");
    const auto first = made.add("First call", "before the second call");
    const auto second = made.add("Second call", "before the first call", first);
    made.revise(first, [&](NewEvent& event) { event.anchor = second; });
    for (const auto& id : {first, second}) {
        const auto row = made.event(id);
        CHECK_FALSE(row.earliest);
        CHECK(row.timeReason.starts_with("No date: These lead round in a circle: "));
        CHECK(row.timeReason.find("\"before the first call\"") != std::string::npos);
        CHECK(row.timeReason.find("E3 \"Second call\"") != std::string::npos);
    }
    const auto other =
        made.add("A visit", "between the raid and the arrest", raid, made.add("Arrest", "1 June 2016"));
    CHECK_FALSE(made.event(other).earliest);
    CHECK(made.event(other).timeReason.starts_with("No date: These cannot all be so: "));
    CHECK(made.event(raid).edtf == "2016-06-14");
    made.checkHolds();
}

TEST_CASE("an anchor that is taken back leaves what was told by it without a date, until it is there again") {
    ToldCase made;
    const auto seen = made.add("Seen", "two days after the raid");
    const auto raid = made.add("Raid", "14 June 2016");
    made.revise(seen, [&](NewEvent& event) { event.anchor = raid; });
    const auto link = made.event(seen);
    CHECK(link.edtf == "2016-06-16");
    REQUIRE(made.session.undo().ok());
    REQUIRE(made.session.undo().ok());
    CHECK_FALSE(made.event(seen).earliest);
    REQUIRE(made.session.redo().ok());
    REQUIRE(made.session.redo().ok());
    CHECK(made.event(seen).edtf == "2016-06-16");
    made.checkHolds();
}

TEST_CASE("the order of day and month that nobody knows spans both, and is said") {
    ToldCase made;
    NewEvent event;
    event.title = "Seen";
    event.when = "03/04/2016";
    event.reading = "unknown";
    const auto row = made.session.makeEvent(event);
    REQUIRE(row.ok());
    CHECK(row.value().edtf == "[2016-03-04,2016-04-03]");
    CHECK(base::isoUtc(*row.value().earliest).starts_with("2016-03-04"));
    CHECK(base::isoUtc(*row.value().latest).starts_with("2016-04-03"));
    CHECK(workbench::showEventTime(row.value(), base::Zone::utc()) == "03/04/2016 (day order not known)");
    CHECK(made.session.reader().madeEvent(1)->reading == "unknown");
    made.checkHolds();
}

TEST_CASE("an event whose source gives no date is told by a person, and the source's words stay") {
    ToldCase made;
    const auto file = made.write("log.jsonl",
                                 "{\"time\":\"2016-06-01T10:00:00Z\",\"title\":\"Arrival\"}\n"
                                 "{\"time\":\"two weeks after the arrival\",\"title\":\"A fight\"}\n");
    const auto rows = made.session.import({{file}, "", "", "", "", {}, false, false}, {}, {});
    REQUIRE(rows[0].status == "imported");
    const auto before = support::everyRow(made.caseFolder());
    std::string undated, dated;
    for (const auto& row : made.session.reader().events({}))
        (row.earliest ? dated : undated) = row.id;
    REQUIRE_FALSE(undated.empty());
    NewEvent how;
    how.when = "two weeks after the arrival";
    how.anchor = dated;
    const auto told = made.session.tellEventTime(*workbench::eventNumber(undated), how, "As the log says");
    REQUIRE(told.ok());
    CHECK(told.value().edtf == "2016-06-11/2016-06-19");
    CHECK(told.value().basis == "computed");
    CHECK(made.session.reader().summary().undated == 0);
    CHECK_FALSE(made.session.tellEventTime(*workbench::eventNumber(dated), how, "").ok());
    made.checkHolds();
    how.when = "";
    how.anchor = "";
    REQUIRE(made.session.tellEventTime(*workbench::eventNumber(undated), how, "Another arrival").ok());
    CHECK_FALSE(made.event(undated).earliest);
    CHECK(made.session.reader().summary().undated == 1);
    made.checkHolds();
}
