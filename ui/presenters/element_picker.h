#pragma once

#include <string>
#include <vector>

#include "workbench/link_rows.h"

namespace strata::presenters {

// The elements of offences that something can be linked to, those of offences under consideration first,
// narrowed by what is typed.
class ElementPicker {
public:
    void setChoices(std::vector<workbench::ElementChoiceRow> choices);
    void narrow(const std::string& typed);  // all of its words, in any order, in offence or element
    void showOnlyConsidered(bool isOn);
    bool hasConsidered() const;

    const std::vector<workbench::ElementChoiceRow>& shown() const { return shown_; }
    // "Under consideration" or nothing, the offence, what is to be proved.
    std::vector<std::vector<std::string>> texts() const;

private:
    void choose();

    std::vector<workbench::ElementChoiceRow> all_, shown_;
    std::string typed_;
    bool isOnlyConsidered_ = false;
};

}  // namespace strata::presenters
