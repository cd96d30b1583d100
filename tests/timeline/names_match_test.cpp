#include "timeline/names_match.h"

#include <catch2/catch.hpp>

using strata::timeline::WrittenName;

TEST_CASE("A telephone number is one number however it is written") {
    const WrittenName number("07700 900417");
    CHECK(number.isNumber());
    for (const char* written : {"+44 7700 900417", "00447700900417", "+44 (0)7700-900417", "07700900417"})
        CHECK(WrittenName(written).key() == number.key());
    CHECK(WrittenName("+84 912 345 678").key() != WrittenName("0912 345 678").key());
    CHECK_FALSE(WrittenName("14 Quillon Street").isNumber());
    CHECK_FALSE(WrittenName("1234").isNumber());
}

TEST_CASE("Names meet without case, marks and punctuation, in any script, and stay apart otherwise") {
    CHECK(WrittenName("Nguyễn Thị Hạnh").key() == WrittenName("NGUYEN THI HANH").key());
    CHECK(WrittenName("St. John's Rd").key() == WrittenName("st johns road").key());
    CHECK(WrittenName("李 明").key() != WrittenName("李 华").key());
    CHECK(WrittenName("Tran Linh").key() != WrittenName("Linh Tran").key());
    CHECK(WrittenName("Tran Linh").mayMeanTheSame(WrittenName("Linh Trần")));
    CHECK_FALSE(WrittenName("Linh").mayMeanTheSame(WrittenName("Lan")));
    CHECK_FALSE(WrittenName("07700900417").mayMeanTheSame(WrittenName("07700900418")));
}

TEST_CASE("Coordinates and words that name nothing are known for what they are") {
    CHECK(WrittenName("51.5074, -0.1278").isCoordinates());
    CHECK_FALSE(WrittenName("14 Quillon St.").isCoordinates());
    for (const char* nothing : {"Home", "unknown", "N/A", "not known", "", "?"})
        CHECK(WrittenName(nothing).saysNothing());
    CHECK_FALSE(WrittenName("Homefield").saysNothing());
}
