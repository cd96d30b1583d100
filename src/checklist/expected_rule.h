#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "checklist/fact_value.h"
#include "checklist/truth.h"

namespace strata::checklist {

using FactLookup = std::function<std::optional<Known>(const std::string& fact)>;

// When a source is expected: comparisons of facts joined by all and any. A fact that nobody has answered
// makes its comparison undetermined; never false.
class ExpectedRule {
public:
    ExpectedRule() = default;
    explicit ExpectedRule(const base::Json& json);  // throws base::Failure for an operator it does not know

    struct Answer {
        Truth truth = Truth::undetermined;
        std::vector<std::string> decided;  // facts whose answers made it so
        std::vector<std::string> open;     // facts nobody has answered that could still decide it
    };
    Answer evaluate(const FactLookup& facts) const;
    std::vector<std::string> factsUsed() const;
    // The rule as a person reads it: "[had or shared a phone] is one of yes, unknown". `inWords` says what a
    // fact is called.
    std::string sentence(const std::function<std::string(const std::string& fact)>& inWords) const;

private:
    enum class Kind { always, all, any, comparison };
    Truth compare(const Known& held) const;

    Kind kind_ = Kind::always;
    std::vector<ExpectedRule> parts_;
    std::string fact_, operation_;
    base::Json value_;
};

}  // namespace strata::checklist
