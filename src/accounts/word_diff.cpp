#include "accounts/word_diff.h"

#include <algorithm>

#include "accounts/vocabulary.h"

namespace strata::accounts {

namespace {

class Steps {
public:
    Steps(const Stretch& left, const Stretch& right) : left_(left), right_(right) {}

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

    void keep() {
        add(Operation::Kind::equal, left_.between(leftAt_, leftAt_ + 1));
        ++leftAt_;
        ++rightAt_;
    }

    std::vector<Operation> steps;

private:
    bool isAlike(std::size_t l, std::size_t r) const { return left_.ids[l] == right_.ids[r]; }

    void add(Operation::Kind kind, std::string_view text) {
        if (text.empty())
            return;
        if (!steps.empty() && steps.back().kind == kind)  // what follows it in its text
            steps.back().text = {steps.back().text.data(), steps.back().text.size() + text.size()};
        else
            steps.push_back({kind, text});
    }

    const Stretch& left_;
    const Stretch& right_;
    std::size_t leftAt_ = 0, rightAt_ = 0;
};

}  // namespace

void WordDiff::takeWords(const Stretch& from, std::vector<std::uint32_t>& ids,
                         std::vector<std::uint32_t>& places) {
    ids.clear();
    places.clear();
    for (std::size_t i = 0; i < from.words.size(); ++i)
        if (from.words[i].kind == Word::Kind::word) {
            ids.push_back(from.ids[i]);
            places.push_back(static_cast<std::uint32_t>(i));
        }
}

std::vector<Operation> WordDiff::compare(const Stretch& left, const Stretch& right, WordCounts& counts) {
    takeWords(left, leftIds_, leftPlaces_);
    takeWords(right, rightIds_, rightPlaces_);
    matcher_.match(leftIds_, rightIds_, matches_);
    counts.equal += matches_.size();
    counts.deleted += leftIds_.size() - matches_.size();
    counts.inserted += rightIds_.size() - matches_.size();
    Steps steps(left, right);
    for (const Match& match : matches_) {
        steps.reach(leftPlaces_[match.left], rightPlaces_[match.right]);
        steps.keep();
    }
    steps.reach(left.words.size(), right.words.size());
    return std::move(steps.steps);
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
