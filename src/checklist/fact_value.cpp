#include "checklist/fact_value.h"

#include <algorithm>
#include <charconv>

#include "base/edtf.h"
#include "base/text.h"

namespace strata::checklist {

namespace {

constexpr const char* kNone = "none";

}  // namespace

bool Fact::hasUnknown() const {
    return std::find(choices.begin(), choices.end(), "unknown") != choices.end();
}

std::string Fact::inWords(const std::string& choice) const {
    if (const auto known = words.find(choice); known != words.end())
        return known->second;
    std::string spaced = choice;
    std::replace(spaced.begin(), spaced.end(), '_', ' ');
    return spaced;
}

std::string Fact::spelt(const std::string& inWords) const {
    for (const auto& [choice, said] : words)
        if (said == inWords)
            return choice;
    std::string joined = inWords;
    std::replace(joined.begin(), joined.end(), ' ', '_');
    return joined;
}

std::vector<std::string> Fact::choicesInWords() const {
    std::vector<std::string> all;
    for (const auto& choice : choices)
        all.push_back(inWords(choice));
    return all;
}

base::Outcome<FactValue> readFact(const Fact& fact, const std::string& given) {
    const std::string text = base::trimmed(given);
    const auto refuse = [&](const std::string& allowed) {
        return base::Refusal{
            "fact.value", fact.id,
            "\"" + given + "\" does not answer " + fact.id + " (" + fact.question + "). " + allowed};
    };
    switch (fact.type) {
        case Fact::Type::boolean:
            if (text == "true" || text == "yes")
                return FactValue(true);
            if (text == "false" || text == "no")
                return FactValue(false);
            return refuse("Answer true or false, or unset to take the answer back.");
        case Fact::Type::integer: {
            std::int64_t number = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (error != std::errc() || end != text.data() + text.size())
                return refuse("Answer with a whole number.");
            return FactValue(number);
        }
        case Fact::Type::choice: {
            if (const std::string choice = fact.spelt(text);
                std::find(fact.choices.begin(), fact.choices.end(), choice) != fact.choices.end())
                return FactValue(choice);
            std::string allowed;
            for (const auto& choice : fact.choices)
                allowed += (allowed.empty() ? "" : ", ") + choice;
            return refuse("Choose one of: " + allowed + ".");
        }
        case Fact::Type::set: {
            std::set<std::string> members;
            if (text == kNone)
                return FactValue(members);
            for (const auto& member : base::split(text, ','))
                if (auto word = base::trimmed(member); !word.empty())
                    members.insert(fact.spelt(word));
            if (members.empty())
                return refuse("Give one or more words with commas between them, or \"none\".");
            return FactValue(std::move(members));
        }
        case Fact::Type::date:
            if (const std::string_view why = base::whyNotEdtf(text, base::Zone::utc());
                text.empty() || !why.empty())
                return refuse("Give a date such as 2015-09-14, 2015-09, 2015 or 2015-09~.");
            return FactValue(text);
        case Fact::Type::text:
            break;
    }
    if (text.empty())
        return refuse("Give some words.");
    return FactValue(text);
}

std::string writeFact(const FactValue& value) {
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (std::get<std::set<std::string>>(value).empty())
        return kNone;
    std::string joined;
    for (const auto& member : std::get<std::set<std::string>>(value))
        joined += (joined.empty() ? "" : ",") + member;
    return joined;
}

std::string factInWords(const FactValue& value) {
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth ? "yes" : "no";
    std::string words;
    if (const auto* members = std::get_if<std::set<std::string>>(&value)) {
        if (members->empty())
            words = kNone;
        for (const auto& member : *members)
            words += (words.empty() ? "" : ", ") + member;
    } else {
        words = writeFact(value);
        if (const auto when = base::readEdtf(words, base::Zone::utc());
            when && std::holds_alternative<std::string>(value))
            return base::showWhen(*when, base::Zone::utc());
    }
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

}  // namespace strata::checklist
