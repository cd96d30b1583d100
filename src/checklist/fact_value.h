#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/failure.h"

namespace strata::checklist {

using FactValue = std::variant<bool, std::int64_t, std::string, std::set<std::string>>;

// A question of the catalogue about the case, a person or premises.
struct Fact {
    enum class Type { boolean, integer, set, choice, text, date };
    std::string id, question;
    Type type = Type::text;
    std::vector<std::string> choices;  // of a choice
    std::string called = {};           // in a rule; the question without its mark where it is empty
    // Of choices and members of sets that do not read well as they are spelt.
    std::map<std::string, std::string> words = {};

    std::string inWords(const std::string& choice) const;  // "car wash"
    std::string spelt(const std::string& inWords) const;   // "car_wash"; what is spelt already stays
    std::vector<std::string> choicesInWords() const;
    bool isOf(std::string_view scope) const {
        return id.rfind(scope, 0) == 0 && id.size() > scope.size() && id[scope.size()] == '.';
    }
    bool hasUnknown() const;
};

// What is known of a fact. A count or set of what has been recorded so far may grow: it settles only what can
// not be unsettled by more of it.
struct Known {
    FactValue value;
    bool isAtLeast = false;
};

// The answer of a person who was asked and could not tell. It decides nothing.
inline constexpr std::string_view kNotKnown = "not_known";

// "true", "yes", "3", "a,b", "none" for a set of nothing, a choice as it is spelt or in words, a date as
// EDTF. Refused with what is allowed.
base::Outcome<FactValue> readFact(const Fact& fact, const std::string& text);
std::string writeFact(const FactValue& value);
std::string factInWords(const FactValue& value);  // "yes", "a, b", "car wash", "about May 1999"

}  // namespace strata::checklist
