#include "workbench/month_grid.h"

#include <charconv>
#include <chrono>
#include <optional>

namespace strata::workbench {

namespace {

constexpr std::size_t kMostInDay = 4;

std::optional<std::chrono::year_month> monthFrom(const std::string& month) {
    int year = 0;
    unsigned number = 0;
    if (month.size() != 7 || month[4] != '-' ||
        std::from_chars(month.data(), month.data() + 4, year).ptr != month.data() + 4 ||
        std::from_chars(month.data() + 5, month.data() + 7, number).ptr != month.data() + 7)
        return std::nullopt;
    const auto found = std::chrono::year(year) / std::chrono::month(number);
    return found.ok() ? std::optional(found) : std::nullopt;
}

std::string cellOf(unsigned day, const std::vector<std::string>& entries) {
    std::string cell = std::to_string(day);
    const std::size_t shown = entries.size() <= kMostInDay ? entries.size() : kMostInDay - 1;
    for (std::size_t at = 0; at < shown; ++at)
        cell += "\n" + entries[at];
    if (shown < entries.size())
        cell += "\nand " + std::to_string(entries.size() - shown) + " more in the list";
    return cell;
}

}  // namespace

std::vector<std::vector<std::string>> monthGrid(const std::string& month,
                                                const std::map<std::string, std::vector<std::string>>& days) {
    std::vector<std::vector<std::string>> weeks;
    const auto found = monthFrom(month);
    if (!found)
        return weeks;
    const std::chrono::year_month_day last(std::chrono::sys_days(*found / std::chrono::last));
    const std::chrono::weekday first(std::chrono::sys_days(*found / 1));
    auto column = static_cast<std::size_t>((first - std::chrono::Monday).count());
    for (unsigned day = 1; day <= static_cast<unsigned>(last.day()); ++day, ++column) {
        if (weeks.empty() || column % 7 == 0)
            weeks.emplace_back(7);
        const auto entries = days.find(month + (day < 10 ? "-0" : "-") + std::to_string(day));
        weeks.back()[column % 7] =
            cellOf(day, entries == days.end() ? std::vector<std::string>() : entries->second);
    }
    return weeks;
}

}  // namespace strata::workbench
