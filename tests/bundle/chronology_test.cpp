#include "bundle/chronology.h"

#include <catch2/catch.hpp>

#include "base/edtf.h"

namespace strata::bundle {
namespace {

const base::Zone& london() {
    static const auto zone = base::Zone::find("Europe/London");
    return *zone;
}

ChronologyMoment moment(std::int64_t number, const std::string& edtf) {
    const auto said = base::readEdtf(edtf, london());
    REQUIRE(said);
    return {number, said->fuzzy, said->precision};
}

ChronologyOrder orderOf(const std::vector<std::string>& dates) {
    std::vector<ChronologyMoment> moments;
    for (const auto& date : dates)
        moments.push_back(moment(static_cast<std::int64_t>(moments.size()) + 1, date));
    return {std::move(moments), london()};
}

ChronologyRow rowSaying(const std::string& original) {
    ChronologyEvent event;
    const auto said = base::readEdtf(original, london());
    REQUIRE(said);
    event.id = "E1";
    event.bounds = said->fuzzy;
    event.precision = said->precision;
    event.zone = "Europe/London";
    event.original = original;
    const ChronologyOrder order({{1, event.bounds, event.precision}}, london());
    return chronologyRow(event, order, 0, london());
}

}  // namespace

TEST_CASE("A date is told as the source tells it and never harder") {
    CHECK(rowSaying("2016-03~").when == "about March 2016");
    CHECK(rowSaying("2016-03").when == "March 2016");
    CHECK(rowSaying("2016-22").when == "summer 2016");
    CHECK(rowSaying("../2015-12-25").when == "no later than 25 December 2015");
    CHECK(rowSaying("2016-03-14T09:05").when == "14 March 2016, 09:05 GMT");
}

TEST_CASE("Two times of one day name it once, two of different days or zones do not") {
    const auto told = [](const std::string& first, const std::string& last) {
        ChronologyEvent event;
        event.bounds = {base::parseIsoInstant(first), base::parseIsoInstant(last)};
        event.precision = base::Precision::second;
        event.zone = "UTC";
        const ChronologyOrder order({{1, event.bounds, event.precision}}, london());
        return chronologyRow(event, order, 0, london()).when;
    };
    CHECK(told("2015-11-05T07:00:00Z", "2015-11-05T17:30:09Z") ==
          "5 November 2015, between 07:00:00 and 17:30:09 GMT");
    CHECK(told("2015-11-05T23:00:00Z", "2015-11-06T01:00:00Z") ==
          "between 5 November 2015, 23:00:00 GMT and 6 November 2015, 01:00:00 GMT");
    CHECK(told("2015-10-25T00:30:00Z", "2015-10-25T01:30:00Z") ==
          "between 25 October 2015, 01:30:00 BST and 25 October 2015, 01:30:00 GMT");
    CHECK(told("2015-11-05T07:00:00Z", "2015-11-05T07:00:00Z") == "5 November 2015, 07:00:00 GMT");
}

TEST_CASE("Words that do not bear out the bounds are not used to tell the time") {
    ChronologyEvent event;
    event.bounds = base::readEdtf("2016-05", london())->strict;
    event.precision = base::Precision::month;
    event.zone = "Europe/London";
    event.original = "2016-03~";
    const ChronologyOrder order({{1, event.bounds, event.precision}}, london());
    const auto row = chronologyRow(event, order, 0, london());
    CHECK(row.when == "May 2016");
    CHECK(row.whenWritten == "2016-03~");
}

TEST_CASE("Events stand by earliest bound, then coarse before fine, and those without one stand last") {
    const auto order = orderOf({"2016-03-14", "../2015-12-25", "2016-03-01", "2016-03", "2014"});
    REQUIRE(order.size() == 5);
    CHECK(order.placed() == 4);
    std::vector<std::int64_t> events;
    for (std::size_t i = 0; i < order.size(); ++i)
        events.push_back(order.event(i));
    CHECK(events == std::vector<std::int64_t>{5, 4, 3, 1, 2});
    CHECK(order.heading(0) == "From January 2014, wider than a month");
    CHECK(order.heading(1) == "March 2016");
    CHECK(order.heading(4).empty());
    CHECK(order.notInOrder(4).empty());
}

TEST_CASE("Times that overlap and are not equally fine are said not to be in order") {
    const auto order = orderOf({"2016-03", "2016-03-14", "2016-03-14T09:05:00", "2016-03-15", "2016-04-02"});
    CHECK(order.notInOrder(0) == "Not in order with nos.\u00A02 to 4");
    CHECK(order.notInOrder(1) == "Not in order with nos.\u00A01 and 3");
    CHECK(order.notInOrder(2) == "Not in order with no.\u00A02");
    CHECK(order.notInOrder(3).empty());
    CHECK(order.notInOrder(4).empty());
}

TEST_CASE("Equal days need no word, but days that reach differently far do") {
    const auto same = orderOf({"2016-03-14", "2016-03-14", "2016-03-14"});
    for (std::size_t i = 0; i < same.size(); ++i)
        CHECK(same.notInOrder(i).empty());
    const auto wider = orderOf({"2016-03-14~", "2016-03-14"});
    CHECK(wider.notInOrder(0) == "Not in order with no.\u00A02");
    CHECK(wider.notInOrder(1) == "Not in order with no.\u00A01");
}

TEST_CASE("What has no end may have happened after all that follows") {
    const auto order = orderOf({"2016-03-01/..", "2016-03-14", "2017-01-01"});
    CHECK(order.notInOrder(0) == "Not in order with nos.\u00A02 and 3");
}

TEST_CASE("A time that has bounds but no beginning is not given one") {
    const auto order = orderOf({"../2015-12-25"});
    CHECK(order.placed() == 0);
    CHECK(order.heading(0).empty());
}

TEST_CASE("Nothing on the page can turn letters round, ring a bell or break the document") {
    CHECK(printedText("a\u202Eb") == "a\uFFFDb");
    CHECK(printedText("\u2066x\u2069") == "\uFFFDx\uFFFD");
    CHECK(printedText(std::string("a\0b\a\x1b[31m", 9)) == "a\uFFFDb\uFFFD\uFFFD[31m");
    CHECK(printedText("\xc2\x9b\x7f") == "\uFFFD\uFFFD");
    CHECK(printedText("\uFFFE") == "\uFFFD");
    CHECK(printedText("a\xff") == "a\uFFFD");
    CHECK(printedText("one\r\ntwo\rthree\u2028four\tfive") == "one\ntwo\nthree\nfour five");
    CHECK(printedText("Tết 青岛 עברית \U0001F600") == "Tết 青岛 עברית \U0001F600");
}

}  // namespace strata::bundle
