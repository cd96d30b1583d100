#include "timeline/timeline_module.h"

#include <algorithm>

#include "search/search_index.h"
#include "timeline/density.h"
#include "timeline/event_columns.h"
#include "timeline/event_table.h"
#include "timeline/numbered_words.h"

namespace strata::timeline {

namespace {

struct LaneTotals {
    std::int64_t id = 0, events = 0, undated = 0;
    std::optional<base::Micros> earliest, latest;
};

class EventSink : public evidence::RecordSink {
public:
    EventSink(store::Database& database, const evidence::ImportIdentity& import)
        : database_(database),
          import_(import),
          terms_(eventTerms(database)),
          insert_(database.query(
              "INSERT INTO event(id, import, at, shape, lane, kind, earliest, latest, precision, basis, "
              "zone, "
              "original, title, people, place, cells) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
          indexing_(database, search::Area::event),
          first_(nextEventNumber(database)),
          next_(first_),
          columns_(database, import.entry) {}

    void onShape(const evidence::RecordShape&) override {}
    void onIssue(const evidence::SourceIssue&) override {}

    void onRecord(const evidence::SourceRecord& record) override {
        LaneTotals& lane = laneFor(record.lane.empty() ? std::string_view(import_.sourceId) : record.lane);
        insert_.bind(1, next_);
        insert_.bind(2, import_.entry);
        insert_.bind(3, record.at);
        insert_.bind(4, record.shape);
        insert_.bind(5, lane.id);
        const std::int64_t kind = terms_.number(record.kind);
        insert_.bind(6, kind);
        insert_.bind(7, record.earliest);
        insert_.bind(8, record.latest);
        insert_.bind(9, terms_.number(record.precision));
        insert_.bind(10, terms_.number(record.basis));
        insert_.bind(11, terms_.number(record.zone));
        insert_.bind(12, record.original);
        insert_.bind(13, record.title);
        insert_.bind(14, record.people);
        insert_.bind(15, record.place);
        insert_.bind(16, record.cells);
        insert_.finish();
        if (record.strict)
            database_.run("INSERT INTO event_strict VALUES(?,?,?)", next_, record.strict->earliest,
                          record.strict->latest);
        indexing_.add(next_, record.cells);
        auto brief =
            briefOf(record.earliest, record.latest,
                    base::precisionNamed(record.precision).value_or(base::Precision::none), lane.id, kind);
        brief.people = columns_.mention(record.people);
        columns_.add(next_, brief, columns_.mention(record.place));
        ++next_;
        isInOrder_ = isInOrder_ && record.at >= lastAt_;
        lastAt_ = record.at;
        ++lane.events;
        if (!record.earliest && !record.latest) {
            ++lane.undated;
            return;
        }
        const base::Micros first = record.earliest.value_or(record.latest.value_or(0));
        const base::Micros last = record.latest.value_or(first);
        lane.earliest = std::min(lane.earliest.value_or(first), first);
        lane.latest = std::max(lane.latest.value_or(last), last);
        density_.add(lane.id, first);
    }

    void onEnd() override {
        for (const auto& [name, lane] : lanes_)
            database_.run(
                "UPDATE lane SET events = events + ?1, undated = undated + ?2, earliest = "
                "coalesce(min(earliest, ?3), ?3, earliest), "
                "latest = coalesce(max(latest, ?4), ?4, latest) WHERE id = ?5",
                lane.events, lane.undated, lane.earliest, lane.latest, lane.id);
        density_.store(database_);
        columns_.finish();
        if (next_ > first_)
            database_.run("INSERT INTO import_events VALUES(?,?,?,?)", import_.entry, first_, next_ - 1,
                          isInOrder_);
    }

private:
    LaneTotals& laneFor(std::string_view name) {
        if (const auto known = lanes_.find(name); known != lanes_.end())
            return known->second;
        database_.run("INSERT OR IGNORE INTO lane(name, source) VALUES(?, ?)", name, import_.sourceId);
        LaneTotals lane;
        lane.id = database_.integer("SELECT id FROM lane WHERE name = ?", name).value_or(0);
        return lanes_.emplace(name, lane).first->second;
    }

    store::Database& database_;
    evidence::ImportIdentity import_;
    NumberedWords terms_;
    store::Query insert_;
    search::BulkIndexing indexing_;
    std::int64_t first_, next_, lastAt_ = 0;
    bool isInOrder_ = true;
    ColumnWriter columns_;
    DensityBuilder density_;
    ByText<LaneTotals> lanes_;
};

}  // namespace

std::vector<std::string> TimelineModule::tables() const {
    return {"event",         "lane",          "event_term",   "event_name", "event_mention", "event_block",
            "density_tile",  "import_events", "made_event",   "event_note", "event_tag",     "event_same",
            "event_passage", "event_state",   "event_strict", "told_time",  "told_tie"};
}

std::string_view TimelineModule::schema() const {
    return R"(
CREATE TABLE event_term(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE lane(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, source TEXT NOT NULL, events INTEGER NOT NULL DEFAULT 0,
  undated INTEGER NOT NULL DEFAULT 0, earliest INTEGER, latest INTEGER) STRICT;
CREATE TABLE event(id INTEGER PRIMARY KEY, import INTEGER NOT NULL, at INTEGER NOT NULL, shape INTEGER NOT NULL,
  lane INTEGER NOT NULL, kind INTEGER NOT NULL, earliest INTEGER, latest INTEGER, precision INTEGER NOT NULL,
  basis INTEGER NOT NULL, zone INTEGER NOT NULL, original TEXT NOT NULL, title TEXT NOT NULL, people TEXT NOT NULL,
  place TEXT NOT NULL, cells TEXT NOT NULL) STRICT;
CREATE INDEX event_by_lane ON event(import, lane, earliest, latest);
CREATE INDEX event_by_time ON event(import, earliest);
CREATE TABLE event_name(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE event_mention(first INTEGER PRIMARY KEY, end INTEGER NOT NULL, names BLOB NOT NULL) STRICT;
CREATE TABLE event_block(first INTEGER PRIMARY KEY, import INTEGER NOT NULL, changed INTEGER NOT NULL, events BLOB NOT NULL,
  places BLOB NOT NULL) STRICT;
CREATE TABLE density_tile(lane INTEGER NOT NULL, level INTEGER NOT NULL, tile INTEGER NOT NULL, counts BLOB NOT NULL,
  PRIMARY KEY(lane, level, tile)) STRICT, WITHOUT ROWID;
CREATE TABLE import_events(import INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL,
  is_in_order INTEGER NOT NULL) STRICT;
CREATE TABLE made_event(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, entry INTEGER NOT NULL, at INTEGER NOT NULL,
  by TEXT NOT NULL, is_unmade INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
CREATE TABLE event_note(note TEXT NOT NULL, event INTEGER NOT NULL, text TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
  entry INTEGER NOT NULL, PRIMARY KEY(event, note)) STRICT, WITHOUT ROWID;
CREATE TABLE event_tag(event INTEGER NOT NULL, folded TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY(event, folded)) STRICT,
  WITHOUT ROWID;
CREATE TABLE event_same(statement TEXT NOT NULL, event INTEGER NOT NULL, is_same INTEGER NOT NULL, entry INTEGER NOT NULL,
  PRIMARY KEY(event, statement)) STRICT, WITHOUT ROWID;
CREATE TABLE event_passage(link TEXT NOT NULL, event INTEGER NOT NULL, account TEXT NOT NULL, revision INTEGER NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY(event, link)) STRICT, WITHOUT ROWID;
CREATE TABLE event_state(number INTEGER NOT NULL, entry INTEGER NOT NULL, is_there INTEGER NOT NULL, content TEXT,
  earliest INTEGER, latest INTEGER, strict_earliest INTEGER, strict_latest INTEGER, precision TEXT NOT NULL, basis TEXT NOT NULL,
  zone TEXT NOT NULL, words TEXT NOT NULL, edtf TEXT NOT NULL, reason TEXT NOT NULL, told_by TEXT NOT NULL,
  is_unclear INTEGER NOT NULL, people INTEGER NOT NULL, PRIMARY KEY(number, entry)) STRICT, WITHOUT ROWID;
CREATE TABLE event_strict(number INTEGER PRIMARY KEY, earliest INTEGER, latest INTEGER) STRICT;
CREATE TABLE told_time(number INTEGER PRIMARY KEY, words TEXT NOT NULL, anchor TEXT NOT NULL, end TEXT NOT NULL) STRICT;
CREATE TABLE told_tie(name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(name, number)) STRICT, WITHOUT ROWID;
CREATE INDEX event_note_by_note ON event_note(note);
CREATE INDEX event_tag_by_tag ON event_tag(folded);
CREATE INDEX event_same_by_statement ON event_same(statement);
CREATE INDEX event_passage_by_link ON event_passage(link);
)";
}

std::unique_ptr<evidence::RecordSink> makeEventSink(store::Database& database,
                                                    const evidence::ImportIdentity& import) {
    return std::make_unique<EventSink>(database, import);
}

}  // namespace strata::timeline
