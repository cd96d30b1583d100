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

using Distances = std::vector<std::optional<base::Micros>>;

// Shortest ways along the limits; returns the chain of a cycle shorter than nothing, where there is one.
std::vector<std::size_t> shorten(const std::vector<Limit>& limits, Distances& distance) {
    std::vector<std::size_t> via(distance.size(), limits.size());
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

}  // namespace

EventBounds boundEvents(std::size_t events, const std::vector<TimeSentence>& sentences) {
    std::vector<Limit> forward, backward;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const TimeSentence& said = sentences[i];
        const std::size_t from = said.from.value_or(events);
        if (said.most)
            forward.push_back({from, said.to, *said.most, i});
        if (said.least)
            forward.push_back({said.to, from, -*said.least, i});
    }
    for (const Limit& limit : forward)
        backward.push_back({limit.to, limit.from, limit.most, limit.sentence});
    EventBounds solved;
    Distances everywhere(events + 1, 0);
    solved.contradiction = shorten(forward, everywhere);
    if (!solved.contradiction.empty())
        return solved;
    Distances latest(events + 1), earliest(events + 1);
    latest[events] = earliest[events] = 0;
    shorten(forward, latest);
    shorten(backward, earliest);
    for (std::size_t i = 0; i < events; ++i)
        solved.bounds.push_back({earliest[i] ? std::optional(-*earliest[i]) : std::nullopt, latest[i]});
    return solved;
}

}  // namespace strata::timeline
