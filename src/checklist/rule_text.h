#pragma once

#include <functional>
#include <string>

#include "base/failure.h"
#include "base/json.h"

// Rules as a person types them:
//   victim.lived_in_uk_months_in_window >= 3 or victim.reported_illness_or_injury = true
//   case.has_house = true and (premises.kind in (car_wash, farm) or case.exploitation_types overlaps
//   (labour))
// Comparisons are = != < <= > >= in contains overlaps count> exists; "and" binds before "or"; "always" and
// "never" stand alone. true, false and whole numbers are themselves, other words are texts, in quotation
// marks where they are not spelt in small letters, digits and _.
namespace strata::checklist {

inline constexpr std::size_t kLongestRule = 4000;  // bytes

// The rule as the catalogue spells it (expected_rule.h). Refused with the place, which is a character counted
// from 1, also of a comparison {fact, op, value} of which `check` says what is wrong.
using ComparisonCheck = std::function<std::string(const base::Json& comparison)>;
base::Outcome<base::Json> readRule(const std::string& text, const ComparisonCheck& check = {});
std::string ruleText(const base::Json& rule);  // reads back as the same rule

}  // namespace strata::checklist
