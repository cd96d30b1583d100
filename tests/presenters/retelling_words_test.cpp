#include "presenters/retelling_words.h"

#include <catch2/catch.hpp>

using namespace strata;

namespace {

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

workbench::RetellingRow linh() {
    workbench::RetellingRow row;
    row.person = "P01";
    row.maker = "Linh";
    row.tellings = 3;
    row.firstTimeTold = 1;
    row.audiences = {{"Kent Police", {"P01/A-01", "P01/A-03"}}, {"GP", {"P01/A-02"}}};
    row.topics = {{"journey", {"P01/A-01", "P01/A-03"}, {"P01/A-02"}, {}}, {"wages", {}, {}, {"P01/A-02"}}};
    row.interviewers = {{{"DC Prior", {"P01/A-01"}}, {"Dr Shah", {"P01/A-02"}}}, 1, 1};
    row.interpreters = {{{"Amina Yusuf", {"P01/A-01", "P01/A-03"}}}, 0, 1};
    return row;
}

}  // namespace

TEST_CASE("how often somebody told it is said with whom they told and who was there") {
    const auto all = presenters::listed({linh()});
    REQUIRE(all.cells.size() == 1);
    CHECK(all.cells[0] == std::vector<std::string>{"Linh", "3 times", "1", "Kent Police 2 times, GP once",
                                                   "DC Prior once, Dr Shah once; 1 change; 1 not recorded",
                                                   "Amina Yusuf 2 times; 1 not recorded", ""});
    CHECK(holds(all.summary, "3 tellings by 1 person"));
    for (const char* words :
         {"Linh has told it 3 times.", "1 account says that something was told for the first time",
          "Kent Police: 2 times (P01/A-01, P01/A-03)",
          "journey: told 2 times (P01/A-01, P01/A-03); asked and not answered once (P01/A-02)",
          "wages: not asked once (P01/A-02)", "1 change between tellings that follow one another",
          "the same each time that it is recorded; not recorded with 1 telling",
          "Supporter: not recorded with any telling"})
        CHECK(holds(all.words[0], words));
}

TEST_CASE("a topic that was not asked about is never said to be left out or refused") {
    const auto words = presenters::inWords(workbench::TopicTellingRow{"wages", {}, {}, {"P01/A-02"}});
    CHECK(words == "not asked once (P01/A-02)");
    const auto nobody = presenters::listed(std::vector<workbench::RetellingRow>{});
    CHECK(nobody.cells.empty());
    CHECK_FALSE(nobody.hint.empty());
}
