#include "accounts/fact.h"

#include <catch2/catch.hpp>

#include "accounts/fact_module.h"
#include "accounts/fact_relation.h"
#include "accounts/gazetteer.h"
#include "support/golden.h"

using namespace strata;

namespace {

ledger::Entry entryOf(std::string_view kind, const std::string& golden) {
    ledger::Entry entry;
    entry.kind = kind;
    entry.kindVersion = 1;
    entry.subject = "P01/A-01";
    entry.payload = support::goldenOfOld("entries/" + golden);
    return entry;
}

}  // namespace

TEST_CASE("each entry about facts is read as it was written, in words, and undone by one of its own") {
    const accounts::FactModule module;
    for (const auto& [kind, golden, undone, words] :
         {std::tuple(accounts::kFactDrawn, "fact.drawn.1.json", accounts::kFactTakenBack,
                     "drawing the fact F1 (event) from P01/A-01"),
          std::tuple(accounts::kRelationSet, "relation.set.1.json", accounts::kRelationTakenBack,
                     "setting what F1 and F2 are to each other: translation"),
          std::tuple(accounts::kPlaceWithin, "place.within_said.1.json", accounts::kGazetteerTakenBack,
                     "saying that Luton lies within Bedfordshire"),
          std::tuple(accounts::kNameAlias, "name.alias_said.1.json", accounts::kGazetteerTakenBack,
                     "saying that Uncle Bao and Bao Nguyen are one")}) {
        INFO(golden);
        const auto entry = entryOf(kind, golden);
        REQUIRE_FALSE(entry.payload->empty());
        CHECK(module.sentence(entry) == words);
        const auto inverse = module.inverse(entry);
        REQUIRE(inverse);
        CHECK(inverse->kind == undone);
        CHECK(inverse->payload == *entry.payload);
    }
}

TEST_CASE("what takes a fact, a relation or a name back is read as it was written, and undo says it again") {
    const accounts::FactModule module;
    for (const auto& [kind, golden, words] :
         {std::tuple(accounts::kFactTakenBack, "fact.taken_back.1.json",
                     "taking back the fact F1 (event) from P01/A-01"),
          std::tuple(accounts::kRelationTakenBack, "relation.taken_back.1.json",
                     "taking back what F1 and F2 are to each other: translation"),
          std::tuple(accounts::kGazetteerTakenBack, "gazetteer.taken_back.1.json",
                     "taking back that Luton lies within Bedfordshire")}) {
        INFO(golden);
        const auto entry = entryOf(kind, golden);
        CHECK(module.sentence(entry) == words);
        const auto inverse = module.inverse(entry);
        if (kind == accounts::kRelationTakenBack) {  // set another instead
            CHECK_FALSE(inverse);
            continue;
        }
        REQUIRE(inverse);
        CHECK(inverse->kind ==
              (kind == accounts::kFactTakenBack ? accounts::kFactDrawn : accounts::kPlaceWithin));
        CHECK(inverse->payload == *entry.payload);
    }
}
