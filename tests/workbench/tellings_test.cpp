#include <catch2/catch.hpp>

#include "support/made_case.h"

using namespace strata;
using support::MadeCase;

namespace {

const std::string kCalls = "date,caller,called,duration\n14/03/2016 09:05:00,07700900001,07700900002,65\n";

workbench::NewEvent byHand(const std::string& title) {
    workbench::NewEvent event;
    event.title = title;
    event.when = "2016-03-14";
    return event;
}

}  // namespace

TEST_CASE("how many sources tell an event is said wherever it is read, and is gone when that is undone") {
    MadeCase made;
    auto& session = made.session;
    for (const char* name : {"calls.csv", "again.csv"}) {
        const std::string more =
            std::string(name) == "again.csv" ? kCalls + "15/03/2016 10:00:00,1234567,7654321,5\n" : kCalls;
        REQUIRE(session.import({{made.write(name, more)}, "", "", "dmy", "", {}, false, false}, {}, {})[0]
                    .status == "imported");
    }
    REQUIRE(session.makeEvent(byHand("A call")).ok());
    REQUIRE(session.makeEvent(byHand("The call")).ok());
    CHECK(workbench::tellingsInWords(*session.reader().event(1)).empty());
    REQUIRE(session.sayEventsSame({1, 2}).ok());
    CHECK(workbench::tellingsInWords(*session.reader().event(1)) == "told by 2 sources");
    REQUIRE(session.sayEventsSame({4, 5}).ok());  // all that is made by hand is one source
    CHECK(workbench::tellingsInWords(*session.reader().event(5)) == "told twice by one source");
    const auto brief = session.reader().briefEvents({1, 2, 3});
    CHECK(brief[0].sameAs == std::vector<std::string>{"E2"});
    CHECK(brief[0].sourcesTelling == 2);
    CHECK(brief[1].sameAs == std::vector<std::string>{"E1"});
    CHECK(brief[2].sameAs.empty());
    CHECK(brief[2].sourcesTelling == 0);
    for (const auto& lane : session.reader().lanes())
        if (lane.earliest)
            for (const auto& event :
                 session.reader().laneEvents(lane.number, *lane.earliest, *lane.latest, 10))
                CHECK(event.sourcesTelling == session.reader().event(event.number)->sourcesTelling);
    REQUIRE(session.undo().ok());
    REQUIRE(session.undo().ok());
    CHECK(session.reader().briefEvents({1})[0].sourcesTelling == 0);
    CHECK(session.reader().countEvents({}) == 5);
}
