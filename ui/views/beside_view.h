#pragma once

#include <wx/panel.h>

#include <string>
#include <vector>

#include "views/theme.h"

namespace strata::views {

class ReadingText;
class RowList;

// Both quotes of a difference, and under them both circumstances side by side. Native controls, so that a
// screen reader finds every word.
class BesideView : public wxPanel {
public:
    explicit BesideView(wxWindow* parent);
    void show(const std::string& quotes, std::vector<std::vector<std::string>> beside);
    void hint(const std::string& words);
    void applyTheme(const Theme& theme);

private:
    ReadingText* quotes_ = nullptr;
    RowList* beside_ = nullptr;
};

}  // namespace strata::views
