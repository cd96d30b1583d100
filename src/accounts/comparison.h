#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "accounts/topics.h"
#include "accounts/word_diff.h"

namespace strata::accounts {

// What a machine may propose of two passages (DOMAIN 5.4); what it means is for a person to say. None of
// these is a judgement of the teller, and silence is never taken for a withdrawal.
enum class Relation : std::uint8_t {
    repeated,         // the same particulars; the words may differ, and the operations show where
    added,            // only in the later account
    notRepeated,      // only in the earlier, and the later speaks of the topic
    topicNotCovered,  // only in the earlier, and the later does not: no difference is shown
    narrowed,         // a date or number more exact in the later
    broadened,        // less exact in the later
    changed,          // the same particular with a different value; wherever in the account it is told
    moved             // repeated, told in another order
};
constexpr std::size_t kRelations = 8;
std::string_view codeOf(Relation relation);  // "not_repeated"
std::string_view nameOf(Relation relation);  // "not mentioned", in words for a person

// A passage of one of the two texts, by bytes; two or more where the other text tells them in one.
struct Quote {
    std::size_t start = 0, end = 0;
    std::string_view text;
    int passage = 0;  // the first, from 0, in the order told
    bool operator==(const Quote&) const = default;
};

struct Pair {
    Relation relation = Relation::repeated;
    Topic topic = Topic::other;
    std::optional<Quote> left, right;
    std::vector<Operation> operations;
};

struct Summary {
    std::array<std::uint64_t, kRelations> pairs{};  // by relation
    std::uint64_t wordsLeft = 0, wordsRight = 0;    // equal + deleted, equal + inserted
    WordCounts words;

    std::uint64_t count(Relation relation) const { return pairs[static_cast<std::size_t>(relation)]; }
};

// In the order of the left text, what only the right has standing behind what it follows there.
struct Comparison {
    std::vector<Pair> pairs;
    Summary summary;
};

// Recorded with each comparison that is kept, so that readers know what was run.
constexpr std::string_view kComparisonMethod =
    "passages by rare words, words by Myers with anchors; version 2";

// `left` is the earlier account. The quotes of a side, in order of `start`, are its whole text without gap or
// overlap. Takes any bytes. What is returned looks at the texts, which must
// outlive it. Exchanging the texts exchanges the sides and pairs the same passages.
Comparison compareTexts(std::string_view left, std::string_view right);

}  // namespace strata::accounts
