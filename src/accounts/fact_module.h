#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/module.h"

namespace strata::accounts {

// Facts that people draw from accounts (fact.h), what they set between them (fact_relation.h), and what they
// say of names and places (gazetteer.h). Each is undone by an entry of its own.
class FactModule : public casefile::Module {
public:
    std::string_view name() const override { return "facts"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"fact.drawn", 1},          {"fact.taken_back", 1},   {"relation.set", 1},
                {"relation.taken_back", 1}, {"place.within_said", 1}, {"name.alias_said", 1},
                {"gazetteer.taken_back", 1}};
    }
    std::vector<std::string> tables() const override {
        return {"account_fact", "fact_relation", "gazetteer"};
    }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

}  // namespace strata::accounts
