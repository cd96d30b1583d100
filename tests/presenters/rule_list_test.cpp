#include "presenters/rule_list.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

TEST_CASE("a rule says what it is now, and by whom and why it is not as shipped") {
    workbench::RuleRow rule;
    rule.name = "GP record";
    rule.state = "as_shipped";
    rule.inWords = "[ill] is yes";
    CHECK(ruleCells(rule) == std::vector<std::string>{"GP record", "as shipped", "[ill] is yes", "", ""});
    rule.state = "off";
    rule.inWords = "never";
    rule.by = "A. Patel";
    rule.role = "SIO";
    rule.at = "2026-05-03T10:00:00Z";
    rule.reason = "Seen abroad";
    CHECK(ruleCells(rule) == std::vector<std::string>{"GP record", "off", "never: it is off",
                                                      "A. Patel, SIO, 3 May 2026", "Seen abroad"});
}

TEST_CASE("a pack says its version, whether it is on, and how much of it nobody has confirmed") {
    workbench::PackRow pack;
    pack.title = "County lines";
    pack.version = "2";
    pack.dated = "2026-11-01";
    pack.rows = 3;
    pack.forVerification = 2;
    CHECK(packCells(pack) ==
          std::vector<std::string>{"County lines", "2, 1 November 2026", "on", "2 of 3", "", ""});
    pack.isOn = false;
    pack.forVerification = 0;
    CHECK(packCells(pack)[2] == "off");
    CHECK(packCells(pack)[3] == "none of 3");
    pack.forVerification = 1;
    CHECK(shippedInWords(pack) ==
          "The catalogue as shipped is version 2 of 1 November 2026: 1 of 3 rows is for verification.");
}
