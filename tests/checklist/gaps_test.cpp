#include "checklist/gaps.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "checklist/layers.h"

using namespace strata::checklist;

namespace {

const Catalogue& catalogue() {
    static const Catalogue loaded =
        Catalogue::load(std::string(STRATA_SOURCE_DIR) + "/resources/catalogue/checklist_catalogue.json");
    return loaded;
}

const Subject kCase{"case", "", ""}, kLinh{"victim", "P01", "Linh"}, kMihai{"victim", "P02", "Mihai"};

const Gap& gapFor(const std::vector<Gap>& gaps, const std::string& source, const std::string& subject) {
    for (const auto& gap : gaps)
        if (gap.source->id == source && gap.subject.id == subject)
            return gap;
    throw std::runtime_error("no gap for " + source);
}

}  // namespace

TEST_CASE("the catalogue that ships holds together") {
    CHECK(catalogue().sources.size() == 99);
    CHECK(catalogue().offences.size() == 26);
}

TEST_CASE("school and GP records are missing for a person who may have been under 18 here") {
    const std::vector<CaseFact> facts = {{"victim.age_disputed", "P01", "true"},
                                         {"victim.in_uk_during_window", "P01", "true"},
                                         {"victim.lived_in_uk_months_in_window", "P01", "11"}};
    const auto gaps = findGaps(catalogue(), {kCase, kLinh}, facts, {}, {"msa2015_s1_labour"});
    CHECK(gapFor(gaps, "school_attendance", "P01").state == Gap::State::missing);
    CHECK(gapFor(gaps, "health_gp", "P01").state == Gap::State::missing);
    CHECK(gapFor(gaps, "health_gp", "P01").why.find("Linh") == 0);
}

TEST_CASE("a question that nobody has answered is asked and never guessed") {
    const auto gaps = findGaps(catalogue(), {kCase, kLinh}, {{"victim.age_disputed", "P01", "true"}}, {}, {});
    const auto& gap = gapFor(gaps, "school_attendance", "P01");
    CHECK(gap.state == Gap::State::undetermined);
    CHECK(gap.questionFact == "victim.in_uk_during_window");
    CHECK_FALSE(gap.question.empty());
}

TEST_CASE("what is not expected says why") {
    const std::vector<CaseFact> facts = {{"victim.in_uk_during_window", "P01", "false"}};
    const auto gaps = findGaps(catalogue(), {kLinh}, facts, {}, {});
    const auto& gap = gapFor(gaps, "school_attendance", "P01");
    CHECK(gap.state == Gap::State::notExpected);
    CHECK_FALSE(gap.why.empty());
}

TEST_CASE("a prompt is never a gap") {
    std::vector<CaseFact> facts;
    for (const auto& fact : catalogue().facts)
        if (fact.type == Fact::Type::boolean)
            facts.push_back({fact.id, fact.isOf("victim") ? "P01" : "", "true"});
    for (const auto& gap : findGaps(catalogue(), {kCase, kLinh}, facts, {}, {}))
        if (gap.source->level == "consider")
            CHECK(gap.state != Gap::State::missing);
}

TEST_CASE("a recorded status wins, and closing needs a reason") {
    const CaseSourceStatus asked{"health_gp", "P01", "requested", "", "", "", "", "A. Tester", 0};
    const auto gaps = findGaps(catalogue(), {kLinh}, {}, {asked}, {});
    CHECK(gapFor(gaps, "health_gp", "P01").state == Gap::State::requested);
    CHECK_FALSE(checkStatus(catalogue(), {"health_gp", "P01", "does_not_exist", "", "", "", "", "", 0}).ok());
    CHECK(checkStatus(catalogue(),
                      {"health_gp", "P01", "does_not_exist", "", "", "", "never registered", "", 0})
              .ok());
    CHECK_FALSE(checkStatus(catalogue(), {"health_gp", "P01", "lost", "", "", "", "", "", 0}).ok());
}

TEST_CASE("evidence-led leaves out the person's own words wherever they were written down") {
    const std::vector<CaseLink> links = {
        {"P01/A-01", "msa2015_s1_labour/labour", "victim_account", "own_observation", 1},
        {"AP/1", "msa2015_s1_labour/labour", "documents", "reported_words", 2},
        {"E5", "msa2015_s1_labour/labour", "financial", "own_observation", 3}};
    for (const auto& row : supportOf(catalogue(), {"msa2015_s1_labour"}, links))
        if (row.element->id == "labour") {
            CHECK(labelOf(row.layers) == "layered");
            CHECK(labelOf(row.layersEvidenceLed) == "single_layer");
        }
}

TEST_CASE("all and any over three values") {
    for (const Truth a : {Truth::no, Truth::yes, Truth::undetermined})
        for (const Truth b : {Truth::no, Truth::yes, Truth::undetermined}) {
            CHECK(both(a, b) == both(b, a));
            CHECK(either(a, b) == either(b, a));
            CHECK((both(a, b) == Truth::yes) == (a == Truth::yes && b == Truth::yes));
            CHECK((either(a, b) == Truth::no) == (a == Truth::no && b == Truth::no));
        }
}

TEST_CASE("answers of the wrong kind are refused with what is allowed") {
    CHECK_FALSE(readFact(*catalogue().fact("victim.age_disputed"), "maybe").ok());
    CHECK_FALSE(readFact(*catalogue().fact("victim.had_phone"), "sometimes").ok());
    CHECK_FALSE(readFact(*catalogue().fact("case.phones_known"), "3x").ok());
    CHECK(writeFact(readFact(*catalogue().fact("case.countries"), "RO, GB").value()) == "GB,RO");
}

TEST_CASE("no text shown on a person's own page calls them a victim, inconsistent or scored") {
    const CaseSourceStatus declined{"health_gp", "P01", "victim_declined", "", "", "", "", "A. Tester", 0};
    std::vector<std::string> shown;
    for (const auto& gap : findGaps(catalogue(), {kCase, kLinh, kMihai}, {}, {declined}, {})) {
        for (const auto& text : {gap.source->name, gap.source->holder, gap.source->flagText, gap.why,
                                 gap.question, gap.reason, gap.source->retentionNote})
            shown.push_back(text);
        shown.insert(shown.end(), gap.source->lawfulBasis.begin(), gap.source->lawfulBasis.end());
    }
    for (const auto& fact : catalogue().facts)
        shown.push_back(fact.question);
    for (const auto& layer : catalogue().layers)
        shown.insert(shown.end(), {layer.name, layer.shortName});
    for (const auto& clock : catalogue().clocks)
        shown.insert(shown.end(), {clock.name, clock.limit});
    CHECK(shown.size() > 1000);
    for (const auto& text : shown)
        for (const char* word : {"victim", "inconsisten", "score"}) {
            INFO(text);
            CHECK(strata::base::foldForSearch(text).find(word) == std::string::npos);
        }
}
