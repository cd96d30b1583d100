#pragma once

#include "casefile/case_file.h"
#include "checklist/item_links.h"
#include "checklist/layers.h"

namespace strata::checklist {

struct AdmissibleWords {
    std::string item, element, reason, by, role;
    std::int64_t at = 0;
};

// Entry kind words.admissibility_set {item, element, was, now {reason, by, role, at}}: what a lawyer has said
// of words that would go with the witness. Taken back like any conclusion.
class AdmissibilityModule : public casefile::Module {
public:
    explicit AdmissibilityModule(InWords inWords) : inWords_(std::move(inWords)) {}
    std::string_view name() const override { return "admissibility"; }
    std::vector<casefile::EntryKind> kinds() const override { return {{"words.admissibility_set", 1}}; }
    std::vector<std::string> tables() const override { return {"admissible_words"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;

private:
    InWords inWords_;
};

// Refused unless a lawyer acts, says why, and the item is linked to the element. `isAdmissible` false takes
// an earlier mark away, also with a reason.
enum class Admissible { yes, no };
base::Outcome<> setAdmissible(casefile::Writer& writer, const ledger::Author& author, const std::string& item,
                              const std::string& element, Admissible admissible, const std::string& reason);

std::vector<AdmissibleWords> admissibleWords(store::Database& database);
AdmissibleLinks admissibleLinks(store::Database& database);

}  // namespace strata::checklist
