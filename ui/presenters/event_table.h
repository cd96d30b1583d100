#pragma once

#include <array>
#include <memory>

#include "presenters/timeline_sheet.h"
#include "presenters/timeline_source.h"
#include "presenters/timeline_when.h"
#include "workbench/saved_table.h"

namespace strata::presenters {

// The columns of the list of events, in the window and in the tables saved from it.
enum class EventColumn : std::uint8_t { when, what, lane, source, original, order, edtf };
struct EventColumnName {
    EventColumn column;
    const char* name;
    int pixels, letters;  // how wide at first: in the window, in a table
};
inline constexpr std::array kEventColumns = {
    EventColumnName{EventColumn::when, "When", 240, 32},
    EventColumnName{EventColumn::what, "What", 360, 60},
    EventColumnName{EventColumn::lane, "Lane", 160, 24},
    EventColumnName{EventColumn::source, "Source", 220, 36},
    EventColumnName{EventColumn::original, "Original words", 200, 36},
    EventColumnName{EventColumn::order, "Not in order with", 120, 20},
    EventColumnName{EventColumn::edtf, "EDTF", 160, 28}};

// The columns of the tray of undated events.
enum class UndatedColumn : std::uint8_t { words, what, why };
std::string undatedCell(const workbench::EventRow& event, UndatedColumn column);

std::string eventCell(const workbench::EventRow& event, EventColumn column, const ShownZone& clock);

// The rows of the list as it is shown: `rows` from row `first` of what the source has.
workbench::TableToSave eventTable(const TimelineSheet& sheet, std::shared_ptr<const TimelineSource> source,
                                  std::int64_t first, std::int64_t rows, const ShownZone& clock);

}  // namespace strata::presenters
