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
