#include "accounts/phrase_finder.h"

#include <catch2/catch.hpp>
#include <cctype>
#include <random>

using namespace strata::accounts;

namespace {

using Places = std::vector<std::pair<std::uint32_t, std::size_t>>;

bool isLetter(const std::string& text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80 ||
                                std::isalnum(static_cast<unsigned char>(text[at])) != 0);
}

// Each phrase on its own, from the front.
Places oneByOne(const std::vector<std::string>& phrases, const std::string& text) {
    Places places;
    for (std::uint32_t number = 0; number < phrases.size(); ++number) {
        const std::string& phrase = phrases[number];
        for (std::size_t at = 0; !phrase.empty() && at + phrase.size() <= text.size();) {
            const bool isHere = text.compare(at, phrase.size(), phrase) == 0 &&
                                (at == 0 || !isLetter(text, at - 1)) && !isLetter(text, at + phrase.size());
            if (isHere)
                places.emplace_back(number, at);
            at += isHere ? phrase.size() : 1;
        }
    }
    return places;
}

std::string anyText(std::mt19937& random, std::size_t pieces) {
    static const std::vector<std::string> kPieces{"a", "b", "la", " ", " ", "-", "'", "\n", "é", "7"};
    std::string text;
    while (pieces-- > 0)
        text += kPieces[random() % kPieces.size()];
    return text;
}

}  // namespace

TEST_CASE("Phrases are found together as they are one by one") {
    std::mt19937 random(17);
    std::size_t found = 0;
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::string> phrases;
        for (auto n = random() % 8; n-- > 0;)
            phrases.push_back(anyText(random, random() % 5));
        const PhraseFinder finder(phrases);
        const std::string text = anyText(random, random() % 40);
        Places places;
        for (const auto& [phrase, at] : finder.in(text))
            places.emplace_back(phrase, at);
        CAPTURE(text, phrases);
        REQUIRE(places == oneByOne(phrases, text));
        found += places.size();
    }
    CHECK(found > 1000);
}
