#include "accounts/fact_relation.h"

#include <algorithm>

#include "accounts/fact_comparison.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

std::string personOf(const Fact& fact) {
    return fact.passage.account.substr(0, fact.passage.account.find('/'));
}

base::Outcome<> check(const SetRelation& asked, store::Database& database) {
    if (asked.relation != "as_proposed" &&
        std::ranges::find(kSetByPersons, asked.relation) == std::end(kSetByPersons))
        return base::Refusal{"relation.kind", "relation",
                             "\"" + asked.relation +
                                 "\" is not for a person to set. Choose withdrawn, "
                                 "contradicted, attributed_differently, translation, "
                                 "record_error or as_proposed."};
    if (base::trimmed(asked.reason).empty())
        return base::Refusal{"relation.reason", "reason", "Say why, in a sentence: others will rely on it."};
    if (!base::isUtf8(asked.reason) || !base::isUtf8(asked.explanation))
        return base::Refusal{"relation.text", "reason", "This is not UTF-8 text. Type it again."};
    const auto left = factNumbered(database, asked.left), right = factNumbered(database, asked.right);
    for (const auto& [fact, number] : {std::pair(left, asked.left), std::pair(right, asked.right)})
        if (!fact)
            return base::Refusal{"relation.fact", "fact",
                                 "There is no fact F" + std::to_string(number) + "."};
    if (asked.left == asked.right)
        return base::Refusal{"relation.fact", "fact", "A relation stands between two facts."};
    if (personOf(*left) != personOf(*right))
        return base::Refusal{"relation.person", "fact",
                             "These facts are from accounts of two people, which are never merged."};
    return {};
}

}  // namespace

base::Outcome<SetRelation> setRelation(casefile::Writer& writer, const SetRelation& asked) {
    auto& database = writer.database();
    if (auto checked = check(asked, database); !checked.ok())
        return checked.refusal();
    const auto number = database.integer("SELECT max(number) FROM fact_relation").value_or(0) + 1;
    casefile::Payload payload;
    payload.set("number", number).set("left", asked.left).set("right", asked.right);
    payload.set("relation", asked.relation).setIfAny("explanation", base::trimmed(asked.explanation));
    writer.append({std::string(kRelationSet), 1, "F" + std::to_string(asked.left),
                   base::trimmed(asked.reason), payload.text(), std::nullopt});
    return listRelations(database).back();
}

std::vector<SetRelation> listRelations(store::Database& database) {
    std::vector<SetRelation> relations;
    auto row = database.query(
        "SELECT number, left_fact, right_fact, relation, explanation, reason, by, role, at FROM "
        "fact_relation "
        "WHERE is_taken_back = 0 ORDER BY number");
    while (row.next())
        relations.push_back({row.integer(0), row.integer(1), row.integer(2), row.text(3), row.text(4),
                             row.text(5), row.text(6), row.text(7), base::isoUtc(row.integer(8))});
    return relations;
}

void projectRelation(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kRelationTakenBack) {
        database.run("UPDATE fact_relation SET is_taken_back = 1 WHERE number = ?",
                     payload["number"].asInt());
        return;
    }
    database.run(
        "INSERT INTO fact_relation(number, left_fact, right_fact, relation, explanation, reason, by, role, "
        "at) "
        "VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET is_taken_back = 0",
        payload["number"].asInt(), payload["left"].asInt(), payload["right"].asInt(),
        payload["relation"].asString(), payload["explanation"].asString(), entry.reason, entry.author.actor,
        entry.author.role, entry.at);
}

std::string relationSetInWords(const ledger::Entry& entry) {
    if (entry.kind != kRelationSet && entry.kind != kRelationTakenBack)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    return std::string(entry.kind == kRelationSet ? "setting" : "taking back") + " what F" +
           std::to_string(payload["left"].asInt()) + " and F" + std::to_string(payload["right"].asInt()) +
           " are to each other: " + factRelationInWords(payload["relation"].asString());
}

}  // namespace strata::accounts
