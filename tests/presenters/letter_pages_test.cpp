#include "presenters/letter_pages.h"

#include <catch2/catch.hpp>

#include "presenters/written_pen.h"

using namespace strata;
using namespace strata::presenters;

TEST_CASE("every word of a letter is on its pages, in order, and none of them is empty") {
    std::string text = "Request for information: GP record\n\n";
    for (int at = 1; at <= 1'200; ++at)
        text += "word" + std::to_string(at) + (at % 40 == 0 ? "\n\n" : " ");
    const auto sheet = sheetOfLarch();
    SheetWords words;
    LetterPages pages(text, sheet, words);
    REQUIRE(pages.pages() > 1);
    CHECK(pages.height() > pages.width());
    const std::string all = writtenOn(pages);
    std::size_t from = 0;
    for (int at = 1; at <= 1'200; ++at) {
        from = all.find("word" + std::to_string(at), from);
        REQUIRE(from != std::string::npos);
    }
    // A text that ends where a page does asks for no other one.
    for (int paragraphs = 1; paragraphs < 60; ++paragraphs) {
        std::string some;
        for (int at = 0; at < paragraphs; ++at)
            some += "One\n\n";
        LetterPages few(some, sheet, words);
        WrittenPen last;
        few.draw(last, few.pages() - 1);
        CHECK(says(last.words, "One"));
    }
}
