#pragma once

#include <vector>

#include "cli/verbs.h"

// The verbs by what they are about; verbs.cpp puts them into one table.
namespace strata::cli {

std::vector<Verb> accountVerbs();    // tellings, facts drawn from them, and interviews planned
std::vector<Verb> eventVerbs();      // what is on the timeline, and what stands out there
std::vector<Verb> checklistVerbs();  // facts of the case, sources, requests, packs and elements
std::vector<Verb> adviceVerbs();     // early advice, actions of the CPS, review sheets, comments and roles
std::vector<Verb> formVerbs();       // the forms of the case file and the unused material

}  // namespace strata::cli
