#include "timeline/time_merge.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace strata::timeline {

EventsByTime::EventsByTime(store::Database& database, std::optional<std::int64_t> lane) {
    const char* ofLane =
        "SELECT earliest, id FROM event INDEXED BY event_by_lane WHERE import = ? AND lane = ? AND earliest "
        "IS "
        "NOT NULL ORDER BY earliest, id";
    const char* ofAll =
        "SELECT earliest, id FROM event INDEXED BY event_by_time WHERE import = ? AND earliest IS NOT NULL "
        "ORDER BY earliest, id";
    auto import = database.query(std::string("SELECT import FROM ") + kImportsOfEvents);
    while (import.next()) {
        imports_.push_back(lane ? database.query(ofLane, import.integer(0), *lane)
                                : database.query(ofAll, import.integer(0)));
        push(imports_.size() - 1);
    }
}

bool EventsByTime::isLater(const Head& a, const Head& b) {
    return std::tie(a.earliest, a.number) > std::tie(b.earliest, b.number);
}

void EventsByTime::push(std::size_t import) {
    store::Query& row = imports_[import];
    if (!row.next())
        return;
    heads_.push_back({row.integer(0), row.integer(1), import});
    std::ranges::push_heap(heads_, isLater);
}

bool EventsByTime::next() {
    if (due_)
        push(*due_);
    due_.reset();
    if (heads_.empty())
        return false;
    std::ranges::pop_heap(heads_, isLater);
    now_ = heads_.back();
    heads_.pop_back();
    due_ = now_.import;
    return true;
}

}  // namespace strata::timeline
