#include "sdk/time_text.h"
#include "sdk/epoch.h"

#include <catch2/catch.hpp>

namespace {

using strata::sdk::DateOrder;

std::string read(std::string_view cell, DateOrder order = DateOrder::DayFirst) {
    auto text = strata::sdk::readTime(cell);
    if (!strata::sdk::settle(text, order)) {
        return text.form == strata::sdk::TimeForm::None ? "no date" : "impossible";
    }
    std::string when;
    strata::sdk::appendWhen(when, text.time);
    return when;
}

std::string count(std::string_view cell) {
    const auto epoch = strata::sdk::readEpoch(cell);
    std::string when;
    if (epoch && !epoch->isUnset) {
        strata::sdk::appendWhen(when, epoch->time);
    }
    return epoch ? (epoch->isUnset ? "unset" : when) : "no count";
}

}  // namespace

TEST_CASE("Dates are read in the forms that sources use") {
    CHECK(read("14/03/2016") == "2016-03-14");
    CHECK(read("03/14/2016", DateOrder::MonthFirst) == "2016-03-14");
    CHECK(read("14.3.16") == "2016-03-14");
    CHECK(read("2016-03-14") == "2016-03-14");
    CHECK(read("2019.04.19.") == "2019-04-19");
    CHECK(read("1111/11/11") == "1111-11-11");
    CHECK(read("20190311") == "2019-03-11");
    CHECK(read("12-Dec-2019") == "2019-12-12");
    CHECK(read("1st March 2016") == "2016-03-01");
    CHECK(read("March 14, 2016") == "2016-03-14");
    CHECK(read("14 M\xC3\xA4rz 2016") == "2016-03-14");
    CHECK(read("16/03/14", DateOrder::YearFirst) == "2016-03-14");
}

TEST_CASE("Times are read with and without seconds, halves of the day, fractions and zones") {
    CHECK(read("14/03/2016 09:05") == "2016-03-14T09:05:00");
    CHECK(read("14/03/2016, 9:05 pm") == "2016-03-14T21:05:00");
    CHECK(read("14/03/2016 12:05 AM") == "2016-03-14T00:05:00");
    CHECK(read("2018-02-25 12:34:56 +0000") == "2018-02-25T12:34:56+00:00");
    CHECK(read("2007-12-17T04:32:30.3990520+01:00") == "2007-12-17T04:32:30.3990520+01:00");
    CHECK(read("20190311T101500Z") == "2019-03-11T10:15:00Z");
    CHECK(read("Mon, 14 Mar 2016 09:05:00 +0000 (UTC)") == "2016-03-14T09:05:00+00:00");
    CHECK(read("Mon Mar 14 09:05:00 2016") == "2016-03-14T09:05:00");
    CHECK(read("2016-03-14 09:05:00 BST") == "2016-03-14T09:05:00+01:00");
}

TEST_CASE("What is no date is not made one") {
    for (const char* text :
         {"Pending", "", "12.50", "07700 900123", "01JAN60:00:00:01", "98 500 B", "4.47701E+11", "1.2.3",
          "18.8.8.8", "TCP 80", "244081", "2016-03-14x", "may contain nuts"}) {
        INFO(text);
        CHECK(read(text) == "no date");
    }
    CHECK(read("30/02/2016") == "impossible");
    CHECK(read("29/02/2015") == "impossible");
    CHECK(read("2016-03-14 25:00") == "impossible");
}

TEST_CASE("Counts since 1970 take their unit from their size") {
    CHECK(count("1457946300") == "2016-03-14T09:05:00Z");
    CHECK(count("1457946300.25") == "2016-03-14T09:05:00.25Z");
    CHECK(count("1457946300123") == "2016-03-14T09:05:00.123Z");
    CHECK(count("1457946300123456") == "2016-03-14T09:05:00.123456Z");
    CHECK(count("1457946300123456789") == "2016-03-14T09:05:00.123456789Z");
    CHECK(count("13102419900000000") == "2016-03-14T09:05:00Z");
    CHECK(count("131024199000000000") == "2016-03-14T09:05:00Z");
    CHECK(count("0") == "unset");
    CHECK(count("-1") == "unset");
    CHECK(count("abc") == "no count");
    CHECK(count("99999999999999999999999") == "no count");
}

TEST_CASE("A later clock goes over midnight, month and leap day") {
    auto text = strata::sdk::readTime("2016-02-28T23:59:30");
    REQUIRE(strata::sdk::settle(text, DateOrder::DayFirst));
    std::string when;
    strata::sdk::appendWhen(when, strata::sdk::later(text.time, 86400 + 60));
    CHECK(when == "2016-03-01T00:00:30");
}
