#include "presenters/mark_choice.h"

#include "base/text.h"
#include "presenters/one_line.h"
#include "presenters/passage_choice.h"
#include "workbench/marked_changes.h"

namespace strata::presenters {

namespace {

using workbench::PassageRow;

bool isTold(const PassageRow& passage) {
    return passage.start < passage.end;
}

bool shares(const PassageRow& one, const PassageRow& other) {
    return one.account == other.account && one.revision == other.revision && one.start < other.end &&
           other.start < one.end;
}

bool sharesWords(const MarkChoice::Item& one, const MarkChoice::Item& other) {
    for (const auto* mine : {&one.left, &one.right})
        for (const auto* theirs : {&other.left, &other.right})
            if (shares(*mine, *theirs))
                return true;
    return false;
}

std::string shortly(const PassageRow& told, std::string_view words) {
    return shortIdOf(told.account) + ": " +
           (isTold(told) ? presenters::quoted(oneLineOf(words)) : "not mentioned");
}

MarkChoice::Item itemOf(const PassageRow& left, const PassageRow& right, std::string_view leftWords,
                        std::string_view rightWords) {
    return {shortly(left, leftWords) + "  –  " + shortly(right, rightWords), left, right, std::nullopt};
}

std::string quotesOf(const std::string& leftCitation, std::string_view leftWords,
                     const std::string& rightCitation, std::string_view rightWords) {
    const auto side = [](const std::string& citation, std::string_view words) {
        return citation + (words.empty() ? ": not mentioned in this account"
                                         : "\n“" + base::trimmed(base::toUtf8Lossy(words)) + "”");
    };
    return side(leftCitation, leftWords) + "\n\n" + side(rightCitation, rightWords);
}

std::optional<MarkChoice::Item> itemOf(const workbench::FactDifferenceRow& fact) {
    if (!fact.left || !fact.right)
        return std::nullopt;
    auto item = itemOf(fact.left->passage, fact.right->passage, fact.left->quote, fact.right->quote);
    item.ofFacts = workbench::NewRelation{fact.left->id, fact.right->id, "", "", ""};
    return item;
}

MarkChoice::Item itemOf(const workbench::AccountChanges& changes, const workbench::ChangeRow& row) {
    if (row.fact)
        if (auto item = itemOf(changes.facts[*row.fact]))
            return *item;
    const auto side = [&](const std::optional<PassageRow>& told, std::size_t account) {
        return told
                   ? *told
                   : PassageRow{changes.accounts[account].id, changes.versions.sides[account].revision, 0, 0};
    };
    return itemOf(side(row.left, row.earlier), side(row.right, row.later), row.leftWords, row.rightWords);
}

void addOthers(MarkChoice& choice, MarkChoice::Item item) {
    if (item.ofFacts.has_value() == choice.items.front().ofFacts.has_value() &&
        sharesWords(choice.items.front(), item))
        choice.items.push_back(std::move(item));
}

void findSilent(MarkChoice& choice, const std::string& leftText, const std::string& rightText) {
    const auto& item = choice.items.front();
    if (!isTold(item.left))
        choice.silent = {true, item.left.account, leftText, item.left.revision};
    else if (!isTold(item.right))
        choice.silent = {false, item.right.account, rightText, item.right.revision};
}

}  // namespace

MarkChoice markChoiceOf(const workbench::AccountChanges& changes, const workbench::ChangeRow& picked) {
    const auto beside = workbench::besideOf(changes, picked);
    const auto citing = [&](const std::string& citation, std::size_t account) {
        return citation.empty() ? changes.accounts[account].id : citation;
    };
    MarkChoice choice{{itemOf(changes, picked)},
                      quotesOf(citing(beside.leftCitation, picked.earlier), picked.leftWords,
                               citing(beside.rightCitation, picked.later), picked.rightWords),
                      std::nullopt};
    for (const auto& row : changes.rows)
        if (&row != &picked && row.isDifference())
            addOthers(choice, itemOf(changes, row));
    findSilent(choice, workbench::textOf(changes, picked.earlier), workbench::textOf(changes, picked.later));
    return choice;
}

MarkChoice markChoiceOf(const std::vector<workbench::FactDifferenceRow>& facts, std::size_t picked) {
    const auto& fact = facts[picked];
    MarkChoice choice;
    if (const auto item = itemOf(fact))
        choice = {{*item},
                  quotesOf(fact.left->citation, fact.left->quote, fact.right->citation, fact.right->quote),
                  std::nullopt};
    for (std::size_t at = 0; at < facts.size() && !choice.items.empty(); ++at)
        if (const auto item = itemOf(facts[at]); item && at != picked && facts[at].isDifference())
            addOthers(choice, *item);
    return choice;
}

std::pair<PassageRow, PassageRow> placesOf(const AccountsPair& pair, std::size_t row) {
    const auto& told = pair.comparison.pairs[pair.rows[row].pair];
    const auto& sides = pair.versions.sides;
    const auto place = [&](const std::optional<workbench::QuoteRow>& quote, std::size_t side) {
        return quote ? PassageRow{sides[side].account, sides[side].revision,
                                  static_cast<std::int64_t>(quote->start),
                                  static_cast<std::int64_t>(quote->end)}
                     : PassageRow{sides[side].account, sides[side].revision, 0, 0};
    };
    return {place(told.left, 0), place(told.right, 1)};
}

MarkChoice markChoiceOf(const AccountsPair& pair, std::size_t row) {
    const auto& told = pair.comparison.pairs[pair.rows[row].pair];
    const auto [left, right] = placesOf(pair, row);
    const auto words = [](const std::optional<workbench::QuoteRow>& quote) {
        return quote ? quote->text : std::string_view();
    };
    MarkChoice choice{{itemOf(left, right, words(told.left), words(told.right))},
                      quotesOf(pair.left.id, words(told.left), pair.right.id, words(told.right)),
                      std::nullopt};
    findSilent(choice, pair.comparison.texts[0]->text, pair.comparison.texts[1]->text);
    return choice;
}

base::Outcome<> mark(workbench::CaseSession& session, const MarkChoice& choice, const Marking& marking) {
    if (marking.relation.empty())
        return base::Refusal{"mark.relation", "relation", "Choose what they are to each other."};
    workbench::AccountWork work(session);
    std::vector<workbench::NewRelation> ofFacts;
    workbench::NewMark ofWords{{}, marking.relation, marking.reason, marking.explanation};
    for (const std::size_t at : marking.items) {
        const auto& item = choice.items[at];
        if (item.ofFacts)
            ofFacts.push_back({item.ofFacts->left, item.ofFacts->right, marking.relation, marking.reason,
                               marking.explanation});
        else
            ofWords.pairs.emplace_back(item.left, item.right);
    }
    if (!ofFacts.empty())
        return work.setRelations(ofFacts);
    if (marking.said)
        for (auto& [left, right] : ofWords.pairs) {
            auto& side = choice.silent->isEarlier ? left : right;
            if (!isTold(side) && side.account == marking.said->account)
                side = *marking.said;
        }
    const auto marked = work.mark(ofWords);
    return marked.ok() ? base::Outcome<>() : base::Outcome<>(marked.refusal());
}

}  // namespace strata::presenters
