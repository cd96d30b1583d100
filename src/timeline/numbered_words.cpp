#include "timeline/numbered_words.h"

namespace strata::timeline {

NumberedWords::NumberedWords(store::Database& database, const std::string& table)
    : database_(database),
      add_("INSERT OR IGNORE INTO " + table + "(name) VALUES(?)"),
      find_("SELECT id FROM " + table + " WHERE name = ?") {}

std::int64_t NumberedWords::number(std::string_view name) {
    if (const auto known = numbers_.find(name); known != numbers_.end())
        return known->second;
    database_.run(add_, name);
    const auto number = database_.integer(find_, name).value_or(0);
    numbers_.emplace(name, number);
    return number;
}

}  // namespace strata::timeline
