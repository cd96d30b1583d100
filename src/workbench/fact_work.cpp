#include <charconv>

#include "accounts/fact.h"
#include "accounts/fact_relation.h"
#include "accounts/gazetteer.h"
#include "workbench/account_work.h"
#include "workbench/case_inside.h"
#include "workbench/compared_versions.h"

namespace strata::workbench {

namespace {

// 3 of "F3"; 0 when it is no fact's id.
std::int64_t factNumber(const std::string& id) {
    std::int64_t number = 0;
    if (!id.empty() && (id.front() == 'F' || id.front() == 'f'))
        std::from_chars(id.data() + 1, id.data() + id.size(), number);
    return number;
}

}  // namespace

base::Outcome<std::string> AccountWork::drawFact(const NewDrawnFact& asked) {
    accounts::Fact fact;
    fact.kind = asked.kind;
    fact.about = asked.about;
    fact.topic = asked.topic;
    fact.passage = {asked.passage.account, "", asked.passage.revision, asked.passage.start,
                    asked.passage.end};
    if (asked.passage.revision == 0)
        fact.passage.revision = originalRevision(session_.reader(), asked.passage.account);
    fact.certainty = asked.certainty;
    fact.when = asked.when;
    fact.lowest = asked.lowest;
    fact.highest = asked.highest;
    fact.unit = asked.unit;
    fact.name = asked.name;
    fact.reason = asked.reason;
    return changed<std::string>(*session_.inside_->file,
                                [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
                                    const auto drawn = accounts::drawFact(writer, fact);
                                    if (!drawn.ok())
                                        return drawn.refusal();
                                    id = drawn.value().id();
                                    return {};
                                });
}

base::Outcome<> AccountWork::setRelation(const NewRelation& asked) {
    accounts::SetRelation relation;
    relation.left = factNumber(asked.left);
    relation.right = factNumber(asked.right);
    for (const auto& [number, id] :
         {std::pair(relation.left, asked.left), std::pair(relation.right, asked.right)})
        if (number == 0)
            return base::Refusal{"relation.fact", "fact",
                                 "\"" + id + "\" is no fact. Facts are called F1, F2."};
    relation.relation = asked.relation;
    relation.reason = asked.reason;
    relation.explanation = asked.explanation;
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto set = accounts::setRelation(writer, relation);
        return set.ok() ? base::Outcome<>() : set.refusal();
    });
}

base::Outcome<> AccountWork::sayOfNames(const NameRow& asked) {
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto said =
            accounts::sayOfNames(writer, {0, asked.kind, asked.name, asked.other, asked.reason, "", "", ""});
        return said.ok() ? base::Outcome<>() : said.refusal();
    });
}

}  // namespace strata::workbench
