#include "workbench/account_work.h"

#include "accounts/account_review.h"
#include "accounts/interview_plan.h"
#include "accounts/passage_link.h"
#include "evidence/source_reader.h"
#include "people/people_module.h"
#include "workbench/case_inside.h"
#include "workbench/loaded_catalogue.h"

namespace strata::workbench {

namespace {

accounts::AccountPassage passageOf(const PassageRow& row) {
    return {row.account, "", row.revision, row.start, row.end};
}

base::Outcome<std::string> targetOf(store::Database& database, const std::string& kind,
                                    const std::string& target) {
    if (kind == "person") {
        const auto person = people::findPerson(database, target);
        if (!person.ok())
            return person.refusal();
        return person.value().id;
    }
    for (const auto& source : evidence::listSources(database))
        if (source.id == target || (!source.exhibit.empty() && source.exhibit == target))
            return source.exhibit.empty() ? source.id : source.exhibit;
    return base::Refusal{"link.target", "target",
                         "There is no exhibit or source \"" + target + "\" in this case."};
}

}  // namespace

base::Outcome<> AccountWork::review(const NewReview& asked) {
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        accounts::AccountReview decision;
        decision.account = asked.account;
        decision.status = asked.status;
        decision.isServed = asked.isServed;
        decision.reason = asked.reason;
        const auto reviewed = accounts::reviewAccount(writer, decision);
        return reviewed.ok() ? base::Outcome<>() : reviewed.refusal();
    });
}

base::Outcome<> AccountWork::recordReading(const std::string& account, int revision,
                                           const std::string& reason) {
    return session_.change(
        [&](casefile::Writer& writer) { return accounts::recordReading(writer, account, revision, reason); });
}

base::Outcome<std::string> AccountWork::propose(const NewProposal& asked) {
    return changed<std::string>(*session_.inside_->file,
                                [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
                                    accounts::DifferenceProposal proposal;
                                    proposal.left = passageOf(asked.left);
                                    proposal.right = passageOf(asked.right);
                                    proposal.relation = asked.relation;
                                    proposal.reason = asked.reason;
                                    const auto made = accounts::proposeDifference(writer, proposal);
                                    if (!made.ok())
                                        return made.refusal();
                                    id = "D" + std::to_string(made.value().number);
                                    return {};
                                });
}

base::Outcome<> AccountWork::withdrawProposal(const std::string& id, const std::string& reason) {
    const bool isId = id.size() > 1 && id.size() < 12 && id[0] == 'D' &&
                      id.find_first_not_of("0123456789", 1) == std::string::npos;
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto done = accounts::withdrawProposal(writer, isId ? std::stoll(id.substr(1)) : 0, reason);
        return done.ok() ? base::Outcome<>() : done.refusal();
    });
}

base::Outcome<std::string> AccountWork::plan(const NewPlan& asked) {
    for (const auto& element : asked.serves)
        if (loadedCatalogue().element(element) == nullptr)
            return base::Refusal{
                "plan.serves", "serves",
                "The catalogue has no element \"" + element +
                    "\". Write OFFENCE/ELEMENT; `strata show CASE elements` lists those of the "
                    "offences under consideration."};
    return changed<std::string>(*session_.inside_->file,
                                [&](casefile::Writer& writer, std::string& id) -> base::Outcome<> {
                                    accounts::InterviewPlan plan;
                                    plan.person = asked.person;
                                    plan.topics = asked.topics;
                                    plan.isNew = asked.isNew;
                                    plan.isNeeded = asked.isNeeded;
                                    plan.serves = asked.serves;
                                    plan.record = asked.record;
                                    plan.interviewer = asked.interviewer;
                                    plan.interpreter = asked.interpreter;
                                    plan.supporter = asked.supporter;
                                    plan.planned = asked.planned;
                                    const auto made = accounts::planInterview(writer, plan);
                                    if (!made.ok())
                                        return made.refusal();
                                    id = "N" + std::to_string(made.value().number);
                                    return {};
                                });
}

base::Outcome<> AccountWork::linkPassage(const PassageRow& passage, const std::string& targetKind,
                                         const std::string& target, const std::string& reason) {
    return session_.change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto found = targetOf(writer.database(), targetKind, target);
        if (!found.ok())
            return found.refusal();
        accounts::PassageLink link;
        link.passage = passageOf(passage);
        link.targetKind = targetKind;
        link.target = found.value();
        link.reason = reason;
        const auto linked = accounts::linkPassage(writer, link);
        return linked.ok() ? base::Outcome<>() : linked.refusal();
    });
}

std::vector<std::pair<std::string, std::string>> reviewStatuses() {
    std::vector<std::pair<std::string, std::string>> statuses;
    for (const auto& status : accounts::kReviewStatuses)
        statuses.emplace_back(status.id, status.words);
    return statuses;
}

}  // namespace strata::workbench
