#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "checklist/case_checklist.h"
#include "checklist/catalogue.h"
#include "checklist/days.h"
#include "checklist/subject.h"

namespace strata::checklist {

// What the rest of the case shows without anybody having answered, for facts that are computed.
struct Observed {
    Day today = 0;
    std::map<std::string, std::string> born;  // by person: EDTF
    std::map<std::string, std::vector<std::string>>
        languagesOfAccounts;  // by person: of accounts that say one
};

// What is known of one fact of one subject. What a person answered wins over what was computed; both are
// kept, so that the one can be shown beside the other.
struct HeldFact {
    const Fact* fact = nullptr;
    Subject subject;
    std::optional<CaseFact> answer;
    std::optional<Known> answered;  // absent when the answer is "not known", or the catalogue has changed
    std::optional<Known> computed;
    std::string computedFrom;  // in words: "computed from the date of birth given (about May 1999) and ..."

    std::optional<Known> known() const;
    bool isSaidNotKnown() const { return answer && answer->value == kNotKnown; }
    bool differs() const;          // both are there, and they do not say the same
    std::string howKnown() const;  // "answered by A. Patel, from the pupil file, 3 May 2024", the words above
};

class FactBook {
public:
    FactBook(const Catalogue& catalogue, const std::vector<Subject>& subjects,
             const std::vector<CaseFact>& facts, const std::vector<std::string>& offences,
             const Observed& observed);

    // A fact of the subject's own scope, else the case's. Null when nothing is known of it.
    const HeldFact* held(const Subject& subject, const std::string& fact) const;
    // As rules ask: an unanswered choice that has "unknown" is unknown.
    std::optional<Known> of(const Subject& subject, const std::string& fact) const;
    const std::vector<Subject>& subjects() const { return subjects_; }  // of the case, strands behind them

    // Those held, in the order of the catalogue and then of the subjects.
    std::vector<const HeldFact*> all() const;

    // The window of the conduct at its widest: the case's dates, else those of its strands.
    DaySpan window() const { return window_; }

    // (fact, subject) whose known value is another in `after`.
    std::vector<std::pair<std::string, std::string>> changedIn(const FactBook& after) const;

private:
    friend class Computing;
    using Key = std::pair<std::string, std::string>;
    void compute(const std::string& fact, const Subject& subject, Known known, std::string from);

    const Catalogue* catalogue_;
    std::vector<Subject> subjects_;
    std::map<Key, HeldFact> held_;
    DaySpan window_;
};

}  // namespace strata::checklist
