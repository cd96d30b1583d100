#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <random>

#include "base/edtf.h"
#include "timeline/relative_bounds.h"

using namespace strata;
using namespace strata::timeline;

// The reader and the solver against trying every day. What each of the words means is said here once more, of
// days and nothing else. Days are counted from 10 March 2016.
namespace {

constexpr int kFirst = -46, kLast = 50;       // days that are tried
constexpr int kEarliest = -26, kLatest = 30;  // no bound of the cases below lies further out

const base::Zone& london() {
    static const auto zone = base::Zone::find("Europe/London");
    return *zone;
}

const base::Micros kStart = base::civilToMicros({.year = 2016, .month = 3, .day = 10});

int dayOf(base::Micros moment) {
    const base::CivilTime wall = london().toWall(moment);
    const base::Micros day = base::civilToMicros({.year = wall.year, .month = wall.month, .day = wall.day});
    return static_cast<int>((day - kStart) / base::kDay);
}

base::Bounds momentsOf(std::optional<int> from, std::optional<int> to) {
    const auto on = [](int day, base::Micros aside) {
        return london().toUtc(base::civilFromMicros(kStart + day * base::kDay + aside)).utc;
    };
    base::Bounds bounds;
    if (from)
        bounds.earliest = on(*from, 0);
    if (to)
        bounds.latest = on(*to, base::kDay - base::kSecond);
    return bounds;
}

std::string dateOf(int day) {
    return std::to_string(10 + day) + " March 2016";
}

struct Span {
    int first = 0, last = 0;
};

struct Claim {
    std::size_t of = 0;
    std::vector<std::size_t> by;  // events it is told by
    std::function<bool(Span of, Span by, Span end)> holds;
    std::function<bool(Span of, Span by, Span end)> isInOrder;  // among those of one day
};

class Trial {
public:
    explicit Trial(unsigned seed) : random_(seed) {}

    int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }

    void make() {
        width = pick(0, 1) == 0 ? Width::strict : Width::fuzzy;
        all.births.push_back({"Lan", *base::readEdtf("2000-03-12", london())});  // sixteen on day 2
        const bool hasStay = pick(0, 3) == 0;
        const std::size_t events = hasStay ? 2 : 3;
        for (std::size_t i = 0; i < events; ++i) {
            std::optional<int> from, to;
            if (pick(0, 2) == 0)
                from = pick(0, 4);
            if (pick(0, 2) == 0)
                to = pick(from.value_or(0), 4);
            known.emplace_back(from, to);
            all.events.push_back({"Event", momentsOf(from, to), momentsOf(from, to), hasStay && i == 1});
            first.push_back(days++);
            last.push_back(hasStay && i == 1 ? days++ : first.back());
        }
        for (int n = pick(1, 5); n > 0; --n)
            claim();
        if (pick(0, 2) == 0)
            claimTuesday();
    }

    // Events and claims that claims tie together.
    std::vector<std::size_t> islands() const {
        std::vector<std::size_t> of(all.events.size());
        for (std::size_t i = 0; i < of.size(); ++i)
            of[i] = i;
        for (std::size_t round = 0; round < of.size(); ++round)
            for (const Claim& one : claims)
                for (const std::size_t by : one.by)
                    of[by] = of[one.of] = std::min(of[by], of[one.of]);
        return of;
    }

    // Tries all days of the events of one island; false where none fits.
    bool tryAll(const std::vector<std::size_t>& islands, std::size_t island, std::vector<Span>& reach) const {
        std::vector<const Claim*> some;
        for (const Claim& one : claims)
            if (islands[one.of] == island)
                some.push_back(&one);
        bool isOrdered = false;
        std::array<int, 3> day{};
        for (day[0] = 0; day[0] < 3; ++day[0])
            for (day[1] = 0; day[1] < 3; ++day[1])
                for (day[2] = 0; day[2] < 3; ++day[2])
                    isOrdered =
                        isOrdered ||
                        (areStays(day) && std::ranges::all_of(some, [&](const Claim* one) {
                             return one->isInOrder(span(day, one->of), by(day, *one, 0), by(day, *one, 1));
                         }));
        bool isPossible = false;
        const auto visit = [&](auto&& self, std::size_t event) -> void {
            if (event == all.events.size()) {
                for (std::size_t i = 0; i < all.events.size(); ++i)
                    if (islands[i] == island) {
                        const Span at = span(day, i);
                        reach[i].first = isPossible ? std::min(reach[i].first, at.first) : at.first;
                        reach[i].last = isPossible ? std::max(reach[i].last, at.last) : at.last;
                    }
                isPossible = true;
                return;
            }
            const bool isIn = islands[event] == island;
            const bool isStay = first[event] != last[event];
            const int from = isIn ? known[event].first.value_or(kFirst) : 0;
            const int to = isIn ? known[event].second.value_or(kLast) : 0;
            for (day[first[event]] = from; day[first[event]] <= to; ++day[first[event]])
                for (int end = day[first[event]]; end <= (isStay ? to : day[first[event]]); ++end) {
                    day[last[event]] = end;
                    if (std::ranges::all_of(some, [&](const Claim* one) {
                            const bool isKnown =
                                one->of <= event && std::ranges::all_of(one->by, [&](std::size_t other) {
                                    return other <= event;
                                });
                            return !isKnown ||
                                   one->holds(span(day, one->of), by(day, *one, 0), by(day, *one, 1));
                        }))
                        self(self, event + 1);
                }
        };
        visit(visit, 0);
        return isPossible && isOrdered;
    }

    RelativeCase all{london(), {}, {}, {}};
    Width width = Width::strict;
    std::vector<std::pair<std::optional<int>, std::optional<int>>> known;
    std::vector<Claim> claims;
    std::vector<std::size_t> first, last;
    std::size_t days = 0;

private:
    using Test = std::function<bool(Span, Span, Span)>;

    Span span(const std::array<int, 3>& day, std::size_t event) const {
        return {day[first[event]], day[last[event]]};
    }
    Span by(const std::array<int, 3>& day, const Claim& one, std::size_t which) const {
        return which < one.by.size() ? span(day, one.by[which]) : Span{};
    }
    bool areStays(const std::array<int, 3>& day) const {
        for (std::size_t i = 0; i < first.size(); ++i)
            if (day[first[i]] > day[last[i]])
                return false;
        return true;
    }

    void add(const std::string& words, std::size_t by, AnchorPick one, AnchorPick two, Test holds,
             Test order) {
        const auto told = readRelativeTime(words, {.zone = london()});
        INFO(words);
        REQUIRE(told);
        const auto of = static_cast<std::size_t>(pick(0, static_cast<int>(all.events.size()) - 1));
        std::vector<std::size_t> events;
        for (AnchorPick* some : {&one, &two})
            if (by > 0 && std::holds_alternative<PickedEvent>(*some)) {
                events.push_back(
                    (of + static_cast<std::size_t>(pick(1, static_cast<int>(all.events.size()) - 1))) %
                    all.events.size());
                *some = PickedEvent{events.back()};
            }
        claims.push_back({of, events, std::move(holds), std::move(order)});
        all.statements.push_back({of, *told, one, two});
    }
    void byEvent(const std::string& words, Test holds, Test order = anyOrder) {
        add(words, 1, PickedEvent{}, {}, std::move(holds), std::move(order));
    }
    void byBirth(const std::string& words, Test holds) {
        add(words, 0, PickedBirth{0}, {}, std::move(holds), anyOrder);
    }
    void byDate(const std::string& words, Test holds) { add(words, 0, {}, {}, std::move(holds), anyOrder); }
    static bool anyOrder(Span, Span, Span) { return true; }
    static bool isBefore(Span x, Span a, Span) { return x.last < a.first; }
    static bool beginsBefore(Span x, Span a, Span) { return x.first < a.first; }
    static bool isAfter(Span x, Span a, Span) { return x.first > a.last; }

    void claim() {
        const int n = pick(1, 3), d = pick(0, 4);
        const std::string number = std::array{"1", "two", "three"}.at(static_cast<std::size_t>(n - 1));
        switch (pick(0, 25)) {
            case 0:
                return byEvent(
                    number + " days after we met",
                    [n](Span x, Span a, Span) { return x.first - a.last == n; }, isAfter);
            case 1:
                return byEvent(
                    number + " days before the raid",
                    [n](Span x, Span a, Span) { return a.first - x.first == n; }, beginsBefore);
            case 2:
                return byEvent(
                    "at least " + number + " days after we met",
                    [n](Span x, Span a, Span) { return x.first - a.last >= n; }, isAfter);
            case 3:
                return byEvent(
                    "less than " + number + " days before we met",
                    [n](Span x, Span a, Span) { return a.first - x.first >= 0 && a.first - x.first <= n; },
                    beginsBefore);
            case 4:
                return byEvent("within " + number + " days of the raid", [n](Span x, Span a, Span) {
                    return x.first >= a.first - n && x.first <= a.last + n;
                });
            case 5:
            case 6:
                return byEvent(
                    "before we met", [](Span x, Span a, Span) { return x.last <= a.first; }, isBefore);
            case 7:
            case 8:
                return byEvent(
                    "after the raid", [](Span x, Span a, Span) { return x.first >= a.last; }, isAfter);
            case 9:
                return byEvent(
                    "since the police came", [](Span x, Span a, Span) { return x.first >= a.first; },
                    [](Span x, Span a, Span) { return x.first >= a.first; });
            case 10:
                return byEvent(
                    "until we moved", [](Span x, Span a, Span) { return x.last <= a.first; },
                    [](Span x, Span a, Span) { return x.last <= a.first; });
            case 11:
                return byEvent("while we lived there",
                               [](Span x, Span a, Span) { return x.first >= a.first && x.last <= a.last; });
            case 12:
                return byEvent(
                    "the day after the raid", [](Span x, Span a, Span) { return x.first - a.last == 1; },
                    isAfter);
            case 13:
                return byEvent(
                    "a few days before we met",
                    [](Span x, Span a, Span) { return a.first - x.first >= 2 && a.first - x.first <= 5; },
                    beginsBefore);
            case 14:
                return byEvent("the week she was ill", [](Span x, Span a, Span) {
                    return x.first >= a.first - 6 && x.last <= a.last + 6;
                });
            case 15: {
                const int aside = width == Width::fuzzy ? 3 : 0;
                const int least = aside > 0 ? 1 : n;
                return byEvent(
                    "about " + number + " days after we met",
                    [=](Span x, Span a, Span) {
                        return x.first - a.last >= least && x.first - a.last <= n + aside;
                    },
                    isAfter);
            }
            case 16:
            case 17:
                return add(
                    "between when I came and the raid", 2, PickedEvent{}, PickedEvent{},
                    [](Span x, Span a, Span b) { return x.first >= a.first && x.last <= b.last; },
                    [](Span x, Span a, Span b) { return x.first >= a.first && x.last <= b.last; });
            case 18:
                return byDate("before " + dateOf(d), [d](Span x, Span, Span) { return x.last <= d - 1; });
            case 19:
                return byDate("after " + dateOf(d), [d](Span x, Span, Span) { return x.first >= d + 1; });
            case 20:
                return byDate("until " + dateOf(d), [d](Span x, Span, Span) { return x.last <= d; });
            case 21:
                return byDate(number + " days after " + dateOf(d),
                              [=](Span x, Span, Span) { return x.first == d + n; });
            case 22:
                return byDate("between " + dateOf(d) + " and " + dateOf(d + n),
                              [=](Span x, Span, Span) { return x.first >= d && x.last <= d + n; });
            case 23:
                return byBirth("before I turned sixteen", [](Span x, Span, Span) { return x.last <= 1; });
            case 24:
                return byBirth("since my sixteenth birthday",
                               [](Span x, Span, Span) { return x.first >= 2; });
            default:
                return byBirth(number + " days before I turned sixteen",
                               [n](Span x, Span, Span) { return x.first == 2 - n; });
        }
    }

    // One a case at most: two of them may have no day in common however far one goes.
    void claimTuesday() {
        const auto isTuesday = [](int day) { return (day % 7 + 7) % 7 == 5; };
        if (pick(0, 1) == 0)
            return byDate("a Tuesday", [=](Span x, Span, Span) { return isTuesday(x.first); });
        byEvent(
            "the Tuesday after the raid",
            [=](Span x, Span a, Span) {
                return x.first - a.last >= 1 && x.first - a.last <= 7 && isTuesday(x.first);
            },
            isAfter);
    }

    std::mt19937 random_;
};

// The case with nothing but some grounds left in it.
RelativeCase onlyOn(const RelativeCase& all, const std::vector<Ground>& grounds) {
    RelativeCase some{all.zone, all.events, all.births, {}};
    for (std::size_t i = 0; i < some.events.size(); ++i)
        if (std::ranges::find(grounds, Ground{Ground::Kind::event, i}) == grounds.end())
            some.events[i].strict = some.events[i].fuzzy = {};
    for (std::size_t i = 0; i < all.statements.size(); ++i)
        if (std::ranges::find(grounds, Ground{Ground::Kind::statement, i}) != grounds.end())
            some.statements.push_back(all.statements[i]);
    return some;
}

}  // namespace

TEST_CASE("Words and bounds of 5,000 small cases are those of trying every day") {
    int clashing = 0, undated = 0, derived = 0;
    for (unsigned round = 0; round < 5'000; ++round) {
        Trial trial(round);
        trial.make();
        const RelativeBounds solved = boundRelatively(trial.all, trial.width);
        REQUIRE(solved.waiting.empty());
        const std::vector<std::size_t> islands = trial.islands();
        std::size_t clashes = 0;
        std::string told;
        for (const TimeStatement& statement : trial.all.statements)
            told += std::to_string(statement.event) + ": " + statement.told.words + "\n";
        INFO("round " << round << "\n" << told);
        for (std::size_t island = 0; island < islands.size(); ++island) {
            if (islands[island] != island)
                continue;
            std::vector<Span> reach(islands.size());
            const bool isPossible = trial.tryAll(islands, island, reach);
            clashes += isPossible ? 0 : 1;
            for (std::size_t i = 0; i < islands.size(); ++i) {
                if (islands[i] != island)
                    continue;
                const ReasonedBounds& found = solved.events[i];
                if (!isPossible) {
                    REQUIRE(found.bounds == trial.all.events[i].strict);
                    continue;
                }
                const bool isFrom = reach[i].first >= kEarliest, isTo = reach[i].last <= kLatest;
                REQUIRE(found.bounds.earliest.has_value() == isFrom);
                REQUIRE(found.bounds.latest.has_value() == isTo);
                if (isFrom) {
                    REQUIRE(dayOf(*found.bounds.earliest) == reach[i].first);
                    REQUIRE(boundRelatively(onlyOn(trial.all, found.earliest), trial.width)
                                .events[i]
                                .bounds.earliest == found.bounds.earliest);
                }
                if (isTo) {
                    REQUIRE(dayOf(*found.bounds.latest) == reach[i].last);
                    REQUIRE(boundRelatively(onlyOn(trial.all, found.latest), trial.width)
                                .events[i]
                                .bounds.latest == found.bounds.latest);
                }
                undated += !isFrom && !isTo;
                derived += found.bounds != trial.all.events[i].strict;
            }
        }
        REQUIRE(solved.clashes.size() == clashes);
        for (const Clash& clash : solved.clashes)
            REQUIRE(boundRelatively(onlyOn(trial.all, clash.grounds), trial.width).clashes.size() == 1);
        clashing += clashes > 0;
    }
    CHECK(clashing > 500);
    CHECK(undated > 500);
    CHECK(derived > 2'000);
}
