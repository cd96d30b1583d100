// The words of resources/catalogue/questions.json as people are asked them.
#include <catch2/catch.hpp>

#include <algorithm>

#include "base/text.h"
#include "shipped_catalogue.h"

using namespace strata;
using namespace strata::checklist;
using namespace strata::support;

namespace {

// Members of sets that rules look for.
const std::vector<std::string> kKindsOfEvent = {
    "travel",      "health",  "school", "housing",        "benefits", "bank",           "payment", "work",
    "work_injury", "advert",  "call",   "emergency_call", "helpline", "police_contact", "missing", "search",
    "arrest",      "account", "nrm",    "court"};
const std::vector<std::string> kKindsOfExploitation = {"sexual",   "labour", "domestic",
                                                       "criminal", "organ",  "other"};
const std::vector<std::string> kBarriers = {
    "grooming",        "isolation",   "debt",  "spiritual", "honour", "denial",
    "fear_for_family", "immigration", "drugs", "language",  "shame"};

void checkNames(const Fact& fact, const std::vector<std::string>& options) {
    const auto colon = fact.question.find(": ");
    REQUIRE(colon != std::string::npos);
    const std::string named = fact.question.substr(colon + 2, fact.question.size() - colon - 3);
    auto parts = base::split(named, ',');
    const auto last = parts.back().rfind(" or ");
    REQUIRE(last != std::string::npos);
    parts.push_back(parts.back().substr(last + 4));
    parts[parts.size() - 2].resize(last);
    REQUIRE(parts.size() == options.size());
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const std::string words = fact.inWords(options[at]);
        INFO(parts[at] + " for " + options[at]);
        CHECK(base::trimmed(parts[at]).find(words) != std::string::npos);
        CHECK(fact.spelt(words) == options[at]);
    }
}

}  // namespace

TEST_CASE("every fact is asked in a question of plain words") {
    CHECK(shippedCatalogue().facts.size() >= 65);
    for (const auto& fact : shippedCatalogue().facts) {
        INFO(fact.id + ": " + fact.question);
        const std::string& asked = fact.question;
        CHECK(asked.ends_with('?'));
        CHECK(std::ranges::count(asked, '?') == 1);
        CHECK(std::isupper(static_cast<unsigned char>(asked.front())) != 0);
        CHECK(base::split(asked, ' ').size() >= 5);
        for (const char* odd : {"_", "\u2026", "...", "ids", "etc", "e.g.", "case.", "victim.", "suspect."})
            CHECK(asked.find(odd) == std::string::npos);
    }
}

TEST_CASE("a question with options names them one by one, and each can be given as it is named") {
    for (const auto& fact : shippedCatalogue().facts) {
        INFO(fact.id);
        const bool isYesOrNo = fact.choices == std::vector<std::string>{"yes", "no", "unknown"};
        if (fact.type != Fact::Type::choice || isYesOrNo)
            continue;
        checkNames(fact, fact.choices);
        for (const auto& words : fact.choicesInWords()) {
            const auto read = readFact(fact, words);
            REQUIRE(read.ok());
            CHECK(fact.inWords(writeFact(read.value())) == words);
        }
    }
    checkNames(*shippedCatalogue().fact("timeline.kinds"), kKindsOfEvent);
    checkNames(*shippedCatalogue().fact("case.exploitation_types"), kKindsOfExploitation);
    checkNames(*shippedCatalogue().fact("victim.barriers"), kBarriers);
    const auto kinds = readFact(*shippedCatalogue().fact("timeline.kinds"), "work injury, NRM, travel");
    REQUIRE(kinds.ok());
    CHECK(writeFact(kinds.value()) == "nrm,travel,work_injury");
}

TEST_CASE("that a set has nothing in it is an answer, and is kept apart from no answer") {
    const auto none = readFact(*shippedCatalogue().fact("victim.barriers"), "none");
    REQUIRE(none.ok());
    CHECK(std::get<std::set<std::string>>(none.value()).empty());
    CHECK(writeFact(none.value()) == "none");
    CHECK(factInWords(none.value()) == "none");
    CHECK_FALSE(readFact(*shippedCatalogue().fact("victim.barriers"), "").ok());
}

TEST_CASE("what a rule calls a fact is short and no question") {
    for (const auto& fact : shippedCatalogue().facts) {
        INFO(fact.id);
        const std::string called = shippedCatalogue().factCalled(fact.id);
        CHECK(called.find('_') == std::string::npos);
        CHECK_FALSE(called.ends_with('?'));
    }
    CHECK(shippedCatalogue().factCalled("premises.kind") == "Kind of premises");
}
