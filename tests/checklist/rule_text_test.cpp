#include "checklist/rule_text.h"

#include <catch2/catch.hpp>
#include <random>

#include "checklist/pack_checks.h"
#include "shipped_catalogue.h"

using namespace strata;
using namespace strata::checklist;
using support::shippedCatalogue;

namespace {

// A rule made at random, as the catalogue spells it.
std::string madeRule(std::mt19937& random, int depth) {
    const auto one = [&](std::initializer_list<const char*> words) {
        return std::string(*(words.begin() + static_cast<std::ptrdiff_t>(random() % words.size())));
    };
    if (depth > 0 && random() % 2 == 0) {
        const std::size_t parts = 2 + random() % 3;
        std::string all = random() % 2 == 0 ? R"({"all":[)" : R"({"any":[)";
        for (std::size_t at = 0; at < parts; ++at)
            all += (at == 0 ? "" : ",") + madeRule(random, depth - 1);
        return all + "]}";
    }
    const std::string value = one({"true", "false", "12", "-3", R"("car_wash")", R"("nail bar")", R"("true")",
                                   R"("7")", R"("and")", R"("or")"});
    const std::string operation =
        one({"==", "!=", "<", "<=", ">", ">=", "in", "contains", "overlaps", "count>", "exists"});
    const std::string start = R"({"fact":")" + one({"victim.age", "case.kinds", "premises.kind"}) +
                              R"(","op":")" + operation + "\"";
    if (operation == "exists")
        return start + "}";
    return start + R"(,"value":)" +
           (operation == "in" || operation == "overlaps" ? "[" + value + R"(,"farm"])" : value) + "}";
}

std::string refusalOf(const std::string& text) {
    const auto rule = readRule(text);
    return rule.ok() ? std::string() : rule.refusal().message;
}

}  // namespace

TEST_CASE("a rule that is written out reads back as the same rule") {
    std::mt19937 random(11);
    for (int turn = 0; turn < 3000; ++turn) {
        const auto rule = base::Json::parse(madeRule(random, 3));
        const std::string text = ruleText(rule);
        const auto read = readRule(text);
        INFO(text);
        REQUIRE(read.ok());
        // Groups of one kind within one another are written with brackets, so the shape stays too.
        REQUIRE(ruleText(read.value()) == text);
        REQUIRE(read.value().write() == rule.write());
    }
}

TEST_CASE("every rule of the shipped catalogue can be typed, and holds together") {
    for (const auto& source : shippedCatalogue().sources) {
        const auto read = readRule(ruleText(source.shippedRule));
        INFO(source.id << ": " << ruleText(source.shippedRule));
        REQUIRE(read.ok());
        CHECK(ruleText(read.value()) == ruleText(source.shippedRule));
        CHECK(whatIsWrongWithRule(read.value(), shippedCatalogue()).empty());
    }
}

TEST_CASE("and binds before or, and always and never stand alone") {
    CHECK(
        readRule("victim.a = true or victim.b = 3 and victim.c exists").value().write() ==
        R"({"any":[{"fact":"victim.a","op":"==","value":true},{"all":[{"fact":"victim.b","op":"==","value":3},{"fact":"victim.c","op":"exists"}]}]})");
    CHECK(ruleText(readRule("always").value()) == "always");
    CHECK(ruleText(readRule("never").value()) == "never");
    CHECK_FALSE(readRule("always or victim.a = true").ok());
}

TEST_CASE("a rule that cannot be read is refused with the place") {
    CHECK(refusalOf("victim.age > ") == "The rule does not hold at character 14: a value is missing.");
    CHECK(refusalOf("(victim.age > 3").find("closing bracket") != std::string::npos);
    CHECK(refusalOf("victim.age > 3 )").find("one word too many") != std::string::npos);
    CHECK(refusalOf("age > 3").find("no fact") != std::string::npos);
    CHECK(refusalOf("victim.age near 3").find("no comparison") != std::string::npos);
    CHECK(refusalOf("victim.kind in farm").find("list in brackets") != std::string::npos);
    CHECK(refusalOf("victim.kind = \"farm").find("quotation mark") != std::string::npos);
    CHECK_FALSE(readRule("").ok());
    CHECK_FALSE(readRule(std::string(5000, '(')).ok());
    CHECK_FALSE(readRule(std::string(40, '(') + "victim.age > 3" + std::string(40, ')')).ok());
    CHECK_FALSE(readRule("victim.age > \xff").ok());
}
