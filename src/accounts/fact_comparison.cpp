#include "accounts/fact_comparison.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "accounts/rising_chain.h"
#include "base/text.h"

namespace strata::accounts {

namespace {

std::string folded(const std::string& text) {
    return base::foldForSearch(base::trimmed(text));
}

// Of two ranges with both ends inclusive.
template <class Number>
FactShift compareRanges(Number low, Number high, Number laterLow, Number laterHigh) {
    if (laterHigh < low || laterLow > high)
        return FactShift::changed;
    if (laterLow == low && laterHigh == high)
        return FactShift::repeated;
    if (laterLow >= low && laterHigh <= high)
        return FactShift::narrowed;
    if (laterLow <= low && laterHigh >= high)
        return FactShift::broadened;
    return FactShift::repeated;
}

// An open end is as far as a date can be.
base::Micros orOpen(const std::optional<base::Micros>& bound, bool isEarliest) {
    return bound.value_or(isEarliest ? std::numeric_limits<base::Micros>::min()
                                     : std::numeric_limits<base::Micros>::max());
}

FactShift comparePlaces(const std::string& earlier, const std::string& later, const Gazetteer& gazetteer) {
    if (gazetteer.areOne("place", earlier, later))
        return FactShift::repeated;
    if (gazetteer.isWithin(later, earlier))
        return FactShift::narrowed;
    return gazetteer.isWithin(earlier, later) ? FactShift::broadened : FactShift::changed;
}

bool hasDate(const Fact& fact) {
    return fact.earliest || fact.latest;
}

std::string codeOf(FactShift shift) {
    switch (shift) {
        case FactShift::narrowed:
            return "narrowed";
        case FactShift::broadened:
            return "broadened";
        case FactShift::changed:
            return "changed";
        case FactShift::repeated:
            break;
    }
    return "repeated";
}

// What a fact is about, so that it is compared with nothing else.
std::string particularOf(const Fact& fact) {
    return fact.kind + '\n' + (fact.about.empty() ? '\n' + folded(fact.topic) : folded(fact.about));
}

bool isNamed(const std::string& particular) {
    return particular.find("\n\n") == std::string::npos;
}

using ByAccount = std::map<std::string, std::vector<const Fact*>>;

// Facts of one account that tell one particular, in the order told.
void sortByPlace(std::vector<const Fact*>& facts) {
    std::ranges::sort(facts, {}, [](const Fact* fact) {
        return std::tuple(fact->passage.start, fact->passage.end, fact->number);
    });
}

class Proposing {
public:
    Proposing(const std::vector<FactTelling>& tellings, const Gazetteer& gazetteer)
        : tellings_(tellings), gazetteer_(gazetteer) {}

    void propose(const std::string& particular, ByAccount facts) {
        if (!isNamed(particular))
            for (const auto& [account, some] : facts)
                if (some.size() > 1)
                    return;  // several of one topic cannot be told from one another
        std::size_t earlier = tellings_.size();
        for (std::size_t at = 0; at < tellings_.size(); ++at) {
            auto& here = facts[tellings_[at].account];
            sortByPlace(here);
            if (earlier < tellings_.size())
                compare(facts[tellings_[earlier].account], here, earlier, at);
            else if (at > 0)
                compare({}, here, at - 1, at);
            if (!here.empty())
                earlier = at;
        }
    }

    std::vector<FactRelation> done() {
        markMoved();
        std::ranges::stable_sort(found_, {}, [this](const FactRelation& one) {
            return std::tuple(indexOf(one.later), placeOf(one));
        });
        return std::move(found_);
    }

private:
    std::size_t indexOf(const std::string& account) const {
        return static_cast<std::size_t>(std::ranges::find(tellings_, account, &FactTelling::account) -
                                        tellings_.begin());
    }
    static std::int64_t placeOf(const FactRelation& one) {
        return (one.right ? one.right : one.left)->passage.start;
    }

    void compare(const std::vector<const Fact*>& left, const std::vector<const Fact*>& right,
                 std::size_t earlier, std::size_t later) {
        std::vector<bool> isTaken(right.size());
        std::vector<const Fact*> alone;
        for (const Fact* fact : left) {
            const auto alike = bestOf(*fact, right, isTaken);
            if (!alike) {
                alone.push_back(fact);
                continue;
            }
            isTaken[alike->first] = true;
            add(codeOf(alike->second), earlier, later, fact, right[alike->first]);
        }
        for (std::size_t at = 0; at < right.size(); ++at)
            if (!isTaken[at])
                add("added", earlier, later, nullptr, right[at]);
        for (const Fact* fact : alone)
            add(isCovered(later, fact->topic, !right.empty()) ? "not_repeated" : "topic_not_covered", earlier,
                later, fact, nullptr);
    }

    // The one told most alike: repeated before narrowed or broadened, those before changed.
    std::optional<std::pair<std::size_t, FactShift>> bestOf(const Fact& fact,
                                                            const std::vector<const Fact*>& right,
                                                            const std::vector<bool>& isTaken) const {
        std::optional<std::pair<std::size_t, FactShift>> best;
        for (std::size_t at = 0; at < right.size(); ++at) {
            const auto shift = isTaken[at] ? std::nullopt : compareFacts(fact, *right[at], gazetteer_);
            if (shift && (!best || *shift < best->second))
                best = {at, *shift};
        }
        return best;
    }

    bool isCovered(std::size_t telling, const std::string& topic, bool tellsParticular) const {
        return tellsParticular || tellings_[telling].covered.contains(folded(topic)) ||
               tellings_[telling].notAnswered.contains(folded(topic));
    }

    void add(std::string relation, std::size_t earlier, std::size_t later, const Fact* left,
             const Fact* right) {
        FactRelation one{
            std::move(relation), tellings_[earlier].account, tellings_[later].account, {}, {}, {}};
        if (left != nullptr)
            one.left = *left;
        if (right != nullptr)
            one.right = *right;
        const auto& silent = tellings_[right == nullptr ? later : earlier];
        const std::string topic = folded((left != nullptr ? left : right)->topic);
        one.topicAsked = silent.notAsked.contains(topic)      ? "not_asked"
                         : silent.notAnswered.contains(topic) ? "not_answered"
                         : silent.covered.contains(topic)     ? "covered"
                                                              : "not_recorded";
        found_.push_back(std::move(one));
    }

    // Of what two accounts tell alike, what stands in another order in the later one.
    void markMoved() {
        std::map<std::pair<std::string, std::string>, std::vector<FactRelation*>> alike;
        for (auto& one : found_)
            if (one.relation == "repeated")
                alike[{one.earlier, one.later}].push_back(&one);
        for (auto& [accounts, some] : alike) {
            std::ranges::sort(some, {}, [](const FactRelation* one) {
                return std::pair(one->left->passage.start, -one->right->passage.start);
            });
            std::vector<std::int64_t> rights;
            for (const auto* one : some)
                rights.push_back(one->right->passage.start);
            std::ranges::sort(rights);
            std::vector<Point> points;
            for (std::size_t at = 0; at < some.size(); ++at)
                points.push_back(
                    {static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(
                         std::ranges::lower_bound(rights, some[at]->right->passage.start) - rights.begin()),
                     1.0, static_cast<std::uint32_t>(at)});
            std::vector<bool> isInOrder(some.size());
            for (const auto number : heaviestRising(points, rights.size()))
                isInOrder[number] = true;
            for (std::size_t at = 0; at < some.size(); ++at)
                if (!isInOrder[at])
                    some[at]->relation = "moved";
        }
    }

    const std::vector<FactTelling>& tellings_;
    const Gazetteer& gazetteer_;
    std::vector<FactRelation> found_;
};

}  // namespace

std::optional<FactShift> compareFacts(const Fact& earlier, const Fact& later, const Gazetteer& gazetteer) {
    if (earlier.kind != later.kind)
        return std::nullopt;
    if (hasDate(earlier) && hasDate(later))
        return compareRanges(orOpen(earlier.earliest, true), orOpen(earlier.latest, false),
                             orOpen(later.earliest, true), orOpen(later.latest, false));
    if (earlier.lowest && later.lowest) {
        if (folded(earlier.unit) != folded(later.unit) && !earlier.unit.empty() && !later.unit.empty())
            return FactShift::changed;
        return compareRanges(*earlier.lowest, *earlier.highest, *later.lowest, *later.highest);
    }
    if (!earlier.name.empty() && !later.name.empty()) {
        if (earlier.kind == "place")
            return comparePlaces(earlier.name, later.name, gazetteer);
        return gazetteer.areOne("person", earlier.name, later.name) ? FactShift::repeated
                                                                    : FactShift::changed;
    }
    const bool hasValue = hasDate(earlier) || hasDate(later) || earlier.lowest || later.lowest ||
                          !earlier.name.empty() || !later.name.empty();
    if (hasValue)
        return std::nullopt;
    return folded(earlier.words) == folded(later.words) ? std::optional(FactShift::repeated) : std::nullopt;
}

std::string factRelationInWords(std::string_view relation) {
    if (relation == "not_repeated")
        return "not mentioned";
    if (relation == "record_error")
        return "error of the record";
    std::string words(relation);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::vector<FactRelation> proposeRelations(const std::vector<FactTelling>& tellings,
                                           const std::vector<Fact>& facts, const Gazetteer& gazetteer) {
    std::map<std::string, ByAccount> particulars;
    for (const auto& fact : facts)
        if (std::ranges::find(tellings, fact.passage.account, &FactTelling::account) != tellings.end())
            particulars[particularOf(fact)][fact.passage.account].push_back(&fact);
    Proposing proposing(tellings, gazetteer);
    for (auto& [particular, some] : particulars)
        proposing.propose(particular, some);
    return proposing.done();
}

}  // namespace strata::accounts
