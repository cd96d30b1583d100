#pragma once

#include <string_view>

#include "casefile/module.h"

namespace strata::checklist {

// Entry kinds of early advice (early_advice.h), actions of the CPS (cps_actions.h), the Complex Casework Unit
// (ccu.h), review sheets and comments (advice_sheets.h). Their sentences name no word of what was written.
class EarlyAdviceModule : public casefile::Module {
public:
    std::string_view name() const override { return "early advice"; }
    std::vector<casefile::EntryKind> kinds() const override;
    std::vector<std::string> tables() const override;
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Whether what an entry of this kind says is for the prosecution team alone: it is in no bundle that is
// served, and its words are left out of every bundle that does not ask for them.
bool isForProsecutionOnly(std::string_view kind);

}  // namespace strata::checklist
