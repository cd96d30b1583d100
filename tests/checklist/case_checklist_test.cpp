#include "checklist/case_checklist.h"

#include <catch2/catch.hpp>

#include "kept_entries.h"

using namespace strata;
using namespace strata::checklist;

namespace {

const ChecklistModule kModule([](const std::string& id) { return id; });

}  // namespace

TEST_CASE("an answer is read in both versions of its entry, and undo gives back whose it was") {
    support::KeptEntries kept(kModule);
    kept.project("fact.set", 1,
                 R"({"fact":"victim.had_phone","subject":"P01","is_premises":false,"now":"yes"})");
    auto facts = factsOf(kept.database);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].value == "yes");
    CHECK(facts[0].by == "A. Patel");
    const auto entry = kept.project(
        "fact.set", 2,
        R"({"fact":"victim.had_phone","subject":"P01","is_premises":false,"was":{"value":"yes","by":"B. Shaw","at":7},"now":{"value":"no","from":"the pupil file","on":"2018-03"}})");
    facts = factsOf(kept.database);
    CHECK((facts[0].value == "no" && facts[0].from == "the pupil file" && facts[0].on == "2018-03"));
    kept.takeBack(entry);
    facts = factsOf(kept.database);
    CHECK((facts[0].value == "yes" && facts[0].by == "B. Shaw" && facts[0].at == 7));
}

TEST_CASE("a line of enquiry is kept field by field and can be taken back") {
    support::KeptEntries kept(kModule);
    const auto first = kept.project(
        "enquiry_line.set", 1,
        R"({"source":"health_gp","subject":"P01","now":{"line":"Her hands were hurt","necessity":"No other record"}})");
    auto lines = linesOf(kept.database);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].record.at("line") == "Her hands were hurt");
    CHECK((lines[0].by == "A. Patel" && lines[0].role == "SIO"));
    CHECK(kModule.sentence(first) == "writing down the line of enquiry to health_gp for P01");
    kept.takeBack(first);
    CHECK(linesOf(kept.database).empty());
}

TEST_CASE("a recorded status, offences and links are read as they were written") {
    support::KeptEntries kept(kModule);
    kept.project(
        "source_status.set", 1,
        R"({"source":"health_gp","subject":"P01","now":{"status":"received","covers_from":"2014","exhibit":"AP/2"}})");
    kept.project("offence.considered", 1, R"({"was":[],"now":["msa2015_s2"]})");
    kept.project("item.linked", 1,
                 R"({"item":"E5","element":"msa2015_s2/travel","layer":"location","as":"own_observation"})");
    CHECK(statusesOf(kept.database).at(0).coversFrom == "2014");
    CHECK(offencesOf(kept.database) == std::vector<std::string>{"msa2015_s2"});
    CHECK(linksOf(kept.database).at(0).layer == "location");
}
