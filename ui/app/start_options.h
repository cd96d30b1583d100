#pragma once

#include <wx/gdicmn.h>

#include <string>

namespace strata::app {

enum class Appearance { system, light, dark };

// What the command line asked for.
struct StartOptions {
    std::string caseFolder, renderFolder;
    Appearance appearance = Appearance::system;
    wxSize size = wxSize(1366, 768);
};

}  // namespace strata::app
