#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbench/account_rows.h"
#include "workbench/checklist_rows.h"

// What every front end shows: plain rows, already in the words of CONTRACT.md. Times are UTC microseconds
// (base/instant.h); an absent bound is "not known" and is never filled in.
namespace strata::base {
class Zone;
}

namespace strata::workbench {

struct CaseHeading {
    std::string name, reference, marking;
    std::int64_t headSequence = 0;
};

struct CaseSummary {
    std::string name, reference, folder;
    std::int64_t sources = 0, imports = 0, events = 0, undated = 0, issues = 0, people = 0, accounts = 0,
                 exhibits = 0;
    std::optional<Micros> earliest, latest;
    std::int64_t headSequence = 0;
    std::string headChain;
    std::string zone;     // the zone of the case, IANA
    std::string marking;  // protective marking, OFFICIAL-SENSITIVE unless set
    std::int64_t gapsMissing = 0, gapsUndetermined = 0;
};

struct NoteRow {
    std::string text, by, at;
};

// A stretch of an account's text: UTF-8 bytes of that revision.
struct PassageRow {
    std::string account;
    std::int64_t revision = 1, start = 0, end = 0;
};

// What a person concluded of the clock of a source, with a reason: by how much it ran fast (slow is
// negative), and in what time, by the source's own times.
struct SourceClockRow {
    std::string id, source, words, reason, by, at;  // words: "ran 3 min 20 s fast"
    std::int64_t seconds = 0;
    std::optional<Micros> from, to;
};

struct EventRow {
    std::int64_t number = 0;  // E17 is number 17
    std::string id;
    std::optional<Micros> earliest, latest;
    std::string precision, zone, basis, original, kind, title, detail, people, place, lane, source, position;
    std::string import, exhibit;
    // Of an event made by hand: who recorded it and when, the date as EDTF, what it rests on. Its source says
    // so in words and it has no position.
    std::string madeBy, madeAt, edtf, cites;
    // Of a time told by something else: why it has its bounds, or none, and what it is told by ("E12, P01");
    // `told` are the words, where a person gave others than the source's.
    std::string timeReason, toldBy, told;
    bool isUnclear = false;  // which of the dates that its words can mean is not known
    // Of its source, that cover its time. They change nothing of it: showIfClock says what it would be.
    std::vector<SourceClockRow> clocks;
    bool isMade = false;     // by hand
    std::string notInOrder;  // its neighbours in a list that it is not in order with: "E14, E16"
    // Exactly as stated, of an event with wider bounds because it is marked approximate.
    bool hasStrict = false;
    std::optional<Micros> strictEarliest, strictLatest;
    // What people have put on it.
    std::vector<std::string> tags, sameAs;  // sameAs: the ids of events somebody says are this one
    std::int64_t sourcesTelling = 0;        // of those and its own; 0 when there are none
    std::vector<NoteRow> notes;
    std::vector<PassageRow> passages;
};

// "told by 2 sources", of events that somebody says are one; "told twice by one source". Else empty.
std::string tellingsInWords(const EventRow& event);

// "AP/1, row 17", or what an event made by hand rests on and who made it.
std::string citationOf(const EventRow& event);

// As EDTF: as it was given, or made of the bounds and no finer than they are known. Empty where nothing is.
std::string edtfOf(const EventRow& event, const base::Zone& zone);

// "14 March 2016, 09:05 GMT", "March 2016", "no later than 25 December 2015", "date not known".
std::string showEventTime(const EventRow& event, const base::Zone& zone);
// The same where `bounds` are in words already: a time told by something else says that it is computed, and
// from which words; one whose words can mean several dates, and nobody knows which, is in its words.
std::string showTold(const EventRow& event, const std::string& bounds);

// "14 March 2016, 09:01:40 GMT if the clock ran 3 min 20 s fast (A. Patel: seen beside a radio clock)".
std::string showIfClock(const EventRow& event, const SourceClockRow& clock, const base::Zone& zone);

// Which events: all conditions hold together.
struct EventFilter {
    std::optional<Micros> from, to;                // overlap with [from, to]
    std::string text, person, source, kind, lane;  // people by ";": any of them
    bool onlyUncertain = false;                    // no beginning or no end known, or coarser than a day
    std::int64_t upToEntry = 0;  // only what had come in by this entry of the ledger; 0: all
    std::int64_t limit = -1, offset = 0;
    std::string tag, strand;
    // What an event, its source or its exhibit is linked to: "offence/element" or a whole offence, and a
    // layer of evidence. With both, by one link.
    std::string element, layer;
    // Beginnings by hour of the day and day of the week (bit 0 is Monday) in the zone of the case; 0 is any.
    // Events not known that exactly are left out.
    std::uint32_t hours = 0;
    std::uint8_t days = 0;
    bool isStrict = false;  // by the bounds exactly as stated, not padded where marked approximate

    bool operator==(const EventFilter&) const = default;
    bool isEmpty() const {
        EventFilter all;
        all.limit = limit;
        all.offset = offset;
        return *this == all;
    }
};

// How events are looked at, as a filter says: as the case stood after an entry (0: as it stands), and by
// which of their bounds.
struct EventView {
    std::int64_t upToEntry = 0;
    bool isStrict = false;
};
inline EventView viewOf(const EventFilter& filter) {
    return {filter.upToEntry, filter.isStrict};
}

// A line of the investigation that somebody has named.
struct StrandRow {
    std::string name, by;
    std::vector<std::string> events, sources, lanes, tags;  // ids E12 and S01
};

struct TagRow {
    std::string tag;
    std::int64_t events = 0;
};

// Events of different sources that may be one event, told twice: see timeline/duplicates.h for the rule.
struct DuplicateRow {
    std::vector<std::string> events;
    std::optional<Micros> earliest, latest;
    std::string precision, why;  // why: same_title, same_people_and_kind, or both with a comma
    std::string decision;        // same, apart, or empty while nobody has said; and who said so, and why
    std::string by, role, at, reason;
};

struct LaneRow {
    std::int64_t number = 0;
    std::string name, kind, source;
    std::int64_t events = 0, undated = 0;
    std::optional<Micros> earliest, latest;
};

struct SourceRow {
    std::string id, file, sha256, importer, importedAt, importedBy, exhibit;
    std::int64_t bytes = 0, records = 0, issues = 0;
    std::vector<SourceClockRow> clocks;  // what people concluded of its clock
    std::string sandbox;                 // the limits that were really in force for its importer, in words
};

struct IssueRow {
    std::string import, source, position, code, message, action;
};

struct ExhibitRow {
    std::string reference, source, file, sha256, producedBy, at;
};

struct PersonRow {
    std::int64_t number = 0;
    std::string id, name, born;
    std::vector<std::string> roles;  // exploited, suspect, witness, professional
    std::vector<std::string> otherNames;
    std::int64_t accounts = 0;
};

// Quotes and operations look at the texts of their ComparisonRows; codes are literals.
struct QuoteRow {
    std::string_view account;
    int passage = 0;
    std::size_t start = 0, end = 0;
    std::string_view text;
};

struct OperationRow {
    std::string_view op;  // equal, insert, delete
    std::string_view text;
};

struct PairRow {
    std::string_view relation, topic;
    std::optional<QuoteRow> left, right;
    std::vector<OperationRow> operations;
};

struct ComparedText {
    std::string account, text;  // the id, and the words as recorded
};

struct ComparisonRows {
    std::string left, right;                            // account ids
    std::shared_ptr<const ComparedText> texts[2] = {};  // left and right: what the pairs look at
    std::vector<PairRow> pairs;
    std::map<std::string, std::int64_t> counts;  // by relation
    std::int64_t wordsLeft = 0, wordsRight = 0, wordsEqual = 0, wordsInserted = 0, wordsDeleted = 0;
};

struct EntryRow {
    std::int64_t sequence = 0;
    std::string id, at, actor, role, workstation, kind, subject, reason, payloadSha256, chainSha256;
    std::string sentence;  // what happened, in words
};

struct HitRow {
    std::string area;  // event, account, source, person
    std::string id, title, snippet, citation;
    std::int64_t number = 0;
};

// What stands out in the records, in a sentence of fact, and what a person has decided of it
// (timeline/findings.h).
struct TimelineFindingRow {
    std::string id, kind, sentence, lane, source, person;  // two people are separated by "; "
    std::optional<Micros> earliest, latest;
    std::vector<std::int64_t> events;        // the first hundred of those it rests on
    std::int64_t count = 0;                  // of a burst its events, of a co-location its days; else 0
    std::string decision, reason, by, role;  // decision: accepted or dismissed; empty while nobody has
    std::optional<Micros> decidedAt;
    // Where an account and a record stand and their words, which are empty where they may not be quoted.
    std::vector<std::pair<std::string, std::string>> quotes;
    std::string sentenceThen;  // when decided, where it has changed since
    bool isFound = true;       // false: decided once, and not among what the records show now
};

struct TimelineFindingRows {
    std::vector<TimelineFindingRow> rows;         // in order of earliest, then those not found any more
    std::map<std::string, std::int64_t> leftOut;  // by kind: more than are listed
    std::vector<std::string> notes;               // what was not looked at, and why
};

struct FindingRow {
    std::string what, where, expected, found, severity;
};

struct VerifyRows {
    std::vector<FindingRow> findings;
    bool ok = false;
    std::int64_t checked = 0, headSequence = 0;
    std::string headSha256;
};

// One file given to import: what became of it. `status` is imported, already_imported, exhibit or refused.
struct ImportRow {
    std::string file, sha256, importer, importerVersion, status, entry, reason;
    bool canBeKeptWhole = false, canChooseImporter = false;  // what helps against a refusal
    std::int64_t bytes = 0, rows = 0, records = 0, skipped = 0, issues = 0;
    std::optional<Micros> earliest, latest;
    double seconds = 0;
    bool refused = false, cancelled = false;
    std::vector<IssueRow> firstIssues;  // at most 20, for the preview
};

struct ImporterRow {
    std::string id, name, version, executable, sandbox;
    std::vector<std::string> formats;
};

}  // namespace strata::workbench
