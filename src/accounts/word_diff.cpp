#include "accounts/word_diff.h"

#include <algorithm>

#include "accounts/vocabulary.h"

namespace strata::accounts {

namespace {

constexpr std::size_t kShort = 256;  // words, marks and spaces of both sides

class Steps {
public:
    Steps(const Stretch& left, const Stretch& right, std::vector<Operation>& into)
        : left_(left), right_(right), steps_(into) {
        steps_.clear();
    }

    // Words up to here on either side: what is alike at both ends is equal, the rest exchanged.
    void reach(std::size_t left, std::size_t right) {
        const bool isOneOnBoth = left - leftAt_ == 1 && right - rightAt_ == 1;
        if (isOneOnBoth && isAlike(leftAt_, rightAt_))  // most: the space between two words
            return keep();
        std::size_t l = leftAt_, r = rightAt_, leftEnd = left, rightEnd = right;
        while (l < leftEnd && r < rightEnd && isAlike(l, r))
            ++l, ++r;
        while (l < leftEnd && r < rightEnd && isAlike(leftEnd - 1, rightEnd - 1))
            --leftEnd, --rightEnd;
        add(Operation::Kind::equal, left_.between(leftAt_, l));
        add(Operation::Kind::deletion, left_.between(l, leftEnd));
        add(Operation::Kind::insertion, right_.between(r, rightEnd));
        add(Operation::Kind::equal, left_.between(leftEnd, left));
        leftAt_ = left;
        rightAt_ = right;
    }

    // As many words, marks and spaces as are alike from the beginning; how many.
    std::size_t keepBeginning() {
        const std::size_t most = std::min(left_.ids.size(), right_.ids.size());
        while (leftAt_ < most && isAlike(leftAt_, leftAt_))
            ++leftAt_;
        rightAt_ = leftAt_;
        add(Operation::Kind::equal, left_.between(0, leftAt_));
        return leftAt_;
    }

    void keep() {
        add(Operation::Kind::equal, left_.between(leftAt_, leftAt_ + 1));
        ++leftAt_;
        ++rightAt_;
    }

private:
    bool isAlike(std::size_t l, std::size_t r) const { return left_.ids[l] == right_.ids[r]; }

    void add(Operation::Kind kind, std::string_view text) {
        if (text.empty())
            return;
        if (!steps_.empty() && steps_.back().kind == kind)  // what follows it in its text
            steps_.back().text = {steps_.back().text.data(), steps_.back().text.size() + text.size()};
        else
            steps_.push_back({kind, text});
    }

    const Stretch& left_;
    const Stretch& right_;
    std::vector<Operation>& steps_;
    std::size_t leftAt_ = 0, rightAt_ = 0;
};

}  // namespace

std::uint64_t wordsIn(std::span<const Word> words) {
    return static_cast<std::uint64_t>(std::count_if(
        words.begin(), words.end(), [](const Word& word) { return word.kind == Word::Kind::word; }));
}

void WordDiff::takeWords(const Stretch& from, std::size_t first, std::vector<std::uint32_t>& ids,
                         std::vector<std::uint32_t>& places) {
    ids.clear();
    places.clear();
    for (std::size_t i = first; i < from.words.size(); ++i)
        if (from.words[i].kind == Word::Kind::word) {
            ids.push_back(from.ids[i]);
            places.push_back(static_cast<std::uint32_t>(i));
        }
}

std::vector<Operation> WordDiff::compare(const Stretch& left, const Stretch& right, WordCounts& counts) {
    Steps steps(left, right, steps_);
    // The matcher would begin with the same words; how it goes about a long stretch depends on the length.
    const bool isShort = left.words.size() + right.words.size() < kShort;
    const std::size_t alike = isShort ? steps.keepBeginning() : 0;
    takeWords(left, alike, leftIds_, leftPlaces_);
    takeWords(right, alike, rightIds_, rightPlaces_);
    matcher_.match(leftIds_, rightIds_, matches_);
    counts.equal += matches_.size() + wordsIn(left.words.first(alike));
    counts.deleted += leftIds_.size() - matches_.size();
    counts.inserted += rightIds_.size() - matches_.size();
    for (const Match& match : matches_) {
        steps.reach(leftPlaces_[match.left], rightPlaces_[match.right]);
        steps.keep();
    }
    steps.reach(left.words.size(), right.words.size());
    return {steps_.begin(), steps_.end()};
}

std::vector<Operation> diffWords(std::string_view left, std::string_view right) {
    const auto leftWords = breakWords(left), rightWords = breakWords(right);
    Vocabulary vocabulary;
    const auto idsOf = [&](std::string_view text, const std::vector<Word>& words) {
        std::vector<std::uint32_t> ids;
        for (const Word& word : words)
            ids.push_back(vocabulary.idOf(word.in(text)));
        return ids;
    };
    const auto leftIds = idsOf(left, leftWords), rightIds = idsOf(right, rightWords);
    WordCounts counts;
    return WordDiff().compare({left, leftWords, leftIds}, {right, rightWords, rightIds}, counts);
}

}  // namespace strata::accounts
