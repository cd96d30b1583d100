#pragma once

#include <set>
#include <string>
#include <vector>

#include "checklist/fact_value.h"

namespace strata::support {

// Values of each kind that lie on both sides of every number and word that a rule compares with.
inline std::vector<checklist::FactValue> candidates(const checklist::Fact& fact) {
    using checklist::Fact;
    using checklist::FactValue;
    switch (fact.type) {
        case Fact::Type::boolean:
            return {true, false};
        case Fact::Type::integer:
            return {std::int64_t{0}, std::int64_t{1}, std::int64_t{17}, std::int64_t{400}};
        case Fact::Type::choice: {
            std::vector<FactValue> values;
            for (const auto& choice : fact.choices)
                values.emplace_back(choice);
            return values;
        }
        default:
            return {std::set<std::string>{"labour",      "sexual",         "organ",
                                          "domestic",    "criminal",       "travel",
                                          "call",        "emergency_call", "police_contact",
                                          "work_injury", "ia1971_s25",     "msa2015_s2",
                                          "gla2004_s12", "helpline",       "health",
                                          "school",      "housing",        "nrm",
                                          "search",      "arrest",         "GB",
                                          "VN"},
                    std::set<std::string>{"none_of_them"}, std::set<std::string>{}};
    }
}

}  // namespace strata::support
