#pragma once

#include <wx/panel.h>

#include <functional>
#include <memory>

#include "presenters/accounts_presenter.h"
#include "views/theme.h"

class wxChoice;
class wxStaticText;
class wxToggleButton;

namespace strata::views {

class ComparisonCanvas;
class ReadingText;

// The side-by-side comparison, and under it both quotes of the difference picked, with both circumstances.
// The words have most of the room: what stands above them is a line each, and in full when it is asked for.
class ComparisonView : public wxPanel {
public:
    explicit ComparisonView(wxWindow* parent);
    void show(std::shared_ptr<const presenters::AccountsPair> pair);
    void applyTheme(const Theme& theme);
    void turnHeads();  // circumstances above the words in full, or in a line; kept from run to run
    std::function<void(workbench::ComparedAs)> onVersions;  // others were chosen

private:
    void showVersions();
    void showHeads();
    void chooseVersions();
    void showQuotes(std::size_t row);

    std::shared_ptr<const presenters::AccountsPair> pair_;
    ComparisonCanvas* canvas_ = nullptr;
    wxStaticText *summary_ = nullptr, *marks_ = nullptr, *basis_ = nullptr;
    wxChoice *left_ = nullptr, *right_ = nullptr;
    wxToggleButton* heads_ = nullptr;
    ReadingText* quotes_ = nullptr;
};

}  // namespace strata::views
