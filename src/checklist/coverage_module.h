#pragma once

#include "casefile/case_file.h"
#include "checklist/coverage.h"
#include "checklist/item_links.h"

namespace strata::checklist {

// Entry kinds coverage.recorded and coverage.taken_back, both {number, source, person, kind, from, to,
// exhibit, note, by, at}.
class CoverageModule : public casefile::Module {
public:
    explicit CoverageModule(InWords inWords) : inWords_(std::move(inWords)) {}
    std::string_view name() const override { return "coverage"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"coverage.recorded", 1}, {"coverage.taken_back", 1}};
    }
    std::vector<std::string> tables() const override { return {"coverage"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;

private:
    InWords inWords_;
};

// Refused when a bound is no date, or the stretch ends before it begins. Returns its number.
base::Outcome<std::int64_t> recordCoverage(casefile::Writer& writer, CoverageSaid said);

std::vector<CoverageSaid> coverageOf(store::Database& database);  // in the order said

}  // namespace strata::checklist
