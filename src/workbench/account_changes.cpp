#include "workbench/account_changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "accounts/comparison.h"
#include "accounts/difference_proposal.h"
#include "accounts/fact_comparison.h"
#include "accounts/topic_words.h"
#include "base/failure.h"
#include "base/text.h"
#include "base/zone.h"
#include "workbench/account_work.h"
#include "workbench/cited_text.h"
#include "workbench/fact_differences.h"
#include "workbench/marked_changes.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

using Pair = std::pair<std::size_t, std::size_t>;

std::vector<Pair> pairsOf(const std::vector<AccountRow>& accounts, ChangesAsked::Pairs which,
                          const std::string& against) {
    std::vector<Pair> pairs;
    for (std::size_t later = 1; later < accounts.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const bool isAgainst = accounts[earlier].id == against || accounts[later].id == against;
            if (which == ChangesAsked::Pairs::all ||
                (which == ChangesAsked::Pairs::next ? earlier + 1 == later : isAgainst))
                pairs.emplace_back(earlier, later);
        }
    return pairs;
}

// The differences that somebody proposed for the MG6E and that are not withdrawn, by their two accounts.
class Proposals {
public:
    explicit Proposals(store::Database& database) {
        for (auto& one : accounts::listProposals(database))
            if (!one.isWithdrawn)
                proposals_[{one.left.account, one.right.account}].push_back(std::move(one));
    }

    std::string of(const ChangeRow& row, const AccountRow& earlier, const AccountRow& later) const {
        const auto found = proposals_.find({earlier.id, later.id});
        if (found != proposals_.end())
            for (const auto& one : found->second)
                if (touches(one.left, row.left) && touches(one.right, row.right))
                    return "D" + std::to_string(one.number);
        return {};
    }

private:
    static bool touches(const accounts::AccountPassage& proposed, const std::optional<PassageRow>& told) {
        if (!told)
            return proposed.start >= proposed.end;
        return proposed.revision == told->revision && proposed.start < told->end &&
               told->start < proposed.end;
    }

    std::map<std::pair<std::string, std::string>, std::vector<accounts::DifferenceProposal>> proposals_;
};

ChangeRow rowOf(const FactDifferenceRow& fact, std::size_t at, const Pair& pair) {
    ChangeRow row;
    row.relation = fact.relation;
    row.earlier = pair.first;
    row.later = pair.second;
    row.fact = at;
    row.topic = (fact.left ? fact.left : fact.right)->topic;
    if (fact.left) {
        row.left = fact.left->passage;
        row.leftWords = fact.left->quote;
    }
    if (fact.right) {
        row.right = fact.right->passage;
        row.rightWords = fact.right->quote;
    }
    row.setBy = fact.setBy;
    return row;
}

void addWords(AccountChanges& changes, const Pair& pair, accounts::TopicFinder& topics) {
    const auto &left = *changes.texts[pair.first], &right = *changes.texts[pair.second];
    for (const auto& one : accounts::compareTexts(left.text(), right.text()).pairs) {
        ChangeRow row;
        row.relation = accounts::codeOf(one.relation);
        row.topic = one.topic == accounts::Topic::other ? std::string_view() : accounts::nameOf(one.topic);
        row.earlier = pair.first;
        row.later = pair.second;
        if (one.left) {
            row.left = left.passage(one.left->start, one.left->end);
            row.leftWords = one.left->text;
        }
        if (one.right) {
            row.right = right.passage(one.right->start, one.right->end);
            row.rightWords = one.right->text;
        }
        // A topic that people of the case named is nearer to it than those that everybody has.
        for (const auto words : {row.leftWords, row.rightWords})
            if (const auto found = topics.topicsIn(words); !found.empty())
                row.topic = topics.topics()[found.front()];
        changes.rows.push_back(std::move(row));
    }
}

}  // namespace

bool ChangeRow::isDifference() const {
    return relation != "repeated" && relation != "topic_not_covered";
}

std::string ChangeRow::markedBy() const {
    return setBy.empty() ? "the rules" : setBy;
}

bool ChangeFilter::takes(const AccountChanges& changes, const ChangeRow& row) const {
    const auto isAsked = [](const std::string& wanted, const std::string& is) {
        return wanted.empty() || wanted == is;
    };
    const bool isDifference = row.isDifference() || !row.proposal.empty();
    if (relation == kDifferences ? !isDifference : !isAsked(relation, row.relation))
        return false;
    if (proposed != Proposed::any && (proposed == Proposed::yes) == row.proposal.empty())
        return false;
    return isAsked(topic, row.topic) && isAsked(setBy, row.markedBy()) &&
           (isAsked(account, changes.accounts[row.earlier].id) ||
            isAsked(account, changes.accounts[row.later].id));
}

std::string relationInWords(std::string_view relation) {
    return accounts::factRelationInWords(relation);
}

AccountChanges AccountReading::changes(const ChangesAsked& asked,
                                       const std::function<void(double)>& onProgress,
                                       std::stop_token stop) const {
    auto& database = reader_.case_->database();
    AccountChanges changes;
    changes.zone = reader_.zone();
    std::vector<std::string> ids;
    for (auto& account : reader_.accounts(personNamed(asked.person))) {
        if (account.isLimited) {
            changes.limited.push_back(account.id);
            continue;
        }
        ids.push_back(account.id);
        changes.accounts.push_back(std::move(account));
    }
    changes.versions = chooseVersions(reader_, ids, asked.as);
    for (const auto& side : changes.versions.sides)
        changes.texts.push_back(
            std::make_shared<const CitedText>(database, reader_, side.account, side.revision));
    changes.evidence = std::make_shared<const LinkedEvidence>(reader_, database);

    const auto pairs = pairsOf(
        changes.accounts, asked.pairs,
        asked.pairs == ChangesAsked::Pairs::against ? reader_.accountRevision(asked.against, 1).id : "");
    const FactDifferences facts(reader_, *reader_.case_);
    if (asked.pairs == ChangesAsked::Pairs::next)
        facts.tell(changes.accounts, changes.facts);
    else
        for (const auto& [earlier, later] : pairs)
            facts.tell({changes.accounts[earlier], changes.accounts[later]}, changes.facts);
    const auto indexOf = [&](const std::string& id) {
        return static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin());
    };
    for (std::size_t at = 0; at < changes.facts.size(); ++at)
        changes.rows.push_back(
            rowOf(changes.facts[at], at,
                  {indexOf(changes.facts[at].earlier.id), indexOf(changes.facts[at].later.id)}));
    accounts::TopicFinder topics(accounts::listTopicWords(database));
    for (std::size_t at = 0; at < pairs.size(); ++at) {
        if (stop.stop_requested())
            throw base::Cancelled();
        addWords(changes, pairs[at], topics);
        if (onProgress)
            onProgress(static_cast<double>(at + 1) / static_cast<double>(pairs.size()));
    }
    markChanges(changes, marks(), [&](std::size_t earlier, std::size_t later) {
        return asked.pairs != ChangesAsked::Pairs::against ||
               std::ranges::find(pairs, Pair(earlier, later)) != pairs.end();
    });
    std::ranges::stable_sort(
        changes.rows, {}, [](const ChangeRow& row) { return std::tuple(row.later, row.earlier, !row.fact); });
    const Proposals proposals(database);
    for (auto& row : changes.rows)
        row.proposal = proposals.of(row, changes.accounts[row.earlier], changes.accounts[row.later]);
    return changes;
}

ChangeBeside besideOf(const AccountChanges& changes, const ChangeRow& row) {
    const auto &earlier = changes.accounts[row.earlier], &later = changes.accounts[row.later];
    ChangeBeside beside;
    beside.relationInWords = relationInWords(row.relation);
    if (row.fact) {
        const auto& fact = changes.facts[*row.fact];
        beside.leftCitation = fact.left ? fact.left->citation : "";
        beside.rightCitation = fact.right ? fact.right->citation : "";
        beside.days = fact.days;
        beside.topicAsked = fact.topicAsked;
        beside.interpreter = fact.interpreter;
        beside.interviewer = fact.interviewer;
        beside.explanation = fact.explanation;
        beside.setBy = fact.setBy;
        beside.role = fact.role;
        beside.at = fact.at;
        beside.reason = fact.reason;
        beside.evidence = fact.evidence;
        return beside;
    }
    const auto citing = [&](const std::optional<PassageRow>& told, std::size_t account) {
        if (!told)
            return std::string();
        const auto& text = *changes.texts[account];
        if (row.mark && told->revision != text.revision()) {  // of another version than is compared
            const auto& pair = changes.marks[row.mark->mark].pairs[row.mark->pair];
            return pair.left.account == told->account ? pair.leftCitation : pair.rightCitation;
        }
        return text.citation(static_cast<std::size_t>(told->start), static_cast<std::size_t>(told->end));
    };
    beside.leftCitation = citing(row.left, row.earlier);
    beside.rightCitation = citing(row.right, row.later);
    const auto zone = base::Zone::find(changes.zone);
    beside.days = daysBetween(earlier, later, zone ? *zone : *base::Zone::find("UTC"));
    // Of the telling that does not have it; the words themselves show that a topic was covered.
    const bool isInBoth = row.left && row.right;
    const std::string asked = topicAsked(row.right ? earlier : later, row.topic);
    const bool showsCovered = isInBoth || row.relation == "not_repeated";
    beside.topicAsked =
        topicAskedInWords(asked == "not_recorded" && showsCovered && !row.topic.empty() ? "covered" : asked);
    beside.interpreter = sameOrNot(earlier.interpreter, later.interpreter);
    beside.interviewer = sameOrNot(earlier.takenBy, later.takenBy);
    beside.explanation = "none offered";
    if (row.mark) {
        const auto& mark = changes.marks[row.mark->mark];
        beside.setBy = mark.by;
        beside.role = mark.role;
        beside.at = mark.at;
        beside.reason = mark.reason;
        if (!mark.explanation.empty())
            beside.explanation = mark.explanation;
    }
    for (const auto* told : {&row.left, &row.right})
        if (*told)
            changes.evidence->addOf(**told, beside.evidence);
    return beside;
}

}  // namespace strata::workbench
