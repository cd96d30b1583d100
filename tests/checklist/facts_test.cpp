#include <catch2/catch.hpp>

#include <random>

#include "checklist/computed_facts.h"
#include "shipped_catalogue.h"

using namespace strata::checklist;
using namespace strata::support;

namespace {

const Subject kCase{"case", "", ""}, kLinh{"victim", "P01", "Linh"};

FactBook bookOf(std::vector<CaseFact> facts, const std::string& born = "",
                std::vector<Subject> subjects = {kCase, kLinh}) {
    auto observed = observedOn();
    if (!born.empty())
        observed.born["P01"] = born;
    return {shippedCatalogue(), subjects, facts, {}, observed};
}

std::string known(const FactBook& book, const Subject& subject, const std::string& fact) {
    const auto value = book.of(subject, fact);
    return value ? writeFact(value->value) : "";
}

// The age in whole years on a day, counted birthday by birthday.
int ageOn(Day birth, Day day) {
    const auto born = dateOf(birth);
    int age = 0;
    while (true) {
        const int year = born.year + age + 1;
        const bool isLeapDay = born.month == 2 && born.day == 29 && !strata::base::isRealDate(year, 2, 29);
        const Day birthday = isLeapDay ? dayOf(year, 3, 1) : dayOf(year, born.month, born.day);
        if (birthday > day)
            return age;
        ++age;
    }
}

}  // namespace

TEST_CASE("the lowest age in the window follows from the latest birth and the first day") {
    std::mt19937 chance(17);
    for (int turn = 0; turn < 500; ++turn) {
        const Day birth = dayOf(1960, 1, 1) + static_cast<Day>(chance() % 18000);
        const Day first = dayOf(2012, 1, 1) + static_cast<Day>(chance() % 2000);
        const auto book = bookOf({answered("case.window_from", "", isoDay(first))}, isoDay(birth));
        INFO(isoDay(birth) << " " << isoDay(first));
        CHECK(known(book, kLinh, "victim.age_min_in_window") ==
              std::to_string(std::max(0, ageOn(birth, first))));
    }
}

TEST_CASE("an uncertain birth is taken at its latest, and the working is said") {
    const auto book = bookOf({answered("case.window_from", "", "2013-08-20")}, "1999-05~");
    const HeldFact* age = book.held(kLinh, "victim.age_min_in_window");
    REQUIRE(age != nullptr);
    CHECK(known(book, kLinh, "victim.age_min_in_window") == "14");
    CHECK(age->computedFrom.find("about May 1999") != std::string::npos);
    CHECK(age->computedFrom.find("20 August 2013") != std::string::npos);
    CHECK(age->howKnown().rfind("computed from ", 0) == 0);
}

TEST_CASE("a person's answer stands beside what is computed and wins, and it is said so") {
    const auto book =
        bookOf({answered("case.window_from", "", "2013-08-20"),
                {"victim.age_min_in_window", "P01", "12", "the pupil file", "2018-03", "A. Patel", 0}},
               "1999-05~");
    const HeldFact* age = book.held(kLinh, "victim.age_min_in_window");
    CHECK(known(book, kLinh, "victim.age_min_in_window") == "12");
    CHECK(age->differs());
    CHECK(age->computed->value == FactValue(std::int64_t{14}));
    CHECK(age->howKnown().find("A. Patel, from the pupil file, March 2018; this answer wins over 14") !=
          std::string::npos);
}

TEST_CASE("not known is an answer that decides nothing") {
    const auto book = bookOf({answered("case.window_from", "", "2013-08-20"),
                              answered("victim.age_min_in_window", "P01", std::string(kNotKnown))},
                             "1999-05~");
    CHECK(known(book, kLinh, "victim.age_min_in_window").empty());
    CHECK(book.held(kLinh, "victim.age_min_in_window")->isSaidNotKnown());
}

TEST_CASE("a window over 31 July 2015 is said at its widest") {
    const auto crosses = [](const std::string& from, const std::string& to) {
        return known(bookOf({answered("case.window_from", "", from), answered("case.window_to", "", to)}),
                     kCase, "case.window_crosses_2015_07_31");
    };
    CHECK(crosses("2013-09", "2016-07") == "true");
    CHECK(crosses("2015-07-31", "2016") == "false");
    CHECK(crosses("2015-07-30", "2015-07-31") == "true");
    CHECK(crosses("2013", "2015-07-30") == "false");
    CHECK(crosses("2013", "2015-07~") == "true");  // about July may be August
    CHECK(known(bookOf({answered("case.window_from", "", "2013")}), kCase, "case.window_crosses_2015_07_31")
              .empty());
}

TEST_CASE("the window of the case is that of its strands where it has none of its own") {
    std::vector<CaseFact> facts = {answered("strand.window_from", "labour", "2014-02"),
                                   answered("strand.window_to", "labour", "2015-06"),
                                   answered("strand.window_from", "domestic", "2013-11-03"),
                                   answered("strand.window_to", "domestic", "2014-01")};
    const auto book = bookOf(facts);
    CHECK(book.window().first == dayOf(2013, 11, 3));
    CHECK(book.window().last == dayOf(2015, 6, 30));
    facts.push_back(answered("case.window_from", "", "2012"));
    CHECK(bookOf(facts).window().first == dayOf(2012, 1, 1));
}

TEST_CASE("months here are the most that the dates allow, and none where they are apart") {
    const auto lived = [](const std::string& came, const std::string& left) {
        std::vector<CaseFact> facts = {answered("case.window_from", "", "2013-09-01"),
                                       answered("case.window_to", "", "2014-08-31"),
                                       answered("victim.uk_from", "P01", came)};
        if (!left.empty())
            facts.push_back(answered("victim.uk_to", "P01", left));
        const auto book = bookOf(facts);
        return known(book, kLinh, "victim.lived_in_uk_months_in_window") + " " +
               known(book, kLinh, "victim.in_uk_during_window");
    };
    CHECK(lived("2010", "") == "12 true");
    CHECK(lived("2014-01-01", "2014-03-31") == "3 true");
    CHECK(lived("2014-01-15", "2014-03-13") == "1 true");
    CHECK(lived("2014-12", "") == "0 false");
    CHECK(lived("2014", "2014-12") == "8 ");  // may have come after the window ended
    CHECK(lived("2009", "2013-08-31") == "0 false");
}

TEST_CASE("someone exploited who is also a suspect puts section 45 in issue") {
    const auto book = bookOf({}, "", {kCase, kLinh, {"suspect", "P01", "Linh"}});
    CHECK(known(book, kCase, "case.s45_in_issue") == "true");
    CHECK(known(bookOf({}), kCase, "case.s45_in_issue").empty());
}

TEST_CASE("a count of what is recorded so far settles only what more of it cannot undo") {
    const ExpectedRule some(
        strata::base::Json::parse(R"({"fact":"case.premises_count","op":">","value":0})"));
    const ExpectedRule few(strata::base::Json::parse(R"({"fact":"case.premises_count","op":"<","value":3})"));
    const auto truth = [](const ExpectedRule& rule, std::int64_t count) {
        return rule.evaluate([&](const std::string&) { return Known{count, true}; }).truth;
    };
    CHECK(truth(some, 0) == Truth::undetermined);
    CHECK(truth(some, 1) == Truth::yes);
    CHECK(truth(few, 2) == Truth::undetermined);
    CHECK(truth(few, 3) == Truth::no);
}

TEST_CASE("what is computed is asked for by what people can tell, and not again once that is answered") {
    const std::string months = "victim.lived_in_uk_months_in_window";
    CHECK(toBeAsked(bookOf({}), kLinh, months) == "victim.uk_from");
    CHECK(toBeAsked(bookOf({answered("victim.uk_from", "P01", "2014-05")}), kLinh, months) ==
          "case.window_from");
    CHECK(toBeAsked(bookOf({answered("victim.uk_from", "P01", std::string(kNotKnown)),
                            answered("case.window_from", "", "2013-08")}),
                    kLinh, months) == months);
    CHECK(toBeAsked(bookOf({}), kLinh, "victim.attended_hospital") == "victim.attended_hospital");
}
