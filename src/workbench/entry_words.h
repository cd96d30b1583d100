#pragma once

#include <map>
#include <string>

#include "casefile/module.h"
#include "workbench/limited_accounts.h"

namespace strata::workbench {

// Entries of the ledger in sentences that name people, files, events and requests as they are called in the
// case now. A module says what happened with the ids that the entry holds; this puts the names beside them.
// What stands between quotation marks are somebody's own words and stays as it is, but for words of accounts
// that are limited now.
class EntryWords {
public:
    explicit EntryWords(const casefile::ReadCase& reading);

    // "recording school records for Linh (P01) as requested": goes on from "Undo" or "Redo".
    std::string of(const ledger::Entry& entry);
    // "recorded school records for Linh (P01) as requested": as a line of history.
    std::string done(const ledger::Entry& entry);
    std::string subject(const ledger::Entry& entry) const;

private:
    std::string heldBack(const ledger::Entry& entry, std::string sentence) const;
    std::string named(const std::string& id, const std::string& sentence);
    const std::string& titleOf(const std::string& event);

    store::Database& database_;
    const casefile::Modules& modules_;
    LimitedAccounts limited_;
    std::map<std::string, std::string> people_, called_;  // by id; called_: files, packs and requests
    std::map<std::string, std::string> titles_;           // of events, as they were wanted
    int toTitle_ = 0;                                     // so many events more are named by their titles
};

}  // namespace strata::workbench
