#include "accounts/passages.h"

#include <catch2/catch.hpp>
#include <string>

using namespace strata::accounts;

namespace {

std::vector<std::string> passagesOf(std::string_view text) {
    std::vector<std::string> found;
    for (const Passage& passage : splitPassages(text, breakWords(text)))
        found.emplace_back(text.substr(passage.start, passage.end - passage.start));
    return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Sentences end at their marks and keep the space after them") {
    REQUIRE(passagesOf("I left. He stayed!  Why? ") == Texts{"I left. ", "He stayed!  ", "Why? "});
    REQUIRE(passagesOf("“Come here.” He laughed.") == Texts{"“Come here.” ", "He laughed."});
    REQUIRE(passagesOf("I waited… Then I ran.") == Texts{"I waited… ", "Then I ran."});
    REQUIRE(passagesOf("هل رأيته؟ نعم رأيته.") == Texts{"هل رأيته؟ ", "نعم رأيته."});
    REQUIRE(passagesOf("Tôi sợ. Ông ta đánh tôi.") == Texts{"Tôi sợ. ", "Ông ta đánh tôi."});
    REQUIRE(passagesOf("他拿走了护照。我害怕。") == Texts{"他拿走了护照。", "我害怕。"});
}

TEST_CASE("Abbreviations, initials, times and small letters do not end a sentence") {
    REQUIRE(passagesOf("Mr. Dung and Dr. Lane came at 9.30 with J. Smith, i.e. late.").size() == 1);
    REQUIRE(passagesOf("I paid 2.5 million. He wrote it in exhibit no. 7.").size() == 2);
    REQUIRE(passagesOf("He waited... then he left.").size() == 1);
    REQUIRE(passagesOf("“Why?” he said.").size() == 1);
    REQUIRE(passagesOf("12. I was born in Hue. I left.") == Texts{"12. I was born in Hue. ", "I left."});
}

TEST_CASE("Numbered paragraphs, turns and short lines begin a passage; a wrapped line does not") {
    REQUIRE(passagesOf("1. I left\r\n2. He stayed") == Texts{"1. I left\r\n", "2. He stayed"});
    REQUIRE(passagesOf("Q. where did you go\nA. to the shop") ==
            Texts{"Q. where did you go\n", "A. to the shop"});
    REQUIRE(passagesOf("DC LANE: where were you\nLINH: at the flat").size() == 2);
    REQUIRE(passagesOf("STATEMENT\nI am a cook.").size() == 2);
    REQUIRE(passagesOf("I worked in the kitchen of the restaurant every day until\nmidnight without rest.")
                .size() == 1);
}

TEST_CASE("Paragraphs are counted") {
    const std::string_view text = "One. Two.\n\nThree.";
    const auto passages = splitPassages(text, breakWords(text));
    REQUIRE(passages.size() == 3);
    REQUIRE(passages[1].paragraph == 0);
    REQUIRE(passages[2].paragraph == 1);
}
