#include "workbench/fact_differences.h"

#include <algorithm>

#include "base/text.h"
#include "casefile/case_file.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

DrawnFactRow drawnRow(const accounts::Fact& fact, PassageCitations& citations,
                      const LimitedAccounts& limited) {
    DrawnFactRow row;
    row.id = fact.id();
    row.kind = fact.kind;
    row.kindInWords = accounts::factKindInWords(fact.kind);
    row.about = fact.about;
    row.topic = fact.topic;
    row.account = fact.passage.account;
    row.citation = citations.of(fact.passage);
    row.passage = {fact.passage.account, fact.passage.revision, fact.passage.start, fact.passage.end};
    row.reason = fact.reason;
    row.by = fact.by;
    row.role = fact.role;
    row.at = fact.at;
    row.isLimited = limited.hold(fact.passage);
    if (row.isLimited)
        return row;
    row.quote = base::toUtf8Lossy(fact.words);
    row.certainty = fact.certainty;
    row.when = fact.when;
    row.edtf = fact.edtf;
    row.unit = fact.unit;
    row.name = fact.name;
    row.earliest = fact.earliest;
    row.latest = fact.latest;
    row.lowest = fact.lowest;
    row.highest = fact.highest;
    return row;
}

FactDifferences::FactDifferences(const CaseReader& reader, const casefile::ReadCase& reading)
    : citations_(reading.database(), reader),
      limited_(reading),
      facts_(accounts::listFacts(reading.database())),
      gazetteer_(accounts::gazetteerOf(reading.database())),
      set_(accounts::listRelations(reading.database())),
      evidence_(reader, reading.database()),
      zone_(base::Zone::find(reader.zone())) {
    if (!zone_)
        zone_ = base::Zone::find("UTC");
}

void FactDifferences::tell(const std::vector<AccountRow>& accounts,
                           std::vector<FactDifferenceRow>& rows) const {
    std::vector<accounts::FactTelling> tellings;
    for (const auto& account : accounts) {
        tellings.push_back({account.id, foldedOf(valuesOf(account, "topics")),
                            foldedOf(valuesOf(account, "topics_not_asked")),
                            foldedOf(valuesOf(account, "topics_not_answered"))});
        for (const auto& fact : facts_)
            if (fact.passage.account == account.id && !fact.topic.empty())
                tellings.back().covered.insert(base::foldForSearch(fact.topic));
    }
    auto relations = accounts::proposeRelations(tellings, facts_, gazetteer_);
    addThoseSet(accounts, relations);
    for (const auto& relation : relations)
        rows.push_back(rowOf(relation, accounts));
}

const accounts::SetRelation* FactDifferences::setOf(const accounts::FactRelation& one) const {
    const accounts::SetRelation* last = nullptr;
    for (const auto& set : set_)
        if (one.left && one.right && set.left == one.left->number && set.right == one.right->number)
            last = &set;
    return last != nullptr && last->relation == "as_proposed" ? nullptr : last;
}

// A person may set a relation of two facts that the rules do not put together.
void FactDifferences::addThoseSet(const std::vector<AccountRow>& accounts,
                                  std::vector<accounts::FactRelation>& relations) const {
    const auto factOf = [&](std::int64_t number) -> const accounts::Fact* {
        const auto found = std::ranges::find(facts_, number, &accounts::Fact::number);
        const bool isHere = found != facts_.end() && std::ranges::find(accounts, found->passage.account,
                                                                       &AccountRow::id) != accounts.end();
        return isHere ? &*found : nullptr;
    };
    for (const auto& set : set_) {
        const auto *left = factOf(set.left), *right = factOf(set.right);
        const bool isKnown = std::ranges::any_of(relations, [&](const auto& one) {
            return one.left && one.right && one.left->number == set.left && one.right->number == set.right;
        });
        if (left == nullptr || right == nullptr || isKnown || set.relation == "as_proposed")
            continue;
        accounts::FactRelation one{set.relation, left->passage.account, right->passage.account, *left,
                                   *right,       "not_recorded"};
        if (setOf(one) != nullptr)
            relations.push_back(std::move(one));
    }
}

FactDifferenceRow FactDifferences::rowOf(const accounts::FactRelation& one,
                                         const std::vector<AccountRow>& accounts) const {
    FactDifferenceRow row;
    row.relation = one.relation;
    if (one.left)
        row.left = drawnRow(*one.left, citations_, limited_);
    if (one.right)
        row.right = drawnRow(*one.right, citations_, limited_);
    row.earlier = *std::ranges::find(accounts, one.earlier, &AccountRow::id);
    row.later = *std::ranges::find(accounts, one.later, &AccountRow::id);
    row.days = daysBetween(row.earlier, row.later, *zone_);
    row.topicAsked = topicAskedInWords(one.topicAsked);
    row.interpreter = sameOrNot(row.earlier.interpreter, row.later.interpreter);
    row.interviewer = sameOrNot(row.earlier.takenBy, row.later.takenBy);
    row.explanation = "none offered";
    for (const auto* fact : {&row.left, &row.right})
        if (*fact)
            evidence_.addOf((*fact)->passage, row.evidence);
    if (const auto* set = setOf(one)) {
        row.relation = set->relation;
        row.setBy = set->by;
        row.role = set->role;
        row.at = set->at;
        row.reason = set->reason;
        if (!set->explanation.empty())
            row.explanation = set->explanation;
    }
    row.relationInWords = accounts::factRelationInWords(row.relation);
    return row;
}
}  // namespace strata::workbench
