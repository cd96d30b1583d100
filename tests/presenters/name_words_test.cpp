#include "presenters/name_words.h"

#include <catch2/catch.hpp>

using namespace strata;

TEST_CASE("what is said of names is a sentence, and of people that they stay apart") {
    const auto all =
        presenters::listed({{"within", "Luton", "Bedfordshire", "A map", "A. Patel", "SIO", "", "G1"},
                            {"person", "Uncle Bao", "Bao", "", "A. Patel", "", "", "G2"}});
    CHECK(all.cells[0] ==
          std::vector<std::string>{"G1", "Luton lies within Bedfordshire", "A map", "A. Patel"});
    CHECK(all.cells[1][1] == "Uncle Bao and Bao are one person");
    CHECK(all.words[0].find("A. Patel, SIO") != std::string::npos);
    CHECK(all.words[1].find("The people stay apart") != std::string::npos);
    CHECK(all.summary == "2 things are said of names");
    CHECK(presenters::listed(std::vector<workbench::NameRow>{}).hint.find("Nothing is looked up") !=
          std::string::npos);
}
