#pragma once

#include <string>
#include <vector>

namespace strata::presenters {

// "received_in_part" as a person reads it.
std::string spaced(std::string id);
std::string joined(const std::vector<std::string>& words, const std::string& between);
std::string onOneLine(std::string words);  // its lines parted by "; "
// "yes", "no" or the value as a person reads it; "not known" where it is empty. A date where `type` is one.
std::string valueInWords(const std::string& value, const std::string& type);

}  // namespace strata::presenters
