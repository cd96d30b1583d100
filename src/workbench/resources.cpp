#include "workbench/resources.h"

namespace strata::workbench {

std::filesystem::path resourcePath(const std::filesystem::path& name) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& folder :
         {program / "../resources", program / "../share/strata", program / "../../resources"})
        if (fs::exists(folder / name, error))
            return folder / name;
    return program / "../resources" / name;
}

}  // namespace strata::workbench
