#pragma once

#include <string>
#include <vector>

#include "workbench/filter_words.h"

namespace strata::presenters {

// What the case has that a filter can name.
struct FilterValues {
    std::vector<std::string> people, kinds, sources, lanes, tags, strands, elements, layers;
    const std::vector<std::string>* of(
        workbench::FilterPart::Field field) const;  // null where none are known
};

// Whole texts that what is typed may go on to be, the likeliest first: after "per" the name "person: ", after
// "kind: c" the kinds with a word that begins so. At most `most`.
std::vector<std::string> completionsOf(const std::string& typed, const FilterValues& values,
                                       std::size_t most = 12);

}  // namespace strata::presenters
