#include "timeline/finding_lanes.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "timeline/made_events.h"

using namespace strata;
using namespace strata::timeline;
using base::kDay;
using base::kHour;
using base::kMinute;

namespace {

constexpr std::int64_t kMonday = 16804;  // 4 January 2016, in days since 1970

// An office telephone: some calls an hour from nine to five, Monday to Friday.
std::vector<GivenEvent> officeLane(std::int64_t firstDay, std::int64_t days) {
    std::vector<GivenEvent> events;
    for (std::int64_t day = firstDay; day < firstDay + days; ++day)
        if (base::weekday(day * kDay) < 5)
            for (int call = 0; call < 16; ++call)
                events.push_back(at(day * kDay + 9 * kHour + call * 30 * kMinute));
    return events;
}

std::vector<GivenEvent> joined(std::vector<GivenEvent> left, const std::vector<GivenEvent>& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

std::int64_t share(std::vector<std::int64_t> values, double of) {
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(of * static_cast<double>(values.size() - 1))];
}

using Ends = std::set<std::pair<base::Micros, base::Micros>>;

// Every empty stretch between two events of the lane, by trying all pairs, that is longer than the rule says.
Ends silencesByTryingAll(const std::vector<GivenEvent>& events) {
    std::set<base::Micros> moments;
    std::set<std::int64_t> daySet;
    std::int64_t withinADay = 0;
    for (const auto& event : events) {
        moments.insert(event.earliest);
        if (event.earliest / kDay == event.latest / kDay) {
            daySet.insert(event.earliest / kDay);
            ++withinADay;
        }
    }
    Ends found;
    if (withinADay < 20)
        return found;
    std::vector<base::Micros> gaps;
    for (auto moment = std::next(moments.begin()); moment != moments.end(); ++moment)
        gaps.push_back(*moment - *std::prev(moment));
    const std::vector<std::int64_t> days(daySet.begin(), daySet.end());
    for (const auto& before : events)
        for (const auto& after : events) {
            if (after.earliest <= before.latest || std::ranges::any_of(events, [&](const GivenEvent& other) {
                    return other.earliest < after.earliest && other.latest > before.latest;
                }))
                continue;
            std::vector<std::int64_t> earlier, later;
            std::int64_t daysBefore = 0;
            for (std::size_t i = 0; i < days.size(); ++i) {
                daysBefore += days[i] < after.earliest / kDay;
                if (i == 0)
                    continue;
                const std::int64_t step = (days[i] - days[i - 1]) * kDay;
                if (days[i] < after.earliest / kDay)
                    earlier.push_back(step);
                else if (days[i - 1] >= after.earliest / kDay)
                    later.push_back(step);
            }
            if (daysBefore < 5)
                continue;
            if (earlier.size() > 20)
                earlier.erase(earlier.begin(), earlier.end() - 20);
            if (later.size() > 20)
                later.resize(20);
            earlier.insert(earlier.end(), later.begin(), later.end());
            if (after.earliest - before.latest >
                std::max({7 * kDay, 20 * share(gaps, 0.5), 4 * share(earlier, 0.9)}))
                found.insert({before.latest, after.earliest});
        }
    return found;
}

}  // namespace

TEST_CASE("Nights, weekends and a week's holiday of an office lane are no silence") {
    MadeEvents made;
    // Two years, with every eighth week free: Friday evening to Monday week is nine days.
    std::vector<GivenEvent> events;
    for (int block = 0; block < 13; ++block)
        events = joined(std::move(events), officeLane(kMonday + block * 56, 49));
    made.import(events);
    CHECK(made.find(FindingKind::silence).empty());
    CHECK(made.find(FindingKind::burst).empty());
}

TEST_CASE("A lane that stops for a month and goes on is one silence between the events on both sides") {
    MadeEvents made;
    const auto first = officeLane(kMonday, 56), then = officeLane(kMonday + 84, 56);
    made.import(joined(first, then), "AP/1");
    const auto found = made.find(FindingKind::silence);
    REQUIRE(found.size() == 1);
    CHECK(found[0].events == std::vector<std::int64_t>{static_cast<std::int64_t>(first.size()),
                                                       static_cast<std::int64_t>(first.size()) + 1});
    CHECK(found[0].earliest == first.back().latest);
    CHECK(found[0].latest == then.front().earliest);
    CHECK(found[0].lane == "lane");
    CHECK(found[0].sentence ==
          "In lane \"lane\" of AP/1 nothing is dated between E640 (26 February 2016, 16:30 UTC) and E641 "
          "(28 March 2016, 09:00 UTC): 30 days. It has 1,280 dated events; half the gaps between them are 30 "
          "minutes or less.");
}

TEST_CASE("A lane that stops while its source goes on is a silence, and none where the source ends") {
    MadeEvents made;
    auto events = officeLane(kMonday, 56);
    const auto last = static_cast<std::int64_t>(events.size());
    made.import(events);
    CHECK(made.find(FindingKind::silence).empty());
    MadeEvents longer;
    auto other = at((kMonday + 100) * kDay);
    other.lane = "other";
    events.push_back(other);
    longer.import(events);
    const auto found = longer.find(FindingKind::silence);
    REQUIRE(found.size() == 1);
    CHECK(found[0].events == std::vector<std::int64_t>{last, last + 1});
    CHECK(found[0].sentence.find("while the same source goes on") != std::string::npos);
}

TEST_CASE("Another source that adds to a lane does not make the first one go on") {
    MadeEvents made;
    auto events = officeLane(kMonday, 56);
    for (auto& event : officeLane(kMonday, 56)) {
        events.push_back(event);
        events.back().lane = "other";
    }
    made.import(events, "AP/1");
    auto later = at((kMonday + 100) * kDay);
    later.lane = "other";
    made.import({later}, "AP/2");
    const auto found = made.find(FindingKind::silence);
    REQUIRE(found.size() == 1);
    CHECK(found[0].lane == "other");
    CHECK(found[0].sentence.starts_with("In lane \"other\" nothing is dated between E"));
}

TEST_CASE("An event that may lie in the stretch leaves no silence to tell of") {
    auto events = joined(officeLane(kMonday, 56), officeLane(kMonday + 140, 56));
    MadeEvents silent;
    silent.import(events);
    REQUIRE(silent.find(FindingKind::silence).size() == 1);
    MadeEvents filled;
    events.push_back({(kMonday + 54) * kDay, (kMonday + 141) * kDay, "season"});
    filled.import(events);
    CHECK(filled.find(FindingKind::silence).empty());
    MadeEvents undated;
    events.back().hasEarliest = events.back().hasLatest = false;
    undated.import(events);
    const auto found = undated.find(FindingKind::silence);
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence.find("1 further event has no date on both sides") != std::string::npos);
}

TEST_CASE("Days are not midnights: a register of school days has no silence at half-term") {
    MadeEvents made;
    std::vector<GivenEvent> events;
    for (std::int64_t day = 0; day < 140; ++day)
        if (day % 7 < 5 && day / 7 % 7 != 6) {
            events.push_back(onDay(kMonday + day));
            events.push_back(onDay(kMonday + day));
        }
    made.import(events);
    CHECK(made.find(FindingKind::silence).empty());
}

TEST_CASE("Silences are those of trying every pair of events") {
    std::mt19937 random(2016);
    const auto pick = [&](std::int64_t from, std::int64_t to) {
        return std::uniform_int_distribution<std::int64_t>(from, to)(random);
    };
    std::size_t silences = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<GivenEvent> events;
        base::Micros now = kMonday * kDay;
        for (std::int64_t n = pick(18, 200); n > 0; --n) {
            const std::int64_t kind = pick(0, 99);
            now += kind < 90 ? pick(0, 12) * kHour : pick(2, 60) * kDay;
            GivenEvent event = at(now);
            if (kind % 5 == 0)
                event = onDay(now / kDay);
            else if (kind % 17 == 0)
                event = {now, now + pick(0, 12) * kDay, "month"};
            events.push_back(event);
        }
        Ends found;
        MadeEvents made;
        made.import(events);
        for (const auto& finding : made.find(FindingKind::silence))
            found.insert({*finding.earliest, *finding.latest});
        const Ends expected = silencesByTryingAll(events);
        CHECK(found == expected);
        silences += expected.size();
    }
    CHECK(silences > 20);
}

TEST_CASE("A day with far more events than usual is a burst, and a steady or a growing lane has none") {
    MadeEvents made;
    auto events = officeLane(kMonday, 56);
    const auto first = static_cast<std::int64_t>(events.size()) + 1;
    for (int call = 0; call < 60; ++call)
        events.push_back(at((kMonday + 56) * kDay + call * kMinute));
    events.push_back({(kMonday + 56) * kDay, (kMonday + 60) * kDay, "month"});  // may be another day's
    made.import(events);
    const auto found = made.find(FindingKind::burst);
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 60);
    REQUIRE(found[0].events.size() == 60);
    CHECK(found[0].events.front() == first);
    CHECK(
        found[0].sentence ==
        "In lane \"lane\" of S01 60 events are dated 29 February 2016. Of its 41 days with events, half have "
        "16 or fewer.");
    MadeEvents growing;
    events.clear();
    for (std::int64_t day = 0; day < 40; ++day)
        for (std::int64_t n = 0; n < day; ++n)
            events.push_back(at((kMonday + day) * kDay + n * kMinute));
    growing.import(events);
    CHECK(growing.find(FindingKind::burst).empty());
}

TEST_CASE("A finding keeps its id when what it rests on stays, and loses it when that changes") {
    MadeEvents made;
    made.import(joined(officeLane(kMonday, 56), officeLane(kMonday + 140, 56)));
    const auto before = made.find(FindingKind::silence);
    REQUIRE(before.size() == 1);
    made.import(officeLane(kMonday + 196, 28));
    const auto after = made.find(FindingKind::silence);
    REQUIRE(after.size() == 1);
    CHECK(after[0].id == before[0].id);
    made.import({at((kMonday + 100) * kDay)});
    const auto parted = made.find(FindingKind::silence);
    REQUIRE(parted.size() == 2);
    CHECK(parted[0].id != before[0].id);
    CHECK(parted[1].id != before[0].id);
}

TEST_CASE("Beyond the most of a kind the longest are kept, the decided too, and the rest is counted") {
    MadeEvents made;
    std::vector<GivenEvent> events;
    std::int64_t day = kMonday;
    for (int block = 0; block < 8; ++block) {
        events = joined(std::move(events), officeLane(day, 56));
        day += 56 + 28 + 7 * block;
    }
    made.import(events);
    const auto all = made.find(FindingKind::silence);
    REQUIRE(all.size() == 7);
    FindingScope scope;
    scope.mostOfAKind = 2;
    scope.decided = {all[0].id};
    const auto found = made.find(scope);
    CHECK(found.leftOut.at(FindingKind::silence) == 4);
    std::vector<std::string> ids;
    for (const auto& finding : found.findings)
        if (finding.kind == FindingKind::silence)
            ids.push_back(finding.id);
    CHECK(ids == std::vector<std::string>{all[0].id, all[5].id, all[6].id});
}

TEST_CASE("Looking stops when told to and changes nothing") {
    MadeEvents made;
    made.import(officeLane(kMonday, 56));
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(made.find({}, base::Progress(stop.get_token())), base::Cancelled);
}
