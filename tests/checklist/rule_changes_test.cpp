#include "checklist/rule_changes.h"

#include <catch2/catch.hpp>

#include "shipped_catalogue.h"

using namespace strata;
using namespace strata::checklist;

namespace {

std::string whyNot(const std::string& source, const std::string& rule) {
    const auto read = readChange(support::shippedCatalogue(), source, rule);
    return read.ok() ? std::string() : read.refusal().message;
}

void says(const std::string& source, const std::string& rule, const std::string& words) {
    const std::string why = whyNot(source, rule);
    INFO(rule << ": " << why);
    CHECK(why.find(words) != std::string::npos);
}

}  // namespace

TEST_CASE("a rule that cannot be evaluated is refused with the place") {
    says("health_gp", "victim.care_needs = true and victim.none = 1", "character 30: it asks for the fact");
    says("health_gp", "victim.care_needs = 3", "is not true or false");
    says("health_gp", "victim.had_phone = perhaps", "is not one of yes, no, unknown");
    says("health_gp", "victim.had_phone in (yes, perhaps)", "is not one of yes, no, unknown");
    says("health_gp", "case.exploitation_types = labour", "is a set");
    says("health_gp", "victim.barriers count> many", "is not a whole number");
    says("no_such_source", "always", "no source");
    says("health_gp", "never", "Switch it off");
}

TEST_CASE("a rule may ask about the case, its timeline, what its source is about, and about others") {
    for (const char* rule : {"victim.had_phone = yes", "case.exploitation_types contains labour",
                             "timeline.kinds overlaps (health, arrest)", "case.charged_on exists",
                             "suspect.arrested = true", "premises.entered = true"})
        CHECK(whyNot("health_gp", rule).empty());
}

TEST_CASE("a place in a rule is counted in characters") {
    says("health_gp", "case.charged_on = \"\u1ed5\u1ed5\u1ed5\" or x", "character 28");
    says("health_gp", "victim.had_phone = yes or \u1ed5", "character 27: \"\u1ed5\" is no fact");
}

TEST_CASE("a change that nobody has made yet is told as one that would be") {
    RuleChange change;
    change.source = "health_gp";
    CHECK(change.sentence() == "Its rule would be switched off.");
    change.rule = "victim.age < 18";
    CHECK(change.sentence() == "Its rule would be changed.");
    change.by = "A. Patel";
    change.reason = "Seen abroad";
    CHECK(change.sentence().starts_with("Its rule was changed by A. Patel, "));
}
