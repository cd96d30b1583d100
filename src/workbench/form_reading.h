#pragma once

#include <functional>
#include <map>

#include "workbench/case_reader.h"
#include "workbench/form_rows.h"

namespace strata::forms {
struct ExhibitNote;
}

namespace strata::workbench {

// The forms of a case, from what a reader that outlives this is told.
class FormReading {
public:
    explicit FormReading(const CaseReader& reader);

    // Sources and accounts in the order of their ids, then what has a line alone, then spent numbers.
    std::vector<UnusedRow> unused() const;
    bool isSensitive(const std::string& record) const;  // it, or the source that it is of, is on the MG6D
    bool isThere(const std::string& record) const;      // E12, P01/A-02, AP/1 or S03
    bool isStatementOrExhibit(const std::string& record) const;  // or rests on one: an event of an exhibit
    FormDraft draft(const std::string& form) const;  // throws base::Failure for a form that is none
    std::vector<FormPointRow> points(const std::string& form) const;  // "MG3", "MG5"
    std::vector<FormVersionRow> versions() const;
    std::map<std::string, forms::ExhibitNote> exhibitNotes() const;  // by reference
    static bool isWitness(const PersonRow& person);                  // as the MG9 lists them

private:
    FormDraft mg3() const;
    FormDraft mg5() const;
    FormDraft mg6c() const;
    FormDraft mg6d() const;
    FormDraft mg6e() const;
    FormDraft mg9() const;
    FormDraft mg12() const;
    std::vector<FormPointRow> servedPoints() const;  // of the MG5, without what rests on sensitive material
    FormDraft begun(const std::string& form) const;
    void noteUnlisted(FormDraft& draft) const;
    std::string standingOf(const std::string& item) const;  // "MG6C/4", "served", "on no schedule yet"
    std::string whenGiven(const AccountRow& account) const;
    FormPart undermining() const;  // nothing that is sensitive
    std::vector<std::vector<std::string>> linkedFacts() const;

    const CaseReader& reader_;
    std::vector<UnusedRow> unused_;
    std::map<std::string, const UnusedRow*> byItem_;  // without spent numbers
};

}  // namespace strata::workbench
