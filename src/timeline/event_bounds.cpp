#include "timeline/event_bounds.h"

#include <algorithm>

namespace strata::timeline {
namespace {

// to - from <= most.
struct Limit {
    std::size_t from = 0, to = 0;
    base::Micros most = 0;
    std::size_t sentence = 0;
};

// Shortest ways along the limits, and the last limit on the way to each node.
struct Ways {
    std::vector<std::optional<base::Micros>> distance;
    std::vector<std::size_t> via;
};

// Returns the chain of a cycle shorter than nothing, where there is one.
std::vector<std::size_t> shorten(const std::vector<Limit>& limits, Ways& ways) {
    auto& [distance, via] = ways;
    via.assign(distance.size(), limits.size());
    std::size_t last = limits.size();
    for (std::size_t round = 0; round <= distance.size(); ++round) {
        last = limits.size();
        for (std::size_t i = 0; i < limits.size(); ++i) {
            const Limit& limit = limits[i];
            if (!distance[limit.from])
                continue;
            const base::Micros reached = *distance[limit.from] + limit.most;
            if (distance[limit.to] && *distance[limit.to] <= reached)
                continue;
            distance[limit.to] = reached;
            via[limit.to] = last = i;
        }
        if (last == limits.size())
            return {};
    }
    std::size_t node = limits[last].to;
    for (std::size_t i = 0; i < distance.size(); ++i)
        node = limits[via[node]].from;
    std::vector<std::size_t> chain;
    const std::size_t start = node;
    do {
        chain.push_back(limits[via[node]].sentence);
        node = limits[via[node]].from;
    } while (node != start);
    std::ranges::reverse(chain);
    return chain;
}

// The sentences on the way to a node, beginning at the date they stand on.
std::vector<std::size_t> wayTo(std::size_t node, const std::vector<Limit>& limits, const Ways& ways) {
    std::vector<std::size_t> chain;
    for (; ways.via[node] < limits.size(); node = limits[ways.via[node]].from)
        chain.push_back(limits[ways.via[node]].sentence);
    std::ranges::reverse(chain);
    return chain;
}

// Backwards, every way is a sentence from its later end to its earlier one.
std::vector<Limit> turned(const std::vector<Limit>& limits) {
    std::vector<Limit> backward;
    for (const Limit& limit : limits)
        backward.push_back({limit.to, limit.from, limit.most, limit.sentence});
    return backward;
}

}  // namespace

EventBounds boundEvents(std::size_t events, const std::vector<TimeSentence>& sentences) {
    std::vector<Limit> forward;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const TimeSentence& said = sentences[i];
        const std::size_t from = said.from.value_or(events);
        if (said.most)
            forward.push_back({from, said.to, *said.most, i});
        if (said.least)
            forward.push_back({said.to, from, -*said.least, i});
    }
    EventBounds solved;
    Ways everywhere{.distance = std::vector<std::optional<base::Micros>>(events + 1, 0), .via = {}};
    solved.contradiction = shorten(forward, everywhere);
    if (!solved.contradiction.empty())
        return solved;
    const std::vector<Limit> backward = turned(forward);
    Ways latest{.distance = std::vector<std::optional<base::Micros>>(events + 1), .via = {}};
    latest.distance[events] = 0;
    Ways earliest = latest;
    shorten(forward, latest);
    shorten(backward, earliest);
    for (std::size_t i = 0; i < events; ++i) {
        const std::optional<base::Micros> first = earliest.distance[i];
        solved.bounds.push_back({first ? std::optional(-*first) : std::nullopt, latest.distance[i]});
        solved.reasons.push_back({wayTo(i, backward, earliest), wayTo(i, forward, latest)});
    }
    return solved;
}

}  // namespace strata::timeline
