#pragma once

#include <string>
#include <vector>

#include "casefile/module.h"

namespace strata::accounts {

// Every telling is kept, none is changed: the entry kinds of account_entry.h, with no inverse.
class AccountModule : public casefile::Module {
public:
    std::string_view name() const override { return "accounts"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"account.recorded", 3}, {"account.circumstance_added", 1}};
    }
    std::vector<std::string> tables() const override {
        return {"account", "account_circumstance", "account_source", "account_held_back"};
    }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::vector<std::string> restsOn(const ledger::Entry& entry) const override;  // the person who gave it
    std::string sentence(const ledger::Entry& entry) const override;
};

}  // namespace strata::accounts
