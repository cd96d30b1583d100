#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "checklist/gaps.h"

namespace strata::checklist {

// All that the catalogue says of a case as it is known. Every source for every subject in its scope, in the
// catalogue's order.
class Evaluation {
public:
    struct Given {
        std::vector<Subject> subjects;
        std::vector<CaseFact> facts;
        std::vector<CaseSourceStatus> statuses;
        std::vector<EnquiryLine> lines;
        std::vector<std::string> offences;
        Observed observed;
    };
    Evaluation(const Catalogue& catalogue, Given given);  // looks at the catalogue for as long as it lives

    const std::vector<Gap>& gaps() const { return gaps_; }
    const FactBook& facts() const { return *book_; }
    const Given& given() const { return given_; }
    std::vector<RunningClock> clocks() const;

    // One answer is another, or (with an empty value) is taken back. Only the rules that it, or what is
    // computed from it, can turn are looked at again. Returns the gaps whose state became another, as they
    // were.
    std::vector<Gap> change(const CaseFact& fact);

private:
    void decide(Gap& gap);
    std::vector<std::size_t> turnedBy(const std::pair<std::string, std::string>& fact) const;

    const Catalogue& catalogue_;
    Given given_;
    std::unique_ptr<FactBook> book_;
    std::vector<Gap> gaps_;
    std::map<std::pair<std::string, std::string>, const CaseSourceStatus*> statuses_;
    std::map<std::pair<std::string, std::string>, const EnquiryLine*> lines_;
    std::map<std::string, std::vector<std::size_t>> byFact_;  // fact to gaps whose rule asks for it
};

}  // namespace strata::checklist
