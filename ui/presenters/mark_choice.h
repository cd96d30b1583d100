#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "presenters/accounts_presenter.h"
#include "workbench/account_changes.h"
#include "workbench/account_work.h"

namespace strata::presenters {

// A difference of which a person says what it is, and others that share words with it, of which the same may
// be said at once: what is taken back in one account was said in three before.
struct MarkChoice {
    struct Item {
        std::string inWords;                            // on one line
        workbench::PassageRow left, right;              // as told earlier, and later; empty where not told
        std::optional<workbench::NewRelation> ofFacts;  // where it stands between two facts
    };
    std::vector<Item> items;  // the one picked first
    std::string quotes;       // of that one: both, with their citations
    // The account that does not tell it, and its words, to find those in which it says so after all.
    struct Silent {
        bool isEarlier = false;
        std::string account, text;
        std::int64_t revision = 0;
    };
    std::optional<Silent> silent;
};
MarkChoice markChoiceOf(const workbench::AccountChanges& changes, const workbench::ChangeRow& picked);
MarkChoice markChoiceOf(const std::vector<workbench::FactDifferenceRow>& facts, std::size_t picked);
MarkChoice markChoiceOf(const AccountsPair& pair, std::size_t row);  // of the side-by-side view
// The words of one of its rows, in the versions compared; empty where an account does not tell it.
std::pair<workbench::PassageRow, workbench::PassageRow> placesOf(const AccountsPair& pair, std::size_t row);

// What is said of it, and of which of the others (by index into the items; the first is always one).
struct Marking {
    std::vector<std::size_t> items;
    std::optional<workbench::PassageRow> said;  // words of the silent account
    std::string relation, reason, explanation;
};
base::Outcome<> mark(workbench::CaseSession& session, const MarkChoice& choice, const Marking& marking);

}  // namespace strata::presenters
