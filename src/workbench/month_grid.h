#pragma once

#include <map>
#include <string>
#include <vector>

namespace strata::workbench {

// A month (2016-03) as people know it: its weeks as rows of seven cells from Monday, in each day of it the
// day's number and a line for each thing that falls on it (by ISO date). Beyond four, a last line says how
// many more the list has. Empty where it is no month.
std::vector<std::vector<std::string>> monthGrid(const std::string& month,
                                                const std::map<std::string, std::vector<std::string>>& days);

}  // namespace strata::workbench
