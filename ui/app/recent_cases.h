#pragma once

#include <string>
#include <vector>

namespace strata::app {

// The folders of the cases last opened, newest first, at most eight, in the user's own settings.
std::vector<std::string> recentCases();
void rememberCase(const std::string& folder);

}  // namespace strata::app
