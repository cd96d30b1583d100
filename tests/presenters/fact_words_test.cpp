#include "presenters/fact_words.h"

#include <catch2/catch.hpp>

using namespace strata;

namespace {

workbench::AccountRow account(const std::string& id, const std::string& interpreter) {
    workbench::AccountRow row;
    row.id = id;
    row.interpreter = interpreter;
    if (!interpreter.empty())
        row.circumstances.push_back({"interpreter", "Interpreter", "", false, {interpreter}, {}});
    return row;
}

workbench::FactDifferenceRow silence() {
    workbench::FactDifferenceRow row;
    row.relation = "not_repeated";
    row.relationInWords = "not mentioned";
    row.left = workbench::DrawnFactRow{};
    row.left->kindInWords = "event";
    row.left->about = "arrival";
    row.left->citation = "P01/A-01 p. 2 l. 14";
    row.left->quote = "in March 2016";
    row.left->when = "March 2016";
    row.left->certainty = {"I think"};
    row.earlier = account("P01/A-01", "Ha");
    row.later = account("P01/A-02", "");
    row.topicAsked = "the topic was not asked about";
    row.interpreter = "not recorded";
    row.interviewer = "same";
    row.explanation = "none offered";
    return row;
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a difference is said with both tellings and all that has to stand beside it") {
    const auto words = presenters::differenceInWords(silence());
    for (const char* part :
         {"P01/A-01 p. 2 l. 14  “in March 2016”  =  March 2016", "“I think”", "Interpreter: Ha",
          "P01/A-02  Not mentioned in this account.", "Circumstances not recorded", "Days between not known",
          "the topic was not asked about", "Interpreter: not recorded", "Interviewer: same", "none linked",
          "Explanation: none offered", "Proposed by the rules; set by nobody."}) {
        INFO(part);
        CHECK(holds(words, part));
    }
}

TEST_CASE("silence is never said to be more than silence") {
    const auto cells = presenters::cellsOf(silence());
    CHECK(cells == std::vector<std::string>{"not mentioned", "event, arrival", "P01/A-01", "March 2016",
                                            "P01/A-02", "not mentioned", "the rules"});
    for (const char* word : {"withdrawn", "inconsistent", "contradict", "changed her"})
        CHECK_FALSE(holds(presenters::differenceInWords(silence()), word));
}

TEST_CASE("what a person set stands under a name, a day and a reason") {
    auto row = silence();
    row.relationInWords = "withdrawn";
    row.setBy = "A. Patel";
    row.role = "SIO";
    row.at = "2017-06-19T09:00:00Z";
    row.reason = "She said so on 3 May";
    const auto words = presenters::differenceInWords(row);
    CHECK(holds(words, "Set by A. Patel, SIO, "));
    CHECK(holds(words, ": She said so on 3 May"));
    CHECK(presenters::cellsOf(row).back() == "A. Patel");
}
