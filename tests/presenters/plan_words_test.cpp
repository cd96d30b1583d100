#include "presenters/plan_words.h"

#include <catch2/catch.hpp>

using namespace strata;
using presenters::AlreadyRecorded;

namespace {

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

AlreadyRecorded recorded() {
    AlreadyRecorded all;
    all.tellings = {{"the journey", "P02/A-01", "Bao", "2016-05-01", "DC Prior", "Kent Police", "told"},
                    {"the journey", "P01/A-01", "Linh", "2016-06-21", "DC Prior", "Kent Police", "told"},
                    {"wages", "P01/A-02", "Linh", "", "", "GP", "asked and not answered"}};
    workbench::DrawnFactRow fact;
    fact.id = "F3";
    fact.topic = "wages";
    fact.kindInWords = "amount";
    fact.about = "pay";
    fact.account = "P01/A-01";
    fact.lowest = fact.highest = 200;
    fact.unit = "GBP";
    all.facts = {fact};
    workbench::RetellingRow linh, bao;
    linh.person = "P01";
    linh.maker = "Linh";
    linh.tellings = 2;
    linh.audiences = {{"Kent Police", {"P01/A-01"}}, {"GP", {"P01/A-02"}}};
    linh.interpreters = {{{"Amina Yusuf", {"P01/A-01"}}}, 0, 1};
    bao.person = "P02";
    bao.maker = "Bao";
    bao.tellings = 1;
    all.retellings = {linh, bao};
    return all;
}

std::vector<std::string> accountsIn(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::string> accounts;
    for (const auto& row : rows)
        accounts.push_back(row[1]);
    return accounts;
}

}  // namespace

TEST_CASE("before anybody is asked again, what is recorded on a topic is shown, their own tellings first") {
    const auto all = recorded();
    CHECK(accountsIn(presenters::recordedOn(all, "Linh", "Journey")) ==
          std::vector<std::string>{"P01/A-01", "P02/A-01"});
    CHECK(accountsIn(presenters::recordedOn(all, "linh", "")) ==
          std::vector<std::string>{"P01/A-01", "P01/A-02", "P01/A-01"});
    const auto wages = presenters::recordedOn(all, "Linh", "wages; the flat");
    REQUIRE(wages.size() == 2);
    CHECK(wages[0].back() == "asked and not answered");
    CHECK(wages[1].back() == "fact F3, amount, pay: 200 GBP");
    CHECK(presenters::recordedOn(all, "Linh", "the flat").empty());
    CHECK(presenters::topicsKnown(all) == std::vector<std::string>{"the journey", "wages"});
    CHECK(presenters::topicsTyped(" the drive ;wages,, ") == std::vector<std::string>{"the drive", "wages"});
}

TEST_CASE("who could be asked to be there again is said with how often it was told") {
    CHECK(presenters::toldSoFar(recorded(), "Linh") ==
          "Linh has told it 2 times: Kent Police once, GP once. Interpreter: Amina Yusuf once; 1 not "
          "recorded.");
    CHECK(presenters::toldSoFar(recorded(), "Bao") == "Bao has told it once.");
    CHECK(presenters::toldSoFar(recorded(), "Ha") == "No account of theirs is recorded.");
    CHECK(presenters::toldSoFar(recorded(), "").empty());
}

TEST_CASE("a plan is listed with all that it says, and one taken back says so and why") {
    workbench::PlanRow plan;
    plan.id = "N1";
    plan.person = "P01";
    plan.name = "Linh";
    plan.topics = {"the drive"};
    plan.isNew = "Camera images";
    plan.isNeeded = "The driver is not named";
    plan.serves = {"msa2015_s2/travel"};
    plan.record = "The hire records are asked for";
    plan.interpreter = "Amina Yusuf";
    plan.by = "A. Patel";
    auto withdrawn = plan;
    withdrawn.id = "N2";
    withdrawn.isTakenBack = true;
    withdrawn.takenBackBy = "B. Osei";
    withdrawn.takenBackReason = "The records name him";
    const auto all = presenters::listed({plan, withdrawn});
    CHECK(all.summary == "1 plan stands, 1 taken back");
    CHECK(all.cells[1][0] == "N2, taken back");
    for (const char* words :
         {"interview of Linh planned by A. Patel", "Topics: the drive", "Camera images",
          "The driver is not named", "msa2015_s2/travel", "The hire records are asked for", "Amina Yusuf"})
        CHECK(holds(all.words[0], words));
    CHECK_FALSE(holds(all.words[0], "Supporter"));
    CHECK(holds(all.words[1], "Taken back by B. Osei: The records name him"));
}
