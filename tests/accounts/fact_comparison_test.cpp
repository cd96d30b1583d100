#include "accounts/fact_comparison.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace strata;
using accounts::Fact;
using accounts::FactShift;
using accounts::FactTelling;
using accounts::Gazetteer;

namespace {

Fact drawn(std::int64_t number, const std::string& account, std::int64_t start, const std::string& kind,
           const std::string& about) {
    Fact fact;
    fact.number = number;
    fact.kind = kind;
    fact.about = about;
    fact.topic = "journey";
    fact.passage.account = account;
    fact.passage.start = start;
    fact.passage.end = start + 5;
    return fact;
}

Fact dated(std::int64_t number, const std::string& account, base::Micros earliest, base::Micros latest) {
    Fact fact = drawn(number, account, number * 10, "event", "arrival");
    fact.earliest = earliest;
    fact.latest = latest;
    return fact;
}

Fact place(std::int64_t number, const std::string& account, const std::string& name) {
    Fact fact = drawn(number, account, number * 10, "place", "first house");
    fact.name = name;
    return fact;
}

std::vector<std::string> relationsOf(const std::vector<accounts::FactRelation>& all) {
    std::vector<std::string> said;
    for (const auto& one : all)
        said.push_back(one.earlier + " " + one.later + " " + one.relation);
    return said;
}

}  // namespace

TEST_CASE("every pair of dates in a calendar of eight days is told apart as counting the days does") {
    for (int low = 0; low < 8; ++low)
        for (int high = low; high < 8; ++high)
            for (int laterLow = 0; laterLow < 8; ++laterLow)
                for (int laterHigh = laterLow; laterHigh < 8; ++laterHigh) {
                    std::set<int> earlier, later, both;
                    for (int day = low; day <= high; ++day)
                        earlier.insert(day);
                    for (int day = laterLow; day <= laterHigh; ++day)
                        later.insert(day);
                    std::ranges::set_intersection(earlier, later, std::inserter(both, both.end()));
                    const auto expected = both.empty()       ? FactShift::changed
                                          : earlier == later ? FactShift::repeated
                                          : both == later    ? FactShift::narrowed
                                          : both == earlier  ? FactShift::broadened
                                                             : FactShift::repeated;
                    INFO(low << "-" << high << " " << laterLow << "-" << laterHigh);
                    CHECK(accounts::compareFacts(dated(1, "A", low, high), dated(2, "B", laterLow, laterHigh),
                                                 {}) == expected);
                }
}

TEST_CASE("an open end of a date reaches as far as there are dates") {
    Fact before = dated(1, "A", 0, 10);
    before.earliest.reset();
    CHECK(accounts::compareFacts(before, dated(2, "B", 3, 4), {}) == FactShift::narrowed);
    CHECK(accounts::compareFacts(before, dated(2, "B", 11, 12), {}) == FactShift::changed);
}

TEST_CASE("amounts are compared in one unit, and facts without a value to compare are left to the reader") {
    Fact wage = drawn(1, "A", 0, "amount", "wages"), later = wage;
    wage.lowest = wage.highest = 200;
    later.lowest = 150;
    later.highest = 250;
    CHECK(accounts::compareFacts(wage, later, {}) == FactShift::broadened);
    CHECK(accounts::compareFacts(later, wage, {}) == FactShift::narrowed);
    wage.unit = "GBP";
    later.unit = "EUR";
    CHECK(accounts::compareFacts(wage, later, {}) == FactShift::changed);
    CHECK_FALSE(accounts::compareFacts(wage, drawn(2, "B", 0, "amount", "wages"), {}));
    CHECK_FALSE(accounts::compareFacts(wage, drawn(2, "B", 0, "event", "wages"), {}));
}

TEST_CASE("places are compared by what people of the case said lies within what, by any of its names") {
    Gazetteer known;
    known.addWithin("Tansy Court", "Luton");
    known.addWithin("Luton", "Bedfordshire");
    known.addWithin("Beds", "England");
    known.addAlias("place", "Beds", "Bedfordshire");
    const auto shift = [&](const char* earlier, const char* later) {
        return accounts::compareFacts(place(1, "A", earlier), place(2, "B", later), known);
    };
    CHECK(shift("England", "tansy court") == FactShift::narrowed);
    CHECK(shift("Tansy Court", "Beds") == FactShift::broadened);
    CHECK(shift("Bedfordshire", "beds") == FactShift::repeated);
    CHECK(shift("Luton", "Leeds") == FactShift::changed);
    CHECK_FALSE(known.isWithin("Bedfordshire", "Beds"));
    CHECK_FALSE(known.isWithin("England", "Luton"));
}

TEST_CASE("a person by another name is the same person in a comparison, where somebody said so") {
    Gazetteer known;
    known.addAlias("person", "Uncle Bao", "Bao Nguyen");
    Fact one = drawn(1, "A", 0, "person", "driver"), other = drawn(2, "B", 0, "person", "driver");
    one.name = "Uncle Bao";
    other.name = "Bao Nguyen";
    CHECK(accounts::compareFacts(one, other, known) == FactShift::repeated);
    CHECK(accounts::compareFacts(one, other, {}) == FactShift::changed);
}

TEST_CASE("what a later account does not repeat is told apart from a topic that it did not cover") {
    const std::vector<Fact> facts = {dated(1, "A", 0, 9), dated(2, "D", 3, 4)};
    const std::vector<FactTelling> tellings = {
        {"A", {}, {}, {}}, {"B", {"journey"}, {}, {}}, {"C", {}, {"journey"}, {}}, {"D", {}, {}, {}}};
    const auto all = accounts::proposeRelations(tellings, facts, {});
    CHECK(relationsOf(all) ==
          std::vector<std::string>{"A B not_repeated", "A C topic_not_covered", "A D narrowed"});
    CHECK(all[1].topicAsked == "not_asked");
}

TEST_CASE("what only a later account tells is added, and what is told in another order is moved") {
    std::vector<Fact> facts = {drawn(1, "A", 0, "object", "phone"), drawn(2, "A", 10, "object", "passport"),
                               drawn(3, "B", 10, "object", "phone"), drawn(4, "B", 0, "object", "passport"),
                               drawn(5, "B", 20, "object", "knife")};
    for (auto& fact : facts)
        fact.name = fact.about;
    const auto all = accounts::proposeRelations({{"A", {}, {}, {}}, {"B", {}, {}, {}}}, facts, {});
    const auto said = relationsOf(all);
    CHECK(std::ranges::count(said, "A B added") == 1);
    CHECK(std::ranges::count(said, "A B moved") == 1);
    CHECK(std::ranges::count(said, "A B repeated") == 1);
}

TEST_CASE("the order in which facts were drawn changes nothing") {
    std::mt19937 chance(1787);
    std::vector<Fact> facts;
    for (std::int64_t number = 1; number <= 24; ++number) {
        Fact fact =
            dated(number, std::string(1, static_cast<char>('A' + number % 3)), number % 5, number % 5 + 3);
        fact.about = "thing " + std::to_string(number % 4);
        facts.push_back(fact);
    }
    const std::vector<FactTelling> tellings = {{"A", {}, {}, {}}, {"B", {}, {}, {}}, {"C", {}, {}, {}}};
    const auto describe = [&] {
        std::vector<std::string> said;
        for (const auto& one : accounts::proposeRelations(tellings, facts, {}))
            said.push_back(one.later + " " + one.relation + " " + (one.left ? one.left->id() : "-") + " " +
                           (one.right ? one.right->id() : "-"));
        std::ranges::sort(said);
        return said;
    };
    const auto first = describe();
    CHECK(first.size() > 10);
    for (int round = 0; round < 50; ++round) {
        std::ranges::shuffle(facts, chance);
        CHECK(describe() == first);
    }
}
