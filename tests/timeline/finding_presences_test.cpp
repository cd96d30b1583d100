#include "timeline/finding_presences.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "timeline/made_events.h"

using namespace strata;
using namespace strata::timeline;
using base::kDay;
using base::kHour;
using base::kMinute;
using base::kSecond;

namespace {

constexpr base::Micros kNoon = 16801 * kDay + 12 * kHour;  // 1 January 2016

std::size_t clashes(const std::vector<GivenEvent>& events) {
    MadeEvents made;
    made.import(events);
    return made.find(FindingKind::clash).size();
}

std::vector<Finding> meetings(const std::vector<GivenEvent>& events) {
    MadeEvents made;
    made.import(events);
    return made.find(FindingKind::coLocation);
}

GivenEvent call(std::string who, std::string mast, base::Micros moment, std::string lane = "phone") {
    auto event = seen(std::move(who), std::move(mast), moment, moment + kMinute);
    event.kind = "call";
    event.lane = std::move(lane);
    return event;
}

GivenEvent to(std::string precision, GivenEvent event) {
    event.precision = std::move(precision);
    return event;
}

}  // namespace

TEST_CASE("One name at two places at the same time is a clash, told with both events") {
    MadeEvents made;
    made.import({seen("Mihai", "The Wash", kNoon, kNoon + 6 * kHour),
                 seen("Mihai", "Nails", kNoon + kHour, kNoon + 2 * kHour)});
    const auto found = made.find(FindingKind::clash);
    REQUIRE(found.size() == 1);
    CHECK(found[0].events == std::vector<std::int64_t>{1, 2});
    CHECK(found[0].person == "Mihai");
    CHECK(found[0].sentence ==
          "\"Mihai\" is recorded at The Wash, E1 (1 January 2016, 12:00 UTC to 18:00 UTC), and at Nails, E2 "
          "(1 January 2016, 13:00 UTC to 14:00 UTC). The two times overlap.");
}

TEST_CASE("What can be in order, or cannot be known, is no clash") {
    const auto wash = seen("Mihai", "Wash", kNoon, kNoon + kHour);
    CHECK(clashes({wash, seen("Mihai", "Nails", kNoon + kHour, kNoon + 2 * kHour)}) ==
          0);  // one after the other
    CHECK(clashes({wash, seen("Linh", "Nails", kNoon, kNoon + kHour)}) == 0);
    CHECK(clashes({to("day", wash), to("day", seen("Mihai", "Nails", kNoon, kNoon + kHour))}) == 0);
    CHECK(clashes({wash, to("hour", seen("Mihai", "Nails", kNoon, kNoon + kHour))}) == 0);
    CHECK(clashes({wash, seen("Mihai", "Nails", kNoon, kNoon + 30 * kDay)}) == 0);
    CHECK(clashes({to("minute", seen("Mihai", "Wash", kNoon, kNoon + 59 * kSecond)),
                   to("minute", seen("Mihai", "Nails", kNoon, kNoon + 59 * kSecond))}) == 0);
    CHECK(clashes({wash, seen("Mihai", "home", kNoon, kNoon + kHour)}) == 0);
    CHECK(clashes({seen("Mihai", "51.5074, -0.1278", kNoon, kNoon + kHour),
                   seen("Mihai", "51.5075, -0.1278", kNoon, kNoon + kHour)}) == 0);
    auto payment = seen("Mihai", "Nails", kNoon, kNoon + kHour);
    payment.kind = "payment";
    CHECK(clashes({wash, payment}) == 0);
    CHECK(clashes({wash, seen("Mihai", "Nails", kNoon, kNoon + 2 * kHour)}) == 1);
    CHECK(clashes({wash, to("minute", seen("Mihai", "Nails", kNoon + kMinute, kNoon + 119 * kSecond))}) == 1);
}

TEST_CASE("One place spelt in two ways is no clash") {
    const auto isClash = [](const std::string& left, const std::string& right) {
        return clashes({seen("Mihai", left, kNoon, kNoon + kHour),
                        seen("Mihai", right, kNoon, kNoon + kHour)}) == 1;
    };
    CHECK_FALSE(isClash("14 Quillon St", "14 Quillon Street, Eddlestow"));
    CHECK_FALSE(isClash("14 Quillon Street", "14 Quilon street"));
    CHECK_FALSE(isClash("Phố Huế", "PHO HUE"));
    CHECK_FALSE(isClash("Ruby Wren Nails", "Nails"));
    CHECK(isClash("14 Quillon Street", "15 Quillon Street"));
    CHECK(isClash("Wash", "Nails"));
}

TEST_CASE("Two people at one place within the hour are one finding for them and the place") {
    MadeEvents made;
    std::vector<GivenEvent> events;
    for (int day = 0; day < 5; ++day) {
        events.push_back(seen("Linh", "9 Tansy Court", kNoon + day * kDay, kNoon + day * kDay));
        const auto later = kNoon + day * kDay + (day == 4 ? 61 : 60) * kMinute;
        events.push_back(seen("Hạnh", "9 Tansy Ct", later, later));
    }
    made.import(events);
    const auto found = made.find(FindingKind::coLocation);
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 4);
    CHECK(found[0].events == std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(found[0].person == "Hạnh; Linh");
    CHECK(
        found[0].sentence ==
        "\"Hạnh\" and \"Linh\" are each recorded at 9 Tansy Court within 60 minutes of each other on 4 days: "
        "E2 (1 January 2016, 13:00 UTC) and E1 (1 January 2016, 12:00 UTC), last E8 (4 January 2016, 13:00 "
        "UTC) and E7 (4 January 2016, 12:00 UTC).");
}

TEST_CASE("Who may be one person, and what has no time of day, is no co-location") {
    const auto together = [](const std::string& left, const std::string& right) {
        return meetings({seen(left, "Wash", kNoon, kNoon), seen(right, "Wash", kNoon, kNoon)}).size();
    };
    CHECK(together("Linh", "Mihai") == 1);
    CHECK(together("07700 900417", "07700900126") == 1);
    CHECK(together("Linh", "Linh Trần") == 0);
    CHECK(together("TRAN Linh", "Linh Trần") == 0);
    CHECK(together("Linh", "07700900417") == 0);
    CHECK(together("+44 7700 900417", "07700900417") == 0);
    CHECK(meetings(
              {to("day", seen("Linh", "Wash", kNoon, kNoon)), to("day", seen("Mihai", "Wash", kNoon, kNoon))})
              .empty());
    CHECK(meetings({seen("Linh; Mihai", "Wash", kNoon, kNoon)}).empty());  // the record says so itself
}

TEST_CASE("A call is at the mast of the telephone whose record it is, never at the other end's") {
    const std::vector<GivenEvent> own{call("111111111; 222222222", "Mast A", kNoon),
                                      call("333333333; 111111111", "Mast A", kNoon + 5 * kHour)};
    auto events = own;
    events.push_back(call("222222222; 999999999", "Mast B", kNoon, "other"));
    events.push_back(call("222222222; 888888888", "Mast A", kNoon + 5 * kHour, "other"));
    const auto found = meetings(events);
    REQUIRE(found.size() == 1);
    CHECK(found[0].person == "111111111; 222222222");
    CHECK(found[0].events == std::vector<std::int64_t>{2, 4});
    CHECK(found[0].sentence.find("a mast, which serves an area") != std::string::npos);
    // Nobody can tell whose record it is where all its calls are between the same two.
    CHECK(meetings({call("111111111; 222222222", "Mast A", kNoon), seen("333333333", "Mast A", kNoon, kNoon)})
              .empty());
    CHECK(clashes({call("Ann; Bob", "Mast A", kNoon), call("Ann; Cho", "Mast B", kNoon)}) == 0);
}

TEST_CASE("A vehicle with a lane of its own is recorded where it is seen") {
    auto car = seen("", "Ring Road", kNoon, kNoon),
         van = seen("", "Ring Road", kNoon + kMinute, kNoon + kMinute);
    car.lane = "QZ13 LRC";
    van.lane = "QZ15 PEL";
    const auto found = meetings({car, van});
    REQUIRE(found.size() == 1);
    CHECK(found[0].person == "QZ13 LRC; QZ15 PEL");
}

TEST_CASE("Co-locations are those of trying every pair of events") {
    std::mt19937 random(7);
    const auto pick = [&](std::int64_t from, std::int64_t to) {
        return std::uniform_int_distribution<std::int64_t>(from, to)(random);
    };
    const std::vector<std::string> people{"Ann", "Bob", "Cho", "Dan"}, places{"Wash", "Nails"};
    std::size_t pairs = 0;
    for (int round = 0; round < 80; ++round) {
        std::vector<GivenEvent> events;
        for (std::int64_t n = pick(5, 40); n > 0; --n) {
            const base::Micros from = kNoon + pick(0, 4 * 24 * 60) * kMinute;
            const bool isLong = pick(0, 5) == 0, isMinute = pick(0, 2) == 0;
            auto event = seen(people[static_cast<std::size_t>(pick(0, 3))],
                              places[static_cast<std::size_t>(pick(0, 1))], from,
                              from + (isLong ? pick(1, 9) * kHour : 0) + (isMinute ? 59 * kSecond : 0));
            event.precision = isMinute ? "minute" : "second";
            events.push_back(event);
        }
        // The stretch in which it holds for certain, and how far apart two can be at most.
        const auto from = [](const GivenEvent& e) {
            return e.earliest + (e.precision == "minute" ? 59 * kSecond : 0);
        };
        const auto until = [](const GivenEvent& e) {
            return e.latest - (e.precision == "minute" ? 59 * kSecond : 0);
        };
        std::map<std::pair<std::string, std::string>, std::set<std::int64_t>> days, with;
        for (std::size_t i = 0; i < events.size(); ++i)
            for (std::size_t j = 0; j < events.size(); ++j) {
                const auto &a = events[i], &b = events[j];
                if (a.people >= b.people || a.place != b.place ||
                    std::max({base::Micros{0}, from(a) - until(b), from(b) - until(a)}) > kHour)
                    continue;
                const std::pair key{a.people + "; " + b.people, a.place};
                days[key].insert(std::max(a.earliest, b.earliest) / kDay);
                with[key].insert({static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(j) + 1});
            }
        pairs += days.size();
        const auto found = meetings(events);
        CHECK(found.size() == days.size());
        for (const auto& finding : found) {
            const auto where = finding.sentence.find(" at Wash ") != std::string::npos ? "Wash" : "Nails";
            const std::pair key{finding.person, std::string(where)};
            CHECK(finding.count == static_cast<std::int64_t>(days[key].size()));
            for (const std::int64_t event : finding.events)
                CHECK(with[key].contains(event));
        }
    }
    CHECK(pairs > 100);
}
