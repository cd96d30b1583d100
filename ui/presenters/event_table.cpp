#include "presenters/event_table.h"

#include <algorithm>

#include "base/text.h"
#include "presenters/timeline_order.h"

namespace strata::presenters {

std::string eventCell(const workbench::EventRow& event, EventColumn column, const ShownZone& clock) {
    switch (column) {
        case EventColumn::when:
            return showIn(event, clock);
        case EventColumn::what:
            return event.title + (event.sameAs.empty() ? "" : " (" + workbench::tellingsInWords(event) + ")");
        case EventColumn::lane:
            return event.lane;
        case EventColumn::source:
            return event.source + (event.position.empty() ? "" : ", " + event.position);
        case EventColumn::kind:
            return event.kind;
        case EventColumn::people:
            return event.people;
        case EventColumn::place:
            return event.place;
        case EventColumn::order:
            return event.notInOrder;
        case EventColumn::edtf:
            return workbench::edtfOf(event, *clock.zone);
        default:
            return event.original;
    }
}

std::string undatedCell(const workbench::EventRow& event, UndatedColumn column) {
    const std::string& words = event.told.empty() ? event.original : event.told;
    switch (column) {
        case UndatedColumn::words:
            return words;
        case UndatedColumn::what:
            return event.title;
        default:
            break;
    }
    constexpr std::string_view kNoDate = "No date: ";
    if (event.timeReason.starts_with(kNoDate))
        return event.timeReason.substr(kNoDate.size());
    if (!words.empty())
        return "No date is read from these words.";
    return event.isMade ? "Nobody has said when it was." : "Its source gives no date.";
}

std::size_t columnOf(const workbench::EventOrder& order) {
    const auto* column = std::ranges::find(kEventColumns, std::optional(order.by), &EventColumnName::sorts);
    return static_cast<std::size_t>(column - kEventColumns.begin());
}

std::string columnWords(workbench::EventOrder::By by) {
    const auto* known = std::ranges::find(workbench::kEventOrders, by, &workbench::EventOrderName::by);
    return "By " + std::string(by == workbench::EventOrder::By::time ? "time" : known->words);
}

std::string orderWords(const workbench::EventOrder& order) {
    return columnWords(order.by) + (order.isDescending ? ", last to first" : ", first to last");
}

workbench::TableToSave eventTable(const TimelineSheet& sheet, std::shared_ptr<const EventListing> listing,
                                  std::int64_t first, std::int64_t rows, const ShownZone& clock) {
    workbench::TableToSave table;
    table.name = "Events";
    table.marking = sheet.marking;
    table.caseName = sheet.caseWords();
    for (const EventColumnName& column : kEventColumns)
        table.columns.push_back({column.name, column.letters});
    table.facts = {{"Case", sheet.caseWords()},
                   {"Rows", sheet.counts},
                   {"Chosen by", sheet.filter},
                   {"In order", sheet.order},
                   {"Times shown in",
                    clock.isOfSource ? "The zone that its source names, else " + sheet.zone : sheet.zone},
                   {"Made", sheet.madeWords()}};
    table.rows = rows;
    table.rowsFrom = [listing = std::move(listing), first, clock](std::int64_t from, std::int64_t limit) {
        std::vector<std::vector<std::string>> cells;
        for (const auto& event : listedEvents(*listing, first + from, limit)) {
            auto& row = cells.emplace_back();
            for (const EventColumnName& column : kEventColumns)
                row.push_back(eventCell(event, column.column, clock));
        }
        return cells;
    };
    return table;
}

}  // namespace strata::presenters
