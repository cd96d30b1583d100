#include "checklist/expected_rule.h"

#include <algorithm>
#include <array>

#include "base/failure.h"

namespace strata::checklist {

namespace {

constexpr std::array<std::string_view, 11> kOperators = {
    "==", "!=", "<", "<=", ">", ">=", "in", "contains", "overlaps", "count>", "exists"};

bool equals(const FactValue& held, const base::Json& wanted) {
    if (const auto* truth = std::get_if<bool>(&held))
        return wanted.isBool() && wanted.asBool() == *truth;
    if (const auto* number = std::get_if<std::int64_t>(&held))
        return wanted.isNumber() && wanted.asInt() == *number;
    if (const auto* text = std::get_if<std::string>(&held))
        return wanted.isString() && wanted.asString() == *text;
    return false;
}

bool isTrue(const FactValue& held, const std::string& operation, const base::Json& wanted) {
    const auto* set = std::get_if<std::set<std::string>>(&held);
    const auto* number = std::get_if<std::int64_t>(&held);
    if (operation == "exists")
        return true;
    if (operation == "==")
        return equals(held, wanted);
    if (operation == "!=")
        return !equals(held, wanted);
    if (operation == "in") {
        const auto items = wanted.items();
        return std::any_of(items.begin(), items.end(),
                           [&](const base::Json& one) { return equals(held, one); });
    }
    if (operation == "contains")
        return set != nullptr && set->contains(wanted.asString());
    if (operation == "overlaps") {
        const auto items = wanted.items();
        return set != nullptr && std::any_of(items.begin(), items.end(), [&](const base::Json& one) {
                   return set->contains(one.asString());
               });
    }
    if (operation == "count>")
        return set != nullptr && static_cast<std::int64_t>(set->size()) > wanted.asInt();
    if (number == nullptr)
        return false;
    if (operation == "<")
        return *number < wanted.asInt();
    if (operation == "<=")
        return *number <= wanted.asInt();
    return operation == ">" ? *number > wanted.asInt() : *number >= wanted.asInt();
}

void join(std::vector<std::string>& into, const std::vector<std::string>& more) {
    for (const auto& one : more)
        if (std::find(into.begin(), into.end(), one) == into.end())
            into.push_back(one);
}

}  // namespace

ExpectedRule::ExpectedRule(const base::Json& json) {
    if (json.has("all") || json.has("any")) {
        kind_ = json.has("all") ? Kind::all : Kind::any;
        for (const auto& part : json[kind_ == Kind::all ? "all" : "any"].items())
            parts_.emplace_back(part);
    } else if (json.has("fact")) {
        kind_ = Kind::comparison;
        fact_ = json["fact"].asString();
        operation_ = json["op"].asString();
        value_ = json["value"];
        if (std::find(kOperators.begin(), kOperators.end(), operation_) == kOperators.end())
            throw base::Failure("The catalogue compares " + fact_ + " with the unknown operator \"" +
                                operation_ + "\".");
    } else if (!json.has("always")) {
        throw base::Failure("The catalogue has a rule that is none of all, any, always and a comparison: " +
                            json.write().substr(0, 120));
    }
}

ExpectedRule::Answer ExpectedRule::evaluate(const FactLookup& facts) const {
    if (kind_ == Kind::always)
        return {Truth::yes, {}, {}};
    if (kind_ == Kind::comparison) {
        const auto held = facts(fact_);
        if (!held)
            return {Truth::undetermined, {}, {fact_}};
        return {isTrue(*held, operation_, value_) ? Truth::yes : Truth::no, {fact_}, {}};
    }
    const bool isAll = kind_ == Kind::all;
    Answer answer{isAll ? Truth::yes : Truth::no, {}, {}};
    std::vector<Answer> parts;
    for (const auto& part : parts_) {
        parts.push_back(part.evaluate(facts));
        answer.truth =
            isAll ? both(answer.truth, parts.back().truth) : either(answer.truth, parts.back().truth);
    }
    for (const auto& part : parts) {
        if (part.truth == answer.truth)
            join(answer.decided, part.decided);
        if (answer.truth == Truth::undetermined)
            join(answer.open, part.open);
    }
    return answer;
}

std::vector<std::string> ExpectedRule::factsUsed() const {
    std::vector<std::string> used;
    if (kind_ == Kind::comparison)
        used.push_back(fact_);
    for (const auto& part : parts_)
        join(used, part.factsUsed());
    return used;
}

}  // namespace strata::checklist
