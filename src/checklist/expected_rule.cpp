#include "checklist/expected_rule.h"

#include <algorithm>
#include <array>

#include "base/failure.h"

namespace strata::checklist {

namespace {

constexpr std::array<std::string_view, 11> kOperators = {
    "==", "!=", "<", "<=", ">", ">=", "in", "contains", "overlaps", "count>", "exists"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kInWords = {
    {{"==", "is"},
     {"!=", "is not"},
     {"<", "is less than"},
     {"<=", "is at most"},
     {">", "is more than"},
     {">=", "is at least"},
     {"in", "is one of"},
     {"contains", "includes"},
     {"overlaps", "includes any of"},
     {"count>", "has more entries than"}}};

std::string spaced(std::string words) {
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

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

// More of what is counted so far can make "more than" and "contains" true, and can make them false never.
Truth ExpectedRule::compare(const Known& held) const {
    const bool isSo = isTrue(held.value, operation_, value_);
    if (!held.isAtLeast)
        return isSo ? Truth::yes : Truth::no;
    if (operation_ == "<" || operation_ == "<=")
        return isSo ? Truth::undetermined : Truth::no;
    const bool isSettled = isSo && operation_ != "==" && operation_ != "!=" && operation_ != "in";
    return isSettled ? Truth::yes : Truth::undetermined;
}

ExpectedRule::Answer ExpectedRule::evaluate(const FactLookup& facts) const {
    if (kind_ == Kind::always)
        return {Truth::yes, {}, {}};
    if (kind_ == Kind::comparison) {
        const auto held = facts(fact_);
        if (!held)
            return {Truth::undetermined, {}, {fact_}};
        const Truth truth = compare(*held);
        return truth == Truth::undetermined ? Answer{truth, {}, {fact_}} : Answer{truth, {fact_}, {}};
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

std::string ExpectedRule::sentence(const std::function<std::string(const std::string& fact)>& inWords) const {
    if (kind_ == Kind::always)
        return "always";
    if (kind_ == Kind::comparison) {
        const std::string called = "[" + inWords(fact_) + "] ";
        if (operation_ == "exists")
            return called + "is answered";
        const auto is = std::find_if(kInWords.begin(), kInWords.end(),
                                     [this](const auto& one) { return one.first == operation_; });
        std::string wanted;
        for (const auto& member : value_.isArray() ? value_.items() : std::vector{value_})
            wanted += (wanted.empty() ? "" : ", ") + (member.isBool()     ? (member.asBool() ? "yes" : "no")
                                                      : member.isString() ? spaced(member.asString())
                                                                          : member.write());
        return called + std::string(is->second) + " " + wanted;
    }
    if (parts_.empty())
        return kind_ == Kind::all ? "always" : "never";
    std::string joined;
    for (const auto& part : parts_) {
        const std::string said = part.sentence(inWords);
        const bool isGroup = part.kind_ == Kind::all || part.kind_ == Kind::any;
        joined += (joined.empty()       ? ""
                   : kind_ == Kind::all ? " and "
                                        : " or ") +
                  (isGroup ? "(" + said + ")" : said);
    }
    return joined;
}

}  // namespace strata::checklist
