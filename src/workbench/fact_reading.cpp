#include <algorithm>

#include "accounts/citation.h"
#include "accounts/fact_proposals.h"
#include "accounts/fact_relation.h"
#include "accounts/gazetteer.h"
#include "accounts/topic_words.h"
#include "base/failure.h"
#include "base/text.h"
#include "people/people_module.h"
#include "workbench/account_work.h"
#include "workbench/compared_versions.h"
#include "workbench/fact_differences.h"
#include "workbench/row_making.h"

namespace strata::workbench {

std::string DrawnFactRow::value() const {
    if (!when.empty())
        return when;
    if (lowest)
        return accounts::amountInDigits(*lowest) +
               (highest && *highest != *lowest ? " to " + accounts::amountInDigits(*highest) : "") +
               (unit.empty() ? "" : " " + unit);
    return name;
}

std::string DrawnFactRow::said() const {
    return isLimited ? kLimitedInItsPlace : quote;
}

std::vector<std::pair<std::string, std::string>> factKinds() {
    std::vector<std::pair<std::string, std::string>> kinds;
    for (const auto& kind : accounts::kFactKinds)
        kinds.emplace_back(kind.id, kind.words);
    return kinds;
}

std::vector<std::pair<std::string, std::string>> relationsForPersons() {
    std::vector<std::pair<std::string, std::string>> relations;
    for (const auto relation : accounts::kSetByPersons)
        relations.emplace_back(relation, accounts::factRelationInWords(relation));
    relations.emplace_back("as_proposed", "as the rules propose");
    return relations;
}

std::vector<DrawnFactRow> AccountReading::facts(const std::string& person, const std::string& account) const {
    PassageCitations citations(reader_.case_->database(), reader_);
    const LimitedAccounts limited(*reader_.case_);
    std::string owner = account;
    if (!account.empty())
        owner = reader_.accountRevision(account, 1).id;
    else if (!person.empty())
        owner = personNamed(person) + "/";
    std::vector<DrawnFactRow> rows;
    for (const auto& fact : accounts::listFacts(reader_.case_->database()))
        if (account.empty() ? fact.passage.account.starts_with(owner) : fact.passage.account == owner)
            rows.push_back(drawnRow(fact, citations, limited));
    return rows;
}

std::string AccountReading::personNamed(const std::string& person) const {
    const auto found = people::findPerson(reader_.case_->database(), person);
    if (!found.ok())
        throw base::Failure(found.refusal().message);
    return found.value().id;
}

std::vector<FactProposalRow> AccountReading::factProposals(const std::string& account) const {
    const auto row = reader_.accountRevision(account, originalRevision(reader_, account));
    refuseIfLimited(row);
    const std::string text = reader_.accountText(row.id, row.revision);
    std::vector<std::string> people, places;
    for (const auto& person : reader_.people())
        people.push_back(person.name);
    for (const auto& said : accounts::listGazetteer(reader_.case_->database())) {
        auto& names = said.kind == "person" ? people : places;
        names.push_back(said.name);
        names.push_back(said.other);
    }
    const LimitedAccounts limited(*reader_.case_);
    for (const auto& fact : accounts::listFacts(reader_.case_->database()))
        if (fact.kind == "place" && !fact.name.empty() && !limited.hold(fact.passage))
            places.push_back(fact.name);
    for (auto* names : {&people, &places}) {
        std::ranges::sort(*names);
        names->erase(std::unique(names->begin(), names->end()), names->end());
    }
    accounts::TopicFinder topics(accounts::listTopicWords(reader_.case_->database()));
    std::vector<FactProposalRow> rows;
    const accounts::TextPlaces placesIn(text);
    for (const auto& one : accounts::proposeFacts(text, people, places)) {
        FactProposalRow proposal;
        proposal.fact.kind = one.kind;
        proposal.fact.topic = one.topic;
        proposal.fact.passage = {row.id, row.revision, one.start, one.end};
        proposal.fact.certainty = one.certainty;
        proposal.words =
            text.substr(static_cast<std::size_t>(one.start), static_cast<std::size_t>(one.end - one.start));
        if (one.kind == "event")
            proposal.fact.when = one.edtf;
        if (one.kind == "amount") {
            proposal.fact.lowest = one.lowest;
            proposal.fact.highest = one.highest;
            proposal.fact.unit = one.unit;
        }
        proposal.fact.name = one.name;
        proposal.sentence =
            base::trimmed(text.substr(static_cast<std::size_t>(one.passageStart),
                                      static_cast<std::size_t>(one.passageEnd - one.passageStart)));
        if (const auto named = topics.topicsIn(proposal.sentence); !named.empty())
            proposal.fact.topic = topics.topics()[named.front()];
        proposal.citation =
            accounts::citationOf(row.id, row.revision, placesIn, static_cast<std::size_t>(one.start),
                                 static_cast<std::size_t>(one.end));
        rows.push_back(std::move(proposal));
    }
    return rows;
}

std::vector<FactDifferenceRow> AccountReading::differences(const std::string& person) const {
    const FactDifferences differences(reader_, *reader_.case_);
    std::map<std::string, std::vector<AccountRow>> byPerson;
    for (const auto& account : reader_.accounts(person.empty() ? std::string() : personNamed(person)))
        if (!account.isLimited)
            byPerson[account.personId].push_back(account);
    std::vector<FactDifferenceRow> rows;
    for (const auto& [id, accounts] : byPerson)
        differences.tell(accounts, rows);
    return rows;
}

std::vector<NameRow> AccountReading::names() const {
    std::vector<NameRow> rows;
    const LimitedAccounts limited(*reader_.case_);
    for (const auto& one : accounts::listGazetteer(reader_.case_->database()))
        rows.push_back({one.kind, limited.shown(one.name), limited.shown(one.other), one.reason, one.by,
                        one.role, one.at, "G" + std::to_string(one.number)});
    return rows;
}

}  // namespace strata::workbench
