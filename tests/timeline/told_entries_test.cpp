#include <catch2/catch.hpp>

#include "casefile/case_settings.h"
#include "evidence/clock_assessments.h"
#include "ledger/entry.h"
#include "people/people_module.h"
#include "store/blobs.h"
#include "timeline/finding_measures.h"
#include "timeline/made_events.h"

using namespace strata;
using namespace strata::timeline;

namespace {

// Entries as they were first written: whatever the program becomes, they say this.
struct Written : MadeEvents {
    Written() {
        database.execute(std::string(people::PeopleModule().schema()));
        database.execute(std::string(casefile::SettingsModule().schema()));
        database.execute(std::string(evidence::ClockModule().schema()));
        import({onDay(16'953), {.precision = "none", .hasEarliest = false, .hasLatest = false }});
    }
    void project(const casefile::Module& module, std::int64_t sequence, const std::string& kind,
                 const std::string& payload) {
        ledger::Entry entry;
        entry.sequence = sequence;
        entry.kind = kind;
        entry.author.actor = "A. Patel";
        entry.payload = payload;
        const store::Blobs blobs(folder.path());
        casefile::Projecting into{database, blobs, {}, false};
        module.project(into, entry);
    }
};

}  // namespace

TEST_CASE("event.time_told, version 1") {
    Written written;
    const std::string told = R"({"words":"two days after the arrival","precision":"none","basis":"none",)"
                             R"("anchor":{"event":{"source":"S01","position":1}}})";
    written.project(TimelineModule(), 7, "event.time_told",
                    R"({"event":{"source":"S01","position":2},"now":)" + told + "}");
    auto& database = written.database;
    // The case is in London, where the anchor's day in UTC lies on two days.
    CHECK(database.integer("SELECT earliest FROM event WHERE id = 2") == 16'955 * base::kDay - base::kHour);
    CHECK(database.integer("SELECT latest FROM event WHERE id = 2") ==
          16'957 * base::kDay - base::kHour - base::kSecond);
    CHECK(
        database.integer("SELECT 1 FROM event_state WHERE number = 2 AND entry = 7 AND told_by = 'E1' AND "
                         "edtf = '2016-06-03/2016-06-04' AND basis = 'computed'"));
    written.project(TimelineModule(), 8, "event.time_told",
                    R"({"event":{"source":"S01","position":2},"was":)" + told + "}");
    CHECK(database.integer("SELECT 1 FROM event WHERE id = 2 AND earliest IS NULL AND latest IS NULL"));
}

TEST_CASE("event.made, version 1, with strict bounds, an anchor and an unclear date") {
    Written written;
    written.project(
        TimelineModule(), 7, "event.made",
        R"({"event":"a1","now":{"title":"Left school","when":{"words":"when I was fourteen","precision":"none",)"
        R"("basis":"none","anchor":{"person":"P01"}},"people":[],"kind":"note","lane":"By hand","cites":{}}})");
    written.project(people::PeopleModule(), 8, "person.added",
                    R"({"person":"P01","number":1,"name":"Linh","born":"1998-05-14"})");
    written.project(TimelineModule(), 8, "person.added",
                    R"({"person":"P01","number":1,"name":"Linh","born":"1998-05-14"})");
    auto& database = written.database;
    CHECK(
        database.integer("SELECT 1 FROM event_state WHERE number = 3 AND entry = 8 AND edtf = "
                         "'2012-05-14/2013-05-13' AND told_by = 'P01'"));
    written.project(
        TimelineModule(), 9, "event.made",
        R"({"event":"a2","now":{"title":"Seen","when":{"words":"03/04/2016","edtf":"[2016-03-04,2016-04-03]",)"
        R"("earliest":1457049600000000,"latest":1459727999000000,"strict":{"earliest":1457049600000000,)"
        R"("latest":1459641599000000},"precision":"day","zone":"UTC","basis":"assumed","unclear":true},)"
        R"("people":[],"kind":"note","lane":"By hand","cites":{}}})");
    CHECK(
        database.integer("SELECT 1 FROM event_state WHERE number = 4 AND is_unclear AND strict_latest = "
                         "1459641599000000 AND latest = 1459727999000000"));
}

TEST_CASE("source.clock_assessed and source.clock_unassessed, version 1") {
    Written written;
    const std::string payload =
        R"({"clock":"K01","source":"S01","source_sha256":"S01","seconds":200,"from":1457913600000000,)"
        R"("to":1458000000000000,"reason":"Seen beside a radio clock"})";
    written.project(evidence::ClockModule(), 7, "source.clock_assessed", payload);
    const auto held = evidence::clockAssessments(written.database);
    REQUIRE(held.size() == 1);
    CHECK(held[0].inWords() == "ran 3 min 20 s fast");
    CHECK(held[0].by == "A. Patel");
    CHECK(held[0].period == base::Bounds{1'457'913'600'000'000, 1'458'000'000'000'000});
    written.project(evidence::ClockModule(), 8, "source.clock_unassessed", payload);
    CHECK(evidence::clockAssessments(written.database).empty());
}

TEST_CASE("finding.measured, version 1") {
    Written written;
    const MeasuresModule module;
    written.database.execute(std::string(module.schema()));
    CHECK(FindingMeasures::read(written.database) == FindingMeasures{base::kHour, 100, 0, 1'000});
    const std::string now =
        R"("now":{"together_seconds":1800,"within_metres":250,"overlap_seconds":300,"apart_metres":2000})";
    written.project(module, 7, "finding.measured", "{" + now + "}");
    CHECK(FindingMeasures::read(written.database) ==
          FindingMeasures{30 * base::kMinute, 250, 5 * base::kMinute, 2'000});
    ledger::Entry entry;
    entry.kind = "finding.measured";
    entry.payload = "{" + now + "}";
    const auto back = module.inverse(entry);
    REQUIRE(back);
    CHECK(
        back->payload ==
        R"({"was":{"together_seconds":1800,"within_metres":250,"overlap_seconds":300,"apart_metres":2000}})");
    written.project(module, 8, "finding.measured", back->payload);
    CHECK(FindingMeasures::read(written.database) == FindingMeasures());
    CHECK(module.sentence(entry) ==
          "counting as one place what is 30 minutes and 250 m apart at most, and as two what overlaps for 5 "
          "minutes from 2 km");
}
