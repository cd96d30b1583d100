#include "workbench/marked_changes.h"

#include <algorithm>
#include <set>

#include "workbench/cited_text.h"

namespace strata::workbench {

namespace {

// Of a side that does not tell it, the account alone.
PassageRow sideOf(const AccountChanges& changes, const std::optional<PassageRow>& told, std::size_t account) {
    return told ? *told : PassageRow{changes.accounts[account].id, 0, 0, 0};
}

std::optional<std::size_t> indexOf(const AccountChanges& changes, const std::string& id) {
    const auto found = std::ranges::find(changes.accounts, id, &AccountRow::id);
    if (found == changes.accounts.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - changes.accounts.begin());
}

// What the rows that have some of its words are about.
std::string topicOf(const AccountChanges& changes, const ChangeRow& marked) {
    const auto shares = [](const std::optional<PassageRow>& one, const std::optional<PassageRow>& other) {
        return one && other && one->revision == other->revision && one->start < other->end &&
               other->start < one->end;
    };
    for (const auto& row : changes.rows)
        if (!row.topic.empty() && ((row.earlier == marked.earlier && shares(row.left, marked.left)) ||
                                   (row.later == marked.later && shares(row.right, marked.right))))
            return row.topic;
    return {};
}

void setMark(const AccountChanges& changes, const MarkedPlace& place, ChangeRow& row) {
    row.mark = place;
    row.relation = changes.marks[place.mark].relation;
    row.setBy = changes.marks[place.mark].by;
}

ChangeRow rowOf(const AccountChanges& changes, const MarkedPlace& place, std::size_t left,
                std::size_t right) {
    const auto& pair = changes.marks[place.mark].pairs[place.pair];
    ChangeRow row;
    setMark(changes, place, row);
    const auto tell = [](const PassageRow& told, const std::string& quote, std::optional<PassageRow>& into,
                         std::string_view& words) {
        if (told.start < told.end) {
            into = told;
            words = quote;
        }
    };
    // An account whose date became known later may have changed its side.
    const bool isInOrder = left < right;
    row.earlier = std::min(left, right);
    row.later = std::max(left, right);
    tell(pair.left, pair.leftQuote, isInOrder ? row.left : row.right,
         isInOrder ? row.leftWords : row.rightWords);
    tell(pair.right, pair.rightQuote, isInOrder ? row.right : row.left,
         isInOrder ? row.rightWords : row.leftWords);
    row.topic = topicOf(changes, row);
    return row;
}

}  // namespace

void markChanges(AccountChanges& changes, std::vector<MarkRow> marks,
                 const std::function<bool(std::size_t, std::size_t)>& isAsked) {
    changes.marks = std::move(marks);
    std::set<std::pair<std::size_t, std::size_t>> placed;
    for (auto& row : changes.rows) {
        if (row.fact)
            continue;
        const auto place = markOn(changes.marks, sideOf(changes, row.left, row.earlier),
                                  sideOf(changes, row.right, row.later));
        if (!place)
            continue;
        setMark(changes, *place, row);
        placed.emplace(place->mark, place->pair);
    }
    for (std::size_t mark = 0; mark < changes.marks.size(); ++mark)
        for (std::size_t at = 0; at < changes.marks[mark].pairs.size(); ++at) {
            const auto& pair = changes.marks[mark].pairs[at];
            const auto left = indexOf(changes, pair.left.account),
                       right = indexOf(changes, pair.right.account);
            const auto holding = markOn(changes.marks, pair.left, pair.right);
            const bool isHolding = holding && holding->mark == mark && holding->pair == at;
            if (left && right && isHolding && !placed.contains({mark, at}) &&
                isAsked(std::min(*left, *right), std::max(*left, *right)))
                changes.rows.push_back(rowOf(changes, {mark, at}, *left, *right));
        }
}

const std::string& textOf(const AccountChanges& changes, std::size_t account) {
    return changes.texts[account]->text();
}

}  // namespace strata::workbench
