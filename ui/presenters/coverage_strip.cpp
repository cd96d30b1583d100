#include "presenters/coverage_strip.h"

#include "presenters/civil_day.h"

namespace strata::presenters {

CoverageStrip coverageStrip(const workbench::CoverageRow& row) {
    CoverageStrip strip;
    if (row.stretches.empty())
        return strip;
    const auto first = dayFrom(row.stretches.front().from), last = dayFrom(row.stretches.back().to);
    if (!first || !last || *last < *first)
        return strip;
    const double days = static_cast<double>((*last - *first).count() + 1);
    const auto share = [&](std::chrono::sys_days day) {
        return static_cast<double>((day - *first).count()) / days;
    };
    for (const auto& stretch : row.stretches) {
        const auto from = dayFrom(stretch.from), to = dayFrom(stretch.to);
        if (from && to)
            strip.pieces.push_back({share(*from), share(*to + std::chrono::days(1)), stretch.cover});
    }
    const std::chrono::year_month_day start(*first);
    strip.years.push_back({0, std::to_string(static_cast<int>(start.year()))});
    for (auto month = start.year() / start.month() / 1;;) {
        month += std::chrono::months(1);
        if (std::chrono::sys_days(month) > *last)
            break;
        const double at = share(std::chrono::sys_days(month));
        strip.months.push_back(at);
        if (month.month() == std::chrono::January)
            strip.years.push_back({at, std::to_string(static_cast<int>(month.year()))});
    }
    return strip;
}

}  // namespace strata::presenters
