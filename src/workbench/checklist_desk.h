#pragma once

#include <map>
#include <string>

#include "workbench/case_session.h"

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

// Changes to the checklist of an open case, each one entry and one step to undo.
class ChecklistDesk {
public:
    explicit ChecklistDesk(CaseSession& session) : session_(session) {}

    base::Outcome<std::string> answer(const NewAnswer& answer);
    // Why a source is asked for: fields by their ids in the catalogue's victim_information_request_record.
    base::Outcome<std::string> recordLine(const std::string& source, const ForWhom& whom,
                                          const std::map<std::string, std::string>& record);

private:
    CaseSession& session_;
};

}  // namespace strata::workbench
