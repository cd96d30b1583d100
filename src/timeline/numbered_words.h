#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/database.h"

namespace strata::timeline {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// Words that recur in row after row, under the numbers that a table (id, name) gives them: event_term holds
// kinds, zones, bases and precisions, event_name the names of people and places.
class NumberedWords {
public:
    NumberedWords(store::Database& database, const std::string& table);
    std::int64_t number(std::string_view name);

private:
    store::Database& database_;
    std::string add_, find_;
    ByText<std::int64_t> numbers_;
};

inline NumberedWords eventTerms(store::Database& database) {
    return {database, "event_term"};
}

}  // namespace strata::timeline
