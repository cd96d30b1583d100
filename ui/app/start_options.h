#pragma once

#include <wx/gdicmn.h>

#include <string>
#include <vector>

#include "workbench/case_session.h"

namespace strata::app {

enum class Appearance { system, light, dark };

// What the command line asked for.
struct StartOptions {
    std::string caseFolder, renderFolder;
    workbench::Actor actor = workbench::signedInActor();
    Appearance appearance = Appearance::system;
    wxSize size = wxSize(1366, 768);
};

// The command line as read. When it is over, `words` are for the person and `status` is how the program ends.
struct CommandLine {
    StartOptions options;
    std::string words;
    int status = 0;
    bool isOver = false;
};
CommandLine readCommandLine(const std::vector<std::string>& words);  // without the program's name

}  // namespace strata::app
