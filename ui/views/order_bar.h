#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include "presenters/timeline_presenter.h"

class wxButton;
class wxGauge;

namespace strata::views {

// In which order the list is, to be changed by mouse or keyboard, and how far putting it in order has come.
class OrderBar : public wxPanel {
public:
    OrderBar(wxWindow* parent, presenters::TimelinePresenter& presenter);

    void tell();  // as the presenter has it now
    void popUp();

private:
    presenters::TimelinePresenter& presenter_;
    wxButton *order_ = nullptr, *stop_ = nullptr;
    wxGauge* done_ = nullptr;
    wxTimer timer_;
};

}  // namespace strata::views
