#pragma once

#include <map>
#include <string>
#include <vector>

#include "accounts/account_reader.h"

// How often somebody has had to tell it, to whom and on which topics, and whether the same people were there.
// A later version of a telling is no telling. What is not recorded is not counted as anything.
namespace strata::accounts {

struct Companion {
    std::string name;
    std::vector<std::string> accounts;  // in the order given
};

// How it went with one role (who took it, who interpreted, who supported) from telling to telling.
struct Continuity {
    std::vector<Companion> people;  // in the order in which they first came
    int changes = 0;                // between tellings that follow one another and both say who
    int notRecorded = 0;            // tellings that do not say
};

struct TopicTelling {
    std::string topic;
    std::vector<std::string> told, notAnswered, notAsked;  // accounts
};

struct Retelling {
    std::string person, maker;
    int tellings = 0, firstTimeTold = 0;  // the latter: accounts that say it was the first time it was told
    std::vector<Companion> audiences;
    std::vector<TopicTelling> topics;  // in the order in which they first came up
    Continuity interviewers, interpreters, supporters;
};

// One a person, in the order of the accounts, which are those of listAccounts. What became known of an
// account later counts as what was recorded.
std::vector<Retelling> countRetellings(const std::vector<Account>& accounts);

}  // namespace strata::accounts
