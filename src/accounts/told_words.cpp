#include "accounts/told_words.h"

namespace strata::accounts {

namespace {

// Behind the paragraph's number, which says nothing of what is told.
std::uint32_t firstTold(const Reading& reading, const Passage& passage) {
    const std::uint32_t first = passage.firstWord;
    if (passage.wordEnd - first < 4)
        return first;
    const std::string_view number = reading.words[first].in(reading.text);
    if (number.size() > 3 || number.find_first_not_of("0123456789") != std::string_view::npos)
        return first;
    const std::string_view mark = reading.words[first + 1].in(reading.text);
    return mark == "." || mark == ")" ? first + 2 : first;
}

}  // namespace

ToldWords::ToldWords(const Reading& reading, const SharedWords& shared) : reading_(&reading) {
    folded_.reserve(reading.words.size());
    starts_.reserve(reading.passages.size() + 1);
    for (const Passage& passage : reading.passages) {
        starts_.push_back(static_cast<std::uint32_t>(folded_.size()));
        for (std::uint32_t i = firstTold(reading, passage); i < passage.wordEnd; ++i)
            if (reading.words[i].kind == Word::Kind::word)
                folded_.push_back(shared.foldedOf(reading.ids[i]));
    }
    starts_.push_back(static_cast<std::uint32_t>(folded_.size()));
}

PassageKeys keysOf(const ToldWords& left, const ToldWords& right) {
    Vocabulary keys(left.passages() + right.passages());
    const auto number = [&keys](const ToldWords& side, std::vector<std::uint32_t>& into) {
        into.reserve(side.passages());
        for (std::size_t i = 0; i < side.passages(); ++i) {
            const Passage& passage = side.reading().passages[i];
            const auto words = std::as_bytes(side.of(i));
            const std::string_view told(reinterpret_cast<const char*>(words.data()), words.size());
            const std::string_view marks =
                side.reading().text.substr(passage.start, passage.end - passage.start);
            into.push_back(keys.idOf(told.empty() ? marks : told));
        }
    };
    PassageKeys all;
    number(left, all.left);
    number(right, all.right);
    return all;
}

}  // namespace strata::accounts
