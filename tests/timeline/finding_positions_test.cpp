#include <catch2/catch.hpp>
#include <cstdio>
#include <map>
#include <random>
#include <set>

#include "timeline/made_events.h"
#include "timeline/position.h"

using namespace strata;
using namespace strata::timeline;
using base::kHour;
using base::kMinute;
using base::kSecond;

namespace {

constexpr base::Micros kNoon = 16801 * base::kDay + 12 * kHour;  // 1 January 2016

std::string at(double north, double east) {
    char text[64];
    std::snprintf(text, sizeof text, "%.5f, %.5f", north, east);
    return text;
}

GivenEvent fix(std::string who, std::string where, base::Micros moment) {
    auto event = seen(std::move(who), std::move(where), moment, moment);
    event.kind = "position";
    return event;
}

std::vector<Finding> found(FindingKind kind, const std::vector<GivenEvent>& events,
                           const FindingMeasures& measures = {}) {
    MadeEvents made;
    made.import(events);
    FindingScope scope;
    scope.measures = measures;
    return made.find(kind, scope);
}

}  // namespace

TEST_CASE("Two people at positions near each other are one finding, which says how near counts") {
    const auto together =
        found(FindingKind::coLocation,
              {fix("Ann", "51.50740, -0.12780", kNoon), fix("Bob", "51.50800, -0.12780", kNoon + kMinute),
               fix("Ann", "53.00000, -1.00000", kNoon + 25 * kHour),
               fix("Bob", "53.00000, -1.00010", kNoon + 25 * kHour)});
    REQUIRE(together.size() == 1);
    CHECK(together[0].count == 2);
    CHECK(together[0].events == std::vector<std::int64_t>{1, 2, 3, 4});
    CHECK(together[0].sentence ==
          "\"Ann\" and \"Bob\" are each recorded within 100 m and 60 minutes of each other on 2 days: E1 (1 "
          "January "
          "2016, 12:00 UTC), at 51.50740, -0.12780 and E2 (1 January 2016, 12:01 UTC), at 51.50800, "
          "-0.12780, last "
          "E3 (2 January 2016, 13:00 UTC), at 53.00000, -1.00000 and E4 (2 January 2016, 13:00 UTC), at "
          "53.00000, "
          "-1.00010.");
    const std::vector<GivenEvent> pair{fix("Ann", "51.50740, -0.12780", kNoon),
                                       fix("Bob", "51.50940, -0.12780", kNoon)};  // 222 m
    CHECK(found(FindingKind::coLocation, pair).empty());
    CHECK(found(FindingKind::coLocation, pair, {.within = 223}).size() == 1);
    CHECK(found(FindingKind::coLocation, pair, {.within = 222}).empty());
    CHECK(found(FindingKind::coLocation, {fix("Ann", "51.50740, -0.12780", kNoon), fix("Bob", "Wash", kNoon)})
              .empty());
}

TEST_CASE("One person at two positions is a clash from the distance that is set") {
    const auto clashes = [](const std::string& other, const FindingMeasures& measures) {
        return found(FindingKind::clash,
                     {seen("Ann", "51.50740, -0.12780", kNoon, kNoon + kHour),
                      seen("Ann", other, kNoon + 50 * kMinute, kNoon + 2 * kHour)},
                     measures);
    };
    const auto far = clashes("51.52740, -0.12780", {});  // 2.2 km
    REQUIRE(far.size() == 1);
    CHECK(far[0].sentence ==
          "\"Ann\" is recorded at 51.50740, -0.12780, E1 (1 January 2016, 12:00 UTC to 13:00 UTC), and at "
          "51.52740, "
          "-0.12780, E2 (1 January 2016, 12:50 UTC to 14:00 UTC), 2.2 km away; positions count as two places "
          "from 1 "
          "km. The two times overlap.");
    CHECK(clashes("51.50840, -0.12780", {}).empty());
    CHECK(clashes("51.52740, -0.12780", {.apart = 3'000}).empty());
    CHECK(clashes("51.52740, -0.12780", {.overlap = 10 * kMinute})[0].sentence.ends_with(
        "The two times overlap for 10 minutes or longer."));
    CHECK(clashes("51.52740, -0.12780", {.overlap = 11 * kMinute}).empty());
    CHECK(clashes("Wash", {}).empty());  // a position and a name say nothing of each other
}

TEST_CASE("Co-locations at positions are those of trying every pair of events") {
    std::mt19937 random(3);
    const auto pick = [&](std::int64_t from, std::int64_t to) {
        return std::uniform_int_distribution<std::int64_t>(from, to)(random);
    };
    const std::vector<std::string> people{"Ann", "Bob", "Cho", "Dan"};
    std::size_t pairs = 0;
    for (int round = 0; round < 100; ++round) {
        FindingMeasures measures;
        measures.within = pick(0, 400);
        measures.together = pick(0, 180) * kMinute;
        // Around a place, a pole or the date line.
        const double north = round % 3 == 0 ? 89.999 : 51.5, east = round % 4 == 0 ? 179.9995 : -0.1278;
        std::vector<GivenEvent> events;
        for (std::int64_t n = pick(5, 40); n > 0; --n) {
            const double up = static_cast<double>(pick(-20, 20)) * 2e-4 / (round % 3 == 0 ? 4 : 1);
            double over = east + static_cast<double>(pick(-20, 20)) * (round % 3 == 0 ? 5 : 2e-4);
            over = over > 180 ? over - 360 : over;
            auto event = fix(people[static_cast<std::size_t>(pick(0, 3))], at(north + up, over),
                             kNoon + pick(0, 3 * 24 * 60) * kMinute);
            event.latest += pick(0, 5) == 0 ? pick(1, 9) * kHour : 0;
            events.push_back(event);
        }
        std::map<std::string, std::set<std::int64_t>> days, with;
        for (std::size_t i = 0; i < events.size(); ++i)
            for (std::size_t j = 0; j < events.size(); ++j) {
                const auto &a = events[i], &b = events[j];
                const double metres = readPosition(a.place)->metresTo(*readPosition(b.place));
                const auto apart = std::max({base::Micros{0}, a.earliest - b.latest, b.earliest - a.latest});
                if (a.people >= b.people || apart > measures.together ||
                    metres > static_cast<double>(measures.within))
                    continue;
                const auto key = a.people + "; " + b.people;
                days[key].insert(std::max(a.earliest, b.earliest) / base::kDay);
                with[key].insert({static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(j) + 1});
            }
        pairs += days.size();
        const auto meetings = found(FindingKind::coLocation, events, measures);
        CHECK(meetings.size() == days.size());
        for (const auto& meeting : meetings) {
            CHECK(meeting.count == static_cast<std::int64_t>(days[meeting.person].size()));
            for (const std::int64_t event : meeting.events)
                CHECK(with[meeting.person].contains(event));
        }
    }
    CHECK(pairs > 100);
}
