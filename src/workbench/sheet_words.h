#pragma once

#include <initializer_list>
#include <string>

namespace strata::workbench {

// One under the other; what is empty has no line.
std::string inLines(std::initializer_list<std::string> lines);
std::string byWhom(const std::string& name, const std::string& role);  // "A. Patel, disclosure officer"
std::string dayOf(const std::string& iso);  // "3 May 2024"; empty for what is no date

}  // namespace strata::workbench
