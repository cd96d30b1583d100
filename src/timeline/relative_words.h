#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/spoken_words.h"

// What the readers of relative times share. For this room only.
namespace strata::timeline {

// Words as they are compared (folded, without punctuation), and where each stands in what was told, so that
// the name of an event stays as it was told.
class ToldWords {
public:
    explicit ToldWords(std::string text);
    ToldWords(const ToldWords&) = delete;
    ToldWords& operator=(const ToldWords&) = delete;

    base::SpokenWords all() const { return words_; }
    std::string told(base::SpokenWords some) const;  // `some` is a part of all()

private:
    std::string text_;
    std::vector<std::string> words_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;  // first byte, and the one after the last
};

// A number that counts or names an age: "14", "fourteen"; not "fourteenth" nor "2nd".
std::optional<int> countNamed(std::string_view word);
// "16th", "sixteenth".
std::optional<int> ordinalNamed(std::string_view word);

// Removes the first of the phrases that the words begin with; false where there is none.
bool cut(base::SpokenWords& words, std::initializer_list<std::string_view> phrases);

}  // namespace strata::timeline
