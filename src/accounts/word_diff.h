#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "accounts/sequence_matcher.h"
#include "accounts/word_breaks.h"

namespace strata::accounts {

// One step from a left text to a right one. Equal and deletion texts joined are the left text, equal and
// insertion texts the right, byte for byte; a deletion stands before the insertion that replaces it. Looks at
// the texts, which must outlive it.
struct Operation {
    enum class Kind : std::uint8_t { equal, insertion, deletion };
    Kind kind = Kind::equal;
    std::string_view text;
    bool operator==(const Operation&) const = default;
};

// A stretch of a text as words and their ids (equal for equal bytes, shared by both sides).
struct Stretch {
    std::string_view text;
    std::span<const Word> words;
    std::span<const std::uint32_t> ids;

    std::string_view between(std::size_t first, std::size_t end) const {
        return first == end ? std::string_view()
                            : text.substr(words[first].start, words[end - 1].end - words[first].start);
    }
};

std::uint64_t wordsIn(std::span<const Word> words);  // without spaces and marks

struct WordCounts {
    std::uint64_t equal = 0, inserted = 0, deleted = 0;
};

// Compares word by word. Words decide, white space and marks only follow their neighbours, so that a comma is
// never kept at the price of a word and a rephrased stretch stays in one piece. Keeps buffers between runs.
class WordDiff {
public:
    // Adds to `counts` the words (not marks or space) of each kind.
    std::vector<Operation> compare(const Stretch& left, const Stretch& right, WordCounts& counts);

private:
    static void takeWords(const Stretch& from, std::size_t first, std::vector<std::uint32_t>& ids,
                          std::vector<std::uint32_t>& places);

    SequenceMatcher matcher_;
    std::vector<Match> matches_;
    std::vector<Operation> steps_;
    std::vector<std::uint32_t> leftIds_, rightIds_, leftPlaces_, rightPlaces_;
};

// Two texts on their own.
std::vector<Operation> diffWords(std::string_view left, std::string_view right);

}  // namespace strata::accounts
