#pragma once

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "timeline/numbered_words.h"
#include "timeline/pair_numbers.h"

namespace strata::timeline {

// Whom, or which places, one cell names together ("Mihai D; Linh"): a mention. Each has a number, from 1, so
// that four bytes of a column say it; 0 is nobody. There are about as many mentions as pairs of people who
// were in touch, so they are kept in pieces: in event_mention, `first` is the number of the first, `end` one
// more than that of the last, and `names` gives each as how many names it has and their numbers in
// event_name, all as varints, low bits first.
class MentionWriter {
public:
    explicit MentionWriter(store::Database& database);
    // Within one writer the same names have one number.
    std::uint32_t number(std::string_view cell);
    void finish();

private:
    void readNames(std::string_view cell);
    std::uint32_t& known();
    void flush();

    store::Database& database_;
    NumberedWords words_;
    std::vector<std::uint32_t> names_;  // of the cell just read
    PairNumbers ofTwo_;                 // and of one, whose second name is 0
    ByText<std::uint32_t> ofMore_;
    std::string waiting_;
    std::uint32_t first_ = 0, next_ = 0;  // of those waiting; 0 until one is asked for
};

// The mentions of a case as they stood when they were read.
class Mentions {
public:
    static Mentions read(store::Database& database, const std::stop_token& stop);

    std::size_t size() const { return starts_.size() - 1; }  // with 0, which is nobody
    std::span<const std::uint32_t> names(std::uint32_t mention) const;

private:
    std::vector<std::uint32_t> starts_{0, 1}, names_{0};
};

}  // namespace strata::timeline
