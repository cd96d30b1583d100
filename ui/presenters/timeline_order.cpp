#include "presenters/timeline_order.h"

#include <algorithm>

#include "base/text.h"
#include "workbench/event_order.h"

namespace strata::presenters {

std::vector<workbench::EventRow> listedEvents(const EventListing& listing, std::int64_t first,
                                              std::int64_t limit) {
    if (!listing.isInOrderOfTime())
        return listing.events(first, limit);
    // With one more on either side, to know the neighbours of the first and the last.
    const std::int64_t from = std::max<std::int64_t>(first - 1, 0);
    auto rows = listing.events(from, limit + (first - from) + 1);
    for (std::size_t at = 0; at + 1 < rows.size(); ++at)
        workbench::noteNotInOrder(rows[at], rows[at + 1]);
    rows.erase(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>(first - from, std::ssize(rows)));
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(limit)));
    return rows;
}

std::string unorderedWords(const TimelineSource::Unordered& unordered) {
    if (unordered.events == 0)
        return {};
    std::string words = "Not in order with ";
    const auto named = static_cast<std::int64_t>(unordered.numbers.size());
    for (std::int64_t at = 0; at < named; ++at) {
        const bool isLast = at + 1 == named && named == unordered.events && at > 0;
        words += (at == 0  ? "E"
                  : isLast ? " and E"
                           : ", E") +
                 std::to_string(unordered.numbers[static_cast<std::size_t>(at)]);
    }
    if (unordered.events > named)
        words += " and " + base::groupedNumber(unordered.events - named) + " more";
    return words + ": their times overlap, so which came first is not known.";
}

}  // namespace strata::presenters
