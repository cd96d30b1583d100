#include "event_case.h"
#include "workbench/link_rows.h"

using namespace strata;
using test::arrival;
using test::EventCase;

TEST_CASE("an event is an item that supports an element, also one made by hand") {
    EventCase made;
    REQUIRE(made.session.makeEvent(arrival()).ok());
    REQUIRE(made.session.setOffences({"msa2015_s1_labour"}).ok());
    CHECK(made.session.link({"E1", "msa2015_s1_labour/labour", "digital", ""}).ok());
    CHECK(made.session.link({"E3", "msa2015_s1_labour/labour", "documents", ""}).ok());
    CHECK_FALSE(made.session.link({"E4", "msa2015_s1_labour/labour", "documents", ""}).ok());
    made.checkHolds();
}

TEST_CASE("many items are linked in one entry, and taken back to what each was before") {
    EventCase made;
    REQUIRE(made.session.setOffences({"msa2015_s1_labour"}).ok());
    REQUIRE(made.session.link({"E1", "msa2015_s1_labour/labour", "digital", ""}).ok());
    const std::string before = made.shown();
    const auto head = made.session.reader().summary().headSequence;
    const workbench::NewLink how{"", "msa2015_s1_labour/labour", "documents", ""};
    CHECK_FALSE(made.session.linkItems({"E1", "E9"}, how).ok());
    CHECK_FALSE(made.session.linkItems({}, how).ok());
    REQUIRE(made.session.linkItems({"E1", "E2", "E1"}, how).ok());
    CHECK(made.session.reader().summary().headSequence == head + 1);
    for (const auto& element : made.session.reader().checklist().elements)
        if (element.element == "labour")
            CHECK(element.layers.at("documents") == std::vector<std::string>{"E1", "E2"});
    made.checkHolds();
    REQUIRE(made.session.undo().ok());
    CHECK(made.shown() == before);
    made.checkHolds();
}

TEST_CASE("a link is taken back for a reason, by an entry, and put again as its maker made it") {
    EventCase made;
    REQUIRE(made.session.setOffences({"msa2015_s1_labour"}).ok());
    const std::string element = "msa2015_s1_labour/labour";
    REQUIRE(made.session.link({"E1", element, "digital", "own_observation", "The owner's own phone"}).ok());
    const std::string before = made.shown();
    const auto linked = made.session.reader().elementLinks("E1");
    REQUIRE(linked.size() == 1);
    CHECK(linked[0].element == element);
    CHECK_FALSE(linked[0].prove.empty());
    CHECK(linked[0].layer == "digital");
    CHECK(linked[0].said.by == "A. Tester");
    CHECK(linked[0].said.role == "SIO");
    CHECK(linked[0].said.reason == "The owner's own phone");
    CHECK(made.session.unlinkItem("E1", element, " ").refusal().field == "reason");
    CHECK_FALSE(made.session.unlinkItem("E2", element, "Not that one").ok());
    const auto head = made.session.reader().summary().headSequence;
    REQUIRE(made.session.unlinkItem("E1", element, "Another till").ok());
    CHECK(made.session.reader().elementLinks("E1").empty());
    const auto taken = made.session.reader().entries(1, head)[0];
    CHECK(taken.kind == "item.unlinked");
    CHECK(taken.reason == "Another till");
    CHECK(made.session.undoSentence().starts_with("Undo taking back the link of E1 \"" +
                                                  made.session.reader().event(1)->title + "\" to"));
    made.checkHolds();
    REQUIRE(made.session.undo().ok());
    CHECK(made.shown() == before);
    CHECK(made.session.reader().elementLinks("E1")[0].said.reason == "The owner's own phone");
    REQUIRE(made.session.redo().ok());
    CHECK(made.session.reader().elementLinks().empty());
    made.checkHolds();
}

TEST_CASE("one event of several is taken off a passage, and the others stay") {
    EventCase made;
    REQUIRE(made.session.recordAccount({"Linh", "Tôi đến Luton.", "", "", "", "", "", "", "", "", {}}).ok());
    REQUIRE(made.session.linkEventsToPassage({1, 2}, {"A-01", 0, 5, 11}, "She says so").ok());
    const std::string before = made.shown();
    const auto rows = made.session.reader().eventsOfAccount("P01/A-01");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].event == "E1");
    CHECK(rows[0].words == "đến");
    CHECK(rows[0].said.reason == "She says so");
    CHECK(made.session.unlinkPassage(1, rows[0].link, "").refusal().field == "reason");
    CHECK_FALSE(made.session.unlinkPassage(2, "no such link", "Why").ok());
    REQUIRE(made.session.unlinkPassage(1, rows[0].link, "Another arrival").ok());
    CHECK(made.session.reader().passagesOfEvent(1).empty());
    CHECK(made.session.reader().passagesOfEvent(2).size() == 1);
    made.checkHolds();
    REQUIRE(made.session.undo().ok());
    CHECK(made.shown() == before);
    REQUIRE(made.session.redo().ok());
    CHECK(made.session.reader().passageLinks().size() == 1);
    made.checkHolds();
    REQUIRE(made.session.undo().ok());
    REQUIRE(made.session.undo().ok());  // of linking both
    CHECK(made.session.reader().passageLinks().empty());
    made.checkHolds();
}

TEST_CASE("the elements to choose from begin with those under consideration") {
    EventCase made;
    REQUIRE(made.session.setOffences({"msa2015_s1_labour"}).ok());
    const auto choices = made.session.reader().elementChoices();
    CHECK(choices.front().offence == "msa2015_s1_labour");
    CHECK(choices.front().isConsidered);
    CHECK_FALSE(choices.back().isConsidered);
    for (const auto& choice : choices)
        CHECK(choice.isConsidered == (choice.offence == "msa2015_s1_labour"));
}

TEST_CASE("a passage is linked where it is, letter by letter") {
    EventCase made;
    REQUIRE(made.session.recordAccount({"Linh", "Tôi đến.", "", "", "", "", "", "", "", "", {}}).ok());
    REQUIRE(made.session.linkEventsToPassage({1, 2}, {"A-01", 0, 0, 4}).ok());
    CHECK_FALSE(made.session.linkEventsToPassage({1}, {"A-01", 0, 0, 2}).ok());
    CHECK_FALSE(made.session.linkEventsToPassage({1}, {"A-01", 0, 4, 4}).ok());
    CHECK_FALSE(made.session.linkEventsToPassage({1}, {"A-09", 0, 0, 4}).ok());
    const auto passages = made.session.reader().event(2)->passages;
    REQUIRE(passages.size() == 1);
    CHECK(passages[0].account == "P01/A-01");
    CHECK(passages[0].revision == 1);
    CHECK(passages[0].end == 4);
    made.checkHolds();
}
