#include "presenters/account_lanes.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/instant.h"

using namespace strata;
using base::kDay;

namespace {

workbench::AccountRow account(const std::string& id, std::optional<std::int64_t> day) {
    workbench::AccountRow row;
    row.id = id;
    if (day)
        row.givenEarliest = *day * kDay;
    return row;
}

workbench::DateSaidRow date(const std::string& account, std::optional<std::int64_t> from,
                            std::optional<std::int64_t> to) {
    workbench::DateSaidRow row;
    row.account = account;
    if (from)
        row.earliest = *from * kDay;
    if (to)
        row.latest = *to * kDay;
    return row;
}

}  // namespace

TEST_CASE("no two dates of an account lie on one another, and all lie within what is shown") {
    std::mt19937 random(4);
    const std::vector accounts{account("P01/A-02", 900), account("P01/A-01", std::nullopt)};
    std::vector<workbench::DateSaidRow> dates;
    for (int at = 0; at < 120; ++at) {
        const auto from = static_cast<std::int64_t>(random() % 700);
        dates.push_back(date(at % 3 == 0 ? "P01/A-01" : "P01/A-02", from,
                             from + static_cast<std::int64_t>(random() % 90)));
    }
    dates = presenters::inOrderOfLanes(accounts, dates);
    const auto lanes = presenters::layOutLanes(accounts, dates);
    REQUIRE(lanes.bars.size() == dates.size());
    for (const auto& one : lanes.bars) {
        CHECK(lanes.stretch.from < one.from);
        CHECK(one.to < lanes.stretch.to);
        CHECK(one.row < lanes.rows[one.lane]);
        CHECK(accounts[one.lane].id == dates[one.date].account);
        for (const auto& other : lanes.bars)
            if (one.date != other.date && one.lane == other.lane && one.row == other.row)
                CHECK((one.to < other.from || other.to < one.from));
    }
    CHECK(lanes.stretch.to > 900 * kDay);  // the day that the last account was given is in sight
}

TEST_CASE("a date with an open end says so and is never closed") {
    const std::vector accounts{account("P01/A-01", 100)};
    const std::vector dates{date("P01/A-01", std::nullopt, 50), date("P01/A-01", 60, std::nullopt)};
    const auto lanes = presenters::layOutLanes(accounts, dates);
    REQUIRE(lanes.bars.size() == 2);
    CHECK(lanes.bars[0].isOpenStart);
    CHECK_FALSE(lanes.bars[0].isOpenEnd);
    CHECK(lanes.bars[0].from == lanes.stretch.from);
    CHECK(lanes.bars[1].isOpenEnd);
    CHECK(presenters::dateCells(dates[0])[2] == "open");
    CHECK(presenters::dateCells(dates[1])[3] == "open");
    CHECK(presenters::dateCells(dates[0])[4] == "nobody: read by rules");
}
