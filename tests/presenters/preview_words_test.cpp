#include "presenters/preview_words.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

namespace {

workbench::ChecklistReading::Change change(const std::string& was, const std::string& then) {
    workbench::ChecklistReading::Change made;
    made.gap.name = "GP record";
    made.gap.state = then;
    made.was = was;
    return made;
}

}  // namespace

TEST_CASE("a preview counts the flags that would appear and go, and what would be told otherwise") {
    CHECK(previewInWords({}) == "Nothing in this case would change.");
    CHECK(previewInWords({change("missing", "not_expected")}) == "1 flag would go.");
    CHECK(previewInWords({change("not_expected", "missing"), change("missing", "not_expected"),
                          change("missing", "undetermined"), change("", "undetermined")}) ==
          "1 flag would appear, 2 flags would go, 1 other source would be told otherwise.");
}

TEST_CASE("a row of a preview says what it is now and what it would be") {
    const auto cells = previewCells(change("missing", "not_expected"));
    REQUIRE(cells.size() == 5);
    CHECK(cells[1] == "the case");
    CHECK(cells[2] == "missing");
    CHECK(cells[3] == "not expected");
    CHECK(previewCells(change("", "missing"))[2] == "not there");
    CHECK(previewCells(change("missing", "gone"))[3] == "gone");
}
