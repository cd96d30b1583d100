#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "checklist/item_links.h"

namespace strata::checklist {

// What people have said of the case for the checklist's rules. A subject is a person's id, the name of
// premises, or empty for the case itself; a value is the text that fact_value.h writes.
struct CaseFact {
    std::string fact, subject, value;
};

struct CaseSourceStatus {
    std::string source, subject, status, coversFrom, coversTo, exhibit, reason, by;
    std::int64_t at = 0;
};

// Entry kinds, each payload holding was and now: fact.set, offence.considered, source_status.set; and those
// of item_links.h.
class ChecklistModule : public casefile::Module {
public:
    explicit ChecklistModule(InWords inWords) : inWords_(std::move(inWords)) {}
    std::string_view name() const override { return "checklist"; }
    std::vector<std::string> tables() const override {
        return {"case_fact", "offence_considered", "source_status", "item_link", "premises"};
    }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;

private:
    InWords inWords_;
};

// An absent value takes the fact back.
base::Outcome<> setFact(casefile::Writer& writer, const std::string& fact, const std::string& subject,
                        bool isPremises, const std::optional<std::string>& value);
base::Outcome<> considerOffences(casefile::Writer& writer, const std::vector<std::string>& offences);
base::Outcome<> recordStatus(casefile::Writer& writer, const CaseSourceStatus& status);

std::vector<CaseFact> factsOf(store::Database& database);
std::vector<std::string> offencesOf(store::Database& database);  // in the order considered
std::vector<CaseSourceStatus> statusesOf(store::Database& database);
std::vector<std::string> premisesOf(store::Database& database);  // named by a fact so far

}  // namespace strata::checklist
