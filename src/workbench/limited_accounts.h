#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/difference_proposal.h"

namespace strata::casefile {
class ReadCase;
}

namespace strata::workbench {

// What stands where words of an account would, once they are read only for a recorded reason.
inline constexpr const char* kLimitedInItsPlace = "access limited: the words are read for a recorded reason";

// The sentence with something else in the place of each of the words that are held back, where they stand as
// whole words; of two that begin at one place the longer. What stands in their place is not looked into.
std::string withoutWords(std::string_view sentence, const std::vector<std::string>& held,
                         std::string_view inTheirPlace);

// The accounts that are limited when this is asked for, so that what quoted them while they were open does
// not go on doing so: facts, marks, links and proposals by the account that they point at, sentences by the
// account that they cite, and names and words that people listed when no open account has them. What a person
// wrote in words of their own (a reason, an event's title, the name of a topic) is theirs and stands.
class LimitedAccounts {
public:
    explicit LimitedAccounts(const casefile::ReadCase& reading);

    bool hold(const std::string& account) const { return ids_.contains(account); }
    // Where nothing of it is mentioned there is nothing to hold back.
    bool hold(const accounts::AccountPassage& passage) const {
        return passage.start < passage.end && hold(passage.account);
    }
    bool areCitedIn(std::string_view sentence) const;
    // Whether the words stand in a limited account, and in no open one and no name of a person. Reads the
    // accounts when first asked, if any is limited.
    bool aloneHave(std::string_view words) const;
    // The words, or what stands in their place.
    std::string shown(const std::string& words) const {
        return aloneHave(words) ? kLimitedInItsPlace : words;
    }

private:
    struct Texts {
        std::string limited, open;  // folded
    };
    const Texts& texts() const;

    const casefile::ReadCase& reading_;
    std::set<std::string> ids_;
    mutable std::optional<Texts> texts_;
};

}  // namespace strata::workbench
