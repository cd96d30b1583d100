#pragma once

#include <cstdint>
#include <string>
#include <vector>

// The forms of the case file (MG forms) and the unused material that they schedule, as front ends show them.
namespace strata::workbench {

// One item of material: a source, an account, or something that is not in the case and has a line alone.
// Every item is in one state: served, mg6c, mg6d or unlisted; removed is a line whose number is spent.
struct UnusedRow {
    std::string item, state;
    std::string line;         // MG6C/4; empty while it is on no schedule
    std::string description;  // as listed; of what is not, what would be written
    std::string location, sensitivity;
    std::string decision, decisionInWords, reason, by, role, at;  // on its disclosure; `at` ISO 8601
    std::int64_t entry = 0;                                       // that listed it
    bool isAccount = false;  // its decision is that of the review of accounts
};

// A table of a form under its heading. Every row ends in the record that it is from.
struct FormPart {
    std::string heading;
    std::vector<std::string> heads;
    std::vector<double> shares;  // the width of each column, against the others
    std::vector<std::vector<std::string>> rows;
    std::string whenNone;
};

struct FormDraft {
    std::string form;                // mg6c
    std::string name, title;         // "MG6C", "Schedule of relevant non-sensitive material"
    std::int64_t version = 1;        // that writing it now would make
    std::vector<std::string> notes;  // sentences above the first part
    std::vector<FormPart> parts;
    std::vector<std::string> lacks;  // what is to be settled first; not on the form itself
    bool isForDefence = false;       // it is served or disclosed, so it says nothing of what is sensitive
};

struct FormVersionRow {
    std::string form, file, sha256, by, role, at;
    std::int64_t version = 0;
};

struct FormPointRow {
    std::string id, text, by, role, at;  // id: MG5/3
    std::vector<std::string> cites;
    bool doesUndermine = false;
};

// id and what the form is called: mg3, mg5, mg6c, mg6d, mg6e, mg9, mg12, in that order.
struct FormName {
    std::string id, name, title;
};
const std::vector<FormName>& formNames();
std::string formNameOf(const std::string& id);  // "MG6C"; empty for a form that is none

}  // namespace strata::workbench
