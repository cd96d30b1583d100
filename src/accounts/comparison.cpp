#include "accounts/comparison.h"

#include <algorithm>
#include <future>

#include "accounts/passage_alignment.h"
#include "accounts/reading.h"

namespace strata::accounts {

namespace {

constexpr std::array<std::string_view, kRelations> kCodes{
    "repeated", "added", "not_repeated", "topic_not_covered", "narrowed", "broadened", "changed", "moved"};
constexpr std::array<std::string_view, kRelations> kNames{
    "repeated", "added", "not mentioned", "topic not covered", "narrowed", "broadened", "changed", "moved"};

Quote quoteOf(const Reading& reading, std::size_t first, std::size_t endPassage) {
    const std::size_t start = reading.passages[first].start, end = reading.passages[endPassage - 1].end;
    return {start, end, reading.text.substr(start, end - start), static_cast<int>(first)};
}

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
    static constexpr std::size_t kWords = 4096;            // different ones to make room for

public:
    Comparing(std::string_view left, std::string_view right)
        : shared_(std::min<std::size_t>((left.size() + right.size()) / 16 + 64, kWords)) {
        readBoth(left, right);
        for (std::size_t i = 0; i < right_.passages.size(); ++i)
            if (right_.ownTopics[i])
                isCovered_[static_cast<std::size_t>(right_.topics[i])] = true;
        isCovered_[static_cast<std::size_t>(Topic::other)] = !right_.passages.empty();
    }

    Comparison run(bool isExchanged) {
        const std::vector<Link> links = linksOf(isExchanged);
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
    // A long pair is read on a thread each; the right one's words are numbered anew when both are there.
    void readBoth(std::string_view left, std::string_view right) {
        if (right.size() < kWorthAThread) {
            left_ = readAccount(left, shared_);
            right_ = readAccount(right, shared_);
            return;
        }
        SharedWords ofRight(kWords);
        auto other = std::async(std::launch::async, [&] { return readAccount(right, ofRight); });
        left_ = readAccount(left, shared_);
        right_ = other.get();
        shared_.take(ofRight, right_);
    }

    // Always aligned the same way round, so that the order of the texts makes no difference to the pairs.
    std::vector<Link> linksOf(bool isExchanged) const {
        if (!isExchanged)
            return alignPassages(left_, right_, shared_);
        std::vector<Link> links = alignPassages(right_, left_, shared_);
        for (Link& link : links)
            link = {link.right, link.rightEnd, link.left, link.leftEnd, link.isMoved};
        std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.left < b.left; });
        return links;
    }

    std::uint64_t wordsIn(const Stretch& stretch) const {
        return static_cast<std::uint64_t>(
            std::count_if(stretch.words.begin(), stretch.words.end(),
                          [](const Word& word) { return word.kind == Word::Kind::word; }));
    }

    void addLeft(std::size_t passage) {
        const Topic topic = left_.topics[passage];
        const bool isSpokenOf = isCovered_[static_cast<std::size_t>(topic)];
        Quote quote = quoteOf(left_, passage, passage + 1);
        result_.summary.words.deleted += wordsIn(stretchOf(left_, passage, passage + 1));
        std::vector<Operation> steps{{Operation::Kind::deletion, quote.text}};
        result_.pairs.push_back({isSpokenOf ? Relation::notRepeated : Relation::topicNotCovered, topic,
                                 std::move(quote), std::nullopt, std::move(steps)});
    }

    void addRight(std::size_t passage) {
        Quote quote = quoteOf(right_, passage, passage + 1);
        result_.summary.words.inserted += wordsIn(stretchOf(right_, passage, passage + 1));
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
            desk.words.equal += wordsIn(left);
            pair.operations.push_back({Operation::Kind::equal, pair.left->text});
        } else {
            pair.operations = desk.diff.compare(left, right, desk.words);
            termsOf(left, shared_, desk.left);
            termsOf(right, shared_, desk.right);
            shift = compareParticulars(desk.left, desk.right);
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

    SharedWords shared_;
    Reading left_, right_;
    std::array<bool, kTopics> isCovered_{};  // topics the right text speaks of
    Comparison result_;
};

}  // namespace

std::string_view codeOf(Relation relation) {
    return kCodes[static_cast<std::size_t>(relation)];
}

std::string_view nameOf(Relation relation) {
    return kNames[static_cast<std::size_t>(relation)];
}

Comparison compareTexts(std::string_view left, std::string_view right) {
    return Comparing(left, right).run(right < left);
}

}  // namespace strata::accounts
