#include "accounts/retelling.h"

#include <catch2/catch.hpp>

using namespace strata;
using accounts::Account;

namespace {

Account telling(const std::string& person, const std::string& id, accounts::Circumstances::Values said) {
    Account account;
    account.personId = account.maker = person;
    account.id = id;
    account.circumstances = accounts::Circumstances(std::move(said));
    return account;
}

}  // namespace

TEST_CASE("how often, to whom and on which topics somebody told it") {
    auto late = telling("P01", "A-03", {{"audience", {"Midmarch Police"}}, {"topics", {"Journey"}}});
    late.later.push_back({"A-03", "topics_not_answered", {"family"}, "", "", "", 0, 0});
    const auto all = accounts::countRetellings(
        {telling("P01", "A-01", {{"audience", {"Kestrel House"}}, {"topics", {"journey", "debt"}}}),
         telling("P02", "B-01", {}), telling("P01", "A-02", {{"audience", {"Midmarch Police"}}}), late});
    REQUIRE(all.size() == 2);
    CHECK(all[0].tellings == 3);
    REQUIRE(all[0].audiences.size() == 2);
    CHECK(all[0].audiences[1].accounts == std::vector<std::string>{"A-02", "A-03"});
    REQUIRE(all[0].topics.size() == 3);
    CHECK(all[0].topics[0].told == std::vector<std::string>{"A-01", "A-03"});  // however it is spelt
    CHECK(all[0].topics[2].topic == "family");
    CHECK(all[0].topics[2].told.empty());  // asked and not answered is not told
    CHECK(all[0].topics[2].notAnswered == std::vector<std::string>{"A-03"});
    CHECK(all[1].tellings == 1);
    CHECK(all[1].interviewers.notRecorded == 1);
}

TEST_CASE("a change is counted only between tellings that both say who was there") {
    const auto by = [](const std::string& id, const std::string& who) {
        return telling("P01", id,
                       who.empty() ? accounts::Circumstances::Values{}
                                   : accounts::Circumstances::Values{{"interpreter", {who}}});
    };
    const auto all = accounts::countRetellings(
        {by("A-01", "Hà"), by("A-02", "hà"), by("A-03", ""), by("A-04", "Ioana"), by("A-05", "Hà")});
    const auto& interpreters = all.front().interpreters;
    CHECK(interpreters.changes == 1);
    CHECK(interpreters.notRecorded == 1);
    REQUIRE(interpreters.people.size() == 2);
    CHECK(interpreters.people[0].accounts.size() == 3);
}
