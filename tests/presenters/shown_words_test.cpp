#include "presenters/shown_words.h"

#include <catch2/catch.hpp>

using namespace strata::presenters;

TEST_CASE("a value is read as a person would say it, and one that is absent is not known") {
    CHECK(valueInWords("", "boolean") == "not known");
    CHECK(valueInWords("true", "boolean") == "yes");
    CHECK(valueInWords("false", "boolean") == "no");
    CHECK(valueInWords("2016-03-14", "date") == "14 March 2016");
    CHECK(valueInWords("car_wash", "choice") == "car wash");
}

TEST_CASE("words are joined with what stands between them and nothing around them") {
    CHECK(joined({}, "; ").empty());
    CHECK(joined({"a", "b"}, "; ") == "a; b");
}
