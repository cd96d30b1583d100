#include "workbench/event_orders.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "base/failure.h"
#include "base/text.h"
#include "support/made_case.h"
#include "workbench/chosen_events.h"

using namespace strata;
using workbench::EventFilter;
using workbench::EventOrder;
using workbench::EventRow;

namespace {

using Numbers = std::vector<std::int64_t>;

std::string wordsOf(const EventRow& row, EventOrder::By by) {
    switch (by) {
        case EventOrder::By::what:
            return row.title;
        case EventOrder::By::lane:
            return row.lane;
        case EventOrder::By::source:
            return row.source;
        case EventOrder::By::kind:
            return row.kind;
        case EventOrder::By::people:
            return row.people;
        case EventOrder::By::place:
            return row.place;
        default:
            return row.original;
    }
}

// The order as it is promised, without any of what makes it fast.
Numbers sortedPlainly(std::vector<EventRow> rows, const EventOrder& order) {
    const auto key = [&](const EventRow& row) {
        const std::string words = wordsOf(row, order.by);
        return std::pair(base::foldWithoutMarks(words), words);
    };
    std::ranges::stable_sort(rows, [&](const EventRow& a, const EventRow& b) {
        if (order.by == EventOrder::By::time)
            return order.isDescending && a.earliest && (!b.earliest || *a.earliest > *b.earliest);
        const bool isDated = a.earliest || a.latest, isOther = b.earliest || b.latest;
        if (isDated != isOther)
            return isDated;
        const auto left = key(a), right = key(b);
        if (left.second.empty() || right.second.empty())
            return !left.second.empty() && right.second.empty();
        return order.isDescending ? right < left : left < right;
    });
    Numbers numbers;
    for (const EventRow& row : rows)
        numbers.push_back(row.number);
    return numbers;
}

struct ManyEvents : support::MadeCase {
    std::mt19937 random{23};
    std::int64_t beforeRevising = 0;

    const std::string& one(const std::vector<std::string>& of) { return of[random() % of.size()]; }
    workbench::NewEvent someEvent() {
        workbench::NewEvent event;
        event.title =
            one({"Écoute", "ecoute", "Arrives", "arrives", "Zählt", "Leaves", "\xF0\x9F\x9A\x97 left"});
        event.when = one({"2016-03-14", "2016-03-15~", "2016", "", "../2015", "2017-01-01T10:00"});
        event.kind = one({"note", "call", "Überweisung"});
        event.place = one({"", "Luton", "Đà Nẵng"});
        event.lane = one({"", "Notes", "The flat"});
        event.people = {one({"", "Linh", "Mihai"}), one({"", "Anh"})};
        std::erase(event.people, "");
        return event;
    }
    void importSome(const std::string& name) {
        std::string rows = "date,caller,called,duration,location\n";
        for (int at = 0; at < 80; ++at)
            rows += one({"14/03/2016 09:05:00", "15/03/2016 10:00:00", "not known", "1/1/2017 10:00:00"}) +
                    ",0770090000" + std::to_string(random() % 3) + ",0770090001" +
                    std::to_string(random() % 3) + "," + std::to_string(random() % 4) + "," +
                    one({"", "Luton", "luton", "Zürich"}) + "\n";
        session.import({{write(name, rows)}, "", "", "", "", {}, false, false}, {}, {});
    }
    ManyEvents() {
        importSome("b.csv");
        for (int at = 0; at < 40; ++at)
            REQUIRE(session.makeEvent(someEvent()).ok());
        importSome("a.csv");
        beforeRevising = session.reader().heading().headSequence;
        for (int at = 0; at < 15; ++at)
            REQUIRE(session.reviseEvent(81 + 2 * at, someEvent()).ok());
    }
    auto choose(const EventFilter& filter) {
        return session.reader().choose(filter, workbench::LaneBy::none, session.eventCache(), {});
    }
    auto ordered(const EventFilter& filter, const EventOrder& order) {
        return session.reader().ordered(*choose(filter), order, [](double) {}, {});
    }
};

}  // namespace

TEST_CASE("the list is in the order asked for, equal ones in order of time, nameless and undated ones last") {
    ManyEvents made;
    std::vector<EventFilter> filters(5);
    filters[4].person = "Linh; 07700900001";
    filters[1].kind = "note";
    filters[2].isStrict = true;
    filters[3].upToEntry = made.beforeRevising;
    for (const EventFilter& filter : filters) {
        const auto rows = made.session.reader().events(filter);
        REQUIRE(rows.size() > 5);
        for (const auto& known : workbench::kEventOrders)
            for (const bool isDescending : {false, true}) {
                INFO(known.id << " " << isDescending << " " << filter.upToEntry << filter.kind);
                const EventOrder order{known.by, isDescending};
                CHECK(made.ordered(filter, order)->numbers(0, -1) == sortedPlainly(rows, order));
            }
    }
}

TEST_CASE("an ordered list knows its places and gives any part of it") {
    ManyEvents made;
    const auto list = made.ordered({}, {EventOrder::By::place, false});
    REQUIRE(list->events() == 200);
    const auto all = list->numbers(0, -1);
    for (std::int64_t place = 0; place < list->events(); ++place)
        CHECK(list->placeOf(list->numbers(place, 1).at(0)) == place);
    CHECK(list->numbers(198, 10) == Numbers(all.end() - 2, all.end()));
    CHECK(list->numbers(1'000, 10).empty());
    CHECK_FALSE(list->placeOf(9'999));
}

TEST_CASE("putting events in order ends when it is stopped") {
    ManyEvents made;
    std::stop_source stop;
    stop.request_stop();
    for (const auto& known : workbench::kEventOrders)
        if (known.by != EventOrder::By::time)
            CHECK_THROWS_AS(made.session.reader().ordered(
                                *made.choose({}), {known.by, false}, [](double) {}, stop.get_token()),
                            base::Cancelled);
}
