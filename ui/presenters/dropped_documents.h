#pragma once

#include <string>
#include <vector>

namespace strata::presenters {

// What files dropped among the accounts are: those that may hold the words of an account, by their endings,
// and those that cannot, which are evidence of another kind.
struct DroppedDocuments {
    std::vector<std::string> accounts, evidence;

    // One that may hold an account is asked for at once; of several, or with others beside them, a person
    // says first what is to become of them.
    bool needsAsking() const { return accounts.size() + evidence.size() > 1 && !accounts.empty(); }
    std::string question() const;
};
DroppedDocuments sorted(const std::vector<std::string>& files);

// "2 of 3 recorded as accounts. Not recorded: second.pdf." What was not is always named.
std::string recordedOf(const std::vector<std::string>& files, std::size_t recorded,
                       const std::vector<std::string>& leftOut);

}  // namespace strata::presenters
