#include "checklist/subject_rules.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "rule_values.h"
#include "shipped_catalogue.h"

using namespace strata::checklist;
using namespace strata::support;

namespace {

const std::vector<Subject> kPeople = {{"case", "", ""},
                                      {"victim", "P01", "Linh"},
                                      {"victim", "P03", "Mihai"},
                                      {"suspect", "P02", "Pell"},
                                      {"suspect", "P04", "Roe"},
                                      {"premises", "The car wash", "The car wash"},
                                      {"premises", "The farm", "The farm"}};

Gap evaluated(const std::string& source, const std::string& subject, const std::vector<CaseFact>& facts,
              const std::vector<Subject>& subjects = kPeople) {
    return gapFor(Evaluation(shippedCatalogue(), {subjects, facts, {}, {}, {}, observedOn()}).gaps(), source,
                  subject);
}

// What the rule of a gap came to, whatever is then asked before it counts as missing.
Truth cameTo(const Gap& gap) {
    if (gap.state == Gap::State::notExpected)
        return Truth::no;
    const bool isPrompt = gap.asksForLine || gap.question.starts_with("Is this worth asking for");
    return gap.state == Gap::State::missing || isPrompt ? Truth::yes : Truth::undetermined;
}

}  // namespace

TEST_CASE("a rule about the case that asks of a person holds if it holds of one of them") {
    const std::vector<CaseFact> atHome = {answered("case.countries", "", "GB")};
    auto facts = atHome;
    facts.push_back(answered("victim.debt_claimed", "P03", "true"));
    const auto flag = evaluated("money_transfer", "", facts);
    CHECK(flag.state == Gap::State::missing);
    REQUIRE(flag.fired.size() == 1);
    CHECK(flag.fired[0].subject == "P03");
    CHECK(flag.fired[0].question == "Mihai: Is a debt, fee or repayment mentioned?");
    CHECK(flag.fired[0].how.find("answered by A. Tester") == 0);
}

TEST_CASE("it does not hold only where it holds of none, and until then says whom to ask about") {
    std::vector<CaseFact> facts = {answered("case.countries", "", "GB"),
                                   answered("victim.debt_claimed", "P01", "false")};
    const auto open = evaluated("money_transfer", "", facts);
    CHECK(open.state == Gap::State::undetermined);
    CHECK(open.questionFact == "victim.debt_claimed");
    CHECK(open.askedOf.id == "P03");
    CHECK(open.question == "Mihai: Is a debt, fee or repayment mentioned?");
    facts.push_back(answered("victim.debt_claimed", "P03", "false"));
    const auto none = evaluated("money_transfer", "", facts);
    CHECK(none.state == Gap::State::notExpected);
    CHECK(none.fired.size() == 3);
    CHECK(none.why.find("Linh: Is a debt") != std::string::npos);
}

TEST_CASE("where nobody has the role that a rule asks of it cannot be told, and asks who has it") {
    const std::vector<Subject> alone = {{"case", "", ""}, {"victim", "P01", "Linh"}};
    const std::vector<CaseFact> facts = {answered("victim.entered_uk_in_window", "P01", "false"),
                                         answered("case.countries", "", "GB")};
    const auto gap = evaluated("border_crossings", "P01", facts, alone);
    CHECK(gap.state == Gap::State::undetermined);
    CHECK(gap.question == "Who is a suspect in this case?");
    CHECK(gap.questionFact.empty());
    CHECK(gap.next == "Record them first.");
    const auto first = evaluated("border_crossings", "P01", {}, alone);
    CHECK(first.questionFact == "victim.entered_uk_in_window");
    // "unknown" is a choice of what premises are, which no premises have.
    const auto licence =
        evaluated("gla_licence", "", {answered("case.charges", "", "msa2015_s1_labour")}, alone);
    CHECK(licence.state == Gap::State::undetermined);
    CHECK(licence.question == "Which premises are there in this case?");
}

TEST_CASE(
    "a rule about premises asks of everybody, and one about a person of every suspect and all premises") {
    const auto papers = [](const char* linh, const char* mihai) {
        return evaluated("documents_of_control", "The car wash",
                         {answered("victim.documents_held_by_other", "P01", linh),
                          answered("victim.documents_held_by_other", "P03", mihai)})
            .state;
    };
    CHECK(papers("no", "no") == Gap::State::notExpected);
    CHECK(papers("no", "yes") == Gap::State::missing);
    const std::vector<CaseFact> stayed = {answered("victim.entered_uk_in_window", "P01", "false"),
                                          answered("case.countries", "", "GB"),
                                          answered("suspect.travel_abroad", "P02", "false")};
    CHECK(evaluated("border_crossings", "P01", stayed).askedOf.id == "P04");
    auto travelled = stayed;
    travelled.push_back(answered("suspect.travel_abroad", "P04", "true"));
    CHECK(evaluated("border_crossings", "P01", travelled).state == Gap::State::missing);
    travelled.back().value = "false";
    CHECK(evaluated("border_crossings", "P01", travelled).state == Gap::State::notExpected);
    CHECK(evaluated("gla_licence", "", {answered("premises.kind", "The farm", "farm")}).state ==
          Gap::State::missing);
    CHECK(evaluated("gla_licence", "",
                    {answered("premises.kind", "The farm", "hotel"),
                     answered("case.charges", "", "msa2015_s1_labour")})
              .state == Gap::State::notExpected);
}

TEST_CASE(
    "in a whole case every rule fires, does not fire, and cannot tell, but for those that need no answer") {
    std::mt19937 chance(17);
    std::map<std::string, std::set<Truth>> seen;
    for (int turn = 0; turn < 1500; ++turn) {
        std::vector<CaseFact> facts;
        const auto answeredOf10 = chance() % 11;
        for (const auto& fact : shippedCatalogue().facts)
            for (const auto& subject : kPeople)
                if ((fact.isOf(subject.scope) || (subject.id.empty() && fact.isOf("timeline"))) &&
                    fact.type != Fact::Type::date && chance() % 10 < answeredOf10) {
                    const auto values = candidates(fact);
                    facts.push_back(
                        answered(fact.id, subject.id, writeFact(values[chance() % values.size()])));
                }
        const Evaluation whole(shippedCatalogue(), {kPeople, facts, {}, {}, {}, observedOn()});
        for (const auto& gap : whole.gaps())
            seen[gap.source->id].insert(cameTo(gap));
    }
    for (const auto& source : shippedCatalogue().sources) {
        INFO(source.id);
        const auto used = source.expectedWhen.factsUsed();
        const bool isAlways = used.empty();
        const bool allHaveUnknown = std::ranges::all_of(
            used, [](const std::string& id) { return shippedCatalogue().fact(id)->hasUnknown(); });
        const auto sentence = source.expectedWhen.sentence([](const std::string& fact) { return fact; });
        CHECK(seen[source.id].contains(Truth::yes));
        if (sentence.find("is answered") == std::string::npos)
            CHECK(seen[source.id].contains(Truth::no) == !isAlways);
        // Premises that a rule is about are there, so how many there are is known.
        const bool isOfPremisesAlone = used == std::vector<std::string>{"case.premises_count"};
        CHECK(seen[source.id].contains(Truth::undetermined) == !(allHaveUnknown || isOfPremisesAlone));
    }
}

TEST_CASE("what a rule of others comes to is what it comes to with each of them, one by one") {
    std::mt19937 chance(23);
    const auto comparison = [](const char* fact) {
        return std::string(R"({"fact":")") + fact + R"(","op":"==","value":true})";
    };
    for (int turn = 0; turn < 2000; ++turn) {
        const std::string joined = chance() % 2 == 0 ? "all" : "any";
        const ExpectedRule rule(strata::base::Json::parse(
            "{\"" + joined + "\":[" + comparison("premises.entered") + "," +
            comparison("victim.debt_claimed") + "," + comparison("suspect.arrested") + "]}"));
        std::map<std::pair<std::string, std::string>, Known> held;
        for (const auto& one : kPeople)
            for (const auto* fact : {"premises.entered", "victim.debt_claimed", "suspect.arrested"})
                if (std::string(fact).starts_with(one.scope) && chance() % 3 > 0)
                    held[{fact, one.id}] = {chance() % 2 == 0};
        const auto look = [&](const AskedFact& asked) -> std::optional<Known> {
            const auto found = held.find({asked.fact, asked.of.id});
            return found == held.end() ? std::nullopt : std::optional(found->second);
        };
        Truth expected = Truth::no;
        for (const auto& victim : kPeople)
            for (const auto& suspect : kPeople)
                if (victim.scope == "victim" && suspect.scope == "suspect")
                    expected = either(expected, rule.evaluate([&](const std::string& fact) {
                                                        const auto& of = fact.starts_with("victim") ? victim
                                                                         : fact.starts_with("suspect")
                                                                             ? suspect
                                                                             : kPeople[5];
                                                        return look({fact, of});
                                                    })
                                                    .truth);
        const auto answer = answerFor(rule, kPeople[5], kPeople, look);
        REQUIRE(answer.truth == expected);
        REQUIRE(answer.open.empty() == (expected != Truth::undetermined));
        for (const auto& asked : answer.open)
            REQUIRE_FALSE(look(asked));
        for (const auto& asked : answer.decided)
            REQUIRE(look(asked));
    }
}
