#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "base/failure.h"
#include "workbench/case_reader.h"
#include "workbench/rows.h"

namespace strata::workbench {

struct Actor {
    std::string name, role;
};

struct NewAccount {
    std::string maker, text, given, form, takenBy, language, interpreter, setting, audience, revises;
    std::vector<std::string> present;
};

struct NewPerson {
    std::string name, role, born;
};

struct NewLink {
    std::string item, element, layer, as;  // item: event id, account id, exhibit reference or source id
};

struct SourceStatusChange {
    std::string source, status, person, coversFrom, coversTo, exhibit, reason;
    std::string premises = {};  // by name, for a source about premises
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

struct ExportRequest {
    std::filesystem::path file;
    std::string profile = "full", marking;
};

struct ExportReceipt {
    std::string file, sha256;
    std::int64_t bytes = 0, files = 0, events = 0;
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
    EventCache& eventCache() const;  // for choosing events of the case as it stands
    CaseReader reader() const;
    CaseReader readerAsOf(std::int64_t sequence) const;  // replays the ledger: O(history)

    base::Outcome<PersonRow> addPerson(const NewPerson& person);
    base::Outcome<AccountRow> recordAccount(const NewAccount& account);
    base::Outcome<std::string> setFact(const std::string& fact, const std::string& value,
                                       const std::string& person, const std::string& premises);
    base::Outcome<std::string> setOffences(
        const std::vector<std::string>& offences);  // adds to those under consideration
    base::Outcome<std::string> recordSource(const SourceStatusChange& change);
    base::Outcome<std::string> link(const NewLink& link);

    // One row a file, in the order given; a refused file changes nothing and the others go on. Throws
    // base::Cancelled when stopped: the file under way is left out whole.
    std::vector<ImportRow> import(const ImportRequest& request,
                                  const std::function<void(const ImportProgress&)>& onProgress,
                                  std::stop_token stop,
                                  const std::function<void(const ImportRow&)>& onFile = {});
    ExportReceipt exportBundle(const ExportRequest& request, const std::function<void(double)>& onProgress,
                               std::stop_token stop);
    // Throws base::Failure when the name is taken or nothing was chosen; nothing is then written.
    ChronologyReceipt exportChronology(const ChronologyRequest& request,
                                       const std::function<void(double)>& onProgress, std::stop_token stop);
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
    struct Inside;
    explicit CaseSession(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

std::vector<ImporterRow> importers();  // those found beside the program
VerifyRows verifyBundle(const std::filesystem::path& zip, std::stop_token stop);  // a bundle, on its own
std::string layerInWords(const std::string& layer);  // an id of the catalogue, as a person reads it
std::string stateInWords(const std::string& state);  // of a gap: "missing", "can't tell yet", "asked for"
std::vector<std::string> catalogueOffences();        // "id\ttitle", for pickers
Actor signedInActor();                               // the operating system's user

}  // namespace strata::workbench
