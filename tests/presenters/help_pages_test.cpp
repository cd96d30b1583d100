#include "presenters/help_pages.h"

#include <catch2/catch.hpp>
#include <set>

#include "base/failure.h"
#include "workbench/resources.h"

using namespace strata;
using presenters::HelpBlock;

TEST_CASE("a page of help has its title, headings, paragraphs and items in their order") {
    const auto page =
        presenters::readHelpPage("dates", "# Dates\n\nKept as *said*.\n\n## Bounds\n- one\n- two\n");
    CHECK(page.title == "Dates");
    REQUIRE(page.blocks.size() == 4);
    CHECK(page.blocks[0].kind == HelpBlock::Kind::paragraph);
    CHECK(page.blocks[0].words == "Kept as said.");
    CHECK(page.blocks[1].kind == HelpBlock::Kind::heading);
    CHECK(page.blocks[3].kind == HelpBlock::Kind::item);
    CHECK(page.blocks[3].words == "two");
}

TEST_CASE("every view has a page of help, and the reviewing lawyer has one") {
    const auto pages = presenters::loadHelp(workbench::resourcePath("help"));
    std::set<std::string> ids;
    for (const auto& page : pages) {
        ids.insert(page.id);
        CHECK(page.title != page.id);
        CHECK(page.blocks.size() > 3);
    }
    for (const char* view :
         {"overview", "timeline", "accounts", "checklist", "sources", "people", "ledger", "advice", "lawyer"})
        CHECK(ids.count(view) == 1);
}

TEST_CASE("help is found by words in any case, and all of it when nothing is asked") {
    const auto pages = presenters::loadHelp(workbench::resourcePath("help"));
    CHECK(presenters::pagesWith(pages, "").size() == pages.size());
    const auto found = presenters::pagesWith(pages, "WITHDRAWN repeated");
    REQUIRE_FALSE(found.empty());
    CHECK(found.front()->id == "accounts");
    CHECK(presenters::pagesWith(pages, "zeppelin").empty());
}

TEST_CASE("a page that is not there is named") {
    CHECK_THROWS_WITH(presenters::loadHelp(workbench::resourcePath("help") / "nowhere"),
                      Catch::Contains("contents"));
}

TEST_CASE("the tour has nine steps, each at a view and with words") {
    const auto steps = presenters::loadTour(workbench::resourcePath("help"));
    REQUIRE(steps.size() == 9);
    for (const auto& step : steps) {
        CHECK_FALSE(step.title.empty());
        CHECK(step.view.find(' ') == std::string::npos);
        CHECK(step.words.size() > 40);
    }
    CHECK(steps[5].view == "accounts");
    CHECK(steps[5].item == "P01/A-02 P01/A-04");
}
