#include "presenters/timeline_list.h"

#include <algorithm>

namespace strata::presenters {

namespace {
constexpr std::size_t kMostPages = 60;
}

void TimelineList::restart(std::int64_t rows, std::int64_t first) {
    pages_.clear();
    rows_ = std::max<std::int64_t>(rows, 0);
    first_ = first;
}

const workbench::EventRow* TimelineList::row(std::int64_t row) {
    if (row < 0 || row >= rows_)
        return nullptr;
    Page& page = pages_[row / kPage];
    page.usedAt = ++uses_;
    const auto at = static_cast<std::size_t>(row % kPage);
    return at < page.rows.size() ? &page.rows[at] : nullptr;
}

std::optional<std::int64_t> TimelineList::nextWanted() {
    std::optional<std::int64_t> wanted;
    std::uint64_t latest = 0;
    for (const auto& [number, page] : pages_)
        if (!page.isHere && !page.isAsked && page.usedAt >= latest) {
            latest = page.usedAt;
            wanted = number;
        }
    if (wanted)
        pages_[*wanted].isAsked = true;
    return wanted;
}

void TimelineList::store(std::int64_t number, std::vector<workbench::EventRow> rows) {
    Page& page = pages_[number];
    page.rows = std::move(rows);
    page.isHere = true;
    page.isAsked = false;
    page.usedAt = ++uses_;
    while (pages_.size() > kMostPages)
        pages_.erase(std::min_element(pages_.begin(), pages_.end(), [](const auto& a, const auto& b) {
            return a.second.usedAt < b.second.usedAt;
        }));
}

}  // namespace strata::presenters
