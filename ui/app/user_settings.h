#pragma once

#include <filesystem>

namespace strata::app {

// Where the window keeps what is the user's own: in the folder for settings that their desktop names.
std::filesystem::path settingsFolder();

}  // namespace strata::app
