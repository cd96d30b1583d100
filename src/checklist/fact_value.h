#pragma once

#include <cstdint>
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
    enum class Type { boolean, integer, set, choice, text };
    std::string id, question;
    Type type = Type::text;
    std::vector<std::string> choices;  // of a choice
    bool isOf(std::string_view scope) const {
        return id.rfind(scope, 0) == 0 && id.size() > scope.size() && id[scope.size()] == '.';
    }
    bool hasUnknown() const;
};

// "true", "yes", "3", "a,b", a member of the choice. Refused with what is allowed.
base::Outcome<FactValue> readFact(const Fact& fact, const std::string& text);
std::string writeFact(const FactValue& value);

}  // namespace strata::checklist
