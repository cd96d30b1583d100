#pragma once

#include <string>
#include <utility>
#include <vector>

#include "workbench/checklist_desk.h"
#include "workbench/question_rows.h"

namespace strata::presenters {

// Question, of whom, answer, and how it is known: by whom, from what and when, or from what it is computed.
std::vector<std::string> factCells(const workbench::QuestionRow& fact);

// What the inspector says of a fact: what is computed and from what, then what somebody answered.
struct FactDetail {
    using Rows = std::vector<std::pair<std::string, std::string>>;
    Rows computed, answered;
};
FactDetail detailOf(const workbench::QuestionRow& fact);

// The answers that are offered, as kept and in words; none where it is written. Where it is, what to write.
std::vector<std::pair<std::string, std::string>> answersOffered(const workbench::QuestionRow& fact);
std::string howToAnswer(const workbench::QuestionRow& fact);

workbench::NewAnswer answerTo(const workbench::QuestionRow& fact, const std::string& value,
                              const std::string& from, const std::string& on);

}  // namespace strata::presenters
