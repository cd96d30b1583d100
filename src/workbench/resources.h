#pragma once

#include <filesystem>

namespace strata::workbench {

// A file or folder of resources, by its path in that folder of the tree: beside the program in a build, or
// where the installed program keeps it. Where there is none, the path at which it was looked for first.
std::filesystem::path resourcePath(const std::filesystem::path& name);

}  // namespace strata::workbench
