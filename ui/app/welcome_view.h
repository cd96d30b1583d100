#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "views/theme.h"

class wxBoxSizer;
class wxButton;
class wxStaticText;

namespace strata::app {

// Before a case is open: open one, make one, or look at the sample.
class WelcomeView : public wxPanel {
public:
    WelcomeView(wxWindow* parent, std::function<void(const std::string&)> runCommand,
                std::function<void(const std::string&)> openCase);
    void setRecent(const std::vector<std::string>& folders);  // newest first
    void applyTheme(const views::Theme& theme);

private:
    wxStaticText *title_, *line_, *recentTitle_;
    std::vector<wxButton*> buttons_;
    wxBoxSizer* recent_ = nullptr;
    std::function<void(const std::string&)> openCase_;
};

}  // namespace strata::app
