#pragma once

#include <string>
#include <vector>

namespace strata::workbench {

// The rule by which a source is expected, as this case has it.
struct RuleRow {
    std::string source, name, authority, scope;
    std::string state;                 // as_shipped, changed, off
    std::string rule, shipped;         // as a person types them (checklist/rule_text.h)
    std::string inWords;               // the rule with what its facts are called
    std::string by, role, reason, at;  // of the change; empty while there is none
    std::string review;                // "For verification.", or who signed the row and when
};

// A fact that a rule can ask about.
struct RuleFactRow {
    std::string fact, question, type;  // boolean, integer, set, choice, date, text
    std::vector<std::string> choices;
};

}  // namespace strata::workbench
