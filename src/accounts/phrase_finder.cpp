#include "accounts/phrase_finder.h"

#include <algorithm>

namespace strata::accounts {

namespace {

bool isLetter(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return false;
    const auto letter = static_cast<unsigned char>(text[at]);
    return letter >= 0x80 || (letter >= '0' && letter <= '9') ||
           ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z');
}

std::size_t endOfLetters(std::string_view text, std::size_t at) {
    while (isLetter(text, at))
        ++at;
    return at;
}

}  // namespace

PhraseFinder::PhraseFinder(std::vector<std::string> phrases)
    : phrases_(std::move(phrases)), first_(phrases_.size()) {
    for (std::uint32_t number = 0; number < phrases_.size(); ++number) {
        const std::string_view phrase = phrases_[number];
        const std::size_t letters = endOfLetters(phrase, 0);
        if (letters == 0) {
            if (!phrase.empty())
                unlettered_.push_back(number);
            continue;
        }
        const std::uint32_t id = first_.idOf(phrase.substr(0, letters));
        with_.resize(first_.size());
        with_[id].push_back(number);
    }
}

// A whole word, unless it reaches into the one found before.
void PhraseFinder::keep(std::vector<Found>& found, std::string_view text, std::uint32_t phrase,
                        std::size_t at) const {
    const std::string_view wanted = phrases_[phrase];
    if (text.substr(at, wanted.size()) != wanted || isLetter(text, at + wanted.size()))
        return;
    const auto before =
        std::find_if(found.rbegin(), found.rend(), [&](const Found& one) { return one.phrase == phrase; });
    if (before == found.rend() || before->at + wanted.size() <= at)
        found.push_back({phrase, at});
}

std::vector<PhraseFinder::Found> PhraseFinder::in(std::string_view text) const {
    std::vector<Found> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isLetter(text, at))
            continue;
        const std::size_t end = endOfLetters(text, at);
        const std::string_view letters = text.substr(at, end - at);
        if (const auto id = first_.find(letters, keyOf(letters)))
            for (const std::uint32_t phrase : with_[*id])
                keep(found, text, phrase, at);
        at = end;
    }
    for (const std::uint32_t phrase : unlettered_)
        for (auto at = text.find(phrases_[phrase]); at != std::string_view::npos;
             at = text.find(phrases_[phrase], at + 1))
            if (at == 0 || !isLetter(text, at - 1))
                keep(found, text, phrase, at);
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return a.phrase != b.phrase ? a.phrase < b.phrase : a.at < b.at;
    });
    return found;
}

}  // namespace strata::accounts
