#include "timeline/finding_coverage.h"

#include <catch2/catch.hpp>

#include "timeline/made_events.h"

using namespace strata;
using namespace strata::timeline;
using base::kDay;

namespace {

constexpr std::int64_t kFirst = 16801;  // 1 January 2016

// A source of one row a day.
std::vector<GivenEvent> daily(std::int64_t from, std::int64_t to, const std::string& lane) {
    std::vector<GivenEvent> events;
    for (std::int64_t day = from; day <= to; ++day) {
        events.push_back(onDay(kFirst + day));
        events.back().lane = lane;
    }
    return events;
}

}  // namespace

TEST_CASE("A record that begins late or ends early is a gap at that end") {
    MadeEvents made;
    made.import(daily(0, 100, "long"), "AP/1");
    made.import(daily(30, 60, "short"), "AP/2");
    const auto found = made.find(FindingKind::gap);
    REQUIRE(found.size() == 2);
    CHECK(found[0].source == "S02");
    CHECK(found[0].earliest == kFirst * kDay);
    CHECK(found[0].latest == (kFirst + 30) * kDay);
    CHECK(found[0].events == std::vector<std::int64_t>{102});
    CHECK(
        found[0].sentence ==
        "The record AP/2 begins with E102 (31 January 2016). Of the stretch looked at, 1 January 2016 to 10 "
        "April 2016, 30 days lie outside it.");
    CHECK(found[1].events == std::vector<std::int64_t>{132});
    CHECK(found[1].latest == (kFirst + 101) * kDay - base::kSecond);
}

TEST_CASE("Up to a week at either end is no gap, nor is what a record is said to cover") {
    MadeEvents made;
    made.import(daily(0, 100, "long"));
    made.import(daily(7, 93, "weekly"));
    CHECK(made.find(FindingKind::gap).empty());
    made.import(daily(30, 60, "short"));
    FindingScope scope;
    scope.covers["S03"] = {kFirst * kDay, std::nullopt};
    const auto found = made.find(FindingKind::gap, scope);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence.starts_with("The record S03 ends with"));
}

TEST_CASE("The stretch asked for is looked at, whatever the records reach over") {
    MadeEvents made;
    made.import(daily(0, 100, "long"));
    FindingScope scope;
    scope.from = (kFirst - 50) * kDay;
    scope.to = (kFirst + 50) * kDay;
    const auto found = made.find(FindingKind::gap, scope);
    REQUIRE(found.size() == 1);
    CHECK(found[0].earliest == scope.from);
    CHECK(found[0].latest == kFirst * kDay);
    scope.from = (kFirst + 150) * kDay;
    scope.to = (kFirst + 200) * kDay;
    const auto beyond = made.find(FindingKind::gap, scope);
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].earliest == scope.from);
    CHECK(beyond[0].latest == scope.to);
}

TEST_CASE("A source without a date to the day is not said to miss anything") {
    MadeEvents made;
    made.import(daily(0, 100, "long"));
    made.import({{kFirst * kDay, (kFirst + 31) * kDay, "month", "notes"}});
    CHECK(made.find(FindingKind::gap).empty());
}
