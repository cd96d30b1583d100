#pragma once

#include <map>
#include <string>
#include <vector>

#include "checklist/case_checklist.h"
#include "checklist/catalogue.h"
#include "checklist/days.h"

namespace strata::checklist {

// What supports an element, by layer of evidence. Counts are not weight.
struct ElementSupport {
    const Catalogue::Offence* offence = nullptr;
    const Catalogue::Element* element = nullptr;
    std::map<std::string, std::vector<std::string>> layers, layersEvidenceLed;  // layer to items
};

std::string labelOf(
    const std::map<std::string, std::vector<std::string>>& layers);  // unsupported, single_layer, layered

// The evidence-led side leaves out the layer of the person's own account and all reported words.
std::vector<ElementSupport> supportOf(const Catalogue& catalogue, const std::vector<std::string>& offences,
                                      const std::vector<CaseLink>& links);

// What does not fit, in a sentence: an offence that is not in force for part of the window, or whose
// beginning nobody has confirmed. Empty where all of the window is within it, or the window is not known.
std::string outsideWindow(const Catalogue::Offence& offence, const DaySpan& window);

base::Outcome<> checkLink(const Catalogue& catalogue, const CaseLink& link);

}  // namespace strata::checklist
