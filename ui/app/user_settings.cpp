#include "app/user_settings.h"

#include <cstdlib>

namespace strata::app {

std::filesystem::path settingsFolder() {
    if (const char* settings = std::getenv("XDG_CONFIG_HOME"))
        return std::filesystem::path(settings) / "strata";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "/tmp" : home) / ".config" / "strata";
}

}  // namespace strata::app
