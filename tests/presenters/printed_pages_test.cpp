#include "presenters/printed_pages.h"

#include <cairo.h>
#include <catch2/catch.hpp>
#include <map>

#include "presenters/written_pen.h"

using namespace strata;
using namespace strata::presenters;

TEST_CASE(
    "a list on paper has every word of every row, and marking, case, page and ledger entry on each page") {
    ShownList list{"Ledger", {{"Entry", 60}, {"What", 300}, {"Who", 100}}, {}};
    for (int at = 1; at <= 150; ++at)
        list.rows.push_back({std::to_string(at),
                             at == 77 ? std::string(40, 'w') + " kept in full to the very " +
                                            "end of a reason that is far longer than a " +
                                            "line of the column that it stands in"
                                      : "adding row" + std::to_string(at),
                             "A. Patel"});
    SheetWords words;
    const auto sheet = sheetOfLarch();
    ListPages pages(list, sheet, words);
    REQUIRE(pages.pages() > 2);
    std::string all;
    for (int page = 0; page < pages.pages(); ++page) {
        WrittenPen pen;
        pages.draw(pen, page);
        CHECK(says(pen.words, "OFFICIAL-SENSITIVE"));
        CHECK(says(pen.words, "Operation Larch"));
        CHECK(says(pen.words, "Ledger entry 116"));
        CHECK(says(pen.words, "Page " + std::to_string(page + 1) + " of " + std::to_string(pages.pages())));
        CHECK(says(pen.words, "What"));
        CHECK(says(pen.words,
                   "Times shown in Europe/London.  By what happened, first to last.  Filter: Kind: call."));
        CHECK(pen.lowest < pages.height());
        for (const auto& said : pen.words)
            all += said + "\n";
    }
    for (int at = 1; at <= 150; ++at)
        if (at != 77)
            CHECK(all.find("adding row" + std::to_string(at) + "\n") != std::string::npos);
    for (const char* word : {"kept", "very", "reason", "column", "stands"})
        CHECK(all.find(word) != std::string::npos);
}

TEST_CASE("a row longer than a page goes on overleaf, and a word longer than its column on the next line") {
    std::string told, name(120, 'n');
    for (int at = 1; at <= 900; ++at)
        told += "word" + std::to_string(at) + " ";
    const ShownList list{
        "Events", {{"What", 100}, {"Words", 100}}, {{"before", "b"}, {name, told}, {"after", "a"}}};
    SheetWords words;
    const auto sheet = sheetOfLarch();
    ListPages pages(list, sheet, words);
    REQUIRE(pages.pages() > 1);
    std::string all, letters;
    for (int page = 0; page < pages.pages(); ++page) {
        WrittenPen pen;
        pages.draw(pen, page);
        CHECK(says(pen.words, "OFFICIAL-SENSITIVE"));
        CHECK(pen.lowest < pages.height());
        for (const auto& said : pen.words) {
            all += said + " ";
            if (said.find_first_not_of('n') == std::string::npos)
                letters += said;
        }
    }
    CHECK(letters == name);
    for (int at = 1; at <= 900; ++at)
        CHECK(all.find("word" + std::to_string(at) + " ") != std::string::npos);
    CHECK(all.find("after") != std::string::npos);
}

TEST_CASE("an empty list is one page that says whose it is") {
    const ShownList list{"People", {{"Name", 100}}, {}};
    const auto pages = printedList(list, sheetOfLarch());
    CHECK(pages.pages() == 1);
    CHECK(pages.width() > pages.height());
}

TEST_CASE("pages are played as often as they are asked for") {
    ShownList list{"People", {{"Name", 100}}, {{"Linh"}}};
    const auto pages = printedList(list, sheetOfLarch());
    for (int time = 0; time < 2; ++time) {
        auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 842, 595);
        auto* onto = cairo_create(surface);
        pages.play(onto, 0);
        CHECK(cairo_status(onto) == CAIRO_STATUS_SUCCESS);
        cairo_destroy(onto);
        cairo_surface_flush(surface);
        std::map<unsigned char, int> shades;
        const auto* pixels = cairo_image_surface_get_data(surface);
        for (int at = 0; at < 842 * 595; ++at)
            ++shades[pixels[4 * at]];
        cairo_surface_destroy(surface);
        CHECK(shades[255] > 842 * 595 / 2);  // paper
        CHECK(shades.size() > 10);           // with words on it
    }
}
