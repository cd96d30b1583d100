#pragma once

#include <optional>
#include <string_view>

namespace strata::sdk {

// Minutes east of UTC for zone letters that mean one thing in practice: UTC, GMT, BST, CET, CEST, EST and so
// on. Nothing for letters with several meanings (IST) and for names that are not letters.
std::optional<int> zoneLettersOffset(std::string_view letters);

// True for names in the form of the IANA list, such as Europe/London.
bool isZoneName(std::string_view name);

}  // namespace strata::sdk
