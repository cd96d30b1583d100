#include "accounts/account_reader.h"
#include "accounts/account_review.h"
#include "accounts/interview_plan.h"
#include "accounts/passage_link.h"
#include "accounts/reading.h"
#include "accounts/retelling.h"
#include "accounts/topic_words.h"
#include "accounts/topics.h"
#include "base/instant.h"
#include "base/text.h"
#include "people/people_module.h"
#include "workbench/account_work.h"
#include "workbench/beside_tellings.h"
#include "workbench/loaded_catalogue.h"
#include "workbench/passage_citations.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

constexpr std::size_t kQuoteBytes = 4000;

std::vector<CompanionRow> rowsOf(const std::vector<accounts::Companion>& companions) {
    std::vector<CompanionRow> rows;
    for (const auto& companion : companions)
        rows.push_back({companion.name, companion.accounts});
    return rows;
}

ContinuityRow rowOf(const accounts::Continuity& continuity) {
    return {rowsOf(continuity.people), continuity.changes, continuity.notRecorded};
}

PassageRow rowOf(const accounts::AccountPassage& passage) {
    return {passage.account, passage.revision, passage.start, passage.end};
}

std::string quoteOf(PassageCitations& texts, const accounts::AccountPassage& passage) {
    return base::toUtf8Lossy(texts.wordsOf(passage).substr(0, kQuoteBytes));
}

// Whether any version of an account speaks of a topic: by words listed for it, or by the key words that
// everybody has.
bool tellsOf(const CaseReader& reader, const std::string& account, const std::string& topic,
             accounts::TopicFinder& finder) {
    for (const auto& version : reader.accountRevisions(account)) {
        const std::string text = reader.accountText(account, version.revision);
        accounts::SharedWords shared(1024);
        const auto reading = accounts::readAccount(text, shared);
        for (const std::size_t found : finder.topicsIn(text, reading.words))
            if (accounts::isOneTopic(finder.topics()[found], topic))
                return true;
        for (std::size_t at = 0; at < reading.passages.size(); ++at)
            if (reading.ownTopics[at] && accounts::isOneTopic(accounts::nameOf(reading.topics[at]), topic))
                return true;
    }
    return false;
}

std::string saidOf(const std::string& quote, bool isLimited) {
    if (isLimited)
        return kLimitedInItsPlace;
    return quote.empty() ? "not mentioned" : "\"" + base::trimmed(quote) + "\"";
}

std::string nameOf(store::Database& database, const std::string& person) {
    const auto found = people::findPerson(database, person);
    return found.ok() ? found.value().name : person;
}

std::string targetInWords(store::Database& database, const accounts::PassageLink& link) {
    if (link.targetKind == "person")
        return nameOf(database, link.target);
    const auto* element = link.targetKind == "element" ? loadedCatalogue().element(link.target) : nullptr;
    return element == nullptr ? link.target : element->prove;
}

}  // namespace

std::string ProposalRow::leftSaid() const {
    return saidOf(leftQuote, isLeftLimited);
}

std::string ProposalRow::rightSaid() const {
    return saidOf(rightQuote, isRightLimited);
}

std::string AccountLinkRow::said() const {
    return isLimited ? kLimitedInItsPlace : quote;
}

std::string ContinuityRow::inWords() const {
    std::string words;
    for (const auto& one : people)
        words += (words.empty() ? "" : ", ") + one.name + " " +
                 (one.accounts.size() == 1 ? "once" : std::to_string(one.accounts.size()) + " times");
    if (changes > 0)
        words += "; " + base::plural(changes, "change", "changes");
    if (notRecorded > 0)
        words += (words.empty() ? "" : "; ") + std::to_string(notRecorded) + " not recorded";
    return words;
}

ScheduleRows AccountReading::schedule() const {
    ScheduleRows schedule;
    auto& database = reader_.case_->database();
    const auto reviews = accounts::lastReviews(database);
    for (const auto& account : accounts::listAccounts(database)) {
        ScheduleRow row;
        row.account = workbench::rowOf(account);
        if (const auto review = reviews.find(account.id); review != reviews.end()) {
            row.status = review->second.status;
            row.isServed = review->second.isServed;
            row.reason = review->second.reason;
            row.by = review->second.by;
            row.role = review->second.role;
            row.at = base::isoUtc(review->second.at);
            row.decisions = static_cast<std::int64_t>(accounts::reviewsOf(database, account.id).size());
        }
        row.statusInWords = accounts::reviewStatusInWords(row.status);
        ++(row.isServed ? schedule.served : schedule.scheduled);
        schedule.rows.push_back(std::move(row));
    }
    return schedule;
}

std::vector<ProposalRow> AccountReading::proposals() const {
    std::vector<ProposalRow> rows;
    PassageCitations texts(reader_.case_->database(), reader_);
    const LimitedAccounts limited(*reader_.case_);
    for (const auto& proposal : accounts::listProposals(reader_.case_->database())) {
        ProposalRow row;
        row.id = "D" + std::to_string(proposal.number);
        row.left = rowOf(proposal.left);
        row.right = rowOf(proposal.right);
        row.isLeftLimited = limited.hold(proposal.left);
        row.isRightLimited = limited.hold(proposal.right);
        row.leftQuote = row.isLeftLimited ? std::string() : quoteOf(texts, proposal.left);
        row.rightQuote = row.isRightLimited ? std::string() : quoteOf(texts, proposal.right);
        row.leftCitation = texts.of(proposal.left);
        row.rightCitation = texts.of(proposal.right);
        row.relation = proposal.relation;
        row.reason = proposal.reason;
        row.by = proposal.by;
        row.role = proposal.role;
        row.at = proposal.at;
        row.isWithdrawn = proposal.isWithdrawn;
        row.withdrawnReason = proposal.withdrawnReason;
        row.withdrawnBy = proposal.withdrawnBy;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<RetellingRow> AccountReading::retellings(const std::string& person) const {
    auto& database = reader_.case_->database();
    std::string id;
    if (!person.empty()) {
        const auto found = people::findPerson(database, person);
        if (!found.ok())
            throw base::Failure(found.refusal().message);
        id = found.value().id;
    }
    std::vector<RetellingRow> rows;
    for (const auto& retelling : accounts::countRetellings(accounts::listAccounts(database, id))) {
        RetellingRow row{retelling.person,
                         retelling.maker,
                         retelling.tellings,
                         retelling.firstTimeTold,
                         rowsOf(retelling.audiences),
                         {},
                         rowOf(retelling.interviewers),
                         rowOf(retelling.interpreters),
                         rowOf(retelling.supporters)};
        for (const auto& topic : retelling.topics)
            row.topics.push_back({topic.topic, topic.told, topic.notAnswered, topic.notAsked});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PlanRow> AccountReading::plans(const std::string& person) const {
    std::string id;
    if (!person.empty()) {
        const auto found = people::findPerson(reader_.case_->database(), person);
        if (!found.ok())
            throw base::Failure(found.refusal().message);
        id = found.value().id;
    }
    std::vector<PlanRow> rows;
    for (const auto& plan : accounts::listPlans(reader_.case_->database(), id))
        rows.push_back({"N" + std::to_string(plan.number), plan.person, plan.isNew, plan.isNeeded,
                        plan.record, plan.interviewer, plan.interpreter, plan.supporter, plan.planned,
                        plan.by, plan.role, plan.at, plan.topics, plan.serves,
                        nameOf(reader_.case_->database(), plan.person), plan.takenBackReason,
                        plan.takenBackBy, plan.isTakenBack});
    return rows;
}

std::vector<RecordedRow> AccountReading::recordedOn(const std::string& person,
                                                    const std::string& topic) const {
    std::vector<RecordedRow> rows;
    const std::string wanted = base::trimmed(topic);
    accounts::TopicFinder finder(accounts::listTopicWords(reader_.case_->database()));
    for (const auto& account : reader_.accounts(person.empty() ? person : personNamed(person))) {
        const auto add = [&](const std::string& name, const std::string& how) {
            rows.push_back(
                {name, account.id, account.maker, account.given, account.takenBy, account.audience, how});
        };
        bool isRecorded = false;
        for (const auto& [key, how] : {std::pair{"topics", "told"},
                                       {"topics_not_answered", "asked and not answered"},
                                       {"topics_not_asked", "not asked"}})
            for (const auto& one : valuesOf(account, key))
                if (wanted.empty() || accounts::isOneTopic(one, wanted)) {
                    add(one, how);
                    isRecorded = true;
                }
        if (!isRecorded && !wanted.empty() && !account.isLimited &&
            tellsOf(reader_, account.id, wanted, finder))
            add(wanted, "told, by its words");
    }
    return rows;
}

std::vector<AccountLinkRow> AccountReading::passageLinks(const std::string& account) const {
    std::vector<AccountLinkRow> rows;
    auto& database = reader_.case_->database();
    PassageCitations texts(database, reader_);
    const LimitedAccounts limited(*reader_.case_);
    for (const auto& link : accounts::listPassageLinks(database)) {
        if (!account.empty() && link.passage.account != account)
            continue;
        const bool isLimited = limited.hold(link.passage);
        rows.push_back({"L" + std::to_string(link.number), rowOf(link.passage), texts.of(link.passage),
                        isLimited ? std::string() : quoteOf(texts, link.passage), link.targetKind,
                        link.target, link.reason, link.by, link.at, targetInWords(database, link),
                        isLimited});
    }
    return rows;
}

std::string AccountReading::citation(const PassageRow& row) const {
    const auto passage = accounts::acceptedPassage(reader_.case_->database(), reader_.case_->blobs(),
                                                   {row.account, "", row.revision, row.start, row.end});
    if (!passage.ok())
        throw base::Failure(passage.refusal().message);
    return PassageCitations(reader_.case_->database(), reader_).of(passage.value());
}

}  // namespace strata::workbench
