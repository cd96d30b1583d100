#pragma once

#include <string>
#include <vector>

#include "checklist/case_checklist.h"
#include "checklist/catalogue.h"
#include "checklist/clocks.h"
#include "checklist/fact_book.h"
#include "checklist/subject.h"

namespace strata::checklist {

// A fact that a flag rests on, with how it is known. The question names whom it is about where that is not
// the subject of the flag; `subject` is their id.
struct FiredFact {
    std::string fact, question, value, how, subject;
};

// One catalogue source for one subject.
struct Gap {
    enum class State { missing, undetermined, requested, obtained, notExpected, closed };
    const Catalogue::Source* source = nullptr;
    Subject subject;
    State state = State::undetermined;
    std::string why, question, questionFact, reason, next;
    Subject askedOf;                    // whom the question is about
    std::vector<FiredFact> fired;       // in the order of the rule
    std::vector<std::string> supports;  // offence/element under consideration that it would support
    std::vector<std::string> lacks;  // of the record a victim information request needs: what nobody has said
    std::optional<ClockTime> gone;   // when the material is likely to be; nothing once obtained or closed
    bool asksForLine = false;        // the question is why this is a reasonable line of enquiry

    bool isOpen() const { return state == State::missing || state == State::undetermined; }
};

std::string_view nameOf(Gap::State state);

// The gap of a source and subject, decided on what is known. `consider` is a prompt and never missing; a
// sensitive source is missing only once a reasonable line of enquiry is recorded for it, and until then the
// question is that line.
struct GapGrounds {
    const Catalogue& catalogue;
    const FactBook& facts;
    const CaseSourceStatus* status = nullptr;  // those of this source and subject, or null
    const EnquiryLine* line = nullptr;
    Day today = 0;
};
void decideGap(Gap& gap, const GapGrounds& grounds);

// Something said before anything is asked: sensitive by handling, by level or by urgency.
bool isSensitive(const Catalogue::Source& source);

// A status that closes a source without it needs a reason; one outside the vocabulary is refused with the
// words there are.
base::Outcome<> checkStatus(const Catalogue& catalogue, const CaseSourceStatus& status);

}  // namespace strata::checklist
