#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "workbench/account_changes.h"
#include "workbench/account_work.h"

namespace strata::presenters {

using workbench::ChangeFilter;

// The relations between the accounts of one person, as a list that is filtered. No score, and no order but
// that of time.
class ChangesList {
public:
    using Choices = std::vector<std::pair<std::string, std::string>>;  // value and words, "changed (12)"

    ChangesList() = default;
    explicit ChangesList(std::shared_ptr<const workbench::AccountChanges> changes);

    void filter(const ChangeFilter& filter);
    const workbench::AccountChanges* changes() const { return changes_.get(); }
    const std::vector<std::size_t>& shown() const { return shown_; }  // rows of the changes
    std::vector<std::vector<std::string>> cells() const;              // of those shown
    std::string countWords() const;                                   // "12 of 1,203 shown"
    // What there is to filter by, each with how many there are.
    Choices relations() const;
    Choices topics() const;
    Choices accounts() const;
    Choices people() const;

private:
    template <class Of>
    Choices counted(Of of) const;

    std::shared_ptr<const workbench::AccountChanges> changes_;
    ChangeFilter filter_;
    std::vector<std::size_t> shown_;
};

// Both quotes with their citations, who set the relation and why, and whether it is proposed for the MG6E.
std::string quotesInWords(const workbench::AccountChanges& changes, const workbench::ChangeRow& row);
// Everything that has to stand beside a difference (DOMAIN 5.5): what, of the earlier telling, of the later;
// then what is between the two, whose third is empty.
std::vector<std::vector<std::string>> besideRows(const workbench::AccountChanges& changes,
                                                 const workbench::ChangeRow& row);
// "P01/A-01 p. 2 l. 14: “…”" of each side that tells it.
std::string citedInWords(const workbench::AccountChanges& changes, const workbench::ChangeRow& row);
workbench::NewProposal proposalOf(const workbench::AccountChanges& changes, const workbench::ChangeRow& row,
                                  const std::string& reason);

}  // namespace strata::presenters
