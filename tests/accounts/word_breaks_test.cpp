#include "accounts/word_breaks.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>

using namespace strata::accounts;

namespace {

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> found;
    for (const Word& word : breakWords(text))
        found.emplace_back(word.in(text));
    return found;
}

std::vector<std::string> wordsByIcu(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> icu(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    icu->setText(wide);
    std::vector<std::string> found;
    for (int from = 0, to = icu->next(); to != icu::BreakIterator::DONE; from = to, to = icu->next())
        wide.tempSubStringBetween(from, to).toUTF8String(found.emplace_back());
    return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Words, runs of space and marks are told apart") {
    REQUIRE(wordsOf("Don't go,  at 9.30!\r\n\r\nNo.") ==
            Texts{"Don't", " ", "go", ",", "  ", "at", " ", "9.30", "!", "\r\n\r\n", "No", "."});
    REQUIRE(wordsOf("e\u0301te\u0301 hộ chiếu") == Texts{"e\u0301te\u0301", " ", "hộ", " ", "chiếu"});
    REQUIRE(breakWords("").empty());
    REQUIRE(breakWords("جواز السفر").size() == 3);
}

TEST_CASE("Bytes that are no UTF-8 are marks and cut no letter") {
    REQUIRE(wordsOf("caf\xff\xe9 is") == Texts{"caf", "\xff", "\xe9", " ", "is"});
    REQUIRE(wordsOf("\xc3") == Texts{"\xc3"});
}

TEST_CASE("The fast path breaks where ICU breaks") {
    const std::vector<std::string> pieces{"a", "Z",      "é", "ế", "ș", "7",  "0", "_", ".", ",", "'",
                                          "’", ";",      "-", "!", "£", "“",  "”", "…", "س", "ف", "؟",
                                          "Ж", "\u0301", "·", "(", "/", "\"", "α", "१", "क", "𝒜", "\u00ad"};
    std::mt19937 random(5);
    for (int round = 0; round < 4000; ++round) {
        std::string text = "x";
        for (auto n = random() % 14; n-- > 0;) {
            text += pieces[random() % pieces.size()];
            if (random() % 7 == 0)
                text += " y";
        }
        CAPTURE(text);
        REQUIRE(wordsOf(text) == wordsByIcu(text));
    }
}

TEST_CASE("Scripts without spaces are broken by dictionary") {
    REQUIRE(wordsOf("ฉันกลัวเขา").size() > 1);
    REQUIRE(wordsOf("我的护照") == wordsByIcu("我的护照"));
}
