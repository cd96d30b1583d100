#include "accounts/particulars.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "accounts/reading.h"

using namespace strata::accounts;

namespace {

std::string anyPassage(std::mt19937& random) {
    static const std::vector<std::string> kWords{
        "March",    "2016",  "spring", "mother", "father", "van",   "lorry", "not",    "never",
        "couldn't", "Linh",  "Luton",  "linh",   "two",    "three", "200",   "£",      "pounds",
        "hours",    "to",    "or",     "about",  "I",      "He",    "said",  "walked", "slept",
        "ngày",     "tháng", "nu",     "red",    "blue",   "9.30",  "am",    "early",  "Ion",
        "Șase",     "5kg",   "½",      "the",    "in",     "and",   "No"};
    static const std::vector<std::string> kBetween{" ", " ", " ", " ", ", ", ". ", ": ", " “", "; ", "/"};
    std::string text;
    for (auto n = 1 + random() % 7; n-- > 0;)
        text += kWords[random() % kWords.size()] + kBetween[random() % kBetween.size()];
    return text;
}

}  // namespace

TEST_CASE(
    "Passages whose words cannot differ in particulars do not, so that nobody need look at their terms") {
    std::mt19937 random(29);
    int passedOver = 0, shifted = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string texts[2]{anyPassage(random), anyPassage(random)};
        SharedWords shared(64);
        std::vector<Term> terms[2];
        Particulars particulars[2];
        for (int side = 0; side < 2; ++side) {
            const Reading reading = readAccount(texts[side], shared);
            const Stretch whole{texts[side], reading.words, reading.ids};
            termsOf(whole, shared, terms[side]);
            particulars[side] = particularsIn(whole, shared);
        }
        const Shift shift = compareParticulars(terms[0], terms[1]);
        CAPTURE(texts[0], texts[1]);
        if (!mayDiffer(particulars[0], particulars[1])) {
            REQUIRE(shift == Shift::same);
            ++passedOver;
        }
        shifted += shift != Shift::same;
    }
    CHECK(passedOver > 1000);
    CHECK(shifted > 1000);
}
