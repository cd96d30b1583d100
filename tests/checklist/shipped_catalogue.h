#pragma once

#include "checklist/evaluation.h"

namespace strata::support {

// The catalogue that ships.
inline const checklist::Catalogue& shippedCatalogue() {
    static const auto loaded = checklist::Catalogue::load(std::string(STRATA_SOURCE_DIR) +
                                                          "/resources/catalogue/checklist_catalogue.json");
    return loaded;
}

inline checklist::CaseFact answered(const std::string& fact, const std::string& subject,
                                    const std::string& value) {
    return {fact, subject, value, "", "", "A. Tester", 0};
}

// A day on which all clocks of the tests run: 23 November 2026.
inline checklist::Observed observedOn(int year = 2026, unsigned month = 11, unsigned day = 23) {
    checklist::Observed observed;
    observed.today = checklist::dayOf(year, month, day);
    return observed;
}

inline const checklist::Gap& gapFor(const std::vector<checklist::Gap>& gaps, const std::string& source,
                                    const std::string& subject) {
    for (const auto& gap : gaps)
        if (gap.source->id == source && gap.subject.id == subject)
            return gap;
    throw std::runtime_error("no gap for " + source);
}

}  // namespace strata::support
