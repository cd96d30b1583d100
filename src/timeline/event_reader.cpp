#include "timeline/event_reader.h"

#include <algorithm>
#include <set>

#include "base/edtf_words.h"
#include "base/text.h"
#include "casefile/case_settings.h"
#include "timeline/event_state.h"
#include "timeline/made_event.h"
#include "timeline/same_events.h"
#include "timeline/time_merge.h"

namespace strata::timeline {

namespace {

constexpr const char* kColumns =
    "SELECT e.id, e.import, e.at, e.shape, l.name, k.name, e.earliest, e.latest, p.name, b.name, z.name, "
    "e.original, e.title, "
    "e.people, e.place, e.cells FROM event e JOIN lane l ON l.id = e.lane JOIN event_term k ON k.id = e.kind "
    "JOIN event_term p ON p.id = e.precision JOIN event_term b ON b.id = e.basis JOIN event_term z ON z.id = "
    "e.zone ";

constexpr std::size_t kFew = 1'000;  // rows whose notes are asked for one by one

constexpr const char* kBriefColumns =
    "SELECT e.id, e.earliest, e.latest, p.name, e.title, b.name, EXISTS(SELECT 1 FROM made_event m WHERE "
    "m.number = e.id) FROM event e JOIN event_term p ON p.id = e.precision JOIN event_term b ON b.id = "
    "e.basis ";

Event briefFrom(const store::Query& row) {
    Event event;
    event.number = row.integer(0);
    event.earliest = row.maybeInteger(1);
    event.latest = row.maybeInteger(2);
    event.precision = row.text(3);
    event.title = row.text(4);
    event.basis = row.text(5);
    event.isMade = row.integer(6) != 0;
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
    readState(event);
    readClocks(event);
    return event;
}

// Times that a source gives; those that somebody says are not its clock's.
void EventReader::readClocks(Event& event) {
    if (!clocks_)
        clocks_ = evidence::clockAssessments(database_);
    for (const auto& one : *clocks_)
        if (one.source == event.source && event.reason.empty() && event.told.empty() &&
            one.covers(event.earliest, event.latest))
            event.clocks.push_back(one);
}

bool EventReader::hasState(std::int64_t number) {
    if (!stated_) {
        const auto all = eventsWithStates(database_);
        stated_.emplace(all.begin(), all.end());
        hasStrict_ = database_.integer("SELECT 1 FROM event_strict LIMIT 1").has_value();
    }
    return stated_->contains(number);
}

void EventReader::readState(Event& event) {
    if (hasState(event.number)) {
        if (const auto state = eventState(database_, event.number, view_.upToEntry))
            takeState(event, *state);
        return;
    }
    event.strict = hasStrict_ ? strictBounds(database_, event.number) : std::nullopt;
    if (view_.isStrict && event.strict) {
        event.earliest = event.strict->earliest;
        event.latest = event.strict->latest;
    }
}

void EventReader::takeState(Event& event, const EventState& state) const {
    const EventTime& time = state.time;
    event.earliest = boundsIn(view_, time).earliest;
    event.latest = boundsIn(view_, time).latest;
    event.precision = time.precision;
    event.basis = time.basis;
    if (!time.zone.empty())
        event.zone = time.zone;
    event.edtf = time.edtf;
    event.isUnclear = time.isUnclear;
    if (time.strict != time.fuzzy)
        event.strict = time.strict;
    event.reason = time.reason;
    event.toldBy = time.toldBy;
    if (!state.isMade()) {
        if (time.words != event.original)
            event.told = time.words;
        return;
    }
    const EventContent& content = *state.content;
    event.original = time.words;
    event.title = content.title;
    event.detail = content.detail;
    event.people = content.peopleInWords();
    event.place = content.place;
    event.kind = content.kind;
    event.lane = content.lane;
    event.cites = content.cites.inWords();
}

void EventReader::readMade(Event& event) {
    const auto made = madeEventOf(database_, event.number);
    if (!made)
        return;
    event.import = made->entry;
    sayMaker(event, made->by, made->at);
}

void EventReader::sayMaker(Event& event, const std::string& by, std::int64_t at) {
    if (!zone_)
        zone_ = base::Zone::find(casefile::CaseSettings::read(database_).zone);
    event.isMade = true;
    event.by = by;
    event.madeAt = at;
    event.source = "made by " + by + " on " + dayInWords(at, zone_ ? *zone_ : base::Zone::utc());
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
    addTellings(number, put);
    return put;
}

void EventReader::addTellings(std::int64_t number, EventAnnotations& put) {
    put.saidSameAs = saidSameAs(database_, number);
    if (put.saidSameAs.empty())
        return;
    auto source = database_.query("SELECT import FROM event WHERE id = ?");
    std::set<std::int64_t> sources;
    auto all = put.saidSameAs;
    all.push_back(number);
    for (const std::int64_t one : all) {
        source.bind(1, one);
        if (source.next())
            sources.insert(source.integer(0));
        source.reset();
    }
    put.sourcesTelling = static_cast<std::int64_t>(sources.size());
}

// Few of many are said to be another, so that is looked up once.
void EventReader::addTellings(std::vector<Event>& events) {
    if (!database_.integer("SELECT 1 FROM event_same LIMIT 1"))
        return;
    auto is = database_.query("SELECT 1 FROM event_same WHERE event = ? LIMIT 1");
    for (Event& event : events) {
        is.bind(1, event.number);
        const bool isSaid = is.next();
        is.reset();
        if (isSaid)
            addTellings(event.number, event.annotations);
    }
}

std::unordered_set<std::int64_t> EventReader::annotated() {
    std::unordered_set<std::int64_t> events;
    auto put = database_.query(
        "SELECT event FROM event_tag UNION SELECT event FROM event_note UNION SELECT event FROM "
        "event_passage UNION SELECT event FROM event_same");
    while (put.next())
        events.insert(put.integer(0));
    return events;
}

void EventReader::forEach(std::int64_t limit, std::int64_t offset,
                          const std::function<void(const Event&)>& each) {
    const auto annotated = this->annotated();
    std::int64_t passed = 0, given = 0;
    std::vector<std::int64_t> waiting;
    const auto give = [&] {
        readEach(waiting, &annotated, each);
        waiting.clear();
    };
    const auto isOver = [&] { return limit >= 0 && given >= limit; };
    const auto take = [&](std::int64_t number) {
        if (passed < offset) {
            ++passed;
            return;
        }
        waiting.push_back(number);
        ++given;
        if (waiting.size() == kFew)
            give();
    };
    for (EventsByTime dated(database_); !isOver() && dated.next();)
        take(dated.number());
    if (!isOver()) {
        auto row = database_.query(std::string("SELECT id FROM event WHERE earliest IS NULL AND import IN ") +
                                   kImportsOfEvents + " ORDER BY latest IS NULL, id");
        while (!isOver() && row.next())
            take(row.integer(0));
    }
    give();
}

void EventReader::forEach(const std::vector<std::int64_t>& numbers,
                          const std::function<void(const Event&)>& each) {
    if (numbers.size() <= kFew)
        return readEach(numbers, nullptr, each);
    const auto annotated = this->annotated();
    readEach(numbers, &annotated, each);
}

void EventReader::readEach(const std::vector<std::int64_t>& numbers,
                           const std::unordered_set<std::int64_t>* annotated,
                           const std::function<void(const Event&)>& each) {
    auto row = database_.query(std::string(kColumns) + "WHERE e.id = ?");
    for (const std::int64_t number : numbers) {
        row.bind(1, number);
        if (row.next()) {
            Event event = read(row);
            if (annotated == nullptr || annotated->contains(number))
                event.annotations = annotationsOf(number);
            each(event);
        } else if (view_.upToEntry > 0) {
            if (const auto event = takenBack(number))
                each(*event);
        }
        row.reset();
    }
}

std::optional<Event> EventReader::event(std::int64_t number) {
    auto row = database_.query(std::string(kColumns) + "WHERE e.id = ?", number);
    if (!row.next())
        return view_.upToEntry > 0 ? takenBack(number) : std::nullopt;
    Event event = read(row);
    event.annotations = annotationsOf(number);
    return event;
}

// An event made by hand that has been taken back since.
std::optional<Event> EventReader::takenBack(std::int64_t number) {
    const auto state = eventState(database_, number, view_.upToEntry);
    if (!state || !state->isThere || !state->isMade())
        return std::nullopt;
    Event event;
    event.number = number;
    event.isMade = true;
    auto row = database_.query("SELECT by, at FROM made_event WHERE number = ?", number);
    if (row.next())
        sayMaker(event, row.text(0), row.integer(1));
    takeState(event, *state);
    event.annotations = annotationsOf(number);
    return event;
}

std::vector<Event> EventReader::inLane(std::int64_t lane, base::Micros from, base::Micros to,
                                       std::int64_t limit) {
    std::vector<Event> events;
    auto row =
        database_.query(std::string(kBriefColumns) +
                            "JOIN (SELECT id AS chosen FROM event INDEXED BY event_by_lane WHERE import IN " +
                            kImportsOfEvents +
                            " AND lane = ? AND earliest <= ? AND coalesce(latest, earliest) >= ? ORDER BY "
                            "earliest, id LIMIT ?) "
                            "ON e.id = chosen ORDER BY e.earliest, e.id",
                        lane, to, from, limit);
    while (row.next())
        events.push_back(briefFrom(row));
    addTellings(events);
    return events;
}

std::vector<Event> EventReader::brief(const std::vector<std::int64_t>& numbers) {
    std::vector<Event> events;
    auto row = database_.query(std::string(kBriefColumns) + "WHERE e.id = ?");
    for (const std::int64_t number : numbers) {
        row.bind(1, number);
        std::optional<Event> event;
        if (row.next())
            event = briefFrom(row);
        row.reset();
        if (!view_.isPlain() && event)
            readState(*event);
        else if (!view_.isPlain())
            event = takenBack(number);
        if (event)
            events.push_back(std::move(*event));
    }
    addTellings(events);
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
