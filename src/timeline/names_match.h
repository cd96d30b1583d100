#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace strata::timeline {

// A name, number or place as a source writes it, made comparable: case, marks and punctuation taken away,
// street words in full, UK telephone numbers from their 0. Sources spell as they like, so there are two
// questions, each answered on the careful side.
class WrittenName {
public:
    explicit WrittenName(std::string_view written);

    const std::string& key() const { return key_; }  // equal keys: written the same, but for spelling habits
    bool isNumber() const { return isNumber_; }      // of a telephone
    bool isCoordinates() const { return isCoordinates_; }
    bool saysNothing() const;  // "home", "unknown": no name of one place or person

    // Whether both may well mean the same: one has all the words of the other, give or take a slip of the
    // pen. Never used to merge, only to say nothing.
    bool mayMeanTheSame(const WrittenName& other) const;

private:
    std::vector<std::string> words_;
    std::string key_;
    bool isNumber_ = false, isCoordinates_ = false;
};

}  // namespace strata::timeline
