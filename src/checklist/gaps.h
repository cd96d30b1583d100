#pragma once

#include <string>
#include <vector>

#include "checklist/case_checklist.h"
#include "checklist/catalogue.h"

namespace strata::checklist {

// For whom a source may be expected: the case itself, a person exploited, a suspect, or premises.
struct Subject {
    std::string scope;  // case, victim, suspect, premises: the catalogue's words
    std::string id;     // P01, the name of premises, empty for the case
    std::string name;   // as the person gives it
};

// One catalogue source for one subject.
struct Gap {
    enum class State { missing, undetermined, requested, obtained, notExpected, closed };
    const Catalogue::Source* source = nullptr;
    Subject subject;
    State state = State::undetermined;
    std::string why, question, questionFact, reason;
    std::vector<std::string> supports;  // offence/element under consideration that it would support
};

std::string_view nameOf(Gap::State state);

// Every source for every subject in its scope, in the catalogue's order. `consider` is a prompt and never
// missing; `expected_after_line` is missing only when its rule says that a line of enquiry was recorded.
std::vector<Gap> findGaps(const Catalogue& catalogue, const std::vector<Subject>& subjects,
                          const std::vector<CaseFact>& facts, const std::vector<CaseSourceStatus>& statuses,
                          const std::vector<std::string>& offences);

// A status that closes a source without it needs a reason; one outside the vocabulary is refused with the
// words there are.
base::Outcome<> checkStatus(const Catalogue& catalogue, const CaseSourceStatus& status);

}  // namespace strata::checklist
