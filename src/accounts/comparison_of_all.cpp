#include "accounts/comparison_of_all.h"

#include <algorithm>
#include <numeric>

#include "accounts/linked_comparison.h"
#include "accounts/strands.h"

namespace strata::accounts {

namespace {

class ComparingAll {
public:
    // Read and aligned in the order of the texts themselves; `given` is where each stood.
    explicit ComparingAll(std::span<const std::string_view> texts) : given_(texts.size()) {
        std::iota(given_.begin(), given_.end(), 0);
        std::stable_sort(given_.begin(), given_.end(),
                         [&](std::size_t a, std::size_t b) { return texts[a] < texts[b]; });
        readings_.resize(texts.size());
        for (const std::size_t account : given_)
            readings_[account] = readAccount(texts[account], shared_);
        std::vector<ToldWords> told;
        for (const std::size_t account : given_)
            told.emplace_back(readings_[account], shared_);
        strands_ = weaveStrands(told, shared_);
        for (Strand& strand : strands_) {
            Strand asGiven;
            asGiven.told.resize(texts.size());
            for (std::size_t i = 0; i < given_.size(); ++i)
                asGiven.told[given_[i]] = strand.told[i];
            strand = std::move(asGiven);
        }
        sortAsTold(strands_, texts.size());
    }

    ComparisonOfAll run() const {
        ComparisonOfAll all;
        for (const Strand& strand : strands_)
            all.things.push_back(thingOf(strand));
        for (std::size_t account = 0; account + 1 < readings_.size(); ++account)
            all.comparisons.push_back(compareLinked(readings_[account], readings_[account + 1],
                                                    linksBetween(account, account + 1), shared_));
        return all;
    }

private:
    ToldThing thingOf(const Strand& strand) const {
        ToldThing thing;
        bool isOwn = false;
        for (std::size_t account = 0; account < readings_.size(); ++account) {
            const Reading& reading = readings_[account];
            thing.told.emplace_back();
            if (!strand.told[account])
                continue;
            const auto [first, end] = *strand.told[account];
            thing.told.back() = quoteOf(reading, first, end);
            if (const bool isFirst = thing.topic == Topic::other;
                !isOwn && (isFirst || reading.ownTopics[first])) {
                thing.topic = reading.topics[first];
                isOwn = reading.ownTopics[first];
            }
        }
        return thing;
    }

    std::vector<Link> linksBetween(std::size_t left, std::size_t right) const {
        std::vector<Link> links;
        for (const Strand& strand : strands_)
            if (const auto& l = strand.told[left], &r = strand.told[right]; l && r)
                links.push_back({l->first, l->end, r->first, r->end, false});
        std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.left < b.left; });
        markMoved(links, ToldWords(readings_[left], shared_), ToldWords(readings_[right], shared_));
        return links;
    }

    SharedWords shared_{4096};
    std::vector<Reading> readings_;  // by account as given
    std::vector<std::size_t> given_;
    std::vector<Strand> strands_;
};

}  // namespace

ComparisonOfAll compareAll(std::span<const std::string_view> texts) {
    return ComparingAll(texts).run();
}

}  // namespace strata::accounts
