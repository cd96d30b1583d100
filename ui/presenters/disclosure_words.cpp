#include "presenters/disclosure_words.h"

#include <filesystem>

#include "base/text.h"
#include "presenters/when_words.h"

namespace strata::presenters {

namespace {

std::string byWhom(const std::string& by, const std::string& role, const std::string& at) {
    return by + (role.empty() ? "" : ", " + role) + (at.empty() ? "" : ", " + inWords(at));
}

std::string formOf(const workbench::AccountRow& account) {
    for (const auto& known : account.circumstances)
        if (known.key == "form")
            return known.inWords();
    return account.form;
}

std::string wordsOf(const workbench::ScheduleRow& row) {
    const auto& account = row.account;
    std::string words = account.id + ", " + account.maker + ", " +
                        (account.given.empty() ? "date not known" : inWords(account.given)) +
                        (account.form.empty() ? "" : ", " + formOf(account)) + "\n" +
                        base::plural(account.words, "word", "words") + ", SHA-256 " + account.sha256;
    if (account.isLimited)
        words += "\nAccess limited: its words are read only for a reason, which is recorded.";
    words += "\n\nReview: " + row.statusInWords + ". " +
             (row.isServed ? "Served as evidence." : "It stands on the schedule.");
    if (row.by.empty())
        return words +
               "\nNobody has reviewed it. Previous accounts are presumed to meet the test; until somebody "
               "decides, it is listed as not reviewed.";
    words += "\nDecided by " + byWhom(row.by, row.role, row.at) + ": " + row.reason;
    if (row.decisions > 1)
        words += "\nThe last of " + std::to_string(row.decisions) +
                 " decisions; those before it stay in the ledger.";
    return words;
}

std::string sideInWords(const std::string& citation, const std::string& quote, bool isLimited = false) {
    if (isLimited)
        return citation + ": " + workbench::kLimitedInItsPlace;
    return quote.empty() ? citation + ": not mentioned" : citation + ": “" + base::trimmed(quote) + "”";
}

std::string relationInWords(const std::string& relation) {
    std::string words = relation;
    for (char& letter : words)
        if (letter == '_')
            letter = ' ';
    return words;
}

std::string wordsOf(const workbench::ProposalRow& row) {
    std::string words = row.id + (row.relation.empty() ? "" : ", " + relationInWords(row.relation)) + "\n\n" +
                        sideInWords(row.leftCitation, row.leftQuote, row.isLeftLimited) + "\n" +
                        sideInWords(row.rightCitation, row.rightQuote, row.isRightLimited) +
                        "\n\nProposed by " + byWhom(row.by, row.role, row.at) + ": " + row.reason;
    if (row.isWithdrawn)
        words += "\nWithdrawn by " + row.withdrawnBy + ": " + row.withdrawnReason;
    return words;
}

std::string wordsOf(const std::optional<workbench::DrawnFactRow>& fact, const std::string& account) {
    return fact ? sideInWords(fact->citation, fact->quote) : account + ": not mentioned";
}

workbench::PassageRow passageOf(const std::optional<workbench::DrawnFactRow>& fact,
                                const std::string& account) {
    return fact ? fact->passage : workbench::PassageRow{account, 0, 0, 0};
}

}  // namespace

std::string countInWords(const workbench::ScheduleRows& schedule) {
    return base::groupedNumber(schedule.served) + " served + " + base::groupedNumber(schedule.scheduled) +
           " scheduled = " +
           base::plural(static_cast<std::int64_t>(schedule.rows.size()), "account", "accounts");
}

ListedRows listed(const workbench::ScheduleRows& schedule) {
    ListedRows all;
    std::int64_t unreviewed = 0;
    for (const auto& row : schedule.rows) {
        unreviewed += row.status == "not_reviewed" ? 1 : 0;
        all.cells.push_back({row.account.id, row.account.maker, inWords(row.account.given), row.statusInWords,
                             row.isServed ? "served" : "scheduled", row.by, row.reason});
        all.words.push_back(wordsOf(row));
    }
    all.summary = countInWords(schedule);
    if (unreviewed > 0)
        all.summary += "; " + base::groupedNumber(unreviewed) + " not reviewed";
    all.hint = schedule.rows.empty()
                   ? "No account is recorded yet. Each that is stands here once: served, or on the schedule."
                   : "Pick an account to see how it was reviewed. Every account is served or stands on the "
                     "schedule; none is left out.";
    return all;
}

ListedRows listed(const std::vector<workbench::ProposalRow>& rows) {
    ListedRows all;
    std::int64_t standing = 0;
    for (const auto& row : rows) {
        standing += row.isWithdrawn ? 0 : 1;
        all.cells.push_back({row.isWithdrawn ? row.id + ", withdrawn" : row.id,
                             sideInWords(row.leftCitation, row.leftQuote, row.isLeftLimited),
                             sideInWords(row.rightCitation, row.rightQuote, row.isRightLimited),
                             relationInWords(row.relation), row.reason, row.by});
        all.words.push_back(wordsOf(row));
    }
    all.summary = base::plural(standing, "difference is proposed", "differences are proposed");
    if (const auto withdrawn = static_cast<std::int64_t>(rows.size()) - standing; withdrawn > 0)
        all.summary += ", " + base::groupedNumber(withdrawn) + " withdrawn";
    all.hint =
        rows.empty()
            ? "No difference is proposed for the MG6E. Propose one from the list of facts from telling "
              "to telling, with the reason."
            : "Pick a difference to read both quotes and why it is proposed.";
    return all;
}

ProposedDifference proposalOf(const workbench::FactDifferenceRow& row) {
    ProposedDifference proposed;
    proposed.proposal.left = passageOf(row.left, row.earlier.id);
    proposed.proposal.right = passageOf(row.right, row.later.id);
    proposed.proposal.relation = row.relation;
    proposed.leftWords = wordsOf(row.left, row.earlier.id);
    proposed.rightWords = wordsOf(row.right, row.later.id);
    return proposed;
}

std::string scheduleSaved(const workbench::ScheduleReceipt& receipt) {
    return "Saved " + std::filesystem::path(receipt.file).filename().string() + ": " +
           base::plural(receipt.accounts, "account", "accounts") + ", " +
           base::groupedNumber(receipt.served) + " served and " + base::groupedNumber(receipt.scheduled) +
           " on the schedule. SHA-256 " + receipt.sha256 + ".";
}

}  // namespace strata::presenters
