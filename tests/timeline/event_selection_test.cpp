#include "timeline/event_selection.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "base/zone.h"
#include "timeline/timeline_module.h"

using namespace strata;
using namespace strata::timeline;

namespace {

constexpr base::Micros kStart = 1'400'000'000 * base::kSecond;

struct Made {
    EventBrief brief;
    std::int64_t import = 0;
};

struct Columns {
    base::TempFolder folder;
    store::Database database{folder.path() / "a.db", store::Database::Access::create};
    std::vector<Made> events;  // number - 1
    std::mt19937_64 random{5};

    Columns() { database.execute(std::string(TimelineModule().schema())); }

    std::int64_t below(std::int64_t most) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most));
    }
    EventBrief one() {
        const base::Micros from = kStart + below(4000) * 6 * base::kHour;
        const auto kind = below(3) + 1;
        switch (below(8)) {
            case 0:
                return briefOf({}, {}, base::Precision::none, below(5) + 1, kind);
            case 1:
                return briefOf(from, {}, base::Precision::day, below(5) + 1, kind);
            case 2:
                return briefOf({}, from, base::Precision::day, below(5) + 1, kind);
            case 3:
                return briefOf(from, from + 400 * base::kDay, base::Precision::year, below(5) + 1, kind);
            case 4:
                return briefOf(from, from + base::kDay - base::kSecond, base::Precision::day, below(5) + 1,
                               kind);
            default:
                return briefOf(from, from, base::Precision::second, below(5) + 1, kind);
        }
    }
    void import(std::int64_t entry, int count) {
        ColumnWriter writer(database, entry);
        for (int at = 0; at < count; ++at) {
            EventBrief brief = one();
            brief.people = writer.mention(at % 3 == 0 ? "" : at % 3 == 1 ? "Mihai" : "Mihai; Linh");
            events.push_back({brief, entry});
            writer.add(static_cast<std::int64_t>(events.size()), brief, 0);
        }
        writer.finish();
    }
};

bool isWantedPlainly(const Made& made, const EventWanted& wanted) {
    const EventBrief& e = made.brief;
    if (wanted.imports &&
        std::find(wanted.imports->begin(), wanted.imports->end(), made.import) == wanted.imports->end())
        return false;
    if (wanted.kinds && !(*wanted.kinds)[e.kindNumber()])
        return false;
    if (wanted.from || wanted.to) {
        if (!e.isDated())
            return false;
        const auto first = e.earliest() ? *e.earliest() : *e.latest();
        const auto last = e.latest() ? *e.latest() : first;
        if ((wanted.to && first > *wanted.to) || (wanted.from && last < *wanted.from))
            return false;
    }
    return true;
}

const EventSelection::LanesOf kGivenLane = [](std::int64_t, const EventBrief& event) {
    static std::uint32_t lane = 0;
    lane = event.lane;
    return std::span<const std::uint32_t>(&lane, 1);
};

}  // namespace

TEST_CASE("A brief event keeps its bounds, open ends and precision") {
    const auto day = briefOf(kStart, kStart + base::kDay - base::kSecond, base::Precision::day, 3, 7);
    CHECK(PackedEvent(day).brief().earliest() == kStart);
    CHECK(PackedEvent(day).brief().latest() == kStart + base::kDay - base::kSecond);
    CHECK(PackedEvent(day).brief().precision() == base::Precision::day);
    CHECK(PackedEvent(day).brief().kindNumber() == 7);
    CHECK_FALSE(briefOf(kStart, {}, base::Precision::day, 1, 1).latest());
    CHECK_FALSE(briefOf({}, kStart, base::Precision::day, 1, 1).earliest());
    CHECK(briefOf({}, kStart, base::Precision::day, 1, 1).latest() == kStart);
    CHECK_FALSE(briefOf({}, {}, base::Precision::none, 1, 1).isDated());
    const auto before1970 =
        briefOf(-5'000'000'000'000'123, -5'000'000'000'000'123, base::Precision::second, 1, 1);
    CHECK(PackedEvent(before1970).at() == -5'000'000'000'000'123);
}

TEST_CASE("What is chosen is what a plain look at every event finds, in order, counted and listed once") {
    Columns made;
    made.import(11, 700);
    made.import(12, 900);
    const auto columns = EventColumns::read(made.database, nullptr, {});
    REQUIRE(columns->size() == 1600);
    for (int round = 0; round < 60; ++round) {
        EventWanted wanted;
        if (round % 2 == 0)
            wanted.from = kStart + made.below(4000) * 6 * base::kHour;
        if (round % 3 == 0)
            wanted.to = wanted.from.value_or(kStart) + made.below(300) * base::kDay;
        if (round % 4 == 0)
            wanted.imports = std::vector<std::int64_t>{12};
        if (round % 5 == 0)
            wanted.kinds = std::vector<bool>{false, true, false, true};
        const EventSelection selection(columns, wanted, kGivenLane, {});
        std::vector<std::int64_t> plain;
        for (std::size_t at = 0; at < made.events.size(); ++at)
            if (isWantedPlainly(made.events[at], wanted))
                plain.push_back(static_cast<std::int64_t>(at) + 1);
        std::sort(plain.begin(), plain.end(), [&](std::int64_t a, std::int64_t b) {
            const auto& left = made.events[static_cast<std::size_t>(a - 1)].brief;
            const auto& right = made.events[static_cast<std::size_t>(b - 1)].brief;
            const auto part = [](const EventBrief& e) { return e.earliest() ? 0 : e.isDated() ? 1 : 2; };
            if (part(left) != part(right))
                return part(left) < part(right);
            return part(left) == 0 && left.at != right.at ? left.at < right.at : a < b;
        });
        REQUIRE(selection.numbers(0, -1) == plain);
        for (const std::int64_t number : {1, 37, 702, 1600}) {
            const auto found = std::find(plain.begin(), plain.end(), number);
            REQUIRE(
                selection.placeOf(number) ==
                (found == plain.end() ? std::nullopt : std::optional<std::int64_t>(found - plain.begin())));
        }
        std::int64_t inLanes = 0;
        for (const auto& lane : selection.lanes()) {
            inLanes += lane.events;
            const base::Micros width = (round % 7 + 1) * base::kDay;
            const std::int64_t first = kStart / width;
            std::vector<std::uint32_t> counts(200);
            selection.count(lane, width, first, counts);
            std::vector<std::uint32_t> plainCounts(200);
            for (const std::int64_t number : plain)
                if (const auto& e = made.events[static_cast<std::size_t>(number - 1)].brief;
                    e.isDated() && e.lane == lane.key && e.at / width >= first && e.at / width < first + 200)
                    ++plainCounts[static_cast<std::size_t>(e.at / width - first)];
            REQUIRE(counts == plainCounts);
            const base::Micros from = kStart + 100 * base::kDay, to = from + 9 * base::kDay;
            std::vector<std::int64_t> overlap = selection.overlapping(lane, from, to, 10'000);
            std::vector<std::int64_t> plainOverlap;
            for (const std::int64_t number : plain)
                if (const auto& e = made.events[static_cast<std::size_t>(number - 1)].brief;
                    e.isDated() && e.lane == lane.key && e.at <= to && e.latest().value_or(e.at) >= from)
                    plainOverlap.push_back(number);
            std::sort(overlap.begin(), overlap.end());
            std::sort(plainOverlap.begin(), plainOverlap.end());
            REQUIRE(overlap == plainOverlap);
        }
        REQUIRE(inLanes == static_cast<std::int64_t>(plain.size()));
    }
}

TEST_CASE("An import adds to columns in use without changing them") {
    Columns made;
    made.import(3, 300);
    const auto before = EventColumns::read(made.database, nullptr, {});
    made.import(4, 200);
    const auto after = EventColumns::read(made.database, before, {});
    CHECK(before->size() == 300);
    CHECK(after->size() == 500);
    CHECK(after->importOf(300) == 3);
    CHECK(after->importOf(301) == 4);
    for (std::int64_t number = 1; number <= 300; ++number)
        REQUIRE((*before)[number].at == (*after)[number].at);
    CHECK(EventColumns::read(made.database, after, {}) == after);
}

TEST_CASE("An event of two people is in the lane of each") {
    Columns made;
    made.import(3, 90);
    const auto columns = EventColumns::read(made.database, nullptr, {});
    const auto mentions = Mentions::read(made.database, {});
    const EventSelection selection(
        columns, {}, [&](std::int64_t, const EventBrief& event) { return mentions.names(event.people); }, {});
    REQUIRE(selection.lanes().size() == 3);
    CHECK(selection.lane(0)->events == 30);
    CHECK(selection.lane(1)->events == 60);
    CHECK(selection.lane(2)->events == 30);
    CHECK(selection.events() == 90);
}

TEST_CASE("Hours and days are those of the zone, and only of events known that exactly") {
    base::TempFolder folder;
    store::Database database(folder.path() / "a.db", store::Database::Access::create);
    database.execute(std::string(TimelineModule().schema()));
    ColumnWriter writer(database, 1);
    auto add = [&, number = std::int64_t{0}](base::Micros from, base::Micros length,
                                             base::Precision precision) mutable {
        writer.add(++number, briefOf(from, from + length, precision, 1, 1), 0);
    };
    const base::Micros summer = base::civilToMicros({2016, 7, 4, 22, 30}),
                       winter = base::civilToMicros({2016, 1, 4, 22, 30});
    add(summer, 0, base::Precision::minute);  // Monday 22:30 UTC is 23:30 in London
    add(winter, 0, base::Precision::minute);
    add(summer - 22 * base::kHour - 30 * base::kMinute - base::kHour, base::kDay - base::kSecond,
        base::Precision::day);
    add(summer, 30 * base::kDay, base::Precision::month);
    writer.finish();
    const EventSelection all(EventColumns::read(database, nullptr, {}), {}, {}, {});
    const auto rhythm = all.rhythm(*base::Zone::find("Europe/London"), {});
    CHECK(rhythm.hours[23] == 1);
    CHECK(rhythm.hours[22] == 1);
    CHECK(rhythm.days[0] == 3);
    CHECK(rhythm.withoutHour == 2);
    CHECK(rhythm.withoutDay == 1);
}
