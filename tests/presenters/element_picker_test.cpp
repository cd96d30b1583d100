#include "presenters/element_picker.h"

#include <catch2/catch.hpp>

using namespace strata;
using presenters::ElementPicker;

namespace {

std::vector<std::string> shown(const ElementPicker& picker) {
    std::vector<std::string> elements;
    for (const auto& choice : picker.shown())
        elements.push_back(choice.element);
    return elements;
}

ElementPicker pickerOfThree() {
    ElementPicker picker;
    picker.setChoices({{"s1", "Holding another person in servitude", "s1/holds", "D held a person", true},
                       {"s1", "Holding another person in servitude", "s1/knows", "D knew or ought to", true},
                       {"s2", "Human trafficking", "s2/travel", "D arranged travel", false}});
    return picker;
}

}  // namespace

TEST_CASE("every word typed is looked for, in offence and element, whatever its case") {
    auto picker = pickerOfThree();
    CHECK(shown(picker) == std::vector<std::string>{"s1/holds", "s1/knows", "s2/travel"});
    picker.narrow("KNEW servitude");
    CHECK(shown(picker) == std::vector<std::string>{"s1/knows"});
    picker.narrow("travel");
    CHECK(shown(picker) == std::vector<std::string>{"s2/travel"});
    picker.narrow("travel servitude");
    CHECK(shown(picker).empty());
    picker.narrow(" ");
    CHECK(shown(picker).size() == 3);
}

TEST_CASE("offences not under consideration are left out only when asked for, and are never marked as such") {
    auto picker = pickerOfThree();
    CHECK(picker.hasConsidered());
    picker.showOnlyConsidered(true);
    CHECK(shown(picker) == std::vector<std::string>{"s1/holds", "s1/knows"});
    picker.showOnlyConsidered(false);
    REQUIRE(picker.texts().size() == 3);
    CHECK(picker.texts()[0][0] == "Under consideration");
    CHECK(picker.texts()[2] == std::vector<std::string>{"", "Human trafficking", "D arranged travel"});
    picker.setChoices({});
    CHECK_FALSE(picker.hasConsidered());
}
