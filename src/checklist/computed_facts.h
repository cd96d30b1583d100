#pragma once

#include "checklist/fact_book.h"

namespace strata::checklist {

// Adds to the book what follows from the rest of it and from the case: the window and what it crosses; the
// lowest age a person can have had in it; how long, and whether, they were in the UK during it; the offences
// chosen; roles and languages recorded. Bounds at their widest, and nothing where a date it needs is missing.
// A computed fact never takes the place of an answer.
void computeFacts(FactBook& book, const std::vector<std::string>& offences, const Observed& observed);

// What a person is asked where a rule needs a fact that nobody knows: of one that is computed the first that
// it is computed from and nobody has answered, which people can tell ("Since when was the person in the
// UK?"), else the fact itself.
std::string toBeAsked(const FactBook& book, const Subject& subject, const std::string& fact);

}  // namespace strata::checklist
