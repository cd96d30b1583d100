#include "base/text.h"

#include <catch2/catch.hpp>

using namespace strata::base;

TEST_CASE("UTF-8 is told from other bytes") {
    CHECK(isUtf8("plain"));
    CHECK(isUtf8("Nguyễn Thị"));
    CHECK_FALSE(isUtf8("caf\xe9"));
    CHECK_FALSE(isUtf8("\xed\xa0\x80"));
    CHECK(toUtf8Lossy("caf\xe9!") == "caf\xEF\xBF\xBD!");
}

TEST_CASE("Two spellings of one word fold to the same") {
    CHECK(foldForSearch("STRASSE") == foldForSearch("straße"));
    CHECK(foldForSearch("Ｔｅｌ １２") == "tel 12");
    CHECK(foldForSearch("Ș") == foldForSearch("ș"));
    CHECK(foldForSearch("Hello") == "hello");
    CHECK(foldWithoutMarks("Trần Hạnh") == "tran hanh");
    CHECK(foldWithoutMarks("Hello") == "hello");
}

TEST_CASE("The first strong letter decides the direction") {
    CHECK(looksRightToLeft("12 شاهد"));
    CHECK_FALSE(looksRightToLeft("12 witness شاهد"));
    CHECK_FALSE(looksRightToLeft("123"));
}

TEST_CASE("Numbers are grouped and counted in words") {
    CHECK(groupedNumber(1'234'567) == "1,234,567");
    CHECK(groupedNumber(-1'234) == "-1,234");
    CHECK(groupedNumber(999) == "999");
    CHECK(groupedNumber(INT64_MIN) == "-9,223,372,036,854,775,808");
    CHECK(plural(1, "event", "events") == "1 event");
    CHECK(plural(1204, "event", "events") == "1,204 events");
    CHECK(inBytes(1'540'000) == "1.5 MB");
}

TEST_CASE("Text is trimmed and split") {
    CHECK(trimmed(" \t a b\r\n") == "a b");
    CHECK(trimmed(" ").empty());
    CHECK(split("a,,b", ',') == std::vector<std::string>{"a", "", "b"});
    CHECK(split("", ',').size() == 1);
}
