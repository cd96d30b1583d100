#include "timeline/event_reader.h"

#include <algorithm>
#include <unordered_set>

#include "base/edtf_words.h"
#include "base/text.h"
#include "casefile/case_settings.h"
#include "search/search_index.h"
#include "timeline/made_event.h"

namespace strata::timeline {

namespace {

constexpr const char* kColumns =
    "SELECT e.id, e.import, e.at, e.shape, l.name, k.name, e.earliest, e.latest, p.name, b.name, z.name, "
    "e.original, e.title, "
    "e.people, e.place, e.cells FROM event e JOIN lane l ON l.id = e.lane JOIN event_term k ON k.id = e.kind "
    "JOIN event_term p ON p.id = e.precision JOIN event_term b ON b.id = e.basis JOIN event_term z ON z.id = "
    "e.zone ";

Event briefFrom(const store::Query& row) {
    Event event;
    event.number = row.integer(0);
    event.earliest = row.maybeInteger(1);
    event.latest = row.maybeInteger(2);
    event.precision = row.text(3);
    event.title = row.text(4);
    return event;
}

// "14 March 2016"
std::string dayInWords(base::Micros at, const base::Zone& zone) {
    const base::CivilTime wall = zone.toWall(at);
    constexpr std::size_t kDayLetters = 10;  // of 2016-03-14T00:00:00Z
    return base::showEdtf(
        base::isoUtc(base::civilToMicros({wall.year, wall.month, wall.day})).substr(0, kDayLetters), zone);
}

}  // namespace

bool EventFilter::isEmpty() const {
    return !from && !to && !onlyUncertain && upToEntry == 0 && text.empty() && person.empty() &&
           source.empty() && kind.empty() && lane.empty() && tag.empty();
}

struct EventReader::Where {
    std::string sql;
    std::vector<std::string> texts;
    std::vector<std::optional<std::int64_t>> numbers;
    std::vector<bool> isText;  // which list each parameter comes from, in order

    void add(std::string_view condition) { sql += (sql.empty() ? "" : " AND ") + std::string(condition); }
    void add(std::string_view condition, std::string value) {
        add(condition);
        texts.push_back(std::move(value));
        isText.push_back(true);
    }
    void add(std::string_view condition, std::int64_t value) {
        add(condition);
        numbers.emplace_back(value);
        isText.push_back(false);
    }
    // After `bound` parameters that are bound already; how many are then.
    int bind(store::Query& query, int bound = 0) const {
        std::size_t text = 0, number = 0;
        int index = bound;
        for (const bool wantsText : isText) {
            if (wantsText)
                query.bind(++index, texts[text++]);
            else
                query.bind(++index, numbers[number++]);
        }
        return index;
    }
};

EventReader::Where EventReader::whereOf(const EventFilter& filter) {
    Where where;
    if (filter.to)
        where.add("coalesce(e.earliest, e.latest) <= ?", *filter.to);
    if (filter.from)
        where.add("coalesce(e.latest, e.earliest) >= ?", *filter.from);
    if (!filter.text.empty()) {
        const std::string fts = search::ftsQuery(filter.text);
        if (fts.empty())
            where.add("0");
        else
            where.add("e.id IN " + search::rowsMatching(search::Area::event), fts);
    }
    if (!filter.person.empty())
        where.add("instr(lower(e.people), lower(?)) > 0", filter.person);
    if (!filter.kind.empty())
        where.add("e.kind = (SELECT id FROM event_term WHERE name = ?)", filter.kind);
    if (!filter.lane.empty())
        where.add("e.lane = (SELECT id FROM lane WHERE name = ?)", filter.lane);
    if (filter.upToEntry > 0)
        where.add("e.import <= ?", filter.upToEntry);
    if (filter.onlyUncertain)
        where.add(
            "(e.earliest IS NULL OR e.latest IS NULL OR e.precision IN (SELECT id FROM event_term WHERE name "
            "IN "
            "('century', 'decade', 'year', 'season', 'month')))");
    if (!filter.tag.empty())
        where.add("e.id IN (SELECT event FROM event_tag WHERE folded = ?)", base::foldForSearch(filter.tag));
    if (!filter.source.empty()) {
        std::string imports;
        for (const std::int64_t import : labels_.importsOf(filter.source))
            imports += (imports.empty() ? "" : ",") + std::to_string(import);
        where.add("e.import IN (" + imports + ")");
    }
    return where;
}

Event EventReader::read(const store::Query& row) {
    Event event;
    event.number = row.integer(0);
    event.import = row.integer(1);
    event.at = row.integer(2);
    event.lane = row.text(4);
    event.kind = row.text(5);
    event.earliest = row.maybeInteger(6);
    event.latest = row.maybeInteger(7);
    event.precision = row.text(8);
    event.basis = row.text(9);
    event.zone = row.text(10);
    event.original = row.text(11);
    event.title = row.text(12);
    event.people = row.text(13);
    event.place = row.text(14);
    const auto& label = labels_.of(event.import);
    event.source = label.source;
    event.file = label.file;
    event.unit = label.unit;
    event.exhibit = label.exhibit;
    event.detail = labels_.detail(event.import, row.integer(3), row.view(15));
    if (label.source.empty())
        readMade(event);
    return event;
}

void EventReader::readMade(Event& event) {
    const auto made = madeEventOf(database_, event.number);
    if (!made)
        return;
    if (!zone_)
        zone_ = base::Zone::find(casefile::CaseSettings::read(database_).zone);
    event.by = made->by;
    event.madeAt = made->at;
    event.edtf = made->content.when.edtf;
    event.cites = made->content.cites.inWords();
    event.source = "made by " + made->by + " on " + dayInWords(made->at, zone_ ? *zone_ : base::Zone::utc());
}

EventAnnotations EventReader::annotationsOf(std::int64_t number) {
    EventAnnotations put;
    auto tag = database_.query("SELECT tag FROM event_tag WHERE event = ? ORDER BY folded", number);
    while (tag.next())
        put.tags.push_back(tag.text(0));
    auto note = database_.query("SELECT text, by, at FROM event_note WHERE event = ? ORDER BY entry", number);
    while (note.next())
        put.notes.push_back({note.text(0), note.text(1), note.integer(2)});
    auto passage = database_.query(
        "SELECT account, revision, start, end FROM event_passage WHERE event = ? ORDER BY entry", number);
    while (passage.next())
        put.passages.push_back({passage.text(0), passage.integer(1), passage.integer(2), passage.integer(3)});
    auto same = database_.query(
        "SELECT DISTINCT o.event FROM event_same s JOIN event_same o ON o.statement = s.statement WHERE "
        "s.event = ?1 AND o.event <> ?1 ORDER BY o.event",
        number);
    while (same.next())
        put.saidSameAs.push_back(same.integer(0));
    return put;
}

std::int64_t EventReader::page(const Where& where, bool isDated, std::int64_t limit, std::int64_t offset,
                               const std::function<void(const Event&)>& each) {
    // The inner query runs on the index by time alone, so that a far page costs little.
    const std::string conditions = std::string("e.earliest IS ") + (isDated ? "NOT NULL" : "NULL") +
                                   (where.sql.empty() ? "" : " AND " + where.sql);
    const std::string order = isDated ? "e.earliest, e.id" : "e.latest IS NULL, e.id";
    auto row = database_.query(std::string(kColumns) + "JOIN (SELECT e.id AS chosen FROM event e WHERE " +
                               conditions + " ORDER BY " + order +
                               " LIMIT ? OFFSET ?) ON e.id = chosen ORDER BY " + order);
    const int last = where.bind(row);
    row.bind(last + 1, limit);
    row.bind(last + 2, offset);
    std::unordered_set<std::int64_t> annotated;  // few of many, so that the others are not asked one by one
    auto put = database_.query(
        "SELECT event FROM event_tag UNION SELECT event FROM event_note UNION SELECT event FROM "
        "event_passage UNION SELECT event FROM event_same");
    while (put.next())
        annotated.insert(put.integer(0));
    std::int64_t read = 0;
    while (row.next()) {
        Event event = this->read(row);
        if (annotated.contains(event.number))
            event.annotations = annotationsOf(event.number);
        each(event);
        ++read;
    }
    return read;
}

void EventReader::forEach(const EventFilter& filter, std::int64_t limit, std::int64_t offset,
                          const std::function<void(const Event&)>& each) {
    const Where where = whereOf(filter);
    const std::int64_t dated = page(where, true, limit, offset, each);
    if (limit >= 0 && dated >= limit)
        return;
    std::int64_t skipped = 0;
    if (dated == 0 && offset > 0) {
        auto counted = database_.query("SELECT count(*) FROM event e WHERE e.earliest IS NOT NULL" +
                                       (where.sql.empty() ? "" : " AND " + where.sql));
        where.bind(counted);
        counted.next();
        skipped = std::max<std::int64_t>(offset - counted.integer(0), 0);
    }
    page(where, false, limit < 0 ? -1 : limit - dated, skipped, each);
}

std::int64_t EventReader::count(const EventFilter& filter) {
    if (filter.isEmpty())
        return totals().events;
    const Where where = whereOf(filter);
    auto row = database_.query("SELECT count(*) FROM event e WHERE " + where.sql);
    where.bind(row);
    row.next();
    return row.integer(0);
}

std::optional<Event> EventReader::event(std::int64_t number) {
    auto row = database_.query(std::string(kColumns) + "WHERE e.id = ?", number);
    if (!row.next())
        return std::nullopt;
    Event event = read(row);
    event.annotations = annotationsOf(number);
    return event;
}

std::vector<Event> EventReader::inLane(std::int64_t lane, base::Micros from, base::Micros to,
                                       std::int64_t limit) {
    std::vector<Event> events;
    auto row = database_.query(
        "SELECT e.id, e.earliest, e.latest, p.name, e.title FROM event e JOIN event_term p ON p.id = "
        "e.precision "
        "WHERE e.lane = ? AND e.earliest <= ? AND coalesce(e.latest, e.earliest) >= ? ORDER BY e.earliest "
        "LIMIT ?",
        lane, to, from, limit);
    while (row.next())
        events.push_back(briefFrom(row));
    return events;
}

std::vector<Event> EventReader::brief(const std::vector<std::int64_t>& numbers) {
    std::vector<Event> events;
    auto row = database_.query(
        "SELECT e.id, e.earliest, e.latest, p.name, e.title FROM event e JOIN event_term p ON p.id = "
        "e.precision WHERE e.id = ?");
    for (const std::int64_t number : numbers) {
        row.bind(1, number);
        if (row.next())
            events.push_back(briefFrom(row));
        row.reset();
    }
    return events;
}

std::vector<std::pair<std::string, std::int64_t>> EventReader::tags() {
    std::vector<std::pair<std::string, std::int64_t>> tags;
    auto row = database_.query("SELECT min(tag), count(*) FROM event_tag GROUP BY folded ORDER BY folded");
    while (row.next())
        tags.emplace_back(row.text(0), row.integer(1));
    return tags;
}

std::vector<Lane> EventReader::lanes() {
    std::vector<Lane> lanes;
    auto row =
        database_.query("SELECT id, name, source, events, undated, earliest, latest FROM lane ORDER BY id");
    while (row.next())
        lanes.push_back({row.integer(0), row.integer(3), row.integer(4), row.text(1), row.text(2),
                         row.maybeInteger(5), row.maybeInteger(6)});
    return lanes;
}

EventTotals EventReader::totals() {
    auto row = database_.query("SELECT sum(events), sum(undated), min(earliest), max(latest) FROM lane");
    row.next();
    return {row.integer(0), row.integer(1), row.maybeInteger(2), row.maybeInteger(3)};
}

}  // namespace strata::timeline
