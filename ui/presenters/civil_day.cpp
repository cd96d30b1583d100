#include "presenters/civil_day.h"

#include <cstdio>

namespace strata::presenters {

std::optional<std::chrono::sys_days> dayFrom(const std::string& iso) {
    int year = 0, end = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(iso.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &end) != 3 ||
        static_cast<std::size_t>(end) != iso.size())
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::string isoOf(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

}  // namespace strata::presenters
