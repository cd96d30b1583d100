#include "accounts/comparison.h"

#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::string_view nameOf(accounts::Operation::Kind kind) {
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

}  // namespace

std::optional<QuoteRow> quoteOf(const std::optional<accounts::Quote>& quote, const ComparedText& text) {
    if (!quote)
        return std::nullopt;
    return QuoteRow{text.account, quote->passage, quote->start, quote->end, quote->text};
}

ComparisonRows comparisonOf(ComparedText left, ComparedText right) {
    auto keptLeft = std::make_shared<const ComparedText>(std::move(left));
    auto keptRight = std::make_shared<const ComparedText>(std::move(right));
    const accounts::Comparison comparison = accounts::compareTexts(keptLeft->text, keptRight->text);
    return rowsOf(comparison, std::move(keptLeft), std::move(keptRight));
}

ComparisonRows rowsOf(const accounts::Comparison& comparison, std::shared_ptr<const ComparedText> left,
                      std::shared_ptr<const ComparedText> right) {
    ComparisonRows rows;
    rows.left = left->account;
    rows.right = right->account;
    rows.texts[0] = std::move(left);
    rows.texts[1] = std::move(right);
    rows.pairs.reserve(comparison.pairs.size());
    for (const auto& pair : comparison.pairs) {
        PairRow row;
        row.relation = accounts::codeOf(pair.relation);
        row.topic = accounts::nameOf(pair.topic);
        row.left = quoteOf(pair.left, *rows.texts[0]);
        row.right = quoteOf(pair.right, *rows.texts[1]);
        row.operations.reserve(pair.operations.size());
        for (const auto& operation : pair.operations)
            row.operations.push_back({nameOf(operation.kind), operation.text});
        rows.pairs.push_back(std::move(row));
    }
    for (std::size_t relation = 0; relation < accounts::kRelations; ++relation)
        if (const auto count = comparison.summary.pairs[relation]; count > 0)
            rows.counts[std::string(accounts::codeOf(static_cast<accounts::Relation>(relation)))] =
                static_cast<std::int64_t>(count);
    rows.wordsLeft = static_cast<std::int64_t>(comparison.summary.wordsLeft);
    rows.wordsRight = static_cast<std::int64_t>(comparison.summary.wordsRight);
    rows.wordsEqual = static_cast<std::int64_t>(comparison.summary.words.equal);
    rows.wordsInserted = static_cast<std::int64_t>(comparison.summary.words.inserted);
    rows.wordsDeleted = static_cast<std::int64_t>(comparison.summary.words.deleted);
    return rows;
}

}  // namespace strata::workbench
