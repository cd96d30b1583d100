#pragma once

#include <wx/panel.h>

#include <functional>
#include <vector>

#include "presenters/help_pages.h"
#include "views/theme.h"

class wxButton;
class wxStaticText;

namespace strata::app {

// The tour of the sample case, a step at a time, above the view it speaks of. It can be left at any step.
class TourBar : public wxPanel {
public:
    TourBar(wxWindow* parent, std::function<void(const presenters::TourStep&)> onStep,
            std::function<void()> onLeft);
    void start(std::vector<presenters::TourStep> steps);
    void leave();
    void applyTheme(const views::Theme& theme);

private:
    void go(std::size_t step);

    std::vector<presenters::TourStep> steps_;
    std::size_t at_ = 0;
    std::function<void(const presenters::TourStep&)> onStep_;
    std::function<void()> onLeft_;
    wxStaticText *title_, *words_;
    wxButton *back_, *next_;
};

}  // namespace strata::app
