#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "workbench/rows.h"

namespace strata::presenters {

// The rows of the event list that have been looked at, in pages of 200 of a list of any length. Rows not here
// yet are empty and their page is wanted; pages longest unused go when there are many. Main thread only.
class TimelineList {
public:
    static constexpr std::int64_t kPage = 200;

    // Begins again: `rows` in the list, which starts at row `first` of what the filter finds.
    void restart(std::int64_t rows, std::int64_t first = 0);
    std::int64_t rows() const { return rows_; }

    const workbench::EventRow* row(std::int64_t row);
    std::optional<std::int64_t> nextWanted();  // a page to fetch; each is given once
    std::int64_t offsetOf(std::int64_t page) const { return first_ + page * kPage; }
    void store(std::int64_t page, std::vector<workbench::EventRow> rows);

private:
    struct Page {
        std::vector<workbench::EventRow> rows;
        std::uint64_t usedAt = 0;
        bool isHere = false, isAsked = false;
    };

    std::int64_t rows_ = 0, first_ = 0;
    std::uint64_t uses_ = 0;
    std::unordered_map<std::int64_t, Page> pages_;
};

}  // namespace strata::presenters
