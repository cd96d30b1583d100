#pragma once

#include <vector>

#include "cli/verbs.h"

namespace strata::cli {

// Options that several verbs take alike.
inline const Option kLimit{"limit", "N", "at most this many", Option::Takes::number};

std::vector<Option> timeOptions();        // when an event was, as it was said
std::vector<Option> filterOptions();      // which events
std::vector<Option> orderOptions();       // in which order
std::vector<std::string_view> laneIds();  // what lanes can be by
std::vector<Option> strandOptions();      // what is put into a strand, or taken out
std::vector<Option> contentOptions();     // what an event made by hand says, beside its title
std::vector<Option> joinedOptions(std::vector<Option> first, const std::vector<Option>& second);

}  // namespace strata::cli
