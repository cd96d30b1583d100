#include <catch2/catch.hpp>

#include "support/made_case.h"

using namespace strata;
using support::MadeCase;

namespace {

const std::string kRota =
    "Date,Start,End,Staff,Place\n14/03/2016,09:00,17:00,Linh,Wash\n20/03/2016,09:00,17:00,Linh,Wash\n";
const std::string kWords = "On 14 March 2016 at noon they drove me to Luton. In May 2016 I came back.";

struct Told : MadeCase {
    Told() {
        session.import({{write("rota.csv", kRota)}, "", "", "dmy", "AP/3", {}, false, false}, {}, {});
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = kWords;
        REQUIRE(session.recordAccount(account).ok());
    }
    std::vector<workbench::TimelineFindingRow> beside() const {
        auto rows = session.reader().findings().rows;
        std::erase_if(rows, [](const auto& row) { return row.kind != "account_and_record"; });
        return rows;
    }
    workbench::NewEvent driven(const std::string& when) const {
        workbench::NewEvent event;
        event.title = "Driven to Luton";
        event.when = when;
        event.people = {"Linh"};
        event.place = "Luton";
        return event;
    }
    std::int64_t bytes(const std::string& words) const {
        return static_cast<std::int64_t>(kWords.find(words));
    }
};

}  // namespace

TEST_CASE("an event that cites an account is set beside the record of another place, and so is a link") {
    Told made;
    auto event = made.driven("2016-03-14T12:00");
    REQUIRE(made.session.makeEvent(event).ok());
    CHECK(made.beside().empty());  // it rests on no account
    REQUIRE(made.session.linkEventsToPassage({3}, {"A-01", 1, 0, 48}).ok());
    const auto linked = made.beside();
    REQUIRE(linked.size() == 1);
    CHECK(linked[0].quotes[0] ==
          std::pair<std::string, std::string>("P01/A-01 para. 1 l. 1 (Linh)",
                                              "On 14 March 2016 at noon they drove me to Luton."));
    CHECK(linked[0].quotes[1].first == "AP/3, row 2");
    CHECK(linked[0].events == std::vector<std::int64_t>{3, 1});
    REQUIRE(made.session.undo().ok());
    CHECK(made.beside().empty());
    event.account = "A-01";
    REQUIRE(made.session.reviseEvent(3, event).ok());
    REQUIRE(made.beside().size() == 1);
    CHECK(made.beside()[0].quotes[0] == std::pair<std::string, std::string>("P01/A-01 (Linh)", ""));
}

TEST_CASE("words set beside a record are told when the dates in them are others") {
    Told made;
    const auto may = made.bytes("In May");
    REQUIRE(made.session.linkEventsToPassage({2}, {"A-01", 1, may, may + 24}).ok());
    const auto found = made.beside();
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence.find("The words name 1 May 2016 to 31 May 2016") != std::string::npos);
    CHECK(found[0].quotes[0].second == "In May 2016 I came back.");
    REQUIRE(made.session.linkEventsToPassage({1}, {"A-01", 1, 0, 48}).ok());
    CHECK(made.beside().size() == 1);  // the same day
}

TEST_CASE("a telling and a record said to be one event are told when their times do not overlap") {
    Told made;
    auto event = made.driven("2016-03-18");
    event.place = "";
    event.account = "A-01";
    event.start = 0;
    event.end = 48;
    REQUIRE(made.session.makeEvent(event).ok());
    CHECK(made.beside().empty());
    REQUIRE(made.session.sayEventsSame({1, 3}).ok());
    const auto found = made.beside();
    REQUIRE(found.size() == 1);
    CHECK(found[0].events == std::vector<std::int64_t>{3, 1});
    CHECK(found[0].sentence.find("are said to be one event. The two times do not overlap.") !=
          std::string::npos);
    REQUIRE(made.session.decideFinding({found[0].id, "dismissed", "She was told the date later"}).ok());
    CHECK(made.beside()[0].decision == "dismissed");
}

TEST_CASE("an account that is read for a recorded reason only is not quoted and its dates are not read") {
    Told made;
    workbench::NewAccount therapy;
    therapy.maker = "Linh";
    therapy.text = kWords;
    therapy.circumstances = {{"access", {"limited"}}};
    REQUIRE(made.session.recordAccount(therapy).ok());
    REQUIRE(made.session.linkEventsToPassage({2}, {"A-02", 1, made.bytes("In May"), 73}).ok());
    CHECK(made.beside().empty());
    REQUIRE(made.session.makeEvent(made.driven("2016-03-14T12:00")).ok());
    REQUIRE(made.session.linkEventsToPassage({3}, {"A-02", 1, 0, 48}).ok());
    REQUIRE(made.beside().size() == 1);
    CHECK(made.beside()[0].quotes[0].second.empty());
    CHECK(made.beside()[0].sentence.find("they drove") == std::string::npos);
}
