#include "event_case.h"
#include "workbench/link_rows.h"

using namespace strata;
using test::EventCase;
using test::kBank;
using test::kCalls;
using workbench::NewEvent;

TEST_CASE("events told apart stay apart until somebody says otherwise, and each word on it is kept") {
    EventCase made;
    made.take("copy.csv", kCalls + "16/03/2016 10:00:00,07700900001,07700900003,5\n");
    auto& session = made.session;
    const auto first = [&] { return session.reader().duplicates()[0]; };
    REQUIRE(first().events == std::vector<std::string>{"E1", "E3"});
    const std::string before = made.shown();
    CHECK(session.tellEventsApart({1, 3}, "").refusal().field == "reason");
    REQUIRE(session.tellEventsApart({1, 3}, "Two handsets").ok());
    CHECK(first().decision == "apart");
    CHECK(first().by == "A. Tester");
    CHECK(first().role == "SIO");
    CHECK(first().reason == "Two handsets");
    CHECK(session.undoSentence() == "Undo saying that E1 \"" + session.reader().event(1)->title +
                                        "\", E3 \"" + session.reader().event(3)->title +
                                        "\" are not the same event");
    CHECK(session.reader().event(1)->sameAs.empty());
    REQUIRE(session.sayEventsSame({1, 2, 3}, "One bill printed twice").ok());
    CHECK(first().decision == "same");
    CHECK(session.reader().event(1)->sameAs == std::vector<std::string>{"E2", "E3"});
    REQUIRE(session.tellEventsApart({3, 1}, "Different days on the bills").ok());
    CHECK(first().decision == "apart");
    CHECK(session.reader().event(1)->sameAs == std::vector<std::string>{"E2"});
    CHECK(session.reader().countEvents({}) == 5);
    made.checkHolds();
    REQUIRE(session.undo().ok());
    CHECK(first().decision == "same");
    made.checkHolds();
    REQUIRE(session.undo().ok());
    REQUIRE(session.undo().ok());
    CHECK(made.shown() == before);
    REQUIRE(session.redo().ok());
    CHECK(first().reason == "Two handsets");
    made.checkHolds();
}

TEST_CASE("events of different sources that may be one are shown as a set, and all stay") {
    EventCase made;
    made.take("bank.csv", kBank);                               // E3 to E5
    CHECK(made.session.reader().duplicates().empty());          // twice in one source is not two sources
    made.take("bank2.csv", kBank + "15/03/2016,RENT,-1.00\n");  // E6 to E9
    NewEvent event;
    event.title = made.session.reader().event(4)->title;
    event.when = "2016-03-14";
    REQUIRE(made.session.makeEvent(event).ok());  // E10
    event.when = "2016-03-14T00:00";              // the same moment, said more finely
    REQUIRE(made.session.makeEvent(event).ok());
    const auto sets = made.session.reader().duplicates();
    REQUIRE(sets.size() == 2);
    CHECK(sets[0].events == std::vector<std::string>{"E3", "E5", "E6", "E8"});
    CHECK(sets[1].events == std::vector<std::string>{"E4", "E7", "E10"});
    CHECK(sets[0].why.find("same_title") == 0);
    CHECK(made.session.reader().duplicates(1, 1).size() == 1);
    REQUIRE(made.session.sayEventsSame({4, 7, 10}).ok());
    CHECK_FALSE(made.session.sayEventsSame({4, 4}).ok());
    const auto said = made.session.reader().duplicates();
    CHECK(said[0].decision.empty());
    CHECK(said[1].decision == "same");
    CHECK(made.session.reader().event(7)->sameAs == std::vector<std::string>{"E4", "E10"});
    CHECK(made.session.reader().countEvents({}) == 11);
    made.checkHolds();
}
