#include "base/spoken_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace strata::base {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 20> kNumbers{
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 20> kOrdinals{
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> kTens{"",      "",      "twenty",  "thirty", "forty",
                                                 "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 10> kTenths{"",          "",         "twentieth", "thirtieth",
                                                   "fortieth",  "fiftieth", "sixtieth",  "seventieth",
                                                   "eightieth", "ninetieth"};

bool isDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
}

template <std::size_t N>
std::optional<int> indexOf(const std::array<std::string_view, N>& names, std::string_view word) {
    const auto found = word.empty() ? names.end() : std::ranges::find(names, word);
    if (found == names.end())
        return std::nullopt;
    return static_cast<int>(found - names.begin());
}

// A name in full, its first three letters, or "sept", "tues", "thur", "thurs".
template <std::size_t N>
std::optional<int> nameIndex(const std::array<std::string_view, N>& names, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i) {
        const std::string name = foldForSearch(names[i]);
        const bool isShort = word.size() == 3 || word == "sept" || word == "tues" || word == "weds" ||
                             word == "thur" || word == "thurs";
        if (word == name || (isShort && name.starts_with(word)) || (word == "weds" && name == "wednesday"))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

std::optional<int> numberInWords(std::string_view word) {
    if (const auto unit = indexOf(kNumbers, word))
        return unit;
    if (const auto unit = indexOf(kOrdinals, word))
        return unit;
    if (const auto tens = indexOf(kTens, word))
        return *tens * 10;
    if (const auto tens = indexOf(kTenths, word))
        return *tens * 10;
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto tens = indexOf(kTens, word.substr(0, dash));
    auto unit = indexOf(kNumbers, word.substr(dash + 1));
    if (!unit)
        unit = indexOf(kOrdinals, word.substr(dash + 1));
    if (!tens || !unit || *unit < 1 || *unit > 9)
        return std::nullopt;
    return *tens * 10 + *unit;
}

}  // namespace

std::vector<std::string> spokenWords(std::string_view text) {
    std::string folded = foldForSearch(text);
    for (const std::string_view apostrophe : {"\u2019", "\u2018", "`"})
        replaceAll(folded, apostrophe, "'");
    for (const std::string_view dash : {"\u2013", "\u2014"})
        replaceAll(folded, dash, " - ");
    for (const std::string_view part : {"mid-", "early-", "late-"})
        replaceAll(folded, part, std::string(part.substr(0, part.size() - 1)) + " ");
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        while (word.ends_with('.') || word.ends_with(';'))
            word.pop_back();
        if (!word.empty())
            words.push_back(word);
        word.clear();
    };
    for (const char c : folded) {
        const bool isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == '"';
        if (isSpace)
            finish();
        else
            word += c;
    }
    finish();
    return words;
}

std::optional<SpokenWords> wordsAfter(SpokenWords words, std::string_view phrase) {
    const std::vector<std::string> wanted = split(phrase, ' ');
    if (words.size() < wanted.size() || !std::ranges::equal(words.first(wanted.size()), wanted))
        return std::nullopt;
    return words.subspan(wanted.size());
}

std::optional<SpokenWords> wordsBefore(SpokenWords words, std::string_view phrase) {
    const std::vector<std::string> wanted = split(phrase, ' ');
    if (words.size() < wanted.size() || !std::ranges::equal(words.last(wanted.size()), wanted))
        return std::nullopt;
    return words.first(words.size() - wanted.size());
}

std::optional<std::size_t> positionOf(SpokenWords words, std::string_view phrase, std::size_t from) {
    for (std::size_t at = from; at < words.size(); ++at)
        if (wordsAfter(words.subspan(at), phrase))
            return at;
    return std::nullopt;
}

std::string joined(SpokenWords words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::optional<int> spokenNumber(std::string_view word) {
    if (word.size() > 2)
        for (const std::string_view ending : {"st", "nd", "rd", "th"})
            if (word.ends_with(ending) && isDigits(word.substr(0, word.size() - 2)))
                word.remove_suffix(2);
    if (!isDigits(word))
        return numberInWords(word);
    if (word.size() > 4)
        return std::nullopt;
    int number = 0;
    for (const char digit : word)
        number = number * 10 + (digit - '0');
    return number;
}

std::optional<unsigned> monthNamed(std::string_view word) {
    const auto index = nameIndex(kMonths, word);
    if (!index)
        return std::nullopt;
    return static_cast<unsigned>(*index + 1);
}

std::optional<int> weekdayNamed(std::string_view word) {
    return nameIndex(kWeekdays, word);
}

std::string_view nameOfMonth(unsigned month) {
    return kMonths.at(month - 1);
}

std::string_view nameOfWeekday(int weekday) {
    return kWeekdays.at(static_cast<std::size_t>(weekday));
}

}  // namespace strata::base
