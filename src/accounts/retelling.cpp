#include "accounts/retelling.h"

#include <algorithm>

#include "base/text.h"

namespace strata::accounts {

namespace {

// What is known last of a circumstance.
std::vector<std::string> known(const Account& account, std::string_view field) {
    auto values = account.circumstances.values(field);
    for (const auto& later : account.later)
        if (later.field == field)
            values = later.values;
    return values;
}

Companion& companion(std::vector<Companion>& all, const std::string& name) {
    const std::string folded = base::foldForSearch(name);
    const auto found = std::ranges::find_if(
        all, [&](const Companion& one) { return base::foldForSearch(one.name) == folded; });
    return found == all.end() ? all.emplace_back(Companion{name, {}}) : *found;
}

TopicTelling& topic(std::vector<TopicTelling>& all, const std::string& name) {
    const std::string folded = base::foldForSearch(name);
    const auto found = std::ranges::find_if(
        all, [&](const TopicTelling& one) { return base::foldForSearch(one.topic) == folded; });
    return found == all.end() ? all.emplace_back(TopicTelling{name, {}, {}, {}}) : *found;
}

struct Following {
    Continuity* continuity;
    std::string_view field;
    std::string last;  // who it was at the telling before; empty where that did not say
};

void follow(Following& role, const Account& account) {
    const auto names = known(account, role.field);
    if (names.empty()) {
        ++role.continuity->notRecorded;
        role.last.clear();
        return;
    }
    const std::string folded = base::foldForSearch(names.front());
    companion(role.continuity->people, names.front()).accounts.push_back(account.id);
    role.continuity->changes += !role.last.empty() && role.last != folded;
    role.last = folded;
}

}  // namespace

std::vector<Retelling> countRetellings(const std::vector<Account>& accounts) {
    std::vector<Retelling> all;
    std::map<std::string, std::vector<const Account*>> ofPerson;
    for (const auto& account : accounts) {
        auto& own = ofPerson[account.personId];
        if (own.empty())
            all.push_back({account.personId, account.maker, 0, 0, {}, {}, {}, {}, {}});
        own.push_back(&account);
    }
    for (auto& person : all) {
        Following roles[] = {{&person.interviewers, "taken_by", {}},
                             {&person.interpreters, "interpreter", {}},
                             {&person.supporters, "supporter", {}}};
        for (const Account* account : ofPerson[person.person]) {
            ++person.tellings;
            person.firstTimeTold += known(*account, "first_time_told") == std::vector<std::string>{"yes"};
            for (const auto& audience : known(*account, "audience"))
                companion(person.audiences, audience).accounts.push_back(account->id);
            for (auto& role : roles)
                follow(role, *account);
            for (const auto& [field, list] : {std::pair{"topics", &TopicTelling::told},
                                              {"topics_not_answered", &TopicTelling::notAnswered},
                                              {"topics_not_asked", &TopicTelling::notAsked}})
                for (const auto& name : known(*account, field))
                    (topic(person.topics, name).*list).push_back(account->id);
        }
    }
    return all;
}

}  // namespace strata::accounts
