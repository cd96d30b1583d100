#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/vocabulary.h"

namespace strata::accounts {

// Finds phrases in texts as whole words, however many phrases there are: each stretch of letters in a text is
// looked up once. A letter is one of ASCII, a digit, or any byte that is no ASCII.
class PhraseFinder {
public:
    // In the case that the texts are looked through in. An empty phrase is nowhere.
    explicit PhraseFinder(std::vector<std::string> phrases);
    PhraseFinder(PhraseFinder&&) = default;
    PhraseFinder& operator=(PhraseFinder&&) = default;

    struct Found {
        std::uint32_t phrase = 0;
        std::size_t at = 0;
    };
    // By phrase, and of each in the order they stand; none of one phrase reaches into the next of it.
    std::vector<Found> in(std::string_view text) const;

    const std::string& phrase(std::uint32_t number) const { return phrases_[number]; }

private:
    void keep(std::vector<Found>& found, std::string_view text, std::uint32_t phrase, std::size_t at) const;

    std::vector<std::string> phrases_;
    Vocabulary first_;                              // stretches of letters that phrases begin with
    std::vector<std::vector<std::uint32_t>> with_;  // by such a stretch, the phrases
    std::vector<std::uint32_t> unlettered_;         // phrases that begin with something else
};

}  // namespace strata::accounts
