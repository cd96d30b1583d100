#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace strata::sdk {

// How day, month and year follow one another in dates written in digits.
enum class DateOrder { DayFirst, MonthFirst, YearFirst };

// "dmy", "mdy", "ymd".
std::string_view dateOrderName(DateOrder order);

// What the person chose for this import; everything absent is for the importer to decide.
struct Options {
    std::string name;                        // the original file's name
    std::optional<DateOrder> dates;          // "dates"
    std::map<std::string, std::string> map;  // "map": field -> column name or number
    std::string zone;                        // "zone": for information; floating times stay floating
};

// Throws Refuse for text that is not the JSON object the protocol describes.
Options readOptions(std::string_view json);

}  // namespace strata::sdk
