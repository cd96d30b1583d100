#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checklist/case_checklist.h"
#include "checklist/catalogue.h"
#include "checklist/days.h"

namespace strata::checklist {

using ItemsByLayer = std::map<std::string, std::vector<std::string>>;

// What supports an element, by layer of evidence. Counts are not weight.
struct ElementSupport {
    const Catalogue::Offence* offence = nullptr;
    const Catalogue::Element* element = nullptr;
    ItemsByLayer layers, layersEvidenceLed;  // layer to items
};

// unsupported, single_layer or layered, by the layers that count: what is of covert product or a decision of
// an authority stands there and is not counted.
std::string labelOf(const Catalogue& catalogue, const ItemsByLayer& layers);

// "Rests on one layer: financial (AP/2)." Bars and defences say that they stand beside and are not counted.
std::string sentenceOf(const Catalogue& catalogue, const Catalogue::Element& element,
                       const ItemsByLayer& layers);

// Links, item and element, whose words a lawyer has marked as admissible without the witness.
using AdmissibleLinks = std::set<std::pair<std::string, std::string>>;

// The evidence-led side leaves out the layer of the person's own account and all reported words, but for what
// a lawyer has marked admissible: a record's own observation survives.
std::vector<ElementSupport> supportOf(const Catalogue& catalogue, const std::vector<std::string>& offences,
                                      const std::vector<CaseLink>& links,
                                      const AdmissibleLinks& admissible = {});

// What does not fit, in a sentence: an offence that is not in force for part of the window, or whose
// beginning nobody has confirmed. Empty where all of the window is within it, or the window is not known.
std::string outsideWindow(const Catalogue::Offence& offence, const DaySpan& window);

base::Outcome<> checkLink(const Catalogue& catalogue, const CaseLink& link);

}  // namespace strata::checklist
