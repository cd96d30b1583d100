#pragma once

#include <wx/panel.h>

#include <memory>

#include "presenters/accounts_presenter.h"
#include "views/theme.h"

class wxSplitterWindow;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class ComparisonCanvas;

// The side-by-side comparison, and under it both quotes of the difference picked, with both circumstances.
class ComparisonView : public wxPanel {
public:
    explicit ComparisonView(wxWindow* parent);
    void show(std::shared_ptr<const presenters::AccountsPair> pair);
    void applyTheme(const Theme& theme);

private:
    void wrapSummary();
    void showQuotes(std::size_t row);

    std::shared_ptr<const presenters::AccountsPair> pair_;
    ComparisonCanvas* canvas_ = nullptr;
    std::string summaryWords_;
    wxStaticText* summary_ = nullptr;
    wxTextCtrl* quotes_ = nullptr;
};

}  // namespace strata::views
