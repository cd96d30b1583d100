#include "accounts/citation.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata;
using accounts::citationOf;
using accounts::TextPlace;

namespace {

std::string cited(const std::string& text, const std::string& words) {
    const auto at = text.find(words);
    return citationOf("A-03", 1, text, at, at + words.size());
}

// The rule read plainly, one byte after another, without looking at lines as a whole.
TextPlace readPlainly(const std::string& text, std::size_t at) {
    std::vector<std::pair<std::size_t, TextPlace>> begins;  // of lines with a word in them, or of pages
    const bool hasPages = text.find('\f') != std::string::npos;
    TextPlace place{hasPages ? 1 : 0, 0, 0};
    bool wasBlank = true, isPageNew = true;
    std::size_t start = 0;
    while (start <= text.size()) {
        std::size_t end = start;
        while (end < text.size() && text[end] != '\n' && text[end] != '\r' && text[end] != '\f')
            ++end;
        bool isBlank = true;
        for (std::size_t i = start; i < end; ++i)
            isBlank = isBlank && static_cast<unsigned char>(text[i]) <= ' ';
        if (isPageNew)
            place.line = 0;
        if (!isBlank && (wasBlank || isPageNew))
            ++place.paragraph;
        if (hasPages)
            ++place.line;
        else
            place.line = !isBlank && wasBlank ? 1 : place.line + 1;
        if (hasPages || !isBlank)
            begins.emplace_back(start, place);
        wasBlank = isBlank;
        isPageNew = false;
        if (end == text.size())
            break;
        if (text[end] == '\f') {
            ++place.page;
            isPageNew = true;
        }
        start = end + (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n' ? 2 : 1);
    }
    TextPlace here;
    for (const auto& [from, begun] : begins)
        if (from <= at)
            here = begun;
    return here;
}

}  // namespace

TEST_CASE("a passage of a paged text is cited by page and line") {
    const std::string text = "One.\nTwo.\fThree.\n\nFour, and\nfive.\n\fSix.";
    CHECK(cited(text, "One") == "A-03 p. 1 l. 1");
    CHECK(cited(text, "Two.") == "A-03 p. 1 l. 2");
    CHECK(cited(text, "Three") == "A-03 p. 2 l. 1");
    CHECK(cited(text, "Four, and\nfive") == "A-03 p. 2 ll. 3 to 4");
    CHECK(cited(text, "five.\n\fSix") == "A-03 p. 2 l. 4 to p. 3 l. 1");
}

TEST_CASE("a passage of a text without pages is cited by paragraph and line") {
    const std::string text = "\n\nOne.\r\nTwo.\r\n \r\nThree.\rFour.";
    CHECK(cited(text, "One") == "A-03 para. 1 l. 1");
    CHECK(cited(text, "Two") == "A-03 para. 1 l. 2");
    CHECK(cited(text, "Three") == "A-03 para. 2 l. 1");
    CHECK(cited(text, "Four") == "A-03 para. 2 l. 2");
    CHECK(cited(text, "\nOne.\r\n") == "A-03 para. 1 l. 1");  // white space at the ends is not cited
    CHECK(citationOf("A-03", 2, text, 2, 4) == "A-03, revision 2, para. 1 l. 1");
    CHECK(citationOf("A-03", 1, "", 0, 0) == "A-03 para. 1 l. 1");
}

TEST_CASE("every word stands where counting one byte after another puts it") {
    std::mt19937 random(9);
    const std::string letters = "ab \n\r\f\n";
    for (int turn = 0; turn < 4000; ++turn) {
        const auto kinds = turn % 2 == 0 ? letters.size() : 5;  // half of them without pages
        std::string text;
        for (auto left = random() % 24; left-- > 0;)
            text += letters[random() % kinds];
        for (std::size_t at = 0; at < text.size(); ++at)
            if (static_cast<unsigned char>(text[at]) > ' ') {
                INFO("in " << Catch::StringMaker<std::string>::convert(text) << " at " << at);
                const auto found = accounts::placeOf(text, at), plain = readPlainly(text, at);
                CHECK(found.page == plain.page);
                CHECK(found.line == plain.line);
                CHECK((found.page > 0 || found.paragraph == plain.paragraph));
            }
    }
}
