#include "accounts/fact_module.h"

#include "accounts/fact.h"
#include "accounts/fact_relation.h"
#include "accounts/gazetteer.h"
#include "base/json.h"

namespace strata::accounts {

std::string_view FactModule::schema() const {
    return R"(
CREATE TABLE account_fact(number INTEGER PRIMARY KEY, account TEXT NOT NULL, said TEXT NOT NULL, reason TEXT NOT NULL,
  by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL, is_taken_back INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX account_fact_account ON account_fact(account);
CREATE TABLE fact_relation(number INTEGER PRIMARY KEY, left_fact INTEGER NOT NULL, right_fact INTEGER NOT NULL,
  relation TEXT NOT NULL, explanation TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL,
  at INTEGER NOT NULL, is_taken_back INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE gazetteer(number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, other TEXT NOT NULL,
  reason TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL,
  is_taken_back INTEGER NOT NULL DEFAULT 0) STRICT;
)";
}

void FactModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload)
        return;
    if (entry.kind == kFactDrawn || entry.kind == kFactTakenBack)
        projectFact(into.database, entry);
    else if (entry.kind == kRelationSet || entry.kind == kRelationTakenBack)
        projectRelation(into.database, entry);
    else if (entry.kind == kPlaceWithin || entry.kind == kNameAlias || entry.kind == kGazetteerTakenBack)
        projectGazetteer(into.database, entry);
}

std::optional<ledger::Draft> FactModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload)
        return std::nullopt;
    const bool isWithin =
        entry.kind == kGazetteerTakenBack && base::Json::parse(*entry.payload)["kind"].asString() == "within";
    for (const auto& [done, undone] :
         {std::pair(kFactDrawn, kFactTakenBack), std::pair(kRelationSet, kRelationTakenBack),
          std::pair(kPlaceWithin, kGazetteerTakenBack), std::pair(kNameAlias, kGazetteerTakenBack),
          std::pair(kFactTakenBack, kFactDrawn),
          std::pair(kGazetteerTakenBack, isWithin ? kPlaceWithin : kNameAlias)})
        if (entry.kind == done)
            return ledger::Draft{std::string(undone), 1,           entry.subject, "Undone",
                                 *entry.payload,      std::nullopt};
    return std::nullopt;
}

std::string FactModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    for (auto words : {factInWords(entry), relationSetInWords(entry), gazetteerInWords(entry)})
        if (!words.empty())
            return words;
    return {};
}

}  // namespace strata::accounts
