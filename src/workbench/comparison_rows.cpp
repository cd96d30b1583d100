#include "accounts/comparison.h"

#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::string nameOf(accounts::Operation::Kind kind) {
    switch (kind) {
        case accounts::Operation::Kind::equal:
            return "equal";
        case accounts::Operation::Kind::insertion:
            return "insert";
        case accounts::Operation::Kind::deletion:
            break;
    }
    return "delete";
}

std::optional<QuoteRow> quoteOf(std::optional<accounts::Quote>& quote, const std::string& account) {
    if (!quote)
        return std::nullopt;
    return QuoteRow{account, static_cast<int>(quote->passage), quote->start, quote->end,
                    std::move(quote->text)};
}

}  // namespace

ComparisonRows rowsOf(accounts::Comparison&& comparison, const std::string& left, const std::string& right) {
    ComparisonRows rows;
    rows.left = left;
    rows.right = right;
    rows.pairs.reserve(comparison.pairs.size());
    for (auto& pair : comparison.pairs) {
        PairRow row;
        row.relation = accounts::codeOf(pair.relation);
        row.topic = accounts::nameOf(pair.topic);
        row.left = quoteOf(pair.left, left);
        row.right = quoteOf(pair.right, right);
        row.operations.reserve(pair.operations.size());
        for (auto& operation : pair.operations)
            row.operations.push_back({nameOf(operation.kind), std::move(operation.text)});
        ++rows.counts[row.relation];
        rows.pairs.push_back(std::move(row));
    }
    rows.wordsLeft = static_cast<std::int64_t>(comparison.summary.wordsLeft);
    rows.wordsRight = static_cast<std::int64_t>(comparison.summary.wordsRight);
    rows.wordsEqual = static_cast<std::int64_t>(comparison.summary.words.equal);
    rows.wordsInserted = static_cast<std::int64_t>(comparison.summary.words.inserted);
    rows.wordsDeleted = static_cast<std::int64_t>(comparison.summary.words.deleted);
    return rows;
}

}  // namespace strata::workbench
