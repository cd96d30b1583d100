#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "workbench/case_session.h"
#include "workbench/form_rows.h"

namespace strata::workbench {

struct NewUnused {
    std::vector<std::string> items;  // S03, P01/A-02, AP/1; none for material that is not in the case
    std::string description = {}, location = {};
    std::string sensitivity = {};  // why it is sensitive; given, the line stands on the MG6D
    bool isEverything = false;     // all that stands on no schedule and is not served, on the MG6C
};

struct NewPoint {
    std::string form, text;  // mg3 or mg5
    std::vector<std::string> cites;
    bool doesUndermine = false;
};

struct NewExhibitNote {
    std::string reference, description, producer, storage;
};

struct FormReceipt {
    std::string file, sha256;
    std::int64_t bytes = 0, rows = 0, pages = 0, version = 0;  // of a .docx the pages are not known
};

// Changes to the forms of an open case and what they schedule, each one entry.
class FormDesk {
public:
    explicit FormDesk(CaseSession& session) : session_(session) {}

    base::Outcome<std::vector<std::string>> list(const NewUnused& unused);  // the lines: MG6C/4
    base::Outcome<std::string> remove(const std::string& line, const std::string& reason);
    base::Outcome<std::string> decide(const std::string& line, const std::string& decision,
                                      const std::string& reason);
    base::Outcome<std::string> setServed(const std::string& item, bool isServed, const std::string& reason);
    // Refused where a record that it rests on is not there, is sensitive, or for the MG5 is neither an
    // exhibit nor a statement nor an event of one.
    base::Outcome<std::string> makePoint(const NewPoint& point);  // MG5/3
    base::Outcome<std::string> unmakePoint(const std::string& point, const std::string& reason);
    base::Outcome<std::string> describeExhibit(const NewExhibitNote& note);
    // A .pdf or a .docx, marked as a draft. Refused while items stand on no schedule and the form is one of
    // the schedules, unless a reason is given, which then stands on the form. Throws base::Failure when the
    // name is taken.
    base::Outcome<FormReceipt> write(const std::string& form, const std::filesystem::path& file,
                                     const std::string& reason);

private:
    CaseSession& session_;
};

}  // namespace strata::workbench
