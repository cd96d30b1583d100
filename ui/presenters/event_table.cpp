#include "presenters/event_table.h"

#include "base/text.h"
#include "presenters/timeline_order.h"

namespace strata::presenters {

std::string eventCell(const workbench::EventRow& event, EventColumn column, const ShownZone& clock) {
    switch (column) {
        case EventColumn::when:
            return showIn(event, clock);
        case EventColumn::what:
            return event.title;
        case EventColumn::lane:
            return event.lane;
        case EventColumn::source:
            return event.source + (event.position.empty() ? "" : ", " + event.position);
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

workbench::TableToSave eventTable(const TimelineSheet& sheet, std::shared_ptr<const TimelineSource> source,
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
                   {"Times shown in",
                    clock.isOfSource ? "The zone that its source names, else " + sheet.zone : sheet.zone},
                   {"Made", sheet.madeWords()}};
    table.rows = rows;
    table.rowsFrom = [source = std::move(source), first, clock](std::int64_t from, std::int64_t limit) {
        std::vector<std::vector<std::string>> cells;
        for (const auto& event : listedEvents(*source, first + from, limit)) {
            auto& row = cells.emplace_back();
            for (const EventColumnName& column : kEventColumns)
                row.push_back(eventCell(event, column.column, clock));
        }
        return cells;
    };
    return table;
}

}  // namespace strata::presenters
