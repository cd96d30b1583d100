#pragma once

#include <wx/panel.h>

#include <functional>
#include <memory>
#include <optional>

#include "presenters/accounts_presenter.h"
#include "views/view_context.h"

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
    ComparisonView(wxWindow* parent, ViewContext& context);
    void show(std::shared_ptr<const presenters::AccountsPair> pair);
    void applyTheme(const Theme& theme);
    // Of the difference picked.
    void relate();     // what it is, by a person
    void propose();    // it for the MG6E
    void turnHeads();  // circumstances above the words in full, or in a line; kept from run to run
    std::function<void(workbench::ComparedAs)> onVersions;  // others were chosen

private:
    void showVersions();
    void showHeads();
    void chooseVersions();
    void showQuotes(std::size_t row);
    void popUp();
    bool isPicked() const;  // says what to do where none is

    ViewContext& context_;
    std::optional<std::size_t> row_;  // picked
    std::shared_ptr<const presenters::AccountsPair> pair_;
    ComparisonCanvas* canvas_ = nullptr;
    wxStaticText *summary_ = nullptr, *marks_ = nullptr, *basis_ = nullptr;
    wxChoice *left_ = nullptr, *right_ = nullptr;
    wxToggleButton* heads_ = nullptr;
    ReadingText* quotes_ = nullptr;
};

}  // namespace strata::views
