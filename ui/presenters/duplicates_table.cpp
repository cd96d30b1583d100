#include "presenters/duplicates_table.h"

#include <algorithm>

#include "presenters/when_words.h"

namespace strata::presenters {

namespace {

using workbench::EventRow;

std::string decisionWords(const workbench::DuplicateRow& set) {
    if (set.decision.empty())
        return "Nobody has said";
    return (set.decision == "same" ? "The same event, says " : "Not the same, says ") + set.by +
           (set.reason.empty() ? "" : ": " + set.reason);
}

std::string sourceOf(const EventRow& event) {
    return event.exhibit.empty() ? event.source : event.exhibit;
}

}  // namespace

std::vector<std::string> lineOf(const ToldTwice& told, const base::Zone& zone) {
    std::vector<std::string> sources;
    for (const EventRow& event : told.events)
        if (std::ranges::find(sources, sourceOf(event)) == sources.end())
            sources.push_back(sourceOf(event));
    std::string by;
    for (const auto& source : sources)
        by += (by.empty() ? "" : ", ") + source;
    const EventRow first = told.events.empty() ? EventRow() : told.events.front();
    return {workbench::showEventTime(first, zone), first.title, by, decisionWords(told.set)};
}

std::vector<std::string> headsOf(const ToldTwice& told) {
    std::vector<std::string> heads;
    for (const EventRow& event : told.events)
        heads.push_back(event.id + " (" + workbench::citationOf(event) + ")");
    return heads;
}

std::vector<std::vector<std::string>> sideBySide(const ToldTwice& told, const base::Zone& zone) {
    std::vector<std::vector<std::string>> rows;
    const auto add = [&](const char* field, const auto& valueOf) {
        std::vector<std::string> row{field, ""};
        for (const EventRow& event : told.events)
            row.push_back(valueOf(event));
        const auto values = row.begin() + 2;
        if (std::all_of(values, row.end(), [](const std::string& value) { return value.empty(); }))
            return;
        row[1] = std::all_of(values, row.end(), [&](const std::string& value) { return value == *values; })
                     ? "·"
                     : "≠";
        rows.push_back(std::move(row));
    };
    add("When", [&](const EventRow& event) { return workbench::showEventTime(event, zone); });
    add("Original words", [](const EventRow& event) { return event.original; });
    add("What", [](const EventRow& event) { return event.title; });
    add("Kind", [](const EventRow& event) { return event.kind; });
    add("People", [](const EventRow& event) { return event.people; });
    add("Place", [](const EventRow& event) { return event.place; });
    add("Lane", [](const EventRow& event) { return event.lane; });
    add("Source", sourceOf);
    add("Position", [](const EventRow& event) { return event.position; });
    add("Rests on", [](const EventRow& event) { return event.cites; });
    add("Detail", [](const EventRow& event) { return event.detail; });
    return rows;
}

}  // namespace strata::presenters
