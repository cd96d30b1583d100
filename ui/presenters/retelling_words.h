#pragma once

#include <vector>

#include "presenters/listed_rows.h"
#include "workbench/account_work.h"

namespace strata::presenters {

inline constexpr const char* kRetellingColumns[] = {"Person",   "Told",        "First time", "To whom",
                                                    "Taken by", "Interpreter", "Supporter"};

// How often each person has had to tell it, to whom and on which topics, and whether the same people were
// there (NI Act 2015 s.23: no more interviews than needed, by the same person where possible).
ListedRows listed(const std::vector<workbench::RetellingRow>& rows);

// "told 3 times; asked and not answered once (A-03)", of one topic. Never that a topic was
// withheld: what was not asked was not asked.
std::string inWords(const workbench::TopicTellingRow& topic);

}  // namespace strata::presenters
