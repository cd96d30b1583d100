#include "presenters/event_table.h"

#include "base/text.h"

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
        default:
            return event.original;
    }
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
        for (const auto& event : source->events(first + from, limit)) {
            auto& row = cells.emplace_back();
            for (const EventColumnName& column : kEventColumns)
                row.push_back(eventCell(event, column.column, clock));
        }
        return cells;
    };
    return table;
}

}  // namespace strata::presenters
