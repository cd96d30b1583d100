#pragma once

#include <string>
#include <string_view>

#include "sdk/input_file.h"

namespace strata::sdk {

// For formats that are read from the end, or by jumping about: the whole file in memory. Throws Refuse with
// the code CODE.too_large when it is larger than `most` bytes.
std::string wholeFile(InputFile& file, std::size_t most, std::string_view code);

}  // namespace strata::sdk
