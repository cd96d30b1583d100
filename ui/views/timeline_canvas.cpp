#include "views/timeline_canvas.h"

#include <wx/dcclient.h>
#include <wx/scrolbar.h>

#include <cmath>

#include "presenters/timeline_raster.h"
#include "views/pixel_blit.h"

namespace strata::views {

namespace {

using namespace std::chrono_literals;

presenters::Colour colourOf(const wxColour& colour) {
    return static_cast<presenters::Colour>(colour.Red() << 16 | colour.Green() << 8 | colour.Blue());
}

}  // namespace

TimelineCanvas::TimelineCanvas(wxWindow* parent, presenters::TimelinePresenter& presenter)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE,
               "Timeline drawing"),
      presenter_(presenter),
      gliding_(this) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    bar_ = new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL);
    bar_->SetName("Lanes");
    for (const auto& type :
         {wxEVT_SCROLL_THUMBTRACK, wxEVT_SCROLL_CHANGED, wxEVT_SCROLL_LINEUP, wxEVT_SCROLL_LINEDOWN,
          wxEVT_SCROLL_PAGEUP, wxEVT_SCROLL_PAGEDOWN, wxEVT_SCROLL_TOP, wxEVT_SCROLL_BOTTOM})
        bar_->Bind(type, [this](wxScrollEvent&) { presenter_.scrollTo(bar_->GetThumbPosition()); });
    Bind(wxEVT_PAINT, &TimelineCanvas::OnPaint, this);
    Bind(wxEVT_SIZE, &TimelineCanvas::OnSize, this);
    Bind(wxEVT_MOUSEWHEEL, &TimelineCanvas::OnWheel, this);
    Bind(wxEVT_MOTION, &TimelineCanvas::OnMotion, this);
    Bind(wxEVT_LEFT_DOWN, &TimelineCanvas::OnLeftDown, this);
    Bind(wxEVT_LEFT_UP, &TimelineCanvas::OnLeftUp, this);
    Bind(wxEVT_LEFT_DCLICK, &TimelineCanvas::OnDoubleClick, this);
    Bind(wxEVT_LEAVE_WINDOW, &TimelineCanvas::OnLeave, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, &TimelineCanvas::OnCaptureLost, this);
    Bind(wxEVT_KEY_DOWN, &TimelineCanvas::OnKey, this);
    Bind(wxEVT_SET_FOCUS, &TimelineCanvas::OnFocus, this);
    Bind(wxEVT_KILL_FOCUS, &TimelineCanvas::OnFocus, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { glide(); });
}

void TimelineCanvas::applyTheme(const Theme& theme) {
    presenters::TimelinePalette palette;
    palette.background = colourOf(theme.surface);
    palette.surface = colourOf(theme.background);
    palette.raised = colourOf(theme.raised);
    palette.line = colourOf(theme.line);
    palette.text = colourOf(theme.text);
    palette.secondary = colourOf(theme.secondary);
    palette.accent = colourOf(theme.accent);
    palette.attention = colourOf(theme.attention);
    presenter_.setPalette(palette);
    focusColour_ = theme.accent;
    besideColour_ = theme.background;
    Refresh(false);
}

void TimelineCanvas::lanesChanged() {
    const auto& layout = presenter_.frame().layout;
    const int shown = std::max(layout.lanesHeight(), 1), all = presenter_.lanesHeight();
    bar_->SetScrollbar(presenter_.scrollTop(), shown, std::max(all, shown), shown);
    bar_->Show(all > shown);
    Refresh(false);
}

void TimelineCanvas::OnPaint(wxPaintEvent&) {
    wxPaintDC dc(this);
    draw(dc, TimelineStamps::Budget::hurried);
    if (stamps_.wasShort())
        CallAfter([this] { Refresh(false); });
}

void TimelineCanvas::drawTo(wxDC& dc) {
    draw(dc, TimelineStamps::Budget::unlimited);
}

void TimelineCanvas::draw(wxDC& dc, TimelineStamps::Budget budget) {
    stamps_.beginFrame(budget);
    presenters::paintTimeline(presenter_.frame(), pixels_, stamps_);
    blit(dc, pixels_);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(besideColour_));
    dc.DrawRectangle(pixels_.width(), 0, bar_->GetSize().x, pixels_.height());
    if (HasFocus()) {
        dc.SetPen(wxPen(focusColour_, 2));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRectangle(1, 1, pixels_.width() - 1, pixels_.height() - 1);
    }
    hasDrawn_ = hasDrawn_ || presenter_.isComplete();
}

void TimelineCanvas::OnSize(wxSizeEvent& event) {
    const wxSize size = GetClientSize();
    const int thick = bar_->GetBestSize().x;
    const auto& layout = presenter_.frame().layout;
    const int inside = std::max(1, size.x - thick);
    bar_->SetSize(inside, layout.lanesTop(), thick,
                  std::max(1, size.y - layout.lanesTop() - presenters::TimelineLayout::kMinimap));
    presenter_.setSize(inside, size.y);
    lanesChanged();
    event.Skip();
}

void TimelineCanvas::OnWheel(wxMouseEvent& event) {
    const double notches = static_cast<double>(event.GetWheelRotation()) / std::max(event.GetWheelDelta(), 1);
    const auto now = std::chrono::steady_clock::now();
    if (now - lastWheel_ > 700ms)
        presenter_.beginGesture();
    lastWheel_ = now;
    if (event.GetX() < presenter_.frame().layout.nameColumn && !event.ShiftDown()) {
        presenter_.scrollTo(presenter_.scrollTop() -
                            static_cast<int>(notches * 3 * presenters::TimelineLayout::kLane));
        bar_->SetThumbPosition(presenter_.scrollTop());
    } else if (event.ShiftDown() || event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL) {
        const double direction = event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL ? 1 : -1;
        panBy(direction * notches * presenter_.window().width() / 10.0);
    } else {
        stopGliding();
        presenter_.wheelZoom(event.GetX(), std::pow(1.25, notches));
    }
}

void TimelineCanvas::OnMotion(wxMouseEvent& event) {
    if (!drag_) {
        presenter_.pointerAt(event.GetX(), event.GetY());
        return;
    }
    if (drag_->isMinimap) {
        presenter_.minimapTo(event.GetX());
        return;
    }
    if (drag_->lane) {
        moveLaneTo(event.GetY());
        return;
    }
    const wxPoint moved = event.GetPosition() - drag_->last;
    constexpr int kSlack = 4;
    if (!drag_->hasMoved && std::abs(event.GetX() - drag_->from.x) < kSlack &&
        std::abs(event.GetY() - drag_->from.y) < kSlack)
        return;
    if (!drag_->hasMoved)
        presenter_.beginGesture();
    drag_->hasMoved = true;
    drag_->last = event.GetPosition();
    const auto now = Clock::now();
    glide_.drag(-moved.x, std::chrono::duration<double>(now - drag_->at).count());
    drag_->at = now;
    presenter_.pan(-moved.x);
    presenter_.scrollTo(presenter_.scrollTop() - moved.y);
    bar_->SetThumbPosition(presenter_.scrollTop());
}

void TimelineCanvas::OnLeftDown(wxMouseEvent& event) {
    SetFocus();
    const bool wasGliding = glide_.isMoving();
    stopGliding();
    const bool isMinimap = presenter_.isMinimap(event.GetY());
    drag_ = Drag{event.GetPosition(), event.GetPosition(), isMinimap, wasGliding, {}, Clock::now()};
    if (!isMinimap)
        drag_->lane = presenter_.laneNameAt(event.GetX(), event.GetY());
    if (isMinimap) {
        presenter_.beginGesture();
        presenter_.minimapTo(event.GetX());
    }
    CaptureMouse();
}

void TimelineCanvas::OnLeftUp(wxMouseEvent& event) {
    if (HasCapture())
        ReleaseMouse();
    const auto drag = std::exchange(drag_, std::nullopt);
    if (drag && !drag->hasMoved && !drag->isMinimap)
        presenter_.click(event.GetX(), event.GetY());
    else if (drag && drag->hasMoved && !drag->isMinimap && !drag->lane && wantsGliding_) {
        glide_.letGo(std::chrono::duration<double>(Clock::now() - drag->at).count());
        glide();
    }
}

// The lane that was taken by its name goes where the pointer is.
bool TimelineCanvas::moveLaneTo(int y) {
    const auto to = presenter_.laneNameAt(0, y);
    if (!to || *to == *drag_->lane)
        return false;
    presenter_.moveLane(*drag_->lane, *to);
    drag_->lane = to;
    drag_->hasMoved = true;
    return true;
}

void TimelineCanvas::setGliding(bool isWanted) {
    wantsGliding_ = isWanted;
}

void TimelineCanvas::panBy(double pixels) {
    if (!wantsGliding_)
        return presenter_.pan(pixels);
    glide_.push(pixels);
    glide();
}

void TimelineCanvas::glide() {
    constexpr int kFrameMs = 16;
    const auto now = Clock::now();
    if (!gliding_.IsRunning()) {
        lastGlide_ = now;
        if (glide_.isMoving())
            gliding_.Start(kFrameMs);
        return;
    }
    presenter_.pan(glide_.step(std::chrono::duration<double>(now - lastGlide_).count()));
    lastGlide_ = now;
    if (!glide_.isMoving())
        gliding_.Stop();
}

void TimelineCanvas::stopGliding() {
    glide_.stop();
    gliding_.Stop();
}

void TimelineCanvas::OnDoubleClick(wxMouseEvent& event) {
    if (const auto lane = presenter_.laneNameAt(event.GetX(), event.GetY()))
        return presenter_.foldLane(*lane, !presenter_.isFolded(*lane));
    if (!presenter_.isMinimap(event.GetY()) && event.GetX() >= presenter_.frame().layout.nameColumn)
        presenter_.zoomInAt(event.GetX());
}

void TimelineCanvas::foldLanes(bool isOn, bool areMany) {
    const std::size_t lane = presenter_.currentLane();
    if (!areMany)
        presenter_.foldLane(lane, isOn);
    else if (isOn)
        presenter_.foldOthers(lane);
    else
        presenter_.unfoldLanes();
}

void TimelineCanvas::OnLeave(wxMouseEvent&) {
    presenter_.pointerLeft();
}

void TimelineCanvas::OnCaptureLost(wxMouseCaptureLostEvent&) {
    drag_.reset();
}

void TimelineCanvas::OnFocus(wxFocusEvent& event) {
    Refresh(false);
    event.Skip();
}

void TimelineCanvas::OnKey(wxKeyEvent& event) {
    stopGliding();
    if ((event.GetModifiers() & ~wxMOD_SHIFT) == wxMOD_ALT &&
        (event.GetKeyCode() == WXK_LEFT || event.GetKeyCode() == WXK_RIGHT))
        return foldLanes(event.GetKeyCode() == WXK_LEFT, event.ShiftDown());
    if (event.GetModifiers() == wxMOD_ALT) {
        if (event.GetKeyCode() == WXK_UP || event.GetKeyCode() == WXK_DOWN)
            presenter_.moveCurrentLane(event.GetKeyCode() == WXK_UP ? -1 : 1);
        else if (event.GetKeyCode() == WXK_DELETE)
            presenter_.hideLane(presenter_.currentLane());
        else
            event.Skip();
        return;
    }
    if (event.HasAnyModifiers() && event.GetModifiers() != wxMOD_SHIFT) {
        event.Skip();
        return;
    }
    const int page = presenter_.frame().layout.lanesHeight() - presenters::TimelineLayout::kLane;
    switch (event.GetKeyCode()) {
        case '+':
        case '=':
        case WXK_NUMPAD_ADD:
            presenter_.zoomCentre(2);
            break;
        case '-':
        case '_':
        case WXK_NUMPAD_SUBTRACT:
            presenter_.zoomCentre(0.5);
            break;
        case '0':
            presenter_.showAll();
            break;
        case WXK_HOME:
            presenter_.showEnd(false);
            break;
        case WXK_END:
            presenter_.showEnd(true);
            break;
        case WXK_LEFT:
            presenter_.step(-1);
            break;
        case WXK_RIGHT:
            presenter_.step(1);
            break;
        case WXK_UP:
            presenter_.changeLane(-1);
            break;
        case WXK_DOWN:
            presenter_.changeLane(1);
            break;
        case WXK_PAGEUP:
        case WXK_PAGEDOWN:
            presenter_.scrollTo(presenter_.scrollTop() + (event.GetKeyCode() == WXK_PAGEDOWN ? page : -page));
            bar_->SetThumbPosition(presenter_.scrollTop());
            break;
        case '[':
            presenter_.back();
            break;
        case ']':
            presenter_.forward();
            break;
        case 'G':
            onGoTo();
            break;
        case 'F':
            onFilter();
            break;
        case 'Z':
            onZoomToSelection();
            break;
        default:
            event.Skip();
    }
}

}  // namespace strata::views
