#include "timeline/relative_bounds.h"

#include <algorithm>
#include <numeric>

#include "timeline/relative_graph.h"

namespace strata::timeline {
namespace {

// Nodes that sentences tie together, directly or by others, and nothing more.
struct Island {
    std::vector<std::size_t> nodes, days, order;  // nodes and sentences of the graph, by index
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
    return islands;
}

class Solver {
public:
    Solver(const RelativeCase& all, Width width) : all_(all), width_(width), graph_(graphOf(all, width)) {}

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
        std::vector<Ground> grounds;
    };

    std::vector<Ground> grounds(const std::vector<std::size_t>& chain, const std::vector<std::size_t>& which,
                                const std::vector<Ground>& of) const {
        std::vector<Ground> found;
        for (const std::size_t index : chain)
            if (found.empty() || !(found.back() == of[which[index]]))
                found.push_back(of[which[index]]);
        return found;
    }

    EventBounds bound(const Island& island, const std::vector<std::size_t>& which,
                      const std::vector<TimeSentence>& of) const {
        std::vector<TimeSentence> sentences;
        for (const std::size_t index : which) {
            TimeSentence sentence = of[index];
            sentence.to = places_[sentence.to];
            if (sentence.from)
                sentence.from = places_[*sentence.from];
            sentences.push_back(std::move(sentence));
        }
        return boundEvents(island.nodes.size(), sentences);
    }

    static Clash clashOf(std::vector<Ground> grounds, bool isOfOrder) {
        if (grounds.size() > 1 && grounds.front() == grounds.back())
            grounds.pop_back();
        if (isOfOrder)  // whose sentences are lower limits, found from the later event to the earlier
            std::ranges::reverse(grounds);
        return {std::move(grounds), isOfOrder};
    }

    std::optional<Clash> solveIsland(const Island& island) {
        const EventBounds order = bound(island, island.order, graph_.order);
        if (!order.contradiction.empty())
            return clashOf(grounds(order.contradiction, island.order, graph_.orderGrounds), true);
        const EventBounds days = bound(island, island.days, graph_.days);
        if (!days.contradiction.empty())
            return clashOf(grounds(days.contradiction, island.days, graph_.dayGrounds), false);
        for (std::size_t i = 0; i < island.nodes.size(); ++i) {
            const auto told = [&](std::vector<std::size_t> chain) {
                std::ranges::reverse(chain);
                return grounds(chain, island.days, graph_.dayGrounds);
            };
            earliest_[island.nodes[i]] = {days.bounds[i].earliest, told(days.reasons[i].earliest)};
            latest_[island.nodes[i]] = {days.bounds[i].latest, told(days.reasons[i].latest)};
        }
        return std::nullopt;
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
    std::vector<Bound> earliest_, latest_;  // of each node
    std::vector<std::size_t> places_;       // of each node in its island
};

}  // namespace

RelativeBounds boundRelatively(const RelativeCase& all, Width width) {
    return Solver(all, width).solve();
}

}  // namespace strata::timeline
