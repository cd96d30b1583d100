#pragma once

#include <functional>
#include <string>
#include <vector>

#include "presenters/listed_rows.h"
#include "presenters/passage_choice.h"
#include "workbench/account_work.h"
#include "workbench/link_rows.h"

namespace strata::presenters {

// One link of an account, or of words of it, to something else of the case.
struct AccountTie {
    std::string account, citation, words;  // words: empty of a whole account
    std::string kind, target, name;        // event, element, exhibit or person; its id; what it is called
    workbench::SaidBy said;
    AccountPlace place;  // where it is shown in the account
    std::function<base::Outcome<>(workbench::CaseSession&, const std::string& reason)> takeBack;
    bool isLimited = false;  // the words are what stands in their place
};

// All of the case: words linked to people, exhibits and elements, events set beside words, and accounts that
// support an element. By account and place in it.
std::vector<AccountTie> readTies(const workbench::CaseReader& reader);
AccountTie tieOf(const workbench::AccountLinkRow& row);

inline constexpr const char* kTieColumns[] = {"Where", "Words", "Goes with", "What it is", "Why", "By"};
ListedRows listed(const std::vector<AccountTie>& ties);
std::string inWords(const AccountTie& tie);  // "the link of P01/A-03 p. 2 l. 14 to Marek"

// What words can be linked to, narrowed by what is typed: an id for the command, and cells.
enum class TieKind { event, person, exhibit };
struct TieChoice {
    std::string id;
    std::vector<std::string> cells;
};
inline constexpr std::size_t kMostChoices = 200;
std::vector<TieChoice> tieChoices(const workbench::CaseReader& reader, TieKind kind,
                                  const std::string& typed);
base::Outcome<> tie(workbench::CaseSession& session, TieKind kind, const std::string& id,
                    const workbench::PassageRow& passage, const std::string& reason);

}  // namespace strata::presenters
