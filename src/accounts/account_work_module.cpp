#include "accounts/account_work_module.h"

#include "accounts/account_review.h"
#include "accounts/interview_plan.h"
#include "accounts/passage_link.h"
#include "base/json.h"

namespace strata::accounts {

namespace {

void projectReview(store::Database& database, const ledger::Entry& entry, const base::Json& payload) {
    database.run(
        "INSERT INTO account_review(entry, account, status, served, reason, at, by, role) "
        "VALUES(?,?,?,?,?,?,?,?)",
        entry.sequence, payload["account"].asString(), payload["status"].asString(),
        std::int64_t{payload["served"].asBool()}, entry.reason, entry.at, entry.author.actor,
        entry.author.role);
}

void projectProposal(store::Database& database, const ledger::Entry& entry, const base::Json& payload) {
    database.run(
        "INSERT INTO difference_proposal(number, left_passage, right_passage, relation, reason, at, by, "
        "role, "
        "withdrawn, withdrawn_reason, withdrawn_by) VALUES(?,?,?,?,?,?,?,?,0,'','')",
        payload["number"].asInt(), payload["left"].write(), payload["right"].write(),
        payload["relation"].asString(), entry.reason, entry.at, entry.author.actor, entry.author.role);
}

std::string differenceInWords(const std::string& payload) {
    const auto said = base::Json::parse(payload);
    return "difference " + std::to_string(said["number"].asInt()) + ", of " +
           said["left"]["account"].asString() + " and " + said["right"]["account"].asString();
}

}  // namespace

std::string_view AccountWorkModule::schema() const {
    return R"(
CREATE TABLE account_review(entry INTEGER PRIMARY KEY, account TEXT NOT NULL, status TEXT NOT NULL,
  served INTEGER NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE INDEX account_review_account ON account_review(account);
CREATE TABLE difference_proposal(number INTEGER PRIMARY KEY, left_passage TEXT NOT NULL, right_passage TEXT NOT NULL,
  relation TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL,
  withdrawn INTEGER NOT NULL, withdrawn_reason TEXT NOT NULL, withdrawn_by TEXT NOT NULL) STRICT;
CREATE TABLE interview_plan(number INTEGER PRIMARY KEY, person TEXT NOT NULL, said TEXT NOT NULL, at INTEGER NOT NULL,
  by TEXT NOT NULL, role TEXT NOT NULL, is_taken_back INTEGER NOT NULL DEFAULT 0,
  taken_back_reason TEXT NOT NULL DEFAULT '', taken_back_by TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE account_link(number INTEGER PRIMARY KEY, passage TEXT NOT NULL, account TEXT NOT NULL,
  target_kind TEXT NOT NULL, target TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
  is_removed INTEGER NOT NULL DEFAULT 0) STRICT;
)";
}

void AccountWorkModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    const bool isOurs = entry.kind == "account.reviewed" || entry.kind == "disclosure.proposed" ||
                        entry.kind == "disclosure.proposal_withdrawn" || entry.kind == kInterviewPlanned ||
                        entry.kind == kPlanTakenBack || entry.kind == kPassageLinked ||
                        entry.kind == kPassageUnlinked;
    if (!isOurs || !entry.payload)
        return;
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == "account.reviewed")
        projectReview(into.database, entry, payload);
    else if (entry.kind == "disclosure.proposed")
        projectProposal(into.database, entry, payload);
    else if (entry.kind == "disclosure.proposal_withdrawn")
        into.database.run(
            "UPDATE difference_proposal SET withdrawn = 1, withdrawn_reason = ?, withdrawn_by = ? WHERE "
            "number "
            "= ?",
            entry.reason, entry.author.actor, payload["number"].asInt());
    else if (entry.kind == kInterviewPlanned || entry.kind == kPlanTakenBack)
        projectPlan(into.database, entry);
    else
        projectPassageLink(into.database, entry);
}

std::optional<ledger::Draft> AccountWorkModule::inverse(const ledger::Entry& entry) const {
    if (entry.payload && (entry.kind == kInterviewPlanned || entry.kind == kPlanTakenBack))
        return ledger::Draft{
            std::string(entry.kind == kInterviewPlanned ? kPlanTakenBack : kInterviewPlanned),
            1,
            entry.subject,
            "Undone",
            *entry.payload,
            std::nullopt};
    return inverseOfPassageLink(entry);
}

std::string AccountWorkModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    if (entry.kind == "account.reviewed") {
        const auto payload = base::Json::parse(*entry.payload);
        return "reviewing account " + entry.subject +
               " for disclosure: " + std::string(reviewStatusInWords(payload["status"].asString())) +
               (payload["served"].asBool() ? ", served" : ", on the schedule");
    }
    if (entry.kind == "account.read")
        return "reading account " + entry.subject + ", which is limited";
    if (entry.kind == "disclosure.proposed")
        return "proposing " + differenceInWords(*entry.payload) + " for the MG6E";
    if (entry.kind == "disclosure.proposal_withdrawn")
        return "withdrawing the proposal of difference " + entry.subject;
    if (entry.kind == kInterviewPlanned)
        return "planning an interview of " + entry.subject;
    if (entry.kind == kPlanTakenBack)
        return "taking back the plan of an interview of " + entry.subject;
    return passageLinkInWords(entry);
}

}  // namespace strata::accounts
