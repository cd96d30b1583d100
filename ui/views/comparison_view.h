#pragma once

#include <wx/panel.h>

#include <functional>
#include <memory>

#include "presenters/accounts_presenter.h"
#include "views/theme.h"

class wxChoice;
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
    std::function<void(workbench::ComparedAs)> onVersions;  // others were chosen

private:
    void showVersions();
    void chooseVersions();
    void wrapSummary();
    void showQuotes(std::size_t row);

    std::shared_ptr<const presenters::AccountsPair> pair_;
    ComparisonCanvas* canvas_ = nullptr;
    std::string summaryWords_;
    wxStaticText *summary_ = nullptr, *basis_ = nullptr;
    wxChoice *left_ = nullptr, *right_ = nullptr;
    wxTextCtrl* quotes_ = nullptr;
};

}  // namespace strata::views
