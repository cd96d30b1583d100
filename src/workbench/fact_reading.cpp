#include <algorithm>

#include "accounts/citation.h"
#include "accounts/fact_comparison.h"
#include "accounts/fact_proposals.h"
#include "accounts/fact_relation.h"
#include "accounts/gazetteer.h"
#include "accounts/passage_link.h"
#include "base/failure.h"
#include "base/text.h"
#include "base/zone.h"
#include "people/people_module.h"
#include "workbench/account_work.h"
#include "workbench/compared_versions.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::string citationOf(const store::Blobs& blobs, const accounts::AccountPassage& passage) {
    return accounts::citationOf(passage.account, static_cast<int>(passage.revision),
                                blobs.read(passage.sha256), static_cast<std::size_t>(passage.start),
                                static_cast<std::size_t>(passage.end));
}

DrawnFactRow drawnRow(const accounts::Fact& fact, const store::Blobs& blobs) {
    DrawnFactRow row;
    row.id = fact.id();
    row.kind = fact.kind;
    row.kindInWords = accounts::factKindInWords(fact.kind);
    row.about = fact.about;
    row.topic = fact.topic;
    row.account = fact.passage.account;
    row.citation = citationOf(blobs, fact.passage);
    row.quote = base::toUtf8Lossy(fact.words);
    row.passage = {fact.passage.account, fact.passage.revision, fact.passage.start, fact.passage.end};
    row.certainty = fact.certainty;
    row.when = fact.when;
    row.edtf = fact.edtf;
    row.unit = fact.unit;
    row.name = fact.name;
    row.earliest = fact.earliest;
    row.latest = fact.latest;
    row.lowest = fact.lowest;
    row.highest = fact.highest;
    row.reason = fact.reason;
    row.by = fact.by;
    row.role = fact.role;
    row.at = fact.at;
    return row;
}

// What is in force of a list that may have become known later.
std::vector<std::string> valuesOf(const AccountRow& account, const std::string& key) {
    for (const auto& known : account.circumstances)
        if (known.key == key)
            return known.later.empty() ? known.values : known.later.back().values;
    return {};
}

std::set<std::string> foldedOf(const std::vector<std::string>& values) {
    std::set<std::string> folded;
    for (const auto& value : values)
        folded.insert(base::foldForSearch(base::trimmed(value)));
    return folded;
}

std::string sameOrNot(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty())
        return "not recorded";
    return base::foldForSearch(one) == base::foldForSearch(other) ? "same" : "different";
}

std::string topicInWords(const std::string& asked) {
    if (asked == "covered")
        return "the topic was covered";
    if (asked == "not_asked")
        return "the topic was not asked about";
    if (asked == "not_answered")
        return "the topic was asked about and not answered";
    return "whether the topic was asked about is not recorded";
}

bool touches(const accounts::Fact& fact, const std::string& account, std::int64_t start, std::int64_t end) {
    return fact.passage.account == account && start < fact.passage.end && fact.passage.start < end;
}

// The differences of all the people asked about, with what has to stand beside each.
class Differences {
public:
    Differences(const CaseReader& reader, store::Database& database, const store::Blobs& blobs)
        : reader_(reader),
          blobs_(blobs),
          facts_(accounts::listFacts(database)),
          gazetteer_(accounts::gazetteerOf(database)),
          set_(accounts::listRelations(database)),
          links_(accounts::listPassageLinks(database)),
          events_(reader.passageLinks()) {
        if (const auto zone = base::Zone::find(reader.zone()))
            zone_ = zone;
    }

    void tell(const std::vector<AccountRow>& accounts, std::vector<FactDifferenceRow>& rows) {
        std::vector<accounts::FactTelling> tellings;
        for (const auto& account : accounts) {
            tellings.push_back({account.id, foldedOf(valuesOf(account, "topics")),
                                foldedOf(valuesOf(account, "topics_not_asked")),
                                foldedOf(valuesOf(account, "topics_not_answered"))});
            for (const auto& fact : facts_)
                if (fact.passage.account == account.id && !fact.topic.empty())
                    tellings.back().covered.insert(base::foldForSearch(fact.topic));
        }
        auto relations = accounts::proposeRelations(tellings, facts_, gazetteer_);
        addThoseSet(accounts, relations);
        for (const auto& relation : relations)
            rows.push_back(rowOf(relation, accounts));
    }

private:
    const accounts::SetRelation* setOf(const accounts::FactRelation& one) const {
        const accounts::SetRelation* last = nullptr;
        for (const auto& set : set_)
            if (one.left && one.right && set.left == one.left->number && set.right == one.right->number)
                last = &set;
        return last != nullptr && last->relation == "as_proposed" ? nullptr : last;
    }

    // A person may set a relation of two facts that the rules do not put together.
    void addThoseSet(const std::vector<AccountRow>& accounts,
                     std::vector<accounts::FactRelation>& relations) const {
        const auto factOf = [&](std::int64_t number) -> const accounts::Fact* {
            const auto found = std::ranges::find(facts_, number, &accounts::Fact::number);
            const bool isHere = found != facts_.end() && std::ranges::find(accounts, found->passage.account,
                                                                           &AccountRow::id) != accounts.end();
            return isHere ? &*found : nullptr;
        };
        for (const auto& set : set_) {
            const auto *left = factOf(set.left), *right = factOf(set.right);
            const bool isKnown = std::ranges::any_of(relations, [&](const auto& one) {
                return one.left && one.right && one.left->number == set.left &&
                       one.right->number == set.right;
            });
            if (left == nullptr || right == nullptr || isKnown || set.relation == "as_proposed")
                continue;
            accounts::FactRelation one{set.relation, left->passage.account, right->passage.account, *left,
                                       *right,       "not_recorded"};
            if (setOf(one) != nullptr)
                relations.push_back(std::move(one));
        }
    }

    FactDifferenceRow rowOf(const accounts::FactRelation& one,
                            const std::vector<AccountRow>& accounts) const {
        FactDifferenceRow row;
        row.relation = one.relation;
        if (one.left)
            row.left = drawnRow(*one.left, blobs_);
        if (one.right)
            row.right = drawnRow(*one.right, blobs_);
        row.earlier = *std::ranges::find(accounts, one.earlier, &AccountRow::id);
        row.later = *std::ranges::find(accounts, one.later, &AccountRow::id);
        row.days = daysBetween(row.earlier, row.later);
        row.topicAsked = topicInWords(one.topicAsked);
        row.interpreter = sameOrNot(row.earlier.interpreter, row.later.interpreter);
        row.interviewer = sameOrNot(row.earlier.takenBy, row.later.takenBy);
        row.explanation = "none offered";
        for (const auto* fact : {&one.left, &one.right})
            if (*fact)
                addEvidence(**fact, row.evidence);
        if (const auto* set = setOf(one)) {
            row.relation = set->relation;
            row.setBy = set->by;
            row.role = set->role;
            row.at = set->at;
            row.reason = set->reason;
            if (!set->explanation.empty())
                row.explanation = set->explanation;
        }
        row.relationInWords = accounts::factRelationInWords(row.relation);
        return row;
    }

    std::optional<std::int64_t> daysBetween(const AccountRow& earlier, const AccountRow& later) const {
        if (!earlier.givenEarliest || !later.givenEarliest)
            return std::nullopt;
        const auto dayOf = [this](Micros at) {
            auto civil = zone_->toWall(at);
            civil.hour = civil.minute = civil.second = civil.micros = 0;
            return base::civilToMicros(civil) / base::kDay;
        };
        return dayOf(*later.givenEarliest) - dayOf(*earlier.givenEarliest);
    }

    void addEvidence(const accounts::Fact& fact, std::vector<std::string>& evidence) const {
        const auto add = [&](const std::string& what) {
            if (std::ranges::find(evidence, what) == evidence.end())
                evidence.push_back(what);
        };
        for (const auto& link : links_)
            if (link.targetKind == "exhibit" &&
                touches(fact, link.passage.account, link.passage.start, link.passage.end))
                add(link.target);
        for (const auto& link : events_)
            if (touches(fact, link.passage.account, link.passage.start, link.passage.end))
                add(link.event);
    }

    const CaseReader& reader_;
    const store::Blobs& blobs_;
    std::vector<accounts::Fact> facts_;
    accounts::Gazetteer gazetteer_;
    std::vector<accounts::SetRelation> set_;
    std::vector<accounts::PassageLink> links_;
    std::vector<PassageLinkRow> events_;
    std::shared_ptr<const base::Zone> zone_ = base::Zone::find("UTC");
};

}  // namespace

std::string DrawnFactRow::value() const {
    if (!when.empty())
        return when;
    if (lowest)
        return accounts::amountInDigits(*lowest) +
               (highest && *highest != *lowest ? " to " + accounts::amountInDigits(*highest) : "") +
               (unit.empty() ? "" : " " + unit);
    return name;
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
    const auto& blobs = reader_.case_->blobs();
    std::string owner = account;
    if (!account.empty())
        owner = reader_.accountRevision(account, 1).id;
    else if (!person.empty())
        owner = personNamed(person) + "/";
    std::vector<DrawnFactRow> rows;
    for (const auto& fact : accounts::listFacts(reader_.case_->database()))
        if (account.empty() ? fact.passage.account.starts_with(owner) : fact.passage.account == owner)
            rows.push_back(drawnRow(fact, blobs));
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
    for (const auto& fact : accounts::listFacts(reader_.case_->database()))
        if (fact.kind == "place" && !fact.name.empty())
            places.push_back(fact.name);
    for (auto* names : {&people, &places}) {
        std::ranges::sort(*names);
        names->erase(std::unique(names->begin(), names->end()), names->end());
    }
    std::vector<FactProposalRow> rows;
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
        proposal.citation =
            accounts::citationOf(row.id, row.revision, text, static_cast<std::size_t>(one.start),
                                 static_cast<std::size_t>(one.end));
        rows.push_back(std::move(proposal));
    }
    return rows;
}

std::vector<FactDifferenceRow> AccountReading::differences(const std::string& person) const {
    Differences differences(reader_, reader_.case_->database(), reader_.case_->blobs());
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
    for (const auto& one : accounts::listGazetteer(reader_.case_->database()))
        rows.push_back({one.kind, one.name, one.other, one.reason, one.by, one.role, one.at,
                        "G" + std::to_string(one.number)});
    return rows;
}

}  // namespace strata::workbench
