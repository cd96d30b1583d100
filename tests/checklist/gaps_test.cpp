#include "checklist/evaluation.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "checklist/layers.h"
#include "shipped_catalogue.h"

using namespace strata::checklist;
using namespace strata::support;

namespace {

const Catalogue& catalogue() {
    return shippedCatalogue();
}

const Subject kCase{"case", "", ""}, kLinh{"victim", "P01", "Linh"}, kMihai{"victim", "P02", "Mihai"};

std::vector<Gap> findGaps(const std::vector<Subject>& subjects, const std::vector<CaseFact>& facts,
                          const std::vector<CaseSourceStatus>& statuses = {},
                          const std::vector<std::string>& offences = {},
                          const std::vector<EnquiryLine>& lines = {}) {
    return Evaluation(catalogue(), {subjects, facts, statuses, lines, offences, observedOn()}).gaps();
}

}  // namespace

TEST_CASE("the catalogue that ships holds together") {
    CHECK(catalogue().sources.size() == 99);
    CHECK(catalogue().offences.size() == 26);
}

TEST_CASE("school and GP records are missing for a person who may have been under 18 here") {
    const std::vector<CaseFact> facts = {answered("victim.age_disputed", "P01", "true"),
                                         answered("victim.in_uk_during_window", "P01", "true"),
                                         answered("victim.lived_in_uk_months_in_window", "P01", "11")};
    const auto gaps = findGaps({kCase, kLinh}, facts, {}, {"msa2015_s1_labour"});
    CHECK(gapFor(gaps, "school_attendance", "P01").state == Gap::State::missing);
    CHECK(gapFor(gaps, "health_gp", "P01").state == Gap::State::missing);
    CHECK(gapFor(gaps, "health_gp", "P01").why.find("Linh") == 0);
}

TEST_CASE("a question that nobody has answered is asked and never guessed") {
    const auto gaps = findGaps({kCase, kLinh}, {answered("victim.age_disputed", "P01", "true")}, {}, {});
    const auto& gap = gapFor(gaps, "school_attendance", "P01");
    CHECK(gap.state == Gap::State::undetermined);
    CHECK(gap.questionFact == "victim.in_uk_during_window");
    CHECK_FALSE(gap.question.empty());
}

TEST_CASE("what is not expected says why") {
    const std::vector<CaseFact> facts = {answered("victim.in_uk_during_window", "P01", "false")};
    const auto gaps = findGaps({kLinh}, facts, {}, {});
    const auto& gap = gapFor(gaps, "school_attendance", "P01");
    CHECK(gap.state == Gap::State::notExpected);
    CHECK_FALSE(gap.why.empty());
}

TEST_CASE("a prompt is never a gap") {
    std::vector<CaseFact> facts;
    for (const auto& fact : catalogue().facts)
        if (fact.type == Fact::Type::boolean)
            facts.push_back(answered(fact.id, fact.isOf("victim") ? "P01" : "", "true"));
    for (const auto& gap : findGaps({kCase, kLinh}, facts, {}, {}))
        if (gap.source->level == "consider")
            CHECK(gap.state != Gap::State::missing);
}

TEST_CASE("a recorded status wins, and closing needs a reason") {
    const CaseSourceStatus asked{"health_gp", "P01", "requested", "", "", "", "", "A. Tester", 0};
    const auto gaps = findGaps({kLinh}, {}, {asked}, {});
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
            CHECK(labelOf(catalogue(), row.layers) == "layered");
            CHECK(labelOf(catalogue(), row.layersEvidenceLed) == "single_layer");
        }
}

TEST_CASE("a sensitive source opens with its line of enquiry and is a gap only once that is written down") {
    const std::vector<CaseFact> facts = {answered("victim.sexual_offence_reported", "P01", "true"),
                                         answered("victim.counselling_known", "P01", "true"),
                                         answered("victim.mental_health_contact", "P01", "true")};
    for (const char* source : {"health_sexual", "counselling_notes", "health_mental"}) {
        const auto before = findGaps({kCase, kLinh}, facts);
        CHECK(gapFor(before, source, "P01").state == Gap::State::undetermined);
        CHECK(gapFor(before, source, "P01").question == "Why is this a reasonable line of enquiry?");
        CHECK(gapFor(before, source, "P01").asksForLine);
        const EnquiryLine line{source, "P01", {{"line", "She named the clinic"}}, "A. Tester"};
        const auto after = findGaps({kCase, kLinh}, facts, {}, {}, {line});
        const bool isPrompt = catalogue().source(source)->level == "consider";
        CHECK((gapFor(after, source, "P01").state == Gap::State::missing) == !isPrompt);
        CHECK_FALSE(gapFor(after, source, "P01").asksForLine);
    }
}

TEST_CASE("what an information request must have written down is asked for, field by field") {
    const std::vector<CaseFact> facts = {answered("victim.reported_illness_or_injury", "P01", "true")};
    CHECK(gapFor(findGaps({kLinh}, facts), "health_gp", "P01").lacks.size() == 6);
    EnquiryLine line{"health_gp", "P01", {{"line", "Hands hurt at work"}, {"necessity", "No other record"}}};
    CHECK(gapFor(findGaps({kLinh}, facts, {}, {}, {line}), "health_gp", "P01").lacks.size() == 4);
    for (const auto& field : catalogue().recordAsked)
        line.record[field.id] = "said";
    CHECK(gapFor(findGaps({kLinh}, facts, {}, {}, {line}), "health_gp", "P01").lacks.empty());
    CHECK(gapFor(findGaps({kCase}, {}), "comms_data", "").lacks.empty());
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
    for (const auto& gap : findGaps({kCase, kLinh, kMihai}, {}, {declined}, {})) {
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
