#include "timeline/relative_bounds.h"

#include <algorithm>
#include <numeric>

#include "timeline/recurring_days.h"
#include "timeline/relative_graph.h"

namespace strata::timeline {
namespace {

// Nodes that sentences tie together, directly or by others, and nothing more.
struct Island {
    std::vector<std::size_t> nodes, days, order, recurring;  // of the graph, by index
};

std::vector<Island> islandsOf(const RelativeGraph& graph) {
    std::vector<std::size_t> parent(graph.nodes);
    std::iota(parent.begin(), parent.end(), 0);
    const auto rootOf = [&](std::size_t node) {
        while (parent[node] != node)
            node = parent[node] = parent[parent[node]];
        return node;
    };
    for (const auto* sentences : {&graph.days, &graph.order})
        for (const TimeSentence& sentence : *sentences)
            if (sentence.from)
                parent[rootOf(*sentence.from)] = rootOf(sentence.to);
    std::vector<std::size_t> places(graph.nodes, graph.nodes);
    std::vector<Island> islands;
    for (std::size_t node = 0; node < graph.nodes; ++node) {
        std::size_t& place = places[rootOf(node)];
        if (place == graph.nodes) {
            place = islands.size();
            islands.emplace_back();
        }
        islands[place].nodes.push_back(node);
    }
    for (std::size_t i = 0; i < graph.days.size(); ++i)
        islands[places[rootOf(graph.days[i].to)]].days.push_back(i);
    for (std::size_t i = 0; i < graph.order.size(); ++i)
        islands[places[rootOf(graph.order[i].to)]].order.push_back(i);
    for (std::size_t i = 0; i < graph.recurring.size(); ++i)
        islands[places[rootOf(graph.recurring[i].node)]].recurring.push_back(i);
    return islands;
}

using Grounds = std::vector<Ground>;

void addOnce(Grounds& grounds, const Ground& ground) {
    if (std::ranges::find(grounds, ground) == grounds.end())
        grounds.push_back(ground);
}

// The sentences of one island, its nodes numbered anew, and what each stands on.
struct Sentences {
    std::vector<TimeSentence> said;
    std::vector<Grounds> grounds;
};

class Solver {
public:
    Solver(const RelativeCase& all, Width width)
        : all_(all),
          width_(width),
          graph_(graphOf(all, width)),
          recurring_(all.zone, all.isSouthern, width) {}

    RelativeBounds solve() {
        RelativeBounds solved;
        solved.waiting = graph_.waiting;
        earliest_.resize(graph_.nodes);
        latest_.resize(graph_.nodes);
        places_.resize(graph_.nodes);
        for (const Island& island : islandsOf(graph_)) {
            for (std::size_t i = 0; i < island.nodes.size(); ++i)
                places_[island.nodes[i]] = i;
            if (auto clash = solveIsland(island))
                solved.clashes.push_back(std::move(*clash));
        }
        for (std::size_t i = 0; i < all_.events.size(); ++i)
            solved.events.push_back(boundsOf(i));
        return solved;
    }

private:
    struct Bound {
        std::optional<Day> day;
        Grounds grounds;
    };

    Sentences pickedOut(const std::vector<std::size_t>& which, const std::vector<TimeSentence>& said,
                        const std::vector<Ground>& grounds) const {
        Sentences some;
        for (const std::size_t index : which) {
            TimeSentence sentence = said[index];
            sentence.to = places_[sentence.to];
            if (sentence.from)
                sentence.from = places_[*sentence.from];
            some.said.push_back(std::move(sentence));
            some.grounds.push_back({grounds[index]});
        }
        return some;
    }

    // A sentence that stands on a chain of its own may lead over the same grounds once more.
    static Grounds groundsOf(const std::vector<std::size_t>& chain, const Sentences& some) {
        Grounds found;
        for (const std::size_t index : chain) {
            const Grounds& grounds = some.grounds[index];
            if (grounds.size() > 1)
                for (const Ground& ground : grounds)
                    addOnce(found, ground);
            else if (found.empty() || found.back() != grounds.front())
                found.push_back(grounds.front());
        }
        if (found.size() > 1 && found.front() == found.back())
            found.pop_back();
        return found;
    }

    std::optional<Clash> solveIsland(const Island& island) {
        const Sentences order = pickedOut(island.order, graph_.order, graph_.orderGrounds);
        std::vector<std::size_t> circle = boundEvents(island.nodes.size(), order.said).contradiction;
        // Lower limits are found from the later event to the earlier.
        std::ranges::reverse(circle);
        if (!circle.empty())
            return Clash{groundsOf(circle, order), true};
        // Each turn may bring a bound to the next of the days that come again, and others after it. Days that
        // cannot meet may go on for ever, so there is an end; what is found until then holds.
        constexpr int kTurns = 100;
        Sentences days = pickedOut(island.days, graph_.days, graph_.dayGrounds);
        const std::size_t said = days.said.size();
        for (int turn = 0; turn < kTurns; ++turn) {
            const EventBounds solved = boundEvents(island.nodes.size(), days.said);
            if (!solved.contradiction.empty()) {
                forget(island);
                return Clash{groundsOf(solved.contradiction, days), false};
            }
            take(island, solved, days);
            if (!recur(island, said, days))
                break;
        }
        return std::nullopt;
    }

    void forget(const Island& island) {
        for (const std::size_t node : island.nodes)
            earliest_[node] = latest_[node] = {};
    }

    void take(const Island& island, const EventBounds& solved, const Sentences& days) {
        for (std::size_t i = 0; i < island.nodes.size(); ++i) {
            const auto told = [&](std::vector<std::size_t> chain) {
                std::ranges::reverse(chain);
                return groundsOf(chain, days);
            };
            earliest_[island.nodes[i]] = {solved.bounds[i].earliest, told(solved.reasons[i].earliest)};
            latest_[island.nodes[i]] = {solved.bounds[i].latest, told(solved.reasons[i].latest)};
        }
    }

    // Sentences after the first `said` are those of the days that come again; false where none is new.
    bool recur(const Island& island, std::size_t said, Sentences& days) {
        Sentences found;
        const auto limit = [&](const RecurringRule& rule, bool isLeast, const Bound& from,
                               std::optional<Day> day) {
            if (!day)
                return;
            TimeSentence sentence{.from = {}, .to = places_[rule.node], .least = {}, .most = {}, .words = {}};
            (isLeast ? sentence.least : sentence.most) = day;
            found.said.push_back(std::move(sentence));
            found.grounds.push_back({rule.ground});
            for (const Ground& ground : from.grounds)
                addOnce(found.grounds.back(), ground);
        };
        bool isNew = false;
        for (const std::size_t index : island.recurring) {
            const RecurringRule& rule = graph_.recurring[index];
            const Bound first = earliest_[rule.node], last = latest_[rule.node];
            Bound from = first, to = last;
            if (first.day)
                from.day = recurring_.firstFrom(rule.part, *first.day).value_or(*first.day);
            if (last.day)
                to.day = recurring_.lastUpTo(rule.part, *last.day).value_or(*last.day);
            const Bound anchorFirst = boundOf(rule.anchor, true), anchorLast = boundOf(rule.anchor, false);
            if (rule.relation == Relation::before && anchorFirst.day)
                if (const auto day = recurring_.beginningBefore(rule.part, *anchorFirst.day);
                    day && (!from.day || *day > *from.day))
                    from = {day, anchorFirst.grounds};
            if (rule.relation == Relation::after && anchorLast.day)
                if (const auto day = recurring_.endAfter(rule.part, *anchorLast.day);
                    day && (!to.day || *day < *to.day))
                    to = {day, anchorLast.grounds};
            isNew = isNew || from.day != first.day || to.day != last.day;
            limit(rule, true, from, from.day);
            limit(rule, false, to, to.day);
        }
        days.said.resize(said);
        days.grounds.resize(said);
        days.said.insert(days.said.end(), found.said.begin(), found.said.end());
        days.grounds.insert(days.grounds.end(), found.grounds.begin(), found.grounds.end());
        return isNew;
    }

    // The earliest or latest day of an end of an anchor, from what is known by now.
    Bound boundOf(const AnchorEnd& end, bool isEarliest) const {
        if (!end.node)
            return {isEarliest ? end.days.earliest : end.days.latest, {}};
        Bound bound = isEarliest ? earliest_[*end.node] : latest_[*end.node];
        if (bound.day)
            *bound.day += isEarliest ? end.shiftLeast : end.shiftMost;
        return bound;
    }

    // What is known stays the moment it is, unless a chain leads to another day.
    ReasonedBounds boundsOf(std::size_t event) const {
        const TimedEvent& known = all_.events[event];
        const std::vector<Ground> own{{Ground::Kind::event, event}};
        const Bound& first = earliest_[graph_.first[event]];
        const Bound& last = latest_[graph_.last[event]];
        ReasonedBounds told;
        told.bounds = width_ == Width::strict ? known.strict : known.fuzzy;
        const DayBounds days = daysOf(told.bounds, all_.zone);
        if (told.bounds.earliest)
            told.earliest = own;
        if (told.bounds.latest)
            told.latest = own;
        if (first.day && first.day != days.earliest && canBeShown(*first.day)) {
            told.bounds.earliest = firstMomentOf(*first.day, all_.zone);
            told.earliest = first.grounds;
        }
        if (last.day && last.day != days.latest && canBeShown(*last.day)) {
            told.bounds.latest = lastMomentOf(*last.day, all_.zone);
            told.latest = last.grounds;
        }
        return told;
    }

    const RelativeCase& all_;
    Width width_;
    RelativeGraph graph_;
    RecurringDays recurring_;
    std::vector<Bound> earliest_, latest_;  // of each node
    std::vector<std::size_t> places_;       // of each node in its island
};

}  // namespace

RelativeBounds boundRelatively(const RelativeCase& all, Width width) {
    return Solver(all, width).solve();
}

}  // namespace strata::timeline
