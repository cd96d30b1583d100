#include "accounts/linked_comparison.h"

#include <algorithm>
#include <future>

#include "accounts/particulars.h"
#include "accounts/word_diff.h"

namespace strata::accounts {

namespace {

Stretch stretchOf(const Reading& reading, std::size_t first, std::size_t endPassage) {
    const std::size_t word = reading.passages[first].firstWord;
    const std::size_t count = reading.passages[endPassage - 1].wordEnd - word;
    return {reading.text, std::span(reading.words).subspan(word, count),
            std::span(reading.ids).subspan(word, count)};
}

Relation relationOf(Shift shift, bool isMoved) {
    switch (shift) {
        case Shift::changed:
            return Relation::changed;
        case Shift::narrowed:
            return Relation::narrowed;
        case Shift::broadened:
            return Relation::broadened;
        case Shift::same:
            break;
    }
    return isMoved ? Relation::moved : Relation::repeated;
}

class Comparing {
    static constexpr std::size_t kWorthAThread = 1 << 16;  // bytes

public:
    Comparing(const Reading& left, const Reading& right, const SharedWords& shared)
        : shared_(shared), left_(left), right_(right) {
        for (std::size_t i = 0; i < right_.passages.size(); ++i)
            if (right_.ownTopics[i])
                isCovered_[static_cast<std::size_t>(right_.topics[i])] = true;
        isCovered_[static_cast<std::size_t>(Topic::other)] = !right_.passages.empty();
    }

    Comparison run(const std::vector<Link>& links) {
        result_.pairs.reserve(left_.passages.size() + right_.passages.size() - links.size());
        std::vector<bool> isPaired(right_.passages.size(), false);
        for (const Link& link : links)
            std::fill(isPaired.begin() + link.right, isPaired.begin() + link.rightEnd, true);
        std::vector<Pair> told = pairsOf(links);
        std::size_t left = 0, right = 0;
        for (const Link& link : links) {
            for (; left < link.left; ++left)
                addLeft(left);
            if (!link.isMoved)
                for (; right < link.right; ++right)
                    if (!isPaired[right])
                        addRight(right);
            result_.pairs.push_back(std::move(told[&link - links.data()]));
            left = link.leftEnd;
        }
        for (; left < left_.passages.size(); ++left)
            addLeft(left);
        for (; right < right_.passages.size(); ++right)
            if (!isPaired[right])
                addRight(right);
        sum();
        return std::move(result_);
    }

private:
    void addLeft(std::size_t passage) {
        const Topic topic = left_.topics[passage];
        const bool isSpokenOf = isCovered_[static_cast<std::size_t>(topic)];
        Quote quote = quoteOf(left_, passage, passage + 1);
        result_.summary.words.deleted += wordsIn(stretchOf(left_, passage, passage + 1).words);
        std::vector<Operation> steps{{Operation::Kind::deletion, quote.text}};
        result_.pairs.push_back({isSpokenOf ? Relation::notRepeated : Relation::topicNotCovered, topic,
                                 std::move(quote), std::nullopt, std::move(steps)});
    }

    void addRight(std::size_t passage) {
        Quote quote = quoteOf(right_, passage, passage + 1);
        result_.summary.words.inserted += wordsIn(stretchOf(right_, passage, passage + 1).words);
        std::vector<Operation> steps{{Operation::Kind::insertion, quote.text}};
        result_.pairs.push_back(
            {Relation::added, right_.topics[passage], std::nullopt, std::move(quote), std::move(steps)});
    }

    // What a thread needs of its own to compare pairs.
    struct Desk {
        WordDiff diff;
        std::vector<Term> left, right;
        WordCounts words;
    };

    Pair pairOf(const Link& link, Desk& desk) const {
        const Stretch left = stretchOf(left_, link.left, link.leftEnd);
        const Stretch right = stretchOf(right_, link.right, link.rightEnd);
        Pair pair;
        pair.left = quoteOf(left_, link.left, link.leftEnd);
        pair.right = quoteOf(right_, link.right, link.rightEnd);
        pair.topic = left_.ownTopics[link.left] || !right_.ownTopics[link.right] ? left_.topics[link.left]
                                                                                 : right_.topics[link.right];
        Shift shift = Shift::same;
        if (std::equal(left.ids.begin(), left.ids.end(), right.ids.begin(), right.ids.end())) {
            desk.words.equal += wordsIn(left.words);
            pair.operations.push_back({Operation::Kind::equal, pair.left->text});
        } else {
            pair.operations = desk.diff.compare(left, right, desk.words);
            if (mayDiffer(particularsIn(left, shared_), particularsIn(right, shared_))) {
                termsOf(left, shared_, desk.left);
                termsOf(right, shared_, desk.right);
                shift = compareParticulars(desk.left, desk.right);
            }
        }
        pair.relation = relationOf(shift, link.isMoved);
        return pair;
    }

    // One a link; long accounts are compared from both ends of the list at once.
    std::vector<Pair> pairsOf(const std::vector<Link>& links) {
        std::vector<Pair> pairs(links.size());
        const auto work = [&](std::size_t first, std::size_t end) {
            Desk desk;
            for (std::size_t i = first; i < end; ++i)
                pairs[i] = pairOf(links[i], desk);
            return desk.words;
        };
        const std::size_t half = left_.text.size() < kWorthAThread ? 0 : links.size() / 2;
        std::future<WordCounts> other;
        if (half > 0)
            other = std::async(std::launch::async, work, 0, half);
        addWords(work(half, links.size()));
        if (half > 0)
            addWords(other.get());
        return pairs;
    }

    void addWords(const WordCounts& words) {
        result_.summary.words.equal += words.equal;
        result_.summary.words.inserted += words.inserted;
        result_.summary.words.deleted += words.deleted;
    }

    void sum() {
        Summary& summary = result_.summary;
        for (const Pair& pair : result_.pairs)
            ++summary.pairs[static_cast<std::size_t>(pair.relation)];
        summary.wordsLeft = summary.words.equal + summary.words.deleted;
        summary.wordsRight = summary.words.equal + summary.words.inserted;
    }

    const SharedWords& shared_;
    const Reading& left_;
    const Reading& right_;
    std::array<bool, kTopics> isCovered_{};  // topics the right text speaks of
    Comparison result_;
};

}  // namespace

Quote quoteOf(const Reading& reading, std::size_t first, std::size_t end) {
    const std::size_t from = reading.passages[first].start, to = reading.passages[end - 1].end;
    return {from, to, reading.text.substr(from, to - from), static_cast<int>(first)};
}

Comparison compareLinked(const Reading& left, const Reading& right, const std::vector<Link>& links,
                         const SharedWords& shared) {
    return Comparing(left, right, shared).run(links);
}

}  // namespace strata::accounts
