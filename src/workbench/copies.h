#pragma once

#include "casefile/module.h"

namespace strata::workbench {

// What left the program: entry kinds bundle.exported {file, sha256, profile, files, events},
// chronology.exported {file, sha256, events, selection}, checklist.exported and schedule.exported {file,
// sha256, ...}, and copy.made {what, file, sha256, bytes, events, pages, selection, printer}, where `what` is
// timeline, rows or print. They leave the case as it is; that they were made stands in the ledger, with who
// made them, the filter in words and the digest of the file.
//
// From a case that is open for reading only (a newer program's, a damaged one, one that somebody else has
// open) a picture, a table and a print can be made all the same: what may be read may be shown to a lawyer.
// Its ledger cannot be written to, so no entry is made, and the person is told so; the copy itself carries
// the marking, who made it and when, and the ledger entry up to which it shows the case.
class CopiesModule : public casefile::Module {
public:
    std::string_view name() const override { return "copies"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"bundle.exported", 1},
                {"chronology.exported", 1},
                {"checklist.exported", 1},
                {"schedule.exported", 1},
                {"copy.made", 1}};
    }
    std::vector<std::string> tables() const override { return {}; }
    std::string_view schema() const override { return ""; }
    void project(casefile::Projecting&, const ledger::Entry&) const override {}
    std::string sentence(const ledger::Entry& entry) const override;
};

}  // namespace strata::workbench
