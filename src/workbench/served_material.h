#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "workbench/case_reader.h"
#include "workbench/form_reading.h"
#include "workbench/material_apart.h"

namespace strata::workbench {

// What a case serves as evidence: the accounts that their review says are served, the sources and exhibits
// that somebody said are, and what rests on these alone. Anything else of a case is not in it, whatever it
// is. Said to be served and left out all the same, each with its reason: what is on the MG6D, an account that
// is limited or a note of therapy, a source that came in as what the catalogue never serves (reports of
// suspicious activity, covert product, intelligence, counselling), and the file of an account, whose back
// page may hold addresses and whose margins may hold comments: its words are served as recorded.
class ServedMaterial {
public:
    explicit ServedMaterial(const CaseReader& reader);  // must outlive this

    bool isEmpty() const { return accounts_.empty() && sources_.empty(); }
    const std::vector<AccountRow>& accounts() const { return accounts_; }  // in the order given
    const std::vector<SourceRow>& sources() const { return sources_; }
    bool isServed(const std::string& record) const;  // E12, P01/A-02, AP/1 or S03
    // The event as its source gives it, with nothing that anybody put on it: a time that somebody told is not
    // its source's. Nothing for one made by hand or of a source that is not served.
    std::optional<EventRow> event(const EventRow& event) const;
    // Of the MG5, that rest on what is served and on nothing else.
    const std::vector<FormPointRow>& points() const { return points_; }
    const std::vector<std::string>& leftOut() const { return leftOut_; }

    // Sources and exhibits that came in as what the catalogue holds by reference alone or never gives out:
    // each with what the catalogue calls it.
    static std::map<std::string, std::string> heldByReference(const CaseReader& reader);

private:
    void chooseAccounts(const MaterialApart& apart);
    void chooseSources(const MaterialApart& apart);
    void choosePoints(const FormReading& forms);

    const CaseReader& reader_;
    std::vector<AccountRow> accounts_;
    std::vector<SourceRow> sources_;
    std::vector<FormPointRow> points_;
    std::set<std::string> sourceIds_, records_;  // records_: accounts, sources and exhibits
    std::set<std::int64_t> timesTold_;           // events of sources whose time somebody told
    std::vector<std::string> leftOut_;
};

}  // namespace strata::workbench
