#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "timeline/selection_answers.h"
#include "workbench/case_reader.h"

namespace strata::store {
class Database;
}

namespace strata::timeline {
class EventColumns;
class EventSelection;
}  // namespace strata::timeline

namespace strata::workbench {

// What the lanes of a timeline are by; with none there is only the list. By `compared` there is a lane for
// each of the people that the filter names, and where there are several one for the events of all of them.
enum class LaneBy : std::uint8_t {
    none,
    lane,
    kind,
    source,
    person,
    place,
    phone,
    exhibit,
    strand,
    compared
};

// The events that a filter lets through, by lane, as the case stood when they were chosen. Never changes; for
// any thread. Only the numbers of events are in here: their rows are read from the case.
class ChosenEvents {
public:
    ChosenEvents(std::unique_ptr<const timeline::EventSelection> selection, std::vector<LaneRow> lanes,
                 const EventView& view);
    ~ChosenEvents();

    const std::vector<LaneRow>& lanes() const { return lanes_; }  // in order of what they are called
    const EventView& view() const { return view_; }               // by which they were chosen
    const std::shared_ptr<const timeline::EventColumns>& columns() const;
    std::int64_t events() const;
    std::int64_t undated() const;
    std::vector<std::int64_t> numbers(std::int64_t offset, std::int64_t limit) const;  // undated last
    std::optional<std::int64_t> placeOf(std::int64_t number) const;
    CaseReader::Density density(std::int64_t lane, Micros from, Micros to, int pixels) const;
    std::vector<std::int64_t> overlapping(std::int64_t lane, Micros from, Micros to,
                                          std::int64_t limit) const;

    // The other events of which it is not known whether they were before this one or after: their bounds
    // overlap its own, or touch them, or are not known on that side. The first few, and how many in all.
    using Unordered = timeline::Unordered;
    Unordered unordered(std::int64_t number, std::size_t limit, const std::stop_token& stop) const;

    using Rhythm = timeline::Rhythm;
    Rhythm rhythm(const base::Zone& zone, const std::stop_token& stop) const;

private:
    std::unique_ptr<const timeline::EventSelection> selection_;
    std::vector<LaneRow> lanes_;
    EventView view_;
};

// Holds the columns of the case from one choice to the next; one a case, for any thread.
class EventCache {
public:
    std::shared_ptr<const timeline::EventColumns> columns(store::Database& database,
                                                          const std::stop_token& stop);

private:
    std::mutex mutex_;
    std::shared_ptr<const timeline::EventColumns> columns_;
};

}  // namespace strata::workbench
