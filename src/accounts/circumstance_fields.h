#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace strata::accounts {

// One answer that a field offers: how it is written down, and how it is read.
struct CircumstanceChoice {
    std::string_view id, words;
};

// A circumstance of a telling that is asked for every time (account_circumstance_fields of the catalogue).
// Keys are written into the ledger, so none ever changes its meaning.
struct CircumstanceField {
    // text and when hold one value, list any number; choice holds one of its choices, and nothing else;
    // suggestion holds one value, which may be one of its choices.
    enum class Holds : std::uint8_t { text, when, list, choice, suggestion };
    std::string_view key, label, hint;
    Holds holds = Holds::text;
    std::span<const CircumstanceChoice> choices = {};

    bool isList() const { return holds == Holds::list; }
};

// Fields that are asked together, in the order in which a person fills them in.
struct CircumstanceGroup {
    std::string_view title;
    std::span<const CircumstanceField> fields;
};

std::span<const CircumstanceGroup> circumstanceGroups();
const CircumstanceField* circumstanceField(std::string_view key);  // null when there is none

// A value of a field as a person reads it: the words of a choice, anything else as it is.
std::string_view circumstanceInWords(const CircumstanceField& field, std::string_view value);

}  // namespace strata::accounts
