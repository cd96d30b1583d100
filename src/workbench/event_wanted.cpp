#include "workbench/event_wanted.h"

#include <algorithm>

#include "base/text.h"
#include "casefile/case_settings.h"
#include "checklist/case_checklist.h"
#include "evidence/import_labels.h"
#include "evidence/source_reader.h"
#include "search/search_index.h"
#include "timeline/event_mentions.h"
#include "timeline/event_text.h"
#include "timeline/time_merge.h"
#include "workbench/case_session.h"

namespace strata::workbench {

namespace {

using Numbers = std::vector<bool>;

void mark(Numbers& numbers, std::int64_t number) {
    const auto at = static_cast<std::size_t>(number);
    if (at >= numbers.size())
        numbers.resize(at + 1, false);
    numbers[at] = true;
}

// The numbers in the first column of a query.
void mark(Numbers& numbers, store::Query row) {
    while (row.next())
        mark(numbers, row.integer(0));
}

Numbers marked(store::Query row) {
    Numbers numbers;
    mark(numbers, std::move(row));
    return numbers;
}

void markImport(Numbers& numbers, const timeline::EventColumns& columns, std::int64_t entry) {
    for (const auto& import : columns.imports())
        if (import.entry == entry)
            for (std::int64_t number = import.first; number < import.end; ++number)
                mark(numbers, number);
}

// Events that are in both, where there was a choice before.
void narrow(std::optional<Numbers>& wanted, Numbers also) {
    if (wanted) {
        also.resize(std::min(also.size(), wanted->size()));
        for (std::size_t number = 0; number < also.size(); ++number)
            also[number] = also[number] && (*wanted)[number];
    }
    wanted = std::move(also);
}

Numbers linkedTo(store::Database& database, const timeline::EventColumns& columns,
                 const EventFilter& filter) {
    Numbers numbers;
    const evidence::ImportLabels labels(database);
    for (const auto& link : checklist::linksOf(database)) {
        const bool isOfOffence = link.element.starts_with(filter.element + "/");
        if ((!filter.element.empty() && link.element != filter.element && !isOfOffence) ||
            (!filter.layer.empty() && link.layer != filter.layer))
            continue;
        if (const auto number = link.item.starts_with('E') ? eventNumber(link.item) : std::nullopt)
            mark(numbers, *number);
        for (const std::int64_t import : labels.importsOf(link.item))
            markImport(numbers, columns, import);
    }
    return numbers;
}

// Without the events made by hand after an entry: their columns are of no import.
Numbers madeBy(store::Database& database, const timeline::EventColumns& columns, std::int64_t entry) {
    Numbers numbers(columns.size() + 1, true);
    auto row = database.query("SELECT number FROM made_event WHERE entry > ?", entry);
    while (row.next())
        if (const auto at = static_cast<std::size_t>(row.integer(0)); at < numbers.size())
            numbers[at] = false;
    return numbers;
}

// Instead of what the index says of events that have been worded otherwise since.
void findAsWordedThen(store::Database& database, const EventFilter& filter, Numbers& found) {
    std::vector<std::pair<std::int64_t, std::string>> texts;
    for (const std::int64_t number : timeline::eventsWordedSince(database, filter.upToEntry)) {
        texts.emplace_back(number, timeline::eventTextThen(database, number, filter.upToEntry));
        if (const auto at = static_cast<std::size_t>(number); at < found.size())
            found[at] = false;
    }
    for (const std::int64_t number : search::matchingTexts(texts, filter.text))
        mark(found, number);
}

// The mentions of any of these people.
Numbers mentionsOf(store::Database& database, const std::string& people, const std::stop_token& stop) {
    Numbers names;
    for (const std::string& person : peopleNamed(people))
        mark(names,
             database.query("SELECT id FROM event_name WHERE instr(lower(name), lower(?)) > 0", person));
    const auto mentions = timeline::Mentions::read(database, stop);
    Numbers found(mentions.size(), false);
    for (std::uint32_t mention = 0; mention < mentions.size(); ++mention)
        for (const std::uint32_t name : mentions.names(mention))
            if (name < names.size() && names[name])
                found[mention] = true;
    return found;
}

}  // namespace

std::vector<std::string> peopleNamed(const std::string& person) {
    std::vector<std::string> names;
    for (const std::string& part : base::split(person, ';'))
        if (std::string name = base::trimmed(part); !name.empty())
            names.push_back(std::move(name));
    return names;
}

std::vector<bool> eventsOfStrand(store::Database& database, const timeline::EventColumns& columns,
                                 const timeline::StrandItems& items) {
    Numbers numbers;
    for (const std::int64_t number : items.events)
        mark(numbers, number);
    if (!items.sources.empty())
        for (const auto& source : evidence::listSources(database))
            if (std::ranges::count(items.sources, source.sha256) > 0)
                markImport(numbers, columns, source.entry);
    for (const std::string& tag : items.tags)
        mark(numbers, database.query("SELECT event FROM event_tag WHERE folded = ?", tag));
    for (const std::string& lane : items.lanes)
        mark(numbers,
             database.query(
                 std::string("SELECT e.id FROM lane l JOIN event e ON e.lane = l.id AND e.import IN ") +
                     timeline::kImportsOfEvents + " WHERE l.name = ?",
                 lane));
    return numbers;
}

timeline::EventWanted wantedOf(store::Database& database, const timeline::EventColumns& columns,
                               const EventFilter& filter, const std::stop_token& stop) {
    timeline::EventWanted wanted;
    wanted.from = filter.from;
    wanted.to = filter.to;
    wanted.onlyUncertain = filter.onlyUncertain;
    wanted.upToEntry = filter.upToEntry;
    wanted.hours = filter.hours;
    wanted.days = filter.days;
    if (filter.hours != 0 || filter.days != 0)
        wanted.zone = base::Zone::find(casefile::CaseSettings::read(database).zone);
    if (!filter.text.empty()) {
        const std::string typed = search::ftsQuery(filter.text);
        wanted.numbers =
            typed.empty()
                ? Numbers()
                : marked(database.query("SELECT * FROM " + search::rowsMatching(search::Area::event), typed));
        if (filter.upToEntry > 0)
            findAsWordedThen(database, filter, *wanted.numbers);
    }
    if (!filter.tag.empty())
        narrow(wanted.numbers, marked(database.query("SELECT event FROM event_tag WHERE folded = ?",
                                                     base::foldForSearch(filter.tag))));
    if (!filter.element.empty() || !filter.layer.empty())
        narrow(wanted.numbers, linkedTo(database, columns, filter));
    if (!filter.strand.empty()) {
        const auto strand = timeline::strandNamed(database, filter.strand);
        narrow(wanted.numbers, strand ? eventsOfStrand(database, columns, strand->items) : Numbers());
    }
    if (filter.upToEntry > 0)
        narrow(wanted.numbers, madeBy(database, columns, filter.upToEntry));
    if (!filter.kind.empty())
        wanted.kinds = marked(database.query("SELECT id FROM event_term WHERE name = ?", filter.kind));
    if (!filter.lane.empty())
        wanted.lanes = marked(database.query("SELECT id FROM lane WHERE name = ?", filter.lane));
    if (!filter.person.empty())
        wanted.people = mentionsOf(database, filter.person, stop);
    if (!filter.source.empty()) {
        wanted.imports = evidence::ImportLabels(database).importsOf(filter.source);
        std::sort(wanted.imports->begin(), wanted.imports->end());
    }
    return wanted;
}

}  // namespace strata::workbench
