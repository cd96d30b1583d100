#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The words of a date as English speakers say it, folded and cut for the readers of spoken dates and relative
// times.
namespace strata::base {

using SpokenWords = std::span<const std::string>;

// Folded words without commas and full stops: "Mid-March, ’16" becomes mid, march, '16. Dashes between words
// are the word "-".
std::vector<std::string> spokenWords(std::string_view text);

// What follows `phrase` (words with single spaces) at the start, or comes before it at the end. Nothing where
// it is not there.
std::optional<SpokenWords> wordsAfter(SpokenWords words, std::string_view phrase);
std::optional<SpokenWords> wordsBefore(SpokenWords words, std::string_view phrase);

// Where `phrase` begins, at or after `from`.
std::optional<std::size_t> positionOf(SpokenWords words, std::string_view phrase, std::size_t from = 0);

std::string joined(SpokenWords words);

// "14", "14th", "fourteenth", "fourteen", "twenty-first"; up to 99 in words, up to four digits.
std::optional<int> spokenNumber(std::string_view word);
std::optional<unsigned> monthNamed(std::string_view word);  // "march", "mar", 1 to 12
std::optional<int> weekdayNamed(std::string_view word);     // "tuesday", "tue": 0 is Monday

std::string_view nameOfMonth(unsigned month);
std::string_view nameOfWeekday(int weekday);

}  // namespace strata::base
