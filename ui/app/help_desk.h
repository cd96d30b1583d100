#pragma once

#include <string>

#include "presenters/port.h"
#include "views/theme.h"

class wxWindow;

namespace strata::app {

class HelpWindow;
class TourBar;

// Brings help and the tour when they are asked for: their pages are read off the main thread, once.
class HelpDesk {
public:
    HelpDesk(wxWindow* frame, presenters::Tasks& tasks, TourBar& tour)
        : frame_(frame), tasks_(tasks), tour_(tour) {}
    void showPage(const std::string& id, const views::Theme& theme);
    void startTour();
    void applyTheme(const views::Theme& theme);

private:
    wxWindow* frame_;
    presenters::Tasks& tasks_;
    presenters::Life life_;
    TourBar& tour_;
    HelpWindow* window_ = nullptr;  // the frame's child
};

}  // namespace strata::app
