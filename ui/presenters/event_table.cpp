#include "presenters/event_table.h"

#include "base/text.h"
#include "presenters/timeline_when.h"

namespace strata::presenters {

std::string eventCell(const workbench::EventRow& event, EventColumn column, const base::Zone& zone) {
    switch (column) {
        case EventColumn::when:
            return showInItsZone(event, zone);
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
                                  std::int64_t first, std::int64_t rows,
                                  std::shared_ptr<const base::Zone> zone) {
    workbench::TableToSave table;
    table.name = "Events";
    table.marking = sheet.marking;
    table.caseName = sheet.caseWords();
    for (const EventColumnName& column : kEventColumns)
        table.columns.push_back({column.name, column.letters});
    table.facts = {{"Case", sheet.caseWords()},
                   {"Rows", sheet.counts},
                   {"Chosen by", sheet.filter},
                   {"Times shown in", sheet.zone + ", or the zone that the event names"},
                   {"Made", sheet.madeWords()}};
    table.rows = rows;
    table.rowsFrom = [source = std::move(source), first, zone = std::move(zone)](std::int64_t from,
                                                                                 std::int64_t limit) {
        std::vector<std::vector<std::string>> cells;
        for (const auto& event : source->events(first + from, limit)) {
            auto& row = cells.emplace_back();
            for (const EventColumnName& column : kEventColumns)
                row.push_back(eventCell(event, column.column, *zone));
        }
        return cells;
    };
    return table;
}

}  // namespace strata::presenters
