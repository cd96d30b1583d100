#pragma once

#include <cstdint>
#include <string_view>

#include "accounts/word_key.h"

namespace strata::accounts {

// What a word can mean to a comparison of particulars (dates, numbers, closed sets such as kin). English,
// with the commonest words of Romanian and Vietnamese; an unknown word means nothing and is compared as a
// word.
struct Meaning {
    enum class Kind : std::uint8_t {
        none,
        month,      // 1 to 12
        season,     // 1 spring to 4 winter
        number,     // its value
        dayWord,    // ngày
        monthWord,  // tháng
        yearWord,   // năm, anul
        part,       // 1 early, 2 mid, 3 late
        about,
        before,
        after,
        atLeast,    // 1 without the number itself: over, more; 0 least, which needs a neighbour
        atMost,     // 1 without the number itself
        link,       // to, or: between two ends of a range
        locator,    // in, since: may stand before a year or a month
        currency,   // 1 pound, 2 euro, 3 dollar, 4 leu, 5 đồng
        halfOfDay,  // 0 am, 1 pm
        negation,
        member,  // of a closed set: 256 x set + member, where one set's members exclude one another
    };
    Kind kind = Kind::none;
    bool isStop = false;  // too common to tell passages apart
    std::int32_t value = 0;
};

// Of a word that is case folded, and its key.
Meaning meaningOf(std::string_view folded, const WordKey& key);

}  // namespace strata::accounts
