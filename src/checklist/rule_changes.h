#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "checklist/catalogue.h"
#include "checklist/item_links.h"

namespace strata::checklist {

// What a named person made of the rule by which a source is expected, for one case and for a reason: another
// rule, or none. The last one of a source holds; those before it stay in the ledger.
struct RuleChange {
    std::string source;
    std::string rule;  // as the catalogue spells it; empty: switched off
    std::string reason, by, role;
    std::int64_t at = 0;

    bool isOff() const { return rule.empty(); }
    // "Its rule was switched off by A. Patel, SIO, 3 May 2026: ..."; that it would be where nobody has.
    std::string sentence() const;
};

// Entry kind rule.changed {source, was, now}: each a change {rule, reason, by, role, at}, without a rule
// where it is switched off, and absent where the rule is as shipped. Undone, what was holds again under the
// name of who had said so.
class RuleModule : public casefile::Module {
public:
    explicit RuleModule(InWords inWords) : inWords_(std::move(inWords)) {}
    std::string_view name() const override { return "rules"; }
    std::vector<casefile::EntryKind> kinds() const override { return {{"rule.changed", 1}}; }
    std::vector<std::string> tables() const override { return {"rule_change"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;

private:
    InWords inWords_;
};

inline constexpr std::string_view kRuleOff = "off", kRuleAsShipped = "as shipped";

// `text` is a rule as a person types it (rule_text.h), or "off". Refused for a source that the catalogue has
// not, and for a rule that cannot be read or evaluated, with the place in it. `catalogue` is that of the
// case.
base::Outcome<RuleChange> readChange(const Catalogue& catalogue, const std::string& source,
                                     const std::string& text);
// `text` may also be "as shipped". Refused too without a reason, and where nothing would change.
base::Outcome<> changeRule(casefile::Writer& writer, const Catalogue& catalogue, const std::string& source,
                           const std::string& text, const std::string& reason);
std::vector<RuleChange> ruleChanges(store::Database& database);  // by source

// The catalogue with the rules of a case. A row whose rule is another is for verification again. A change
// that asks for a fact that is there no longer (of a pack that is off) does not hold, and its source says so.
Catalogue withRules(Catalogue catalogue, const std::vector<RuleChange>& changes);

}  // namespace strata::checklist
