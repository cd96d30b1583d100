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

// Numbers for words that recur in column after column (kinds, zones, precisions).
class EventTerms {
public:
    explicit EventTerms(store::Database& database) : database_(database) {}
    std::int64_t number(std::string_view name) {
        if (const auto known = numbers_.find(name); known != numbers_.end())
            return known->second;
        database_.run("INSERT OR IGNORE INTO event_term(name) VALUES(?)", name);
        const auto number = database_.integer("SELECT id FROM event_term WHERE name = ?", name).value_or(0);
        numbers_.emplace(name, number);
        return number;
    }

private:
    store::Database& database_;
    ByText<std::int64_t> numbers_;
};

}  // namespace strata::timeline
