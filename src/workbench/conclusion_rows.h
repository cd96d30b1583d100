#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "workbench/rows.h"

// What people conclude of differences between the words of accounts, and the words by which they find a topic
// of theirs in them, as front ends show them.
namespace strata::workbench {

// As told earlier, and later; one is empty (its start its end) where that account does not tell it.
struct NewMark {
    std::vector<std::pair<PassageRow, PassageRow>> pairs;
    std::string relation, reason, explanation;
};

struct MarkedPairRow {
    PassageRow left, right;
    std::string leftQuote, rightQuote, leftCitation, rightCitation;  // empty where not told; no limited quote
    bool isLeftLimited = false, isRightLimited = false;
};

struct MarkRow {
    std::string id;  // M3
    std::vector<MarkedPairRow> pairs;
    std::string relation, relationInWords, explanation, reason, by, role, at;
};

// Which of the marks holds of these words, and which of its pairs: the last that was set of words that both
// sides share. Nothing where none is, or the last leaves it to the rules.
struct MarkedPlace {
    std::size_t mark = 0, pair = 0;
};
std::optional<MarkedPlace> markOn(const std::vector<MarkRow>& marks, const PassageRow& earlier,
                                  const PassageRow& later);

struct TopicWordsRow {
    std::string topic;
    // Or phrases; a star at the end stands for any ending. What stands in their place, of words that only a
    // limited account has.
    std::vector<std::string> words;
    std::string reason, by = {}, role = {}, at = {};
    std::string id = {};  // T3; empty where it is still to be said
};

}  // namespace strata::workbench
