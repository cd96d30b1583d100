#include <functional>
#include "base/zone.h"
#include "event_case.h"
#include "workbench/chosen_events.h"
#include "workbench/link_rows.h"

using namespace strata;
using test::arrival;
using test::EventCase;
using test::kBank;
using workbench::NewEvent;

TEST_CASE("an event made by hand is in the list, the search, the lanes and the density") {
    EventCase made;
    const auto row = made.session.makeEvent(arrival());
    REQUIRE(row.ok());
    CHECK(row.value().id == "E3");
    const auto reader = made.session.reader();
    const auto event = *reader.event(3);
    CHECK(event.kind == "note");
    CHECK(event.lane == "Made by hand");
    CHECK(event.edtf == "2016-03~");
    CHECK(event.original == "about March 2016");
    CHECK(workbench::showEventTime(event, *base::Zone::find("Europe/London")) == "about March 2016");
    CHECK(event.madeBy == "A. Tester");
    CHECK(event.source.starts_with("made by A. Tester on "));
    CHECK(event.position.empty());
    CHECK(reader.original(3).lines.empty());
    CHECK(event.cites == "notebook 4, page 12");
    CHECK(event.people == "a driver");
    CHECK(reader.countEvents({}) == 3);
    CHECK(reader.events({})[0].id == "E3");  // about March is from February
    for (const char* word : {"luton", "driver", "notebook", "white"}) {
        REQUIRE(reader.search(word).size() == 1);
        CHECK(reader.search(word)[0].id == "E3");
        CHECK(reader.search(word)[0].snippet.find('[') != std::string::npos);
    }
    CHECK(reader.summary().events == 3);
    const auto lanes = reader.lanes();
    REQUIRE(lanes.back().name == "Made by hand");
    CHECK(lanes.back().events == 1);
    CHECK(made.inDensity(lanes.back().number) == 1);
    made.checkHolds();
}

TEST_CASE("an event keeps the words used: without a date it is undated, an unclear date is refused") {
    EventCase made;
    NewEvent event = arrival();
    event.when = "";
    REQUIRE(made.session.makeEvent(event).ok());
    event.when = "the summer before I left";
    REQUIRE(made.session.makeEvent(event).ok());
    CHECK(made.session.reader().event(4)->original == "the summer before I left");
    CHECK_FALSE(made.session.reader().event(4)->earliest);
    CHECK(made.session.reader().summary().undated == 2);
    event.when = "03/04/2016";
    const auto refused = made.session.makeEvent(event);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().field == "when");
    CHECK(refused.refusal().message.find("2016-04-03") != std::string::npos);
    CHECK(refused.refusal().message.find("2016-03-04") != std::string::npos);
    event.reading = "2016-05-03";
    CHECK_FALSE(made.session.makeEvent(event).ok());
    event.reading = "2016-03-04";
    const auto chosen = made.session.makeEvent(event);
    REQUIRE(chosen.ok());
    CHECK(chosen.value().original == "03/04/2016");
    CHECK(chosen.value().edtf == "2016-03-04");
    event.when = "2016-03-14T09:05";
    event.reading = "";
    CHECK(made.session.makeEvent(event).value().precision == "minute");
    for (const char* edtf : {"2016-22", "2016-03~", "2015/2016", "../2015-12-25", "201X"}) {
        INFO(edtf);
        event.when = edtf;
        const auto row = made.session.makeEvent(event);
        REQUIRE(row.ok());
        CHECK(row.value().edtf == edtf);
        auto again = *made.session.reader().madeEvent(row.value().number);
        again.place = "Dover";
        CHECK(made.session.reviseEvent(row.value().number, again).value().edtf == edtf);
    }
    event.title = "  ";
    CHECK(made.session.makeEvent(event).refusal().field == "title");
    made.checkHolds();
}

TEST_CASE("an event made by hand names people of the case and cites what is there") {
    EventCase made;
    REQUIRE(made.session.addPerson({"Trần Thị Linh", "exploited", ""}).ok());
    REQUIRE(made.session.recordAccount({"Linh", "Tôi đến.", "", "", "", "vi", "", "", "", "", {}}).ok());
    NewEvent event = arrival();
    event.people = {"Linh", "a driver"};
    event.source = "S01";
    event.position = "row 2";
    event.account = "A-01";
    event.start = 0;
    event.end = 4;
    const auto row = made.session.makeEvent(event);
    REQUIRE(row.ok());
    CHECK(row.value().people == "Trần Thị Linh; a driver");
    CHECK(row.value().cites == "notebook 4, page 12; S01, row 2; P01/A-01, bytes 0 to 4");
    event.end = 2;  // in the middle of a letter
    CHECK(made.session.makeEvent(event).refusal().field == "passage");
    event.end = 400;
    CHECK(made.session.makeEvent(event).refusal().field == "passage");
    event.account = "";
    event.source = "S09";
    CHECK(made.session.makeEvent(event).refusal().field == "source");
    made.checkHolds();
}

TEST_CASE("only events made by hand are revised, and both versions stay") {
    EventCase made;
    REQUIRE(made.session.makeEvent(arrival()).ok());
    auto event = *made.session.reader().madeEvent(3);
    CHECK(made.session.reviseEvent(3, event).refusal().code == "event.unchanged");
    event.when = "April 2017";
    event.reading = "";
    event.place = "Dover";
    REQUIRE(made.session.reviseEvent(3, event).ok());
    const auto reader = made.session.reader();
    CHECK(reader.search("luton").size() == 1);  // still in the title
    CHECK(reader.search("dover").size() == 1);
    CHECK(reader.event(3)->edtf == "2017-04");
    CHECK(made.inDensity(reader.lanes().back().number) == 1);
    CHECK(made.session.reviseEvent(1, event).refusal().code == "event.not_made");
    CHECK_FALSE(reader.madeEvent(1));
    made.checkHolds();
    REQUIRE(made.session.undo().ok());
    CHECK(made.session.reader().event(3)->place == "Luton");
    CHECK(made.session.reader().search("dover").empty());
    made.checkHolds();
}

TEST_CASE("each thing done to events is undone and done again exactly") {
    EventCase made;
    REQUIRE(
        made.session.recordAccount({"Linh", "I came in March.", "", "", "", "", "", "", "", "", {}}).ok());
    REQUIRE(made.session.makeEvent(arrival()).ok());
    REQUIRE(made.session.tagEvents({1}, {"Travel"}).ok());
    auto& session = made.session;
    NewEvent other = arrival();
    other.title = "Leaves";
    other.lane = "Travel";
    other.when = "2016-05";
    NewEvent changed = other;
    changed.title = "Arrives at Dover";
    changed.when = "";
    const auto called = [&](std::int64_t number) {
        const auto event = session.reader().event(number);
        return event->id + " \"" + event->title + "\"";
    };
    const std::vector<std::pair<std::string, std::function<bool()>>> steps{
        {"Undo making event E4 \"Leaves\"", [&] { return session.makeEvent(other).ok(); }},
        {"Undo changing event E3 \"Arrives at Dover\"", [&] { return session.reviseEvent(3, changed).ok(); }},
        {"Undo putting a note on " + called(1) + ", " + called(2) + ", " + called(3),
         [&] {
             return session.noteEvents({3, 1, 2, 1}, "zebra").ok();
         }},
        {"Undo tagging " + called(2) + " with \"travel\"",
         [&] {
             return session.tagEvents({1, 2}, {"travel"}).ok();
         }},
        {"Undo taking the tag \"Travel\" off " + called(1),
         [&] {
             return session.untagEvents({1, 2}, {"TRAVEL"}).ok();
         }},
        {"Undo saying that " + called(1) + ", " + called(3) + " are the same event",
         [&] {
             return session.sayEventsSame({1, 3}).ok();
         }},
        {"Undo linking " + called(1) + ", " + called(3) + " to a passage of P01/A-01 (Linh)", [&] {
             return session.linkEventsToPassage({1, 3}, {"A-01", 0, 2, 6}).ok();
         }}};
    for (const auto& [sentence, act] : steps) {
        INFO(sentence);
        const std::string before = made.shown();
        REQUIRE(act());
        CHECK(session.undoSentence() == sentence);
        const std::string after = made.shown();
        CHECK(after != before);
        REQUIRE(session.undo().ok());
        const auto undone = session.reader().events({});
        CHECK(session.reader().search("zebra").empty());
        REQUIRE(session.redo().ok());
        made.checkHolds();
        REQUIRE(session.undo().ok());
        made.checkHolds();
        CHECK(session.reader().events({}).size() == undone.size());
    }
    const auto entries = session.reader().entries();
    CHECK(std::ranges::none_of(entries, [](const auto& entry) { return entry.sentence == entry.kind; }));
}

TEST_CASE("events chosen in memory follow what is made, changed and taken back") {
    EventCase made;
    auto& session = made.session;
    const auto chosen = [&](const workbench::EventFilter& filter, workbench::LaneBy by) {
        return session.reader().choose(filter, by, session.eventCache(), {});
    };
    using Numbers = std::vector<std::int64_t>;
    CHECK(chosen({}, workbench::LaneBy::none)->numbers(0, 9) == Numbers{1, 2});
    REQUIRE(session.makeEvent(arrival()).ok());
    NewEvent later = arrival();
    later.when = "2017";
    REQUIRE(session.makeEvent(later).ok());
    CHECK(chosen({}, workbench::LaneBy::none)->numbers(0, 9) == Numbers{3, 1, 2, 4});
    const auto sources = chosen({}, workbench::LaneBy::source)->lanes();
    REQUIRE(sources.size() == 2);
    CHECK(std::ranges::any_of(
        sources, [](const auto& lane) { return lane.name == "Made by hand" && lane.events == 2; }));
    const auto places = chosen({}, workbench::LaneBy::place)->lanes();
    CHECK(std::ranges::any_of(places,
                              [](const auto& lane) { return lane.name == "Luton" && lane.events == 2; }));
    later.when = "2015";
    REQUIRE(session.reviseEvent(4, later).ok());
    CHECK(chosen({}, workbench::LaneBy::none)->numbers(0, 9) == Numbers{4, 3, 1, 2});
    REQUIRE(session.tagEvents({2, 4}, {"Travel"}).ok());
    workbench::EventFilter filter;
    filter.tag = "travel";
    CHECK(chosen(filter, workbench::LaneBy::none)->numbers(0, 9) == Numbers{4, 2});
    filter.text = "luton";
    CHECK(chosen(filter, workbench::LaneBy::none)->numbers(0, 9) == Numbers{4});
    for (int step = 0; step < 3; ++step)
        REQUIRE(session.undo().ok());
    CHECK(chosen({}, workbench::LaneBy::none)->numbers(0, 9) == Numbers{3, 1, 2});
    made.take("bank.csv", kBank);  // E5 to E7: E4 is given for good
    CHECK(chosen({}, workbench::LaneBy::none)->numbers(0, 9) == Numbers{3, 5, 6, 7, 1, 2});
    CHECK(chosen({}, workbench::LaneBy::source)->lanes().size() == 3);
    made.checkHolds();
    CHECK(chosen({}, workbench::LaneBy::none)->numbers(0, 9) == Numbers{3, 5, 6, 7, 1, 2});
}

TEST_CASE("what is taken back leaves the lists as they were") {
    EventCase made;
    const std::string before = made.shown();
    const auto lanes = made.session.reader().lanes().size();
    NewEvent event = arrival();
    event.lane = made.session.reader().lanes()[0].name;
    event.when = "1999";
    REQUIRE(made.session.makeEvent(event).ok());
    CHECK(made.session.reader().lanes()[0].earliest < made.session.reader().event(1)->earliest);
    REQUIRE(made.session.undo().ok());
    CHECK(made.session.reader().lanes()[0].earliest == made.session.reader().event(1)->earliest);
    event.lane = "";
    REQUIRE(made.session.makeEvent(event).ok());
    CHECK(made.session.reader().event(4)->title == "Arrives at Luton");  // E3 stays the first one's number
    REQUIRE(made.session.undo().ok());
    CHECK(made.session.reader().lanes().size() == lanes);
    CHECK(made.session.reader().search("luton").empty());
    CHECK(made.session.reader().countEvents({}) == 2);
    made.checkHolds();
}

TEST_CASE("notes and tags are of the events and can be found, and none is lost by a rebuild") {
    EventCase made;
    REQUIRE(made.session.makeEvent(arrival()).ok());
    made.take("bank.csv", kBank);
    REQUIRE(made.session.noteEvents({1, 3, 6}, "Both by zebra crossing").ok());
    REQUIRE(made.session.noteEvents({3}, "A second note").ok());
    REQUIRE(made.session.tagEvents({3, 6}, {"Travel", "follow up"}).ok());
    const auto before = made.session.reader().entries().size();
    CHECK_FALSE(made.session.tagEvents({3, 6}, {"travel"}).ok());
    CHECK_FALSE(made.session.untagEvents({1}, {"travel"}).ok());
    CHECK_FALSE(made.session.noteEvents({1, 99}, "x").ok());
    CHECK_FALSE(made.session.noteEvents({}, "x").ok());
    CHECK_FALSE(made.session.noteEvents({1}, " ").ok());
    CHECK(made.session.reader().entries().size() == before);
    made.checkHolds();
    const auto reader = made.session.reader();
    CHECK(reader.search("zebra").size() == 3);
    CHECK(reader.search("07700900002").size() == 1);  // the source's own words are still there
    workbench::EventFilter tagged;
    tagged.tag = "TRAVEL";
    CHECK(reader.countEvents(tagged) == 2);
    const auto event = *reader.event(3);
    CHECK(event.tags == std::vector<std::string>{"follow up", "Travel"});
    REQUIRE(event.notes.size() == 2);
    CHECK(event.notes[0].text == "Both by zebra crossing");
    CHECK(event.notes[0].by == "A. Tester");
    CHECK(reader.tags().size() == 2);
    CHECK(reader.tags()[0].events == 2);
}

TEST_CASE("the case as it stood has no later notes and events") {
    EventCase made;
    const auto head = made.session.reader().summary().headSequence;
    REQUIRE(made.session.makeEvent(arrival()).ok());
    REQUIRE(made.session.noteEvents({1}, "Later").ok());
    const auto then = made.session.readerAsOf(head);
    CHECK(then.countEvents({}) == 2);
    CHECK(then.event(1)->notes.empty());
    CHECK(made.session.readerAsOf(head + 1).countEvents({}) == 3);
}
