#pragma once

#include <wx/timer.h>
#include <wx/window.h>

#include <chrono>
#include <functional>
#include <optional>

#include "presenters/glide.h"
#include "presenters/pixel_canvas.h"
#include "presenters/timeline_presenter.h"
#include "views/theme.h"
#include "views/timeline_stamps.h"

class wxScrollBar;

namespace strata::views {

// The drawing of the timeline and the hand on it. What it shows and what a gesture means is the presenter's;
// this draws the presenter's frame with one blit and passes events on.
class TimelineCanvas : public wxWindow {
public:
    TimelineCanvas(wxWindow* parent, presenters::TimelinePresenter& presenter);

    void applyTheme(const Theme& theme);
    void lanesChanged();  // fits the scroll bar to the lanes
    void drawTo(wxDC& dc);
    bool hasDrawn() const { return hasDrawn_; }

    std::function<void()> onGoTo, onFilter, onZoomToSelection;  // the keys G, F and Z
    void setGliding(bool isWanted);  // whether the drawing goes on for a moment when it is let go

private:
    void OnPaint(wxPaintEvent& event);
    void OnSize(wxSizeEvent& event);
    void OnWheel(wxMouseEvent& event);
    void OnMotion(wxMouseEvent& event);
    void OnLeftDown(wxMouseEvent& event);
    void OnLeftUp(wxMouseEvent& event);
    void OnDoubleClick(wxMouseEvent& event);
    void foldLanes(bool isOn, bool areMany);  // the current one, or all others; or expands all
    void OnLeave(wxMouseEvent& event);
    void OnCaptureLost(wxMouseCaptureLostEvent& event);
    void OnKey(wxKeyEvent& event);
    void OnFocus(wxFocusEvent& event);
    void draw(wxDC& dc, TimelineStamps::Budget budget);

    void panBy(double pixels);
    void glide();
    void stopGliding();
    bool moveLaneTo(int y);

    using Clock = std::chrono::steady_clock;
    struct Drag {
        wxPoint from, last;
        bool isMinimap = false, hasMoved = false;
        std::optional<std::size_t> lane;  // taken by its name
        Clock::time_point at{};           // of the last move
    };

    presenters::TimelinePresenter& presenter_;
    presenters::PixelCanvas pixels_;
    TimelineStamps stamps_;
    wxScrollBar* bar_ = nullptr;
    std::optional<Drag> drag_;
    presenters::Glide glide_;
    wxTimer gliding_;
    Clock::time_point lastWheel_{}, lastGlide_{};
    bool wantsGliding_ = true;
    wxColour focusColour_, besideColour_;
    bool hasDrawn_ = false;
};

}  // namespace strata::views
