#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "presenters/event_table.h"
#include "presenters/timeline_marks.h"

using namespace strata;
using namespace strata::presenters;

namespace {

constexpr base::Micros kBegin = 16801 * base::kDay;

workbench::EventRow event(std::int64_t number, base::Micros from, base::Micros to,
                          const std::string& precision = "second") {
    workbench::EventRow row;
    row.number = number;
    row.id = "E" + std::to_string(number);
    row.title = "Event " + std::to_string(number);
    row.earliest = kBegin + from * base::kMinute;
    row.latest = kBegin + to * base::kMinute;
    row.precision = precision;
    return row;
}

workbench::EventRow same(workbench::EventRow row, const std::vector<std::string>& others,
                         std::int64_t sources = 2) {
    row.sameAs = others;
    row.sourcesTelling = sources;
    return row;
}

std::vector<TimelineBar> bars(const std::vector<workbench::EventRow>& events) {
    std::vector<TimelineMark> marks;
    for (const auto& row : events)
        marks.push_back(*markOf(row));
    TimelineWindow window;
    window.resize(1000);
    window.show({kBegin, kBegin + 1000 * base::kMinute});
    const auto made = barsIn(marks, window, 1000);
    REQUIRE(made);
    return *made;
}

}  // namespace

TEST_CASE("Events of a lane that are said to be one are one bar, as long as all of them") {
    const auto alone = bars({event(1, 100, 100), event(2, 100, 100)});
    CHECK(alone.size() == 2);
    CHECK(alone[0].tellings == 1);
    const auto one = bars({same(event(1, 100, 100), {"E2"}), same(event(2, 100, 100), {"E1"})});
    REQUIRE(one.size() == 1);
    CHECK(one[0].tellings == 2);
    CHECK(one[0].shape == TimelineBar::Shape::moment);
    const auto wide = bars({same(event(1, 100, 100), {"E2"}), same(event(2, 90, 300, "day"), {"E1"})});
    REQUIRE(wide.size() == 1);
    CHECK(wide[0].shape == TimelineBar::Shape::uncertain);
    CHECK(wide[0].left == Approx(90));
    CHECK(wide[0].right == Approx(300));
}

TEST_CASE("A telling whose other is in another lane keeps a bar of its own, with the sign") {
    const auto made = bars({same(event(1, 100, 100), {"E9"}), event(2, 200, 200)});
    REQUIRE(made.size() == 2);
    CHECK(made[0].tellings == 2);
    CHECK(made[1].tellings == 1);
}

TEST_CASE("A bar is hollow only where every telling is made by hand, and hatched where one is computed") {
    auto made = same(event(1, 100, 100), {"E2"});
    made.isMade = true;
    auto computed = same(event(2, 100, 100), {"E1"});
    computed.basis = "computed";
    const auto one = bars({made, computed});
    REQUIRE(one.size() == 1);
    CHECK_FALSE(one[0].isMade);
    CHECK(one[0].isInferred);
}

TEST_CASE("In words an event says how many sources tell it, on the chart and in the list") {
    const auto row = same(event(1, 100, 100), {"E2", "E3"}, 2);
    CHECK(workbench::tellingsInWords(row) == "told by 2 sources");
    CHECK(workbench::tellingsInWords(same(event(1, 1, 1), {"E2"}, 1)) == "told twice by one source");
    CHECK(workbench::tellingsInWords(same(event(1, 1, 1), {"E2", "E3"}, 1)) == "told 3 times by one source");
    CHECK(workbench::tellingsInWords(event(1, 1, 1)).empty());
    CHECK(markOf(row)->told == "told by 2 sources");
    CHECK(eventCell(row, EventColumn::what, {}) == "Event 1 (told by 2 sources)");
    CHECK(eventCell(event(1, 1, 1), EventColumn::what, {}) == "Event 1");
}

TEST_CASE("Whatever is said to be one, no event is without a bar and none has two") {
    std::mt19937 random(2);
    const auto pick = [&](std::int64_t from, std::int64_t to) {
        return std::uniform_int_distribution<std::int64_t>(from, to)(random);
    };
    for (int round = 0; round < 300; ++round) {
        const std::int64_t count = pick(1, 12);
        std::vector<std::int64_t> group(static_cast<std::size_t>(count));
        std::vector<workbench::EventRow> events;
        for (std::int64_t n = 1; n <= count; ++n) {
            const std::int64_t from = pick(0, 800);
            events.push_back(event(n, from, from + pick(0, 100), pick(0, 1) == 0 ? "second" : "day"));
            group[static_cast<std::size_t>(n - 1)] = pick(1, 6);
        }
        std::ranges::sort(events, {}, [](const workbench::EventRow& row) { return *row.earliest; });
        std::set<std::int64_t> groups;
        for (auto& row : events) {
            const std::int64_t mine = group[static_cast<std::size_t>(row.number - 1)];
            groups.insert(mine);
            for (std::int64_t other = 1; other <= count; ++other)
                if (other != row.number && group[static_cast<std::size_t>(other - 1)] == mine)
                    row.sameAs.push_back("E" + std::to_string(other));
        }
        const auto made = bars(events);
        CHECK(made.size() == groups.size());
        for (const auto& bar : made) {
            const auto& first = events[bar.event];
            const std::int64_t mine = group[static_cast<std::size_t>(first.number - 1)];
            float left = 1e9F, right = -1e9F;
            for (const auto& row : events)
                if (group[static_cast<std::size_t>(row.number - 1)] == mine) {
                    left = std::min(left, static_cast<float>((*row.earliest - kBegin) / base::kMinute));
                    right = std::max(right, static_cast<float>((*row.latest - kBegin) / base::kMinute));
                }
            CHECK(bar.left == Approx(left).margin(0.01));
            CHECK(bar.right >= right - 0.01F);
            CHECK(bar.tellings == first.sameAs.size() + 1);
        }
    }
}
