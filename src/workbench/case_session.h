#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "base/failure.h"
#include "workbench/case_reader.h"
#include "workbench/rows.h"

namespace strata::casefile {
class Writer;
}

namespace strata::workbench {

struct TimelineShows;
struct AccountDocument;  // account_documents.h

struct Actor {
    std::string name, role;
};

struct NewAccount {
    std::string maker, text, given, form, takenBy, language, interpreter, setting, audience, revises;
    std::vector<std::string> present;
    std::string revisionKind = {};  // typing_correction, transcript_correction or translation
    std::map<std::string, std::vector<std::string>> circumstances = {};  // the others, by their keys
    std::shared_ptr<const AccountDocument> document = {};  // that the words come from, instead of `text`
    std::string exhibit = {};                              // of that file, if it is one
};

// What became known of an account after it was recorded: another entry beside it.
struct NewCircumstance {
    std::string account, field;
    std::vector<std::string> values;
    std::string reason;
};

struct NewPerson {
    std::string name, role, born;
};

// An event made by hand. Kind and lane may be left empty for "note" and "Made by hand".
struct NewEvent {
    std::string title, when;          // when: EDTF, or the words used; none leaves it undated
    std::string reading;              // which date was meant, as EDTF, where the words can mean several;
                                      // "unknown" where nobody can say
    std::vector<std::string> people;  // a name or id of a person of the case; another name stays a name
    std::string place, kind, lane, detail;
    std::string cites;  // what it rests on: free words, and a place in a source or passage of an account
    std::string source, position;  // the source by id or exhibit; "row 17", "page 4"
    std::string account;
    int revision = 0;  // of the account; 0 is the words as said
    std::optional<std::int64_t> start, end;
    // Of words that tell the time by something else, what that is: an event ("E12"), a person whose date of
    // birth an age goes by, or a date. Nothing is picked for a person; `anchorEnd` is the other side of
    // "between".
    std::string anchor = {}, anchorEnd = {};
};

// That the clock of a source (by id or exhibit) ran fast by so many seconds (slow is negative), from the
// words of a person: always, or in a period by the source's own times.
struct NewSourceClock {
    std::string source;
    std::int64_t seconds = 0;
    std::optional<Micros> from = {}, to = {};
    std::string reason;
};

// Events by number. A command on them is one entry of the ledger and one step to undo.
using EventNumbers = std::vector<std::int64_t>;

struct NewLink {
    std::string item, element, layer, as;  // item: event id, account id, exhibit reference or source id
    std::string reason = {};
};

struct SourceStatusChange {
    std::string source, status, person, coversFrom, coversTo, exhibit, reason;
    std::string premises = {};  // by name, for a source about premises
};

// What is put into a strand or taken out of it: sources by id or exhibit, lanes and tags by name.
struct StrandChange {
    std::string strand;
    EventNumbers events;
    std::vector<std::string> sources, lanes, tags;
};

struct NewFindingDecision {
    std::string finding, decision, reason;     // accepted or dismissed
    std::optional<Micros> from = {}, to = {};  // the stretch in which it was found, for a gap
};

struct ImportRequest {
    std::vector<std::filesystem::path> files;  // files or folders
    std::string importer, zone, dates, exhibit;
    std::map<std::string, std::string> map;
    bool asExhibit = false, preview = false;
};

struct ImportProgress {
    std::string file;
    std::int64_t fileNumber = 0, files = 0, bytes = 0, bytesTotal = 0, records = 0;
};

struct MadeCopy;

struct ExportRequest {
    std::filesystem::path file;
    // full: everything; served: what is served as evidence and nothing else; early-advice: the early-advice
    // pack with what the prosecutor may see (workbench/bundle_profiles.h). There is no other yet.
    std::string profile = "full", marking;
    // Of the full one, with the words of early advice, actions, review sheets and comments. Else their
    // entries are there, by their digests alone, as of a payload that was purged: the chain can be checked,
    // the words are not in it.
    bool withAdvice = false;
};

struct ExportReceipt {
    std::string file, sha256;
    std::int64_t bytes = 0, files = 0, events = 0;
    std::vector<std::string> leftOut;  // sentences: what the profile might be thought to hold and does not
};

// A document of chosen events, in the form that the file's name ends in: .pdf or .docx.
struct ChronologyRequest {
    std::filesystem::path file;
    EventFilter filter;                // which events, unless they are picked
    std::vector<std::int64_t> events;  // picked one by one, by number
    std::string marking, title;        // those of the case, and "Sequence of events", when empty
};

struct ChronologyReceipt {
    std::string file, sha256;
    std::int64_t bytes = 0, events = 0, pages = 0;  // of a .docx the pages are not known
};

// An open case: the one writer and as many readers as asked for. Every change goes through here and is on
// disk when the call returns. Calls that change the case must come from one thread at a time (the front end's
// writer task).
class CaseSession {
public:
    static CaseSession create(const std::filesystem::path& folder, const std::string& name,
                              const std::string& reference,
                              const Actor& actor);  // throws base::Failure; refusal text inside
    // Opens for writing, or read-only when another program has it (see lockedBy) or the disk cannot be
    // written.
    static CaseSession open(const std::filesystem::path& folder, const Actor& actor);
    static CaseSession openReadOnly(const std::filesystem::path& folder, const Actor& actor);
    ~CaseSession();
    CaseSession(CaseSession&&) noexcept;

    const std::filesystem::path& folder() const;
    bool isReadOnly() const;
    std::string readOnlyReason()
        const;                       // "Open on WS-12 by A. Patel since 14 March 2026, 09:05 (process 4711)."
    Actor actor() const;             // who acts here, and in which role (workbench/role_rules.h)
    EventCache& eventCache() const;  // for choosing events of the case as it stands
    CaseReader reader() const;
    CaseReader readerAsOf(std::int64_t sequence) const;  // replays the ledger: O(history)

    base::Outcome<PersonRow> addPerson(const NewPerson& person);
    // A role that a person has as well, from a day (EDTF or empty) and for a reason.
    base::Outcome<PersonRow> giveRole(const std::string& person, const std::string& role,
                                      const std::string& from, const std::string& reason);
    base::Outcome<AccountRow> recordAccount(const NewAccount& account);
    base::Outcome<AccountRow> addCircumstance(const NewCircumstance& circumstance);
    base::Outcome<std::string> setFact(const std::string& fact, const std::string& value,
                                       const std::string& person, const std::string& premises);
    base::Outcome<std::string> setOffences(
        const std::vector<std::string>& offences);  // adds to those under consideration
    base::Outcome<std::string> recordSource(const SourceStatusChange& change);
    base::Outcome<std::string> link(const NewLink& link);
    // Looks for the finding again, reading every event, so that a decision is only ever on what is there.
    base::Outcome<std::string> decideFinding(const NewFindingDecision& decision,
                                             const std::function<void(double)>& onProgress = {},
                                             std::stop_token stop = {});
    // How near counts in what stands out, from now on (workbench/measure_rows.h).
    base::Outcome<> setFindingMeasures(const MeasuresRow& measures, const std::string& reason);
    // Several items as `how` says, whose own item is not looked at: one entry, one step to undo.
    base::Outcome<std::string> linkItems(const std::vector<std::string>& items, const NewLink& how);

    base::Outcome<EventRow> makeEvent(const NewEvent& event);
    base::Outcome<EventRow> reviseEvent(std::int64_t number, const NewEvent& event);  // the whole of it anew
    // Says when an event was whose source gives no date; no words take it back. `how` has when, reading and
    // anchors.
    base::Outcome<EventRow> tellEventTime(std::int64_t number, const NewEvent& how,
                                          const std::string& reason);
    // Returns the assessment's id. The source's times stay as they are.
    base::Outcome<std::string> assessClock(const NewSourceClock& clock);
    base::Outcome<> unassessClock(const std::string& id, const std::string& reason);
    base::Outcome<> noteEvents(const EventNumbers& events, const std::string& text);
    base::Outcome<> tagEvents(const EventNumbers& events, const std::vector<std::string>& tags);
    base::Outcome<> untagEvents(const EventNumbers& events, const std::vector<std::string>& tags);
    // Told by several sources, or not; all of them stay. Telling apart needs a reason.
    base::Outcome<> sayEventsSame(const EventNumbers& events, const std::string& reason = {});
    base::Outcome<> tellEventsApart(const EventNumbers& events, const std::string& reason);
    base::Outcome<> linkEventsToPassage(const EventNumbers& events, const PassageRow& passage,
                                        const std::string& reason = {});
    // Takes a link back, for a reason: an entry of its own, and one step to undo.
    base::Outcome<> unlinkItem(const std::string& item, const std::string& element,
                               const std::string& reason);
    base::Outcome<> unlinkPassage(std::int64_t event, const std::string& link, const std::string& reason);

    base::Outcome<> nameStrand(const std::string& name);
    base::Outcome<> renameStrand(const std::string& strand, const std::string& name);
    base::Outcome<> dropStrand(const std::string& strand);  // the name goes; undo brings all back
    base::Outcome<> putIntoStrand(const StrandChange& change);
    base::Outcome<> takeOutOfStrand(const StrandChange& change);

    // Views of the timeline by name, for everybody (workbench/timeline_shows.h).
    base::Outcome<> saveView(const std::string& name, const TimelineShows& shows);
    base::Outcome<> renameView(const std::string& view, const std::string& name);
    base::Outcome<> forgetView(const std::string& view);
    // What this person last had before them; kept beside the case, not in its history.
    std::optional<TimelineShows> lastView() const;
    void keepLastView(const TimelineShows& shows);

    // One row a file, in the order given; a refused file changes nothing and the others go on. Throws
    // base::Cancelled when stopped: the file under way is left out whole.
    std::vector<ImportRow> import(const ImportRequest& request,
                                  const std::function<void(const ImportProgress&)>& onProgress,
                                  std::stop_token stop,
                                  const std::function<void(const ImportRow&)>& onFile = {});
    // Throws base::Failure when the name is taken, the profile cannot be made or it would hold nothing;
    // nothing is then written.
    ExportReceipt exportBundle(const ExportRequest& request, const std::function<void(double)>& onProgress,
                               std::stop_token stop);
    // Throws base::Failure when the name is taken or nothing was chosen; nothing is then written.
    ChronologyReceipt exportChronology(const ChronologyRequest& request,
                                       const std::function<void(double)>& onProgress, std::stop_token stop);
    bool recordCopy(const MadeCopy& copy);  // false, and nothing is written, where only reading is possible
    VerifyRows verify(const std::function<void(double)>& onProgress, std::stop_token stop) const;
    std::int64_t rebuild(const std::function<void(double)>& onProgress,
                         std::stop_token stop);  // entries replayed

    // What undo and redo would do, in words for the menu ("Undo adding a person"); empty when there is
    // nothing.
    std::string undoSentence() const;
    std::string redoSentence() const;
    base::Outcome<std::string> undo();
    base::Outcome<std::string> redo();

private:
    friend class AdviceDesk;
    friend class ChecklistDesk;
    friend class AccountWork;
    friend class FormDesk;
    base::Outcome<> change(const std::function<base::Outcome<>(casefile::Writer&)>& command);

    struct Inside;
    explicit CaseSession(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

const std::vector<CircumstanceFieldRow>& circumstanceFields();     // in the order in which they are asked
std::vector<std::pair<std::string, std::string>> revisionKinds();  // as written down, and in words
std::vector<ImporterRow> importers();                              // those found beside the program
VerifyRows verifyBundle(const std::filesystem::path& zip, std::stop_token stop);  // a bundle, on its own
// "3m20s", "3 min 20 s", "1h"; nothing for what is no length of time.
std::optional<std::int64_t> readClockOffset(std::string_view text);
std::string layerInWords(const std::string& layer);  // an id of the catalogue, as a person reads it
std::string stateInWords(const std::string& state);  // of a gap: "missing", "can't tell yet", "asked for"
std::vector<std::string> catalogueOffences();        // "id\ttitle", for pickers
Actor signedInActor();                               // the operating system's user
// "E12" and "12" as a number; nothing for anything else.
std::optional<std::int64_t> eventNumber(std::string_view id);

}  // namespace strata::workbench
