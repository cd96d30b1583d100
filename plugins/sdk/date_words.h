#pragma once

#include <string_view>

namespace strata::sdk {

// 1 to 12 for the name of a month, or its start, in the languages that statements and handsets here arrive
// in; else 0.
int monthByName(std::string_view word);

// An English day of the week, by its first three letters.
bool isWeekday(std::string_view word);

}  // namespace strata::sdk
