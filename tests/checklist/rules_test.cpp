#include <catch2/catch.hpp>

#include <random>

#include "rule_values.h"
#include "shipped_catalogue.h"

using namespace strata::checklist;
using namespace strata::support;

namespace {

std::string inWords(const Catalogue::Source& source) {
    return source.expectedWhen.sentence(
        [](const std::string& fact) { return shippedCatalogue().factCalled(fact); });
}

using FactOf = std::pair<std::string, std::string>;  // and of whom

std::vector<FactOf> namedIn(const Gap& gap) {
    std::vector<FactOf> facts;
    for (const auto& fired : gap.fired)
        facts.emplace_back(fired.fact, fired.fact.starts_with("case.") || fired.fact.starts_with("timeline.")
                                           ? std::string()
                                           : fired.subject);
    return facts;
}

}  // namespace

TEST_CASE("every rule fires, does not fire, and cannot tell, but for those that need no answer") {
    std::mt19937 chance(5);
    for (const auto& source : shippedCatalogue().sources) {
        const auto used = source.expectedWhen.factsUsed();
        std::set<Truth> seen;
        for (int turn = 0; turn < 4000 && seen.size() < 3; ++turn) {
            std::map<std::string, Known> given;
            for (const auto& id : used) {
                const auto values = candidates(*shippedCatalogue().fact(id));
                if (const std::size_t pick = chance() % (values.size() + 1); pick < values.size())
                    given[id] = {values[pick]};
                else if (shippedCatalogue().fact(id)->hasUnknown())
                    given[id] = {FactValue(std::string("unknown"))};
            }
            seen.insert(source.expectedWhen
                            .evaluate([&](const std::string& fact) -> std::optional<Known> {
                                const auto found = given.find(fact);
                                return found == given.end() ? std::nullopt : std::optional(found->second);
                            })
                            .truth);
        }
        INFO(source.id);
        const bool isAlways = used.empty();
        const bool allHaveUnknown = std::all_of(used.begin(), used.end(), [](const std::string& id) {
            return shippedCatalogue().fact(id)->hasUnknown();
        });
        CHECK(seen.contains(Truth::yes));
        // "Is answered" is never false: nobody answers that there is no answer.
        const bool restsOnBeingAnswered = inWords(source).find("is answered") != std::string::npos;
        CHECK((restsOnBeingAnswered || seen.contains(Truth::no) == !isAlways));
        CHECK(seen.contains(Truth::undetermined) == !allHaveUnknown);
    }
}

TEST_CASE("no rule is without an authority, and each says when it is expected") {
    for (const auto& source : shippedCatalogue().sources) {
        INFO(source.id);
        CHECK_FALSE(source.authority.empty());
        CHECK_FALSE(inWords(source).empty());
    }
    for (const auto& row : shippedCatalogue().rows)
        CHECK_FALSE(row.authority.empty());
}

TEST_CASE("without the facts that a flag names the flag is gone") {
    std::mt19937 chance(11);
    const std::vector<Subject> subjects = {{"case", "", ""},
                                           {"victim", "P01", "Linh"},
                                           {"victim", "P03", "Mihai"},
                                           {"suspect", "P02", "Pell"},
                                           {"premises", "Wren", "Wren"}};
    std::size_t flags = 0;
    for (int turn = 0; turn < 60; ++turn) {
        std::vector<CaseFact> facts;
        for (const auto& fact : shippedCatalogue().facts)
            for (const auto& subject : subjects)
                if ((fact.isOf(subject.scope) || (subject.id.empty() && fact.isOf("timeline"))) &&
                    fact.type != Fact::Type::date && fact.type != Fact::Type::text && chance() % 3 > 0) {
                    const auto values = candidates(fact);
                    facts.push_back(
                        answered(fact.id, subject.id, writeFact(values[chance() % values.size()])));
                }
        const Evaluation::Given given{subjects, facts, {}, {}, {}, observedOn()};
        const Evaluation all(shippedCatalogue(), given);
        for (const auto& gap : all.gaps()) {
            const auto named = namedIn(gap);
            if (gap.state != Gap::State::missing || named.empty())
                continue;
            ++flags;
            auto without = given;
            std::erase_if(without.facts, [&](const CaseFact& one) {
                return std::ranges::count(named, FactOf(one.fact, one.subject)) > 0;
            });
            const Evaluation left(shippedCatalogue(), without);
            const Gap& after = gapFor(left.gaps(), gap.source->id, gap.subject.id);
            INFO(gap.source->id);
            // "Unknown" is the answer of a choice that nobody has answered, and some rules ask on it; and
            // what is computed stays when the answer that stood before it goes.
            const bool restsOnNoAnswer = after.state == Gap::State::missing &&
                                         std::ranges::any_of(after.fired, [](const FiredFact& one) {
                                             return one.value == "unknown" || one.how.starts_with("computed");
                                         });
            CHECK((after.state != Gap::State::missing || restsOnNoAnswer));
        }
    }
    CHECK(flags > 500);
}

TEST_CASE("one changed answer gives what a whole evaluation gives") {
    std::mt19937 chance(3);
    const std::vector<Subject> subjects = {{"case", "", ""},           {"victim", "P01", "Linh"},
                                           {"victim", "P03", "Mihai"}, {"suspect", "P02", "Pell"},
                                           {"suspect", "P04", "Roe"},  {"premises", "Wren", "Wren"},
                                           {"premises", "Ash", "Ash"}};
    auto observed = observedOn();
    observed.born = {{"P01", "1999-05~"}, {"P03", "1988-02-02"}};
    Evaluation live(shippedCatalogue(), {subjects, {}, {}, {}, {"msa2015_s2"}, observed});
    std::vector<const Fact*> facts;
    for (const auto& fact : shippedCatalogue().facts)
        if (fact.type != Fact::Type::text)
            facts.push_back(&fact);
    for (int turn = 0; turn < 400; ++turn) {
        const Fact& fact = *facts[chance() % facts.size()];
        std::vector<std::string> of;
        for (const auto& subject : subjects)
            if (fact.isOf(subject.scope))
                of.push_back(subject.id);
        if (of.empty())
            continue;
        std::string value;
        if (fact.type == Fact::Type::date)
            value = std::to_string(2010 + chance() % 10) + "-0" + std::to_string(1 + chance() % 9);
        else if (const auto values = candidates(fact); chance() % 4 > 0)
            value = writeFact(values[chance() % values.size()]);
        live.change(answered(fact.id, of[chance() % of.size()], value));
        const Evaluation whole(shippedCatalogue(), live.given());
        REQUIRE(whole.gaps().size() == live.gaps().size());
        for (std::size_t at = 0; at < whole.gaps().size(); ++at) {
            const Gap &a = live.gaps()[at], &b = whole.gaps()[at];
            REQUIRE(a.state == b.state);
            REQUIRE(a.why == b.why);
            REQUIRE(a.question == b.question);
            REQUIRE(namedIn(a) == namedIn(b));
            REQUIRE(a.gone.has_value() == b.gone.has_value());
            REQUIRE((!a.gone || a.gone->due == b.gone->due));
        }
    }
}
