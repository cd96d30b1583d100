#include "accounts/account_review.h"

#include <algorithm>

#include "base/text.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

constexpr const char* kColumns =
    "SELECT account, status, served, reason, by, role, at, entry FROM account_review ";

AccountReview readRow(const store::Query& row) {
    return {row.text(0), row.text(1), row.integer(2) != 0, row.text(3),
            row.text(4), row.text(5), row.integer(6),      row.integer(7)};
}

base::Outcome<std::string> acceptedReason(const std::string& reason, const std::string& whyNeeded) {
    std::string trimmed = base::trimmed(reason);
    if (trimmed.empty())
        return base::Refusal{"account.reason", "reason", whyNeeded};
    if (!base::isUtf8(trimmed))
        return base::Refusal{"account.reason", "reason", "The reason is not UTF-8 text. Type it again."};
    return trimmed;
}

}  // namespace

std::string_view reviewStatusInWords(std::string_view id) {
    const auto status = std::ranges::find(kReviewStatuses, id, &ReviewStatus::id);
    return status == kReviewStatuses.end() ? id : status->words;
}

base::Outcome<AccountReview> reviewAccount(casefile::Writer& writer, const AccountReview& decision) {
    const auto account = findAccount(writer.database(), decision.account, 1);
    if (!account.ok())
        return account.refusal();
    if (std::ranges::find(kReviewStatuses, decision.status, &ReviewStatus::id) == kReviewStatuses.end())
        return base::Refusal{"account.review_status", "status",
                             "\"" + decision.status +
                                 "\" is no status of a review. Choose not_reviewed, meets_test or "
                                 "does_not_meet_test."};
    const auto reason = acceptedReason(decision.reason, "A decision on disclosure needs its reason.");
    if (!reason.ok())
        return reason.refusal();
    casefile::Payload payload;
    payload.set("account", account.value().id)
        .set("status", decision.status)
        .set("served", decision.isServed);
    writer.append({"account.reviewed", 1, account.value().id, reason.value(), payload.text(), std::nullopt});
    return reviewsOf(writer.database(), account.value().id).back();
}

std::map<std::string, AccountReview> lastReviews(store::Database& database) {
    std::map<std::string, AccountReview> last;
    auto row = database.query(std::string(kColumns) + "ORDER BY entry");
    while (row.next())
        last[row.text(0)] = readRow(row);
    return last;
}

std::vector<AccountReview> reviewsOf(store::Database& database, const std::string& account) {
    std::vector<AccountReview> reviews;
    auto row = database.query(std::string(kColumns) + "WHERE account = ? ORDER BY entry", account);
    while (row.next())
        reviews.push_back(readRow(row));
    return reviews;
}

base::Outcome<> recordReading(casefile::Writer& writer, const std::string& asked, int revision,
                              const std::string& reason) {
    const auto account = findAccount(writer.database(), asked, revision);
    if (!account.ok())
        return account.refusal();
    const auto accepted = acceptedReason(
        reason, account.value().id + " is limited: its words are read only for a recorded reason.");
    if (!accepted.ok())
        return accepted.refusal();
    casefile::Payload payload;
    payload.set("account", account.value().id).set("revision", std::int64_t{account.value().revision});
    writer.append({"account.read", 1, account.value().id, accepted.value(), payload.text(), std::nullopt});
    return {};
}

}  // namespace strata::accounts
