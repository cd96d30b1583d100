#pragma once

#include <vector>

#include "presenters/listed_rows.h"
#include "workbench/conclusion_rows.h"
#include "workbench/fact_rows.h"

namespace strata::presenters {

inline constexpr const char* kNameColumns[] = {"No.", "What is said", "Why", "By"};

// What people said of places and names, for the comparison of facts.
ListedRows listed(const std::vector<workbench::NameRow>& rows);
std::string inWords(const workbench::NameRow& row);  // "Luton lies within Bedfordshire"

inline constexpr const char* kTopicWordsColumns[] = {"No.", "Topic", "Found by", "Why", "By"};

// The words by which topics are found in accounts.
ListedRows listed(const std::vector<workbench::TopicWordsRow>& rows);
std::string inWords(const workbench::TopicWordsRow& row);  // "the drive to Luton is found by Luton, M1"

}  // namespace strata::presenters
