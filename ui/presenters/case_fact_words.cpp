#include "presenters/case_fact_words.h"

#include "presenters/checklist_lists.h"
#include "presenters/shown_words.h"

namespace strata::presenters {

namespace {

using workbench::QuestionRow;

constexpr const char* kNotKnown = "not known";

std::string answeredBy(const QuestionRow& fact) {
    return "answered by " + fact.by + (fact.from.empty() ? "" : ", from " + fact.from) +
           (fact.on.empty() ? "" : ", " + dayInWords(fact.on));
}

std::string howKnown(const QuestionRow& fact) {
    if (fact.origin == "not_asked")
        return "nobody has said";
    if (fact.origin == "computed")
        return fact.computedFrom;
    return answeredBy(fact) +
           (fact.differs ? "; wins over " + valueInWords(fact.computed, fact.type) + ", " + fact.computedFrom
                         : "");
}

}  // namespace

std::vector<std::string> factCells(const QuestionRow& fact) {
    return {fact.question, fact.subject.empty() ? "the case" : fact.subject,
            fact.origin == "not_asked" ? "" : valueInWords(fact.value, fact.type), howKnown(fact)};
}

FactDetail detailOf(const QuestionRow& fact) {
    FactDetail detail;
    detail.computed = {{"For", fact.subject.empty() ? "the case" : fact.subject},
                       {"Computed", fact.computed.empty() ? "" : valueInWords(fact.computed, fact.type)},
                       {"How", fact.computedFrom}};
    if (fact.origin == "answered" || fact.origin == "not_known")
        detail.answered = {{"Answer", valueInWords(fact.value, fact.type)},
                           {"By", fact.by},
                           {"Known from", fact.from},
                           {"On", dayInWords(fact.on)},
                           {"", fact.differs ? "The answer wins over what is computed; both are kept." : ""}};
    else
        detail.answered = {{"Answer", fact.origin == "computed"
                                          ? "nobody has answered; what is computed counts"
                                          : "nobody has answered"}};
    return detail;
}

std::vector<std::pair<std::string, std::string>> answersOffered(const QuestionRow& fact) {
    std::vector<std::pair<std::string, std::string>> offered;
    if (fact.type == "boolean")
        offered = {{"true", "yes"}, {"false", "no"}};
    for (const auto& choice : fact.choices)
        offered.emplace_back(choice, spaced(choice));
    if (!offered.empty())
        offered.emplace_back(kNotKnown, kNotKnown);
    return offered;
}

std::string howToAnswer(const QuestionRow& fact) {
    const std::string words = fact.type == "date"      ? "A date: 2015-09-14, 2015-09, 2015-09~"
                              : fact.type == "integer" ? "A whole number"
                              : fact.type == "set"     ? "Words with commas between them, or \"none\""
                                                       : "In words";
    return words + ", or \"" + kNotKnown + "\"";
}

workbench::NewAnswer answerTo(const QuestionRow& fact, const std::string& value, const std::string& from,
                              const std::string& on) {
    workbench::NewAnswer answer{fact.fact, value, {}, from, on};
    (fact.scope == "premises" ? answer.whom.premises
     : fact.scope == "strand" ? answer.whom.strand
                              : answer.whom.person) = fact.subjectId;
    return answer;
}

}  // namespace strata::presenters
