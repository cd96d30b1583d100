#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/passage_link.h"
#include "base/zone.h"
#include "workbench/account_rows.h"
#include "workbench/link_rows.h"

// What has to stand beside any difference between two tellings (DOMAIN 5.5), of whatever is compared.
namespace strata::workbench {

class CaseReader;

// What is in force of a circumstance that holds a list and may have become known later.
std::vector<std::string> valuesOf(const AccountRow& account, const std::string& key);
std::set<std::string> foldedOf(const std::vector<std::string>& values);

// covered, not_asked, not_answered or not_recorded, by what is recorded with the account.
std::string topicAsked(const AccountRow& account, const std::string& topic);
std::string topicAskedInWords(const std::string& asked);

std::string sameOrNot(const std::string& one, const std::string& other);  // same, different, not recorded
// Whole days on the wall calendar of the zone; nothing when a date is not known.
std::optional<std::int64_t> daysBetween(const AccountRow& earlier, const AccountRow& later,
                                        const base::Zone& zone);

// Exhibits and events that somebody linked to words of accounts.
class LinkedEvidence {
public:
    LinkedEvidence() = default;
    LinkedEvidence(const CaseReader& reader, store::Database& database);
    // Adds those that touch the passage and are not there yet: an exhibit's reference, an event's id.
    void addOf(const PassageRow& passage, std::vector<std::string>& evidence) const;

private:
    std::vector<accounts::PassageLink> exhibits_;
    std::vector<PassageLinkRow> events_;
};

}  // namespace strata::workbench
