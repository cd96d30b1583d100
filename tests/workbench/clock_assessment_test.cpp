#include <catch2/catch.hpp>

#include "base/zone.h"
#include "support/every_row.h"
#include "support/made_case.h"

using namespace strata;

namespace {

struct ClockCase : support::MadeCase {
    ClockCase() {
        const auto file =
            write("calls.csv",
                  "date,caller,called,duration\n14/03/2016 09:05:00,07700900001,07700900002,65\n"
                  "20/03/2016 10:00:00,07700900001,07700900003,5\n");
        REQUIRE(session.import({{file}, "", "Europe/London", "dmy", "AP/1", {}, false, false}, {}, {})[0]
                    .status == "imported");
    }
    void checkHolds() {
        const std::string live = support::everyRow(caseFolder());
        session.rebuild({}, {});
        CHECK(support::everyRow(caseFolder()) == live);
    }
};

}  // namespace

TEST_CASE("what a person says of a source's clock stands beside its times, in the period said") {
    ClockCase made;
    const auto zone = base::Zone::find("Europe/London");
    const auto before = *made.session.reader().event(1);
    const auto to = *base::parseIsoInstant("2016-03-16T00:00:00Z");
    const auto id = made.session.assessClock({"AP/1", 200, {}, to, "Seen beside a radio clock"});
    REQUIRE(id.ok());
    CHECK(id.value() == "K01");
    const auto event = *made.session.reader().event(1);
    CHECK(event.earliest == before.earliest);
    CHECK(event.original == before.original);
    REQUIRE(event.clocks.size() == 1);
    CHECK(showIfClock(event, event.clocks[0], *zone) ==
          "between 14 March 2016, 09:01:40 GMT and 14 March 2016, 09:02:45 GMT if the clock ran 3 min 20 s "
          "fast (A. Tester: Seen beside a radio clock)");
    CHECK(made.session.reader().event(2)->clocks.empty());
    CHECK(made.session.reader().sources()[0].clocks.size() == 1);
    made.checkHolds();
    REQUIRE(made.session.undo().ok());
    CHECK(made.session.reader().event(1)->clocks.empty());
    REQUIRE(made.session.redo().ok());
    REQUIRE(made.session.unassessClock("K01", "Another handset").ok());
    CHECK(made.session.reader().event(1)->clocks.empty());
    CHECK_FALSE(made.session.unassessClock("K01", "Again").ok());
    CHECK(made.session.assessClock({"AP/1", -60, {}, {}, "Its owner says so"}).value() == "K02");
    CHECK(made.session.reader().event(2)->clocks[0].words == "ran 1 min slow");
    made.checkHolds();
}

TEST_CASE("an assessment of a clock needs a source, an offset and a reason") {
    ClockCase made;
    CHECK(made.session.assessClock({"S09", 200, {}, {}, "Why"}).refusal().field == "source");
    CHECK(made.session.assessClock({"S01", 0, {}, {}, "Why"}).refusal().field == "offset");
    CHECK(made.session.assessClock({"S01", 200, {}, {}, "  "}).refusal().field == "reason");
    CHECK(workbench::readClockOffset("3m20s") == 200);
    CHECK(workbench::readClockOffset("3 min 20 s") == 200);
    CHECK(workbench::readClockOffset("1h") == 3600);
    CHECK(workbench::readClockOffset("1 day 2 hours") == 93'600);
    for (const char* wrong : {"", "3", "m", "20s3m", "0s", "3m 3m", "-3m", "3 fortnights"})
        CHECK_FALSE(workbench::readClockOffset(wrong));
}

TEST_CASE("the entries of a clock's assessment are read as they were first written") {
    ClockCase made;
    const auto kinds = [&] {
        std::vector<std::string> all;
        for (const auto& entry : made.session.reader().entries())
            all.push_back(entry.kind + ": " + entry.sentence);
        return all;
    };
    REQUIRE(made.session.assessClock({"S01", 200, {}, {}, "Why"}).ok());
    REQUIRE(made.session.unassessClock("K01", "Wrong").ok());
    const auto all = kinds();
    CHECK(all[all.size() - 2] ==
          "source.clock_assessed: said that the clock of calls.csv (S01) ran 3 min 20 s fast");
    CHECK(all[all.size() - 1] ==
          "source.clock_unassessed: took back that the clock of calls.csv (S01) ran 3 min 20 s fast");
}
