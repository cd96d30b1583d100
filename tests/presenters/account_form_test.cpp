#include "presenters/account_form.h"

#include <catch2/catch.hpp>

#include "workbench/case_session.h"

using namespace strata;
using namespace strata::presenters;

TEST_CASE("What is typed into a form comes out as it is written down, and back") {
    for (const auto& field : workbench::circumstanceFields()) {
        INFO(field.key);
        CHECK(valuesTyped(field, " \n ").empty());
        CHECK(offeredBy(field).front().empty());
        for (const auto& choice : field.choices) {
            CHECK(valuesTyped(field, choice.second) == std::vector<std::string>{choice.first});
            CHECK(typedOf(field, {choice.first}) == choice.second);
        }
        const std::vector<std::string> said = field.isList
                                                  ? std::vector<std::string>{"a child, asleep", "Amina Yusuf"}
                                                  : std::vector<std::string>{"words, of one's own"};
        CHECK(valuesTyped(field, typedOf(field, said)) == said);
    }
}

TEST_CASE("A place in the words as shown is found in the words as recorded") {
    const std::string recorded = "One.\r\nHai nghìn.\r\n\r\nBa.";
    std::string shown;
    for (const char letter : recorded)
        if (letter != '\r')
            shown += letter;
    for (const std::string words : {"One", "Hai", "nghìn", "Ba"})
        CHECK(recordedPlace(recorded, shown.find(words)) == static_cast<std::int64_t>(recorded.find(words)));
    CHECK(recordedPlace(recorded, shown.size()) == static_cast<std::int64_t>(recorded.size()));
    CHECK(recordedPlace("", 0) == 0);
}

TEST_CASE("Only what may be words that somebody told is taken for an account when it is dropped among them") {
    for (const char* file : {"/home/a/told.docx", "Statement.PDF", "abe.vtt", "message.eml", "notes.txt"})
        CHECK(presenters::mayHoldAnAccount(file));
    for (const char* file : {"bank.csv", "case.strata", "docx", "/home/a.pdf/calls.jsonl", ""})
        CHECK_FALSE(presenters::mayHoldAnAccount(file));
}
