#pragma once

#include <string>

namespace strata::checklist {

// For whom a fact holds or a source may be expected: the case itself, a person exploited, a suspect,
// premises, or a strand of exploitation.
struct Subject {
    std::string scope;  // case, victim, suspect, premises, strand: the catalogue's words
    std::string id;     // P01, the name of premises, the kind of exploitation, empty for the case
    std::string name;   // as the person gives it
};

}  // namespace strata::checklist
