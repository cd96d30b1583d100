#pragma once

#include <string>

// What the role that somebody acts in says of them. Roles are free words; these two are told by theirs.
namespace strata::checklist {

// A word of it is lawyer, prosecutor, counsel, solicitor, barrister, CCU or CPS: "reviewing lawyer",
// "head of the CCU".
bool isLawyer(const std::string& role);
// "advisor", "tactical adviser": who advises the investigation and is no part of it. An interview adviser
// works on it and is none.
bool isAdvisor(const std::string& role);

}  // namespace strata::checklist
