#include "presenters/case_fact_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;
using workbench::QuestionRow;

namespace {

QuestionRow age(const std::string& origin) {
    QuestionRow row;
    row.fact = "victim.age_min_in_window";
    row.question = "Lowest age in the window";
    row.type = "integer";
    row.subject = "Linh";
    row.subjectId = "P01";
    row.scope = "victim";
    row.origin = origin;
    if (origin != "not_asked") {
        row.computed = "14";
        row.computedFrom = "computed from the date of birth given (about May 1999)";
        row.value = "14";
    }
    return row;
}

}  // namespace

TEST_CASE("a fact that is computed says from what, and an answer by whom, from what and when") {
    CHECK(factCells(age("computed"))[3] == "computed from the date of birth given (about May 1999)");
    auto row = age("answered");
    row.value = "12";
    row.by = "A. Patel";
    row.from = "the pupil file";
    row.on = "2018-03";
    row.differs = true;
    CHECK(factCells(row) ==
          std::vector<std::string>{"Lowest age in the window", "Linh", "12",
                                   "answered by A. Patel, from the pupil file, March 2018; wins "
                                   "over 14, computed from the date of birth given (about May "
                                   "1999)"});
    const auto detail = detailOf(row);
    CHECK(std::ranges::count(detail.computed, std::pair<std::string, std::string>("Computed", "14")) == 1);
    CHECK(std::ranges::count(detail.answered, std::pair<std::string, std::string>("Answer", "12")) == 1);
}

TEST_CASE("what nobody has answered has no answer, and not known is one") {
    CHECK(factCells(age("not_asked")) ==
          std::vector<std::string>{"Lowest age in the window", "Linh", "", "nobody has said"});
    auto row = age("not_known");
    row.value = "";
    row.by = "A. Patel";
    CHECK(factCells(row)[2] == "not known");
}

TEST_CASE("yes or no and choices are offered, what else there is has to be written") {
    QuestionRow row;
    row.type = "boolean";
    CHECK(answersOffered(row) == std::vector<std::pair<std::string, std::string>>{
                                     {"true", "yes"}, {"false", "no"}, {"not known", "not known"}});
    row.type = "choice";
    row.choices = {"car_wash", "nail_bar"};
    CHECK(answersOffered(row).at(1) == std::pair<std::string, std::string>("nail_bar", "nail bar"));
    CHECK(answersOffered(age("not_asked")).empty());
    CHECK(howToAnswer(age("not_asked")) == "A whole number, or \"not known\"");
}

TEST_CASE("an answer is of whom the fact is of") {
    CHECK(answerTo(age("not_asked"), "14", "the pupil file", "2018").whom.person == "P01");
    QuestionRow row;
    row.scope = "strand";
    row.subjectId = "labour";
    CHECK(answerTo(row, "2014", "", "").whom.strand == "labour");
    row.scope = "premises";
    CHECK(answerTo(row, "yes", "", "").whom.premises == "labour");
}
