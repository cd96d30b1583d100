#pragma once

#include <map>
#include <string>

#include "workbench/case_session.h"

namespace strata::bundle {
struct ChronologyFrame;
}

namespace strata::workbench {

// For whom something is: at most one of them is named, none for the case.
struct ForWhom {
    std::string person, premises, strand;
};

struct NewAnswer {
    std::string fact, value;  // "unset" takes the answer back, "not known" is an answer
    ForWhom whom;
    std::string from, on;  // where it is known from, and the date of that (EDTF)
};

// A stretch of a source that is held, or that its holder says they hold nothing of.
struct NewCoverage {
    std::string source, person, from, to, exhibit, note;
    bool isNoneHeld = false;
};

struct NewRequest {
    std::string source;
    ForWhom whom;
    std::string holder, contact, route, asked, due, cost, note;  // the catalogue's holder when left out
    std::map<std::string, std::string> line;  // written down with it, as by recordLine; one step to undo
};

struct NewRequestStep {
    std::string request, step, on, due, exhibit, coversFrom, coversTo, cost, note;
};

struct LetterReceipt {
    std::string file, sha256, textSha256;
};

// What is printed of the checklist: the gap list in three lengths, the matrix with and without the accounts
// side by side, what records cover of the window for each person, and what falls on which day.
enum class ChecklistSheet : std::uint8_t { sio, disclosureOfficer, cps, evidenceLed, coverage, calendar };

struct SheetReceipt {
    std::string file, sha256;
    std::int64_t bytes = 0, rows = 0, pages = 0;  // of a .docx the pages are not known
};

// Changes to the checklist of an open case, each one entry and one step to undo.
class ChecklistDesk {
public:
    explicit ChecklistDesk(CaseSession& session) : session_(session) {}

    base::Outcome<std::string> answer(const NewAnswer& answer);
    // Why a source is asked for: fields by their ids in the catalogue's victim_information_request_record.
    base::Outcome<std::string> recordLine(const std::string& source, const ForWhom& whom,
                                          const std::map<std::string, std::string>& record);

    // The person may be left out for a source about the case. Returns the sentence of what is covered.
    base::Outcome<std::string> recordCoverage(const NewCoverage& coverage);
    base::Outcome<std::string> makeRequest(const NewRequest& request);  // returns its id, R-01
    base::Outcome<std::string> recordStep(const NewRequestStep& step);
    // A letter to the holder, .pdf or .docx, from resources/catalogue/request_letter.txt; its text is kept in
    // the case. Refused while the record of an information request is not complete.
    base::Outcome<LetterReceipt> writeLetter(const std::string& request, const std::filesystem::path& file);
    // The words of a letter that would be written now, to look at first.
    base::Outcome<std::string> letterText(const std::string& request) const;
    // A pack of dated catalogue data from a file, or one that the case has switched on or off; for a reason.
    base::Outcome<std::string> addPack(const std::filesystem::path& file, const std::string& reason);
    base::Outcome<std::string> switchPack(const std::string& id, bool isOn, const std::string& reason);
    // Another rule for when a source is expected (checklist/rule_text.h), "off", or "as shipped"; for a
    // reason.
    base::Outcome<std::string> changeRule(const std::string& source, const std::string& text,
                                          const std::string& reason);
    // A lawyer says that what an item reports is admissible without the witness, or no longer says so.
    base::Outcome<std::string> markAdmissible(const std::string& item, const std::string& element,
                                              bool isAdmissible, const std::string& reason);
    // A .pdf or .docx, by the ending of the name. That it was made stands in the ledger. Throws base::Failure
    // when the name is taken or ends otherwise.
    SheetReceipt print(ChecklistSheet sheet, const std::filesystem::path& file);
    // confirmed, needs_change or withdrawn; rows are written source:health_gp.
    base::Outcome<std::string> reviewRow(const std::string& row, const std::string& decision,
                                         const std::string& reason);

private:
    bundle::ChronologyFrame frame(const std::string& title) const;  // of a document made now

    CaseSession& session_;
};

// Ids and questions of what an information request must have written down.
std::vector<std::pair<std::string, std::string>> recordOfInformationRequest();
std::vector<std::string> layersOfTheCatalogue();  // ids, in its order

}  // namespace strata::workbench
