#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "workbench/bundle_holds.h"
#include "workbench/material_apart.h"

namespace strata::workbench {

// What of a case the prosecutor sees early: all but what is on the MG6D, what the catalogue holds by
// reference alone, the words of limited accounts, and the events made by hand that rest on any of these.
class ProsecutorMaterial {
public:
    explicit ProsecutorMaterial(const CaseReader& reader);  // must outlive this

    bool source(const std::string& id) const { return apart_.of(id) == nullptr; }
    BundleHolds::Account account(const std::string& id) const;
    // Nothing where it is not seen. Why it has its time is not told where that tells of one that is not.
    std::optional<EventRow> event(const EventRow& event) const;
    const std::vector<std::string>& leftOut() const { return leftOut_; }  // in sentences

private:
    bool isSeen(const EventRow& event) const;
    bool citesApart(const std::string& words) const;
    bool tellsOfUnseen(const std::string& words) const;  // names an event that is not seen

    const CaseReader& reader_;
    MaterialApart apart_;
    std::vector<std::string> namesApart_;  // ids of what is apart, and exhibits
    std::set<std::string> besideApart_;    // events that were linked to words of accounts that are apart
    std::vector<std::string> leftOut_;
};

}  // namespace strata::workbench
