#pragma once

#include <array>
#include <memory>
#include <optional>

#include "presenters/timeline_sheet.h"
#include "presenters/timeline_source.h"
#include "presenters/timeline_when.h"
#include "workbench/saved_table.h"

namespace strata::presenters {

// The columns of the list of events, in the window and in the tables saved from it.
enum class EventColumn : std::uint8_t {
    when,
    what,
    lane,
    source,
    kind,
    people,
    place,
    original,
    order,
    edtf
};
struct EventColumnName {
    EventColumn column;
    const char* name;
    int pixels, letters;  // how wide at first: in the window, in a table
    // By which the list can be ordered. Nothing for what follows from where a row stands in the list.
    std::optional<workbench::EventOrder::By> sorts;
};
inline constexpr std::array kEventColumns = {
    EventColumnName{EventColumn::when, "When", 240, 32, workbench::EventOrder::By::time},
    EventColumnName{EventColumn::what, "What", 360, 60, workbench::EventOrder::By::what},
    EventColumnName{EventColumn::lane, "Lane", 160, 24, workbench::EventOrder::By::lane},
    EventColumnName{EventColumn::source, "Source", 220, 36, workbench::EventOrder::By::source},
    EventColumnName{EventColumn::kind, "Kind", 110, 16, workbench::EventOrder::By::kind},
    EventColumnName{EventColumn::people, "People", 200, 36, workbench::EventOrder::By::people},
    EventColumnName{EventColumn::place, "Place", 160, 24, workbench::EventOrder::By::place},
    EventColumnName{EventColumn::original, "Original words", 200, 36, workbench::EventOrder::By::words},
    EventColumnName{EventColumn::order, "Not in order with", 120, 20, std::nullopt},
    EventColumnName{EventColumn::edtf, "EDTF", 160, 28, workbench::EventOrder::By::time}};

// The columns of the tray of undated events.
enum class UndatedColumn : std::uint8_t { words, what, why };
std::string undatedCell(const workbench::EventRow& event, UndatedColumn column);

std::string eventCell(const workbench::EventRow& event, EventColumn column, const ShownZone& clock);

std::size_t columnOf(const workbench::EventOrder& order);  // the first that the list is ordered by
std::string columnWords(workbench::EventOrder::By by);     // "By what happened"
// "By what happened, last to first": for a reader of the table, or a listener.
std::string orderWords(const workbench::EventOrder& order);

// The rows of the list as it is shown: `rows` from row `first` of the listing.
workbench::TableToSave eventTable(const TimelineSheet& sheet, std::shared_ptr<const EventListing> listing,
                                  std::int64_t first, std::int64_t rows, const ShownZone& clock);

}  // namespace strata::presenters
