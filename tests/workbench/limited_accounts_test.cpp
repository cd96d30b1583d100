#include "workbench/limited_accounts.h"

#include <catch2/catch.hpp>

using namespace strata::workbench;

TEST_CASE("words held back are replaced once, whole, and not within what stands in their place") {
    const std::string place = "access limited: the words are read for a recorded reason";
    CHECK(withoutWords("listing \"read\", \"reason\" as words", {"read", "reason", "words"}, place) ==
          "listing \"" + place + "\", \"" + place + "\" as " + place);
    CHECK(withoutWords("already read", {"read"}, "-") == "already -");
    CHECK(withoutWords("the red van", {"red", "red van"}, "-") == "the -");
    CHECK(withoutWords("lorr* and lorry", {"lorr*"}, "-") == "- and lorry");
    CHECK(withoutWords("nói là đi", {"là"}, "-") == "nói - đi");
    CHECK(withoutWords("nothing held", {}, "-") == "nothing held");
}
