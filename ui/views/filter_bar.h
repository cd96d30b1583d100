#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "presenters/filter_completion.h"
#include "presenters/timeline_presenter.h"
#include "views/theme.h"

class wxTextCtrl;
class wxWrapSizer;

namespace strata::views {

// The filter of the timeline in plain words: what is typed becomes a condition on Enter, each condition a
// button that takes it away. Backspace in the empty field takes the last one away; Escape clears the field,
// then the filter, then gives the keys back to the drawing.
class FilterBar : public wxPanel {
public:
    FilterBar(wxWindow* parent, presenters::TimelinePresenter& presenter);

    std::function<void(const std::string&)> onTrouble;
    std::function<void()> onLeft;
    std::function<void(wxWindow&)> onNamed;  // conditions have names of their own, for the screen reader

    void showFilter();  // as the presenter has it now
    void focus();
    void offer(presenters::FilterValues values);
    const presenters::FilterValues& values() const { return values_; }
    void applyTheme(const Theme& theme);

private:
    void OnKey(wxKeyEvent& event);
    void apply();
    void take(workbench::FilterPart::Field field);
    void clear();

    presenters::TimelinePresenter& presenter_;
    presenters::FilterValues values_;
    std::vector<workbench::FilterPart> parts_;
    std::vector<wxWindow*> chips_;
    wxTextCtrl* typed_ = nullptr;
    wxWrapSizer* row_ = nullptr;
    Theme theme_;
};

}  // namespace strata::views
