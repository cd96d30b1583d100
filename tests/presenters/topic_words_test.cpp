#include "presenters/topic_words.h"

#include <catch2/catch.hpp>

#include "support/made_case.h"
#include "workbench/account_work.h"

using namespace strata;

namespace {

const std::string kFirst = "Tôi đến bằng xe tải. He took my passport.\n\nI was paid £200 a week.";

struct Told : support::MadeCase {
    Told() {
        tell(kFirst, "2016-06-21", "");
        tell("I was paid £50 a week.", "2016-07-01", "");
        tell("I dream of it.", "2016-08-01", "therapy_note");
    }
    void tell(const std::string& text, const std::string& given, const std::string& form) {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = text;
        account.given = given;
        account.form = form;
        account.circumstances["topics_not_asked"] = {"health"};
        REQUIRE(session.recordAccount(account).ok());
    }
    workbench::ToldOnTopics all() {
        const auto reader = session.reader();
        return workbench::AccountReading(reader).toldOnTopics("Linh");
    }
};

std::size_t topicOf(const workbench::ToldOnTopics& all, const std::string& name) {
    for (std::size_t at = 0; at < all.topics.size(); ++at)
        if (all.topics[at].topic == name)
            return at;
    FAIL("no topic " << name);
    return 0;
}

// The characters of a text from one to another, as a text control counts.
std::string charactersOf(const std::string& text, long from, long to) {
    std::string some;
    long at = -1;
    for (const char byte : text) {
        at += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        if (at >= from && at < to)
            some += byte;
    }
    return some;
}

}  // namespace

TEST_CASE("one topic is told in the order given, each telling with its days, circumstances and quotes") {
    Told made;
    const auto all = made.all();
    const auto told = presenters::topicThroughTime(all, topicOf(all, "pay and debt"));
    const auto first = told.text.find("P01/A-01"), second = told.text.find("P01/A-02"),
               third = told.text.find("P01/A-03");
    INFO(told.text);
    CHECK(first < second);
    CHECK(second < third);
    for (const char* part : {"10 days after A-01", "I was paid £200 a week.", "I was paid £50 a week.",
                             "Interpreter: not recorded", "limited: read only for a recorded reason"})
        CHECK(told.text.find(part) != std::string::npos);
    CHECK(told.text.find("dream") == std::string::npos);
}

TEST_CASE("from every quote its own passage is opened, whatever letters stand before it") {
    Told made;
    const auto all = made.all();
    int quotes = 0;
    for (std::size_t topic = 0; topic < all.topics.size(); ++topic) {
        const auto told = presenters::topicThroughTime(all, topic);
        for (const auto& place : told.places) {
            ++quotes;
            CHECK(told.at(place.from) == &place);
            const auto said = charactersOf(told.text, place.from, place.to);
            CHECK(said.find(place.citation) == 0);
            if (place.passage.account == "P01/A-01") {
                const auto words =
                    kFirst.substr(static_cast<std::size_t>(place.passage.start),
                                  static_cast<std::size_t>(place.passage.end - place.passage.start));
                CHECK(said.find(words.substr(0, words.find_last_not_of(" \n") + 1)) != std::string::npos);
            }
        }
    }
    CHECK(quotes >= 3);
}

TEST_CASE("silence is said as what it is: not asked, not covered, or limited") {
    Told made;
    const auto all = made.all();
    const auto& health = all.topics[topicOf(all, "health")];
    CHECK(presenters::cellWords(health.cells[0]) == "not asked");
    const auto& documents = all.topics[topicOf(all, "documents")];
    CHECK(presenters::cellWords(documents.cells[1]) == "topic not covered");
    CHECK(presenters::cellWords(documents.cells[2]) == "limited: read only for a recorded reason");
    CHECK(presenters::topicCells(health) == std::vector<std::string>{"health", "0", "0", "3", "0"});
    const auto head = presenters::headLines(all, 1);
    CHECK(head[0] == "A-02");
    CHECK(head[1].find("10 days on") != std::string::npos);
}
