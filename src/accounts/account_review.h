#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account_reader.h"
#include "casefile/case_file.h"

// The review of accounts for disclosure. Previous accounts are presumed to meet the test (CPIA 1996 ss.3 and
// 7A, Attorney General's Guidelines), so every account has a status, and one that nobody has reviewed says
// so.
namespace strata::accounts {

struct ReviewStatus {
    std::string_view id, words;
};
inline constexpr std::array<ReviewStatus, 3> kReviewStatuses{
    {{"not_reviewed", "not reviewed"},
     {"meets_test", "meets the test"},
     {"does_not_meet_test", "does not meet the test"}}};
std::string_view reviewStatusInWords(std::string_view id);

// An account is served as evidence or stands on the schedule: never both, never neither. Until somebody says
// that it is served it stands on the schedule.
struct AccountReview {
    std::string account, status = "not_reviewed";
    bool isServed = false;
    std::string reason, by, role;  // of the last decision; empty while there is none
    std::int64_t at = 0, entry = 0;
};

// Every decision is another entry, account.reviewed version 1 {account, status, served}; the last one holds
// and those before it stay. A decision wants a reason.
base::Outcome<AccountReview> reviewAccount(casefile::Writer& writer, const AccountReview& decision);

std::map<std::string, AccountReview> lastReviews(store::Database& database);  // by account; those decided on
std::vector<AccountReview> reviewsOf(store::Database& database, const std::string& account);  // oldest first

// The words of a limited account are read for a reason: account.read version 1 {account, revision}.
base::Outcome<> recordReading(casefile::Writer& writer, const std::string& account, int revision,
                              const std::string& reason);

}  // namespace strata::accounts
