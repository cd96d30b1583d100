#include "timeline/event_bounds.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata;
using namespace strata::timeline;

namespace {

constexpr int kFurthest = 12;  // no bound of the cases below lies further out than 6

bool holds(const std::vector<TimeSentence>& sentences, const std::vector<int>& at) {
    for (const TimeSentence& said : sentences) {
        const int apart = at[said.to] - (said.from ? at[*said.from] : 0);
        if ((said.least && apart < *said.least) || (said.most && apart > *said.most))
            return false;
    }
    return true;
}

// The bounds that follow from these sentences and no other.
std::vector<base::Bounds> alone(const std::vector<std::size_t>& chain,
                                const std::vector<TimeSentence>& sentences) {
    std::vector<TimeSentence> some;
    for (const std::size_t index : chain)
        some.push_back(sentences[index]);
    return boundEvents(3, some).bounds;
}

}  // namespace

TEST_CASE("Bounds, contradictions and undated events are those of trying every day") {
    std::mt19937 random(2016);
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
    int contradictions = 0, undated = 0;
    for (int round = 0; round < 1'500; ++round) {
        std::vector<TimeSentence> sentences;
        for (int n = pick(1, 5); n > 0; --n) {
            TimeSentence said;
            said.to = static_cast<std::size_t>(pick(0, 2));
            if (pick(0, 2) > 0)
                said.from = (said.to + static_cast<std::size_t>(pick(1, 2))) % 3;
            const int least = pick(-2, 2);
            if (pick(0, 3) > 0)
                said.least = least;
            if (pick(0, 3) > 0)
                said.most = pick(least, 2);
            sentences.push_back(said);
        }
        std::vector<base::Bounds> found(3);
        bool isPossible = false;
        std::vector<int> at(3);
        for (at[0] = -kFurthest; at[0] <= kFurthest; ++at[0])
            for (at[1] = -kFurthest; at[1] <= kFurthest; ++at[1])
                for (at[2] = -kFurthest; at[2] <= kFurthest; ++at[2]) {
                    if (!holds(sentences, at))
                        continue;
                    isPossible = true;
                    for (std::size_t i = 0; i < 3; ++i) {
                        found[i].earliest = std::min<base::Micros>(found[i].earliest.value_or(at[i]), at[i]);
                        found[i].latest = std::max<base::Micros>(found[i].latest.value_or(at[i]), at[i]);
                    }
                }
        const EventBounds solved = boundEvents(3, sentences);
        REQUIRE(solved.contradiction.empty() == isPossible);
        if (!isPossible) {
            ++contradictions;
            std::vector<TimeSentence> chain;
            for (const std::size_t index : solved.contradiction)
                chain.push_back(sentences[index]);
            REQUIRE(boundEvents(3, chain).contradiction.size() > 0);
            continue;
        }
        for (std::size_t i = 0; i < 3; ++i) {
            if (*found[i].earliest < -6)
                found[i].earliest.reset();
            if (*found[i].latest > 6)
                found[i].latest.reset();
            undated += !found[i].earliest && !found[i].latest;
            REQUIRE(solved.bounds[i] == found[i]);
            REQUIRE(alone(solved.reasons[i].earliest, sentences)[i].earliest == found[i].earliest);
            REQUIRE(alone(solved.reasons[i].latest, sentences)[i].latest == found[i].latest);
        }
    }
    CHECK(contradictions > 20);
    CHECK(undated > 100);
}
