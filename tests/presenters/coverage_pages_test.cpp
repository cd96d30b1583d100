#include "presenters/coverage_pages.h"

#include <catch2/catch.hpp>

#include "presenters/written_pen.h"

using namespace strata;
using namespace strata::presenters;

namespace {

workbench::CoverageRow strip(const std::string& person, const std::string& name) {
    workbench::CoverageRow row;
    row.person = row.personId = person;
    row.name = name;
    row.sentence = name + " of " + person + ": September 2013 missing";
    row.stretches = {{"2013-09-01", "2013-09-30", "not_asked"},
                     {"2013-10-01", "2013-12-31", "held"},
                     {"2014-01-01", "2014-03-31", "none_held"}};
    return row;
}

}  // namespace

TEST_CASE(
    "coverage on paper has every strip and what is missing of it, and on each sheet what the marks mean") {
    std::vector<workbench::CoverageRow> rows;
    for (const char* person : {"Linh", "Mihai", "Ana"})
        for (int at = 1; at <= 17; ++at)
            rows.push_back(strip(person, "Record " + std::to_string(at)));
    const auto sheet = sheetOfLarch();
    SheetWords words;
    CoveragePages pages(rows, sheet, words);
    REQUIRE(pages.pages() > 2);
    const std::string all = writtenOn(pages);
    for (const auto& row : rows)
        CHECK(all.find(row.sentence + "\n") != std::string::npos);
    for (int page = 0; page < pages.pages(); ++page) {
        WrittenPen pen;
        pages.draw(pen, page);
        for (const char* mark : {"held", "asked, none held", "not asked"})
            CHECK(std::ranges::count(pen.words, mark) == 1);
        // A strip never stands without the name of whose it is above it.
        const auto name = std::ranges::find_if(pen.words, [](const auto& said) {
            return said.starts_with("Linh") || said.starts_with("Mihai") || said.starts_with("Ana");
        });
        const auto record =
            std::ranges::find_if(pen.words, [](const auto& said) { return said.starts_with("Record"); });
        REQUIRE(name != pen.words.end());
        CHECK(name < record);
    }
    CHECK(all.find(", continued\n") != std::string::npos);
}

TEST_CASE("what is held is drawn where its days lie") {
    const std::vector<workbench::CoverageRow> rows = {strip("Linh", "GP")};
    const auto sheet = sheetOfLarch();
    SheetWords words;
    CoveragePages pages(rows, sheet, words);
    WrittenPen pen;
    pages.draw(pen, 0);
    // 212 days, of which the 31st to the 122nd are held.
    const PenBox held = pen.boxes.back();
    const double whole = 842 - 28 - 28 - 120;
    CHECK(held.left == Approx(28 + 120 + whole * 30 / 212));
    CHECK(held.right == Approx(28 + 120 + whole * 122 / 212));
}

TEST_CASE("a window that is not known is said and not drawn") {
    workbench::CoverageRow row;
    row.person = row.personId = "Linh";
    row.name = "GP";
    const std::vector<workbench::CoverageRow> rows = {row};
    const auto sheet = sheetOfLarch();
    SheetWords words;
    CoveragePages pages(rows, sheet, words);
    CHECK(writtenOn(pages).find("The window of the conduct is not known yet.\n") != std::string::npos);
}
