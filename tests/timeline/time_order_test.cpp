#include "timeline/time_order.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/file.h"
#include "timeline/event_columns.h"
#include "timeline/timeline_module.h"

using namespace strata;
using namespace strata::timeline;

namespace {

struct Growing {
    base::TempFolder folder;
    store::Database database{folder.path() / "a.db", store::Database::Access::create};
    std::mt19937 random{8};
    std::vector<EventBrief> events;  // by number - 1
    std::int64_t entry = 0;

    Growing() { database.execute(std::string(TimelineModule().schema())); }

    // Few different moments, so that many are alike.
    EventBrief any() {
        const base::Micros at = static_cast<base::Micros>(random() % 300) * base::kHour - 100 * base::kHour;
        switch (random() % 8) {
            case 0:
                return briefOf({}, {}, base::Precision::none, 1, 1);
            case 1:
                return briefOf({}, at, base::Precision::day, 1, 1);
            case 2:
                return briefOf(at, {}, base::Precision::day, 1, 1);
            default:
                return briefOf(at, at + 5 * base::kHour, base::Precision::second, 1, 1);
        }
    }
    void import(int count) {
        ColumnWriter writer(database, ++entry);
        for (int at = 0; at < count; ++at) {
            events.push_back(any());
            writer.add(static_cast<std::int64_t>(events.size()), events.back(), 0);
        }
        writer.finish();
    }
    // As an event made by hand comes, changes and is taken back: a block of its own.
    void put(std::int64_t number, const EventBrief& event) {
        database.run("DELETE FROM event_block WHERE first = ?", number);
        ColumnWriter writer(database, 0, ++entry);
        writer.add(number, event, 0);
        writer.finish();
        if (static_cast<std::size_t>(number) > events.size())
            events.push_back(event);
        events[static_cast<std::size_t>(number - 1)] = event;
    }
    std::vector<std::uint32_t> inPlainOrder() const {
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t number = 1; number <= events.size(); ++number)
            if (events[number - 1].isThere())
                numbers.push_back(number);
        std::ranges::sort(numbers, [this](std::uint32_t a, std::uint32_t b) {
            const auto key = [this](std::uint32_t number) {
                const EventBrief& event = events[number - 1];
                const int part = event.earliest() ? 0 : event.isDated() ? 1 : 2;
                return std::tuple(part, part == 0 ? event.at : 0, number);
            };
            return key(a) < key(b);
        });
        return numbers;
    }
};

}  // namespace

TEST_CASE("However imports and single events come, change and go, the order is that of a plain sort") {
    Growing made;
    std::shared_ptr<const EventColumns> columns;
    std::vector<std::int64_t> byHand;
    for (int turn = 0; turn < 120; ++turn) {
        const auto what = made.random() % 4;
        if (what == 0) {
            made.import(static_cast<int>(made.random() % 200));
        } else if (what == 1 || byHand.empty()) {
            byHand.push_back(static_cast<std::int64_t>(made.events.size()) + 1);
            made.put(byHand.back(), made.any());
        } else if (what == 2) {
            EventBrief gone;
            gone.at = EventBrief::kGone;
            made.put(byHand[made.random() % byHand.size()], gone);
        } else {
            made.put(byHand[made.random() % byHand.size()], made.any());
        }
        if (turn % 3 == 0)  // several changes at once, too
            continue;
        columns = EventColumns::read(made.database, columns, {});
        const auto plain = made.inPlainOrder();
        REQUIRE(columns->inOrder()->numbers == plain);
        const auto afresh = EventColumns::read(made.database, nullptr, {});
        REQUIRE(afresh->inOrder()->begun == columns->inOrder()->begun);
        REQUIRE(afresh->inOrder()->dated == columns->inOrder()->dated);
        for (std::int64_t number = 0; number <= static_cast<std::int64_t>(made.events.size()) + 1; ++number) {
            const auto found = std::ranges::find(plain, static_cast<std::uint32_t>(number));
            REQUIRE(columns->inOrder()->placeOf(*columns, number) ==
                    (found == plain.end() ? std::nullopt
                                          : std::optional(static_cast<std::size_t>(found - plain.begin()))));
        }
    }
}
