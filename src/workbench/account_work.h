#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/failure.h"
#include "workbench/account_changes.h"
#include "workbench/account_documents.h"
#include "workbench/case_reader.h"
#include "workbench/case_session.h"
#include "workbench/conclusion_rows.h"
#include "workbench/fact_rows.h"
#include "workbench/told_on_topics.h"

// What is done about accounts beside recording them: review for disclosure, plans of interviews, citations.
namespace strata::workbench {

// One account on the schedule of accounts. Every account is served or scheduled, and is in it once.
struct ScheduleRow {
    AccountRow account;
    std::string status = "not_reviewed", statusInWords;
    bool isServed = false;
    std::string reason, by, role, at;  // of the last decision; empty while nobody has decided
    std::int64_t decisions = 0;
};

struct ScheduleRows {
    std::vector<ScheduleRow> rows;
    std::int64_t served = 0, scheduled = 0;
};

struct NewReview {
    std::string account, status, reason;
    bool isServed = false;
};

struct ProposalRow {
    std::string id;  // D3
    PassageRow left, right;
    std::string leftQuote, rightQuote, leftCitation, rightCitation;
    std::string relation, reason, by, role, at, withdrawnReason, withdrawnBy;
    bool isWithdrawn = false;
    // Its words are read only for a recorded reason, so no quote of them is handed out.
    bool isLeftLimited = false, isRightLimited = false;
    // For a document: the quote, "not mentioned", or in its place that the words are limited.
    std::string leftSaid() const;
    std::string rightSaid() const;
};

struct NewProposal {
    PassageRow left, right;  // revision 0: the words as said
    std::string relation, reason;
};

struct TopicTellingRow {
    std::string topic;
    std::vector<std::string> told, notAnswered, notAsked;  // accounts
};

struct CompanionRow {
    std::string name;
    std::vector<std::string> accounts;
};

struct ContinuityRow {
    std::vector<CompanionRow> people;
    int changes = 0, notRecorded = 0;
    std::string inWords() const;  // "DC Alan Prior 3 times, Amina Yusuf once; 1 change; 1 not recorded"
};

struct RetellingRow {
    std::string person, maker;
    int tellings = 0, firstTimeTold = 0;
    std::vector<CompanionRow> audiences;
    std::vector<TopicTellingRow> topics;
    ContinuityRow interviewers, interpreters, supporters;
};

struct PlanRow {
    std::string id;  // N2
    std::string person, isNew, isNeeded, record, interviewer, interpreter, supporter, planned, by, role, at;
    std::vector<std::string> topics, serves;
    std::string name;  // of the person
    std::string takenBackReason, takenBackBy;
    bool isTakenBack = false;
};

struct NewPlan {
    std::string person, isNew, isNeeded, record, interviewer, interpreter, supporter, planned;
    std::vector<std::string> topics, serves;
};

// What is already recorded on a topic, before anybody is asked again.
struct RecordedRow {
    std::string topic, account, maker, given, takenBy, audience;
    std::string how;  // told, asked and not answered, not asked
};

struct AccountLinkRow {
    std::string id;  // L4
    PassageRow passage;
    std::string citation, quote, targetKind, target, reason, by, at;
    std::string targetName;  // of a person; what an element has to prove; the reference of an exhibit. The
                             // quote is empty of limited words
    bool isLimited = false;
    std::string said() const;  // the quote, or in its place that the words are limited
};

struct ScheduleReceipt {
    std::string file, sha256;
    std::int64_t bytes = 0, accounts = 0, served = 0, scheduled = 0, pages = 0;
};

// Asked of a reader, on its thread.
class AccountReading {
public:
    explicit AccountReading(const CaseReader& reader) : reader_(reader) {}

    ScheduleRows schedule() const;
    std::vector<ProposalRow> proposals() const;
    std::vector<RetellingRow> retellings(const std::string& person = {}) const;
    std::vector<PlanRow> plans(const std::string& person = {}) const;
    // By the topics recorded with each account; an empty topic is any. Of one topic also by the words that
    // people of the case listed for it and by the key words that everybody has.
    std::vector<RecordedRow> recordedOn(const std::string& person, const std::string& topic) const;
    std::vector<AccountLinkRow> passageLinks(const std::string& account = {}) const;  // by its id; or all
    // Facts drawn, of a person or of one account, or all; in the order drawn.
    std::vector<DrawnFactRow> facts(const std::string& person, const std::string& account) const;
    std::vector<FactProposalRow> factProposals(const std::string& account) const;  // of the words as said
    // What became of each fact from telling to telling, also what is told alike. Limited accounts are left
    // out.
    std::vector<FactDifferenceRow> differences(const std::string& person = {}) const;
    // Pair by pair, of the words and of the facts drawn. For a background task: throws base::Cancelled when
    // stopped.
    AccountChanges changes(const ChangesAsked& asked, const std::function<void(double)>& onProgress = {},
                           std::stop_token stop = {}) const;
    ToldOnTopics toldOnTopics(const std::string& person, const ComparedAs& as = {},
                              std::stop_token stop = {}) const;
    DatesSaid datesSaid(const std::string& person, std::stop_token stop = {}) const;
    std::vector<NameRow> names() const;
    std::vector<MarkRow> marks() const;  // what people concluded of differences, in the order set
    std::vector<TopicWordsRow> topicWords() const;
    std::vector<std::string> topicsNamed() const;  // those that everybody has, then those of the case
    // The file that its words were taken from; nothing when they were typed. Revision 0 is the latest.
    std::optional<AccountFileRow> file(const std::string& account, int revision) const;
    // "A-03 p. 2 l. 14" of bytes of an account; revision 0 is the words as said. Throws Failure when it is
    // not there.
    std::string citation(const PassageRow& passage) const;

private:
    std::string personNamed(const std::string& person) const;  // the id; throws Failure when nobody is

    const CaseReader& reader_;
};

// Changes, in the writer task; each is on disk when the call returns.
class AccountWork {
public:
    explicit AccountWork(CaseSession& session) : session_(session) {}

    base::Outcome<> review(const NewReview& review);
    base::Outcome<> recordReading(const std::string& account, int revision, const std::string& reason);
    base::Outcome<std::string> propose(const NewProposal& proposal);  // "D3"
    base::Outcome<> withdrawProposal(const std::string& id, const std::string& reason);
    base::Outcome<std::string> plan(const NewPlan& plan);  // "N2"
    // To a person, by name or id, or an exhibit or source; the kind says which. Revision 0: the words as
    // said.
    base::Outcome<> linkPassage(const PassageRow& passage, const std::string& targetKind,
                                const std::string& target, const std::string& reason);
    // And the account itself, where it is not linked to that element yet: what the checklist counts. Each of
    // the two is one step to undo.
    base::Outcome<> linkPassageToElement(const PassageRow& passage, const NewLink& how);
    base::Outcome<std::string> drawFact(const NewDrawnFact& fact);  // "F3"
    base::Outcome<> setRelation(const NewRelation& relation);
    // Several at once, or none of them; each is a step to undo.
    base::Outcome<> setRelations(const std::vector<NewRelation>& relations);
    base::Outcome<std::string> mark(const NewMark& mark);                       // "M3"
    base::Outcome<std::string> sayTopicWords(const TopicWordsRow& topicWords);  // "T3"
    base::Outcome<> sayOfNames(const NameRow& names);
    // A fact F3, a plan N2, a link of a passage L4, what was said of names G5, a mark of a difference M6 or
    // the words of a topic T7, for a reason. One step to undo.
    base::Outcome<> takeBack(const std::string& id, const std::string& reason);
    // A .pdf or .docx of the schedule. Throws base::Failure when the name is taken; nothing is then written.
    ScheduleReceipt exportSchedule(const std::filesystem::path& file,
                                   const std::function<void(double)>& onProgress, std::stop_token stop);

private:
    CaseSession& session_;
};

std::vector<std::pair<std::string, std::string>> reviewStatuses();  // as written down, and in words

}  // namespace strata::workbench
