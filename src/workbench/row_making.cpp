#include "workbench/row_making.h"

#include "base/instant.h"
#include "people/people_module.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

namespace {

// All words by which an event can be found, as a person reads them.
std::string wordsOf(const EventRow& event) {
    std::string words;
    const auto add = [&words](const std::string& part) {
        if (!part.empty())
            words += (words.empty() ? "" : "; ") + part;
    };
    if (!event.madeBy.empty())
        for (const auto& part : {event.title, event.people, event.place})
            add(part);
    add(event.detail);
    add(event.cites);
    for (const auto& note : event.notes)
        add(note.text);
    for (const auto& tag : event.tags)
        add(tag);
    return words;
}

}  // namespace

IssueRow rowOf(const evidence::Issue& issue) {
    return {std::to_string(issue.import),
            issue.source,
            issue.at ? issue.unit + " " + std::to_string(*issue.at) : "",
            issue.code,
            issue.message,
            issue.action};
}

std::optional<HitRow> hitRow(const casefile::ReadCase& reading, const CaseReader& reader,
                             const search::Hit& hit, std::string_view query) {
    auto& database = reading.database();
    HitRow row;
    row.number = hit.id;
    switch (hit.area) {
        case search::Area::event: {
            const auto event = reader.event(hit.id);
            if (!event)
                return std::nullopt;
            row.area = "event";
            row.id = event->id;
            row.title = event->title;
            row.snippet = search::snippet(wordsOf(*event), query);
            row.citation = citationOf(*event);
            return row;
        }
        case search::Area::account: {
            const auto account = accounts::accountNumbered(database, hit.id);
            if (!account)
                return std::nullopt;
            row.area = "account";
            row.id = account->id;
            row.title = account->id + " by " + account->maker;
            row.snippet = account->isLimited
                              ? std::string("The words match; they are read only for a recorded reason.")
                              : search::snippet(reading.blobs().read(account->sha256), query);
            row.citation = account->id +
                           (account->revision > 1 ? ", revision " + std::to_string(account->revision) : "");
            return row;
        }
        case search::Area::source:
            for (const auto& source : evidence::listSources(database))
                if (source.number == hit.id) {
                    row.area = "source";
                    row.id = source.id;
                    row.title = source.file;
                    row.snippet = search::snippet(source.file, query);
                    row.citation = source.exhibit.empty() ? source.id : source.exhibit;
                    return row;
                }
            return std::nullopt;
        case search::Area::person:
            for (const auto& person : people::listPeople(database))
                if (person.number == hit.id) {
                    row.area = "person";
                    row.id = person.id;
                    row.title = person.name;
                    row.snippet = search::snippet(person.name, query);
                    row.citation = person.id;
                    return row;
                }
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace strata::workbench
