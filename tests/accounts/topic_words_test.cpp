#include "accounts/topic_words.h"

#include <catch2/catch.hpp>

#include "accounts/conclusion_module.h"
#include "base/plain_letters.h"
#include "support/golden.h"

using namespace strata;
using accounts::TopicFinder;

namespace {

std::vector<std::string> found(TopicFinder& finder, std::string_view text) {
    std::vector<std::string> names;
    for (const std::size_t topic : finder.topicsIn(text))
        names.push_back(finder.topics()[topic]);
    return names;
}

accounts::TopicWords said(const std::string& topic, std::vector<std::string> words) {
    accounts::TopicWords one;
    one.topic = topic;
    one.words = std::move(words);
    return one;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a topic is found by each word listed for it, whatever the case and the marks, in each language") {
    TopicFinder finder(
        {said("the drive", {"Luton", "đường cao tốc", "autostradă*", "ciężarówka", "الطريق السريع"}),
         said("the dog", {"dog*", "câine"})});
    for (const char* text :
         {"We went to LUTON.", "luton, at night", "trên đường  cao tốc, ban đêm", "TRÊN ĐƯỜNG CAO TỐC",
          "tren duong cao toc", "pe AUTOSTRADĂ", "Przyjechała ciężarówka.", "przyjechala ciezarowka",
          "كنا على الطريق السريع ليلا"}) {
        INFO(text);
        CHECK(found(finder, text) == Names{"the drive"});
    }
    CHECK(found(finder, "autostradale") == Names{"the drive"});
    CHECK(found(finder, "Dogged by a caine in Luton") == Names{"the drive", "the dog"});
}

TEST_CASE("a word listed is found only as a whole word, and a phrase only in its order and together") {
    TopicFinder finder({said("the drive", {"van", "the long road"})});
    for (const char* text : {"vanish", "advance", "the road was long", "the long white road", "", "…"}) {
        INFO(text);
        CHECK(found(finder, text).empty());
    }
    CHECK(found(finder, "the long, road") == Names{"the drive"});
    CHECK(found(finder, "It was the van's door") == found(finder, "vans"));
    CHECK(found(finder, "a van") == Names{"the drive"});
}

TEST_CASE("words said later of a topic stand beside those before, however its name is typed") {
    TopicFinder finder({said("Đường đi", {"Luton"}), said("duong di", {"M1"})});
    CHECK(finder.topics() == Names{"Đường đi"});
    CHECK(found(finder, "by the M1") == Names{"Đường đi"});
    CHECK(TopicFinder({}).isEmpty());
}

TEST_CASE("letters are plain as they are typed on any keyboard, and other scripts keep theirs") {
    CHECK(base::plainLetters("Đường") == "duong");
    CHECK(base::plainLetters("ŁÓDŹ") == "lodz");
    CHECK(base::plainLetters("Straße") == "strasse");
    CHECK(base::plainLetters("Москва") == "москва");
    CHECK(base::plainLetters("plain") == "plain");
    CHECK_FALSE(base::plainLetters("الطريق").empty());
    CHECK(accounts::isOneTopic(" Pay and debt", "PAY AND DEBT "));
}

TEST_CASE("each entry of a conclusion is read as it was written, in words, and undone by one of its own") {
    const accounts::ConclusionModule module;
    for (const auto& [kind, undone, words] :
         {std::tuple("difference.marked", "difference.mark_taken_back",
                     "marking what differs between P01/A-01 and P01/A-03, and 1 more difference: withdrawn"),
          std::tuple("difference.mark_taken_back", "difference.marked",
                     "taking back the mark of what differs between P01/A-01 and P01/A-03, and 1 more "
                     "difference: withdrawn"),
          std::tuple("topic.words_said", "topic.words_taken_back",
                     "saying that the drive is found by luton, duong cao toc"),
          std::tuple("topic.words_taken_back", "topic.words_said",
                     "taking back that the drive is found by luton, duong cao toc")}) {
        INFO(kind);
        ledger::Entry entry;
        entry.kind = kind;
        entry.kindVersion = 1;
        entry.payload = support::goldenOfOld("entries/" + std::string(kind) + ".1.json");
        CHECK(module.sentence(entry) == words);
        const auto inverse = module.inverse(entry);
        REQUIRE(inverse);
        CHECK(inverse->kind == undone);
        CHECK(inverse->payload == *entry.payload);
    }
}
