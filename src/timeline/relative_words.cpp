#include "timeline/relative_words.h"

#include <algorithm>

namespace strata::timeline {
namespace {

bool isGap(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == '"';
}

bool isPunctuation(char c) {
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '(' || c == ')';
}

bool isOrdinal(std::string_view word) {
    return std::ranges::any_of(std::initializer_list<std::string_view>{"st", "nd", "rd", "th"},
                               [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

ToldWords::ToldWords(std::string text) : text_(std::move(text)) {
    for (std::size_t at = 0; at < text_.size();) {
        if (isGap(text_[at]) || isPunctuation(text_[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text_.size() && !isGap(text_[end]))
            ++end;
        const std::size_t next = end;
        while (isPunctuation(text_[end - 1]))
            --end;
        for (std::string& word : base::spokenWords(std::string_view(text_).substr(at, end - at))) {
            words_.push_back(std::move(word));
            places_.emplace_back(at, end);
        }
        at = next;
    }
}

std::string ToldWords::told(base::SpokenWords some) const {
    if (some.empty())
        return {};
    const auto first = static_cast<std::size_t>(some.data() - words_.data());
    const std::size_t from = places_[first].first, to = places_[first + some.size() - 1].second;
    return text_.substr(from, to - from);
}

std::optional<int> countNamed(std::string_view word) {
    return isOrdinal(word) ? std::nullopt : base::spokenNumber(word);
}

std::optional<int> ordinalNamed(std::string_view word) {
    return isOrdinal(word) ? base::spokenNumber(word) : std::nullopt;
}

bool cut(base::SpokenWords& words, std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases)
        if (const auto rest = base::wordsAfter(words, phrase)) {
            words = *rest;
            return true;
        }
    return false;
}

}  // namespace strata::timeline
