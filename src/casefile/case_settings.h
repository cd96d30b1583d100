#pragma once

#include <string>

#include "casefile/module.h"

namespace strata::casefile {

// The name, reference, zone and marking of a case: entry kind case.created, the first of every ledger.
struct CaseSettings {
    std::string name, reference, zone = "Europe/London", marking = "OFFICIAL-SENSITIVE";

    ledger::Draft created() const;
    static CaseSettings read(store::Database& database);
};

class SettingsModule : public Module {
public:
    std::string_view name() const override { return "settings"; }
    std::vector<EntryKind> kinds() const override { return {{"case.created", 1}, {"payload.purged", 1}}; }
    std::vector<std::string> tables() const override { return {"case_setting"}; }
    std::string_view schema() const override;
    void project(Projecting& into, const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

}  // namespace strata::casefile
