#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "checklist/expected_rule.h"
#include "checklist/subject.h"

namespace strata::checklist {

// A fact and of whom or what it is asked.
struct AskedFact {
    std::string fact;
    Subject of;

    bool operator==(const AskedFact& other) const { return fact == other.fact && of.id == other.of.id; }
};
using AskedLookup = std::function<std::optional<Known>(const AskedFact& asked)>;

struct RuleAnswer {
    Truth truth = Truth::no;
    std::vector<AskedFact> decided;  // whose answers made it so
    std::vector<AskedFact> open;     // that nobody has answered and that could still decide it
};

// A rule for one subject of a case. A fact of its own scope is asked of it, one of the case of the case. A
// fact of another scope (of a person exploited, in a rule about premises) is asked of each who has that scope
// in the case: the rule holds if it holds with one of them, does not if it holds with none of them, and
// cannot be told otherwise. Where nobody has it, it is asked of nobody, whose subject has no id.
RuleAnswer answerFor(const ExpectedRule& rule, const Subject& subject, const std::vector<Subject>& subjects,
                     const AskedLookup& facts);

// Whether the fact is of another scope than the subject's own and the case's.
bool isOfOthers(const std::string& fact, const Subject& subject);

}  // namespace strata::checklist
