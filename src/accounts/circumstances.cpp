#include "accounts/circumstances.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/json_writer.h"
#include "base/spoken_date.h"
#include "base/text.h"

namespace strata::accounts {

namespace {

std::string choicesInWords(const CircumstanceField& field) {
    std::string words;
    for (const auto& choice : field.choices)
        words += (words.empty() ? "" : ", ") + std::string(choice.id);
    return words;
}

std::string whyNot(const CircumstanceField& field, const std::vector<std::string>& values) {
    const std::string name = "\"" + std::string(field.label) + "\"";
    if (!field.isList() && values.size() > 1)
        return name + " holds one value. Give one, or put them in one sentence.";
    for (const auto& value : values) {
        if (!base::isUtf8(value))
            return "What " + name + " says is not UTF-8 text. Type it again.";
        if (field.holds == CircumstanceField::Holds::choice &&
            std::ranges::find(field.choices, value, &CircumstanceChoice::id) == field.choices.end())
            return "\"" + value + "\" is no answer to " + name + ". Choose one of " + choicesInWords(field) +
                   ".";
    }
    return {};
}

}  // namespace

Circumstances::Circumstances(Values values) {
    for (auto& [field, said] : values)
        set(field, std::move(said));
}

const std::vector<std::string>& Circumstances::values(std::string_view field) const {
    static const std::vector<std::string> kNone;
    const auto found = values_.find(field);
    return found == values_.end() ? kNone : found->second;
}

std::string Circumstances::text(std::string_view field) const {
    std::string text;
    for (const auto& value : values(field))
        text += (text.empty() ? "" : ", ") + value;
    return text;
}

void Circumstances::set(std::string_view field, std::vector<std::string> values) {
    std::vector<std::string> kept;
    for (const auto& value : values)
        if (std::string trimmed = base::trimmed(value); !trimmed.empty())
            kept.push_back(std::move(trimmed));
    if (kept.empty()) {
        if (const auto found = values_.find(field); found != values_.end())
            values_.erase(found);
        return;
    }
    values_.insert_or_assign(std::string(field), std::move(kept));
}

std::string Circumstances::json() const {
    base::JsonWriter json;
    json.beginObject();
    for (const auto& group : circumstanceGroups())
        for (const auto& field : group.fields) {
            if (!has(field.key))
                continue;
            if (field.isList())
                json.member(field.key, values(field.key));
            else
                json.member(field.key, text(field.key));
        }
    return json.endObject().take();
}

Circumstances Circumstances::read(const base::Json& json) {
    Circumstances circumstances;
    for (const auto& [key, value] : json.members())
        circumstances.set(key,
                          value.isArray() ? value.asStrings() : std::vector<std::string>{value.asString()});
    return circumstances;
}

base::Outcome<Circumstances> accepted(const Circumstances& asked) {
    for (const auto& [key, values] : asked.all()) {
        const auto* field = circumstanceField(key);
        const std::string why = field == nullptr ? "\"" + key + "\" is no circumstance that accounts have."
                                                 : whyNot(*field, values);
        if (!why.empty())
            return base::Refusal{"account.circumstance", key, why};
    }
    return asked;
}

bool isLimited(const Circumstances& circumstances) {
    const std::string access = circumstances.text("access");
    return access == "limited" || (access.empty() && circumstances.text("form") == "therapy_note");
}

std::optional<base::WhenSaid> readGiven(const std::string& words, const base::Zone& zone) {
    if (auto when = base::readEdtf(words, zone))
        return when;
    auto spoken = base::readSpokenDate(words, {zone});
    if (spoken.readings.empty())
        return std::nullopt;
    base::WhenSaid when = spoken.readings.front();
    for (const auto& reading : spoken.readings) {
        if (reading.strict == when.strict)
            continue;
        const auto wider = [](auto& bound, const auto& other, auto isBeyond) {
            if (bound && (!other || isBeyond(*other, *bound)))
                bound = other;
        };
        wider(when.strict.earliest, reading.strict.earliest, std::less<>());
        wider(when.strict.latest, reading.strict.latest, std::greater<>());
        when.edtf.clear();
        when.precision = base::Precision::none;
    }
    return when;
}

}  // namespace strata::accounts
