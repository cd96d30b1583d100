#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presenters/text_flow.h"
#include "workbench/rows.h"

namespace strata::presenters {

// How the relation of two passages is shown: a mark for the margin and words. Never "inconsistent", never
// "withdrawn": that something is not mentioned says only that it is not mentioned.
struct RelationWords {
    std::string mark, words;
    bool isDifference = true;
};
RelationWords wordsOf(std::string_view relation);

// One line of the side-by-side view. A passage that moved, or a pair that crosses another, stands at its
// place in each column, so both columns read in the order they were told.
struct ComparisonRow {
    std::size_t pair = 0;  // index into ComparisonRows::pairs
    RelationWords relation;
    bool hasLeft = false, hasRight = false;
    std::vector<MarkedText> left, right;
    std::optional<std::size_t> otherRow;  // where the other side of the pair is, when not here
};

// Every passage of both accounts, each once, in each column in the order it was said.
std::vector<ComparisonRow> layOutComparison(const workbench::ComparisonRows& comparison);

// What was said on one side of a pair, its words that the other side does not have marked.
std::vector<MarkedText> markedText(const workbench::PairRow& pair, bool isLeft);

}  // namespace strata::presenters
