#include "views/calendar_canvas.h"

#include <wx/dcbuffer.h>

#include <array>

#include "views/drawn_words.h"

namespace strata::views {

namespace {

constexpr int kEdge = 16, kKey = 28, kHead = 22, kMark = 14, kLine = 17;
using Kind = presenters::CalendarEntry::Kind;

}  // namespace

CalendarCanvas::CalendarCanvas(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE,
              "Calendar of clocks") {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(300, 240)));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        draw(dc);
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        for (std::size_t at = 0; at < month_.days.size(); ++at)
            if (onDay && cellOf(at).Contains(event.GetPosition()))
                onDay(month_.days[at].day);
    });
}

void CalendarCanvas::show(presenters::CalendarMonth month) {
    month_ = std::move(month);
    Refresh();
}

void CalendarCanvas::applyTheme(const Theme& theme) {
    theme_ = theme;
    SetBackgroundColour(theme.surface);
    Refresh();
}

wxRect CalendarCanvas::cellOf(std::size_t day) const {
    const int edge = FromDIP(kEdge), top = FromDIP(kKey + kHead);
    const int width = GetClientSize().x - 2 * edge;
    const int weeks = std::max(1, static_cast<int>(month_.days.size()) / 7);
    const int height = std::max(weeks, GetClientSize().y - top - FromDIP(8));
    const int column = static_cast<int>(day) % 7, week = static_cast<int>(day) / 7;
    const int x = edge + width * column / 7, y = top + height * week / weeks;
    return {x, y, edge + width * (column + 1) / 7 - x, top + height * (week + 1) / weeks - y};
}

void CalendarCanvas::draw(wxDC& dc) const {
    dc.SetBackground(wxBrush(theme_.surface));
    dc.Clear();
    drawKey(dc, FromDIP(7));
    constexpr std::array kDays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.secondary);
    for (std::size_t at = 0; at < kDays.size() && at < month_.days.size(); ++at)
        drawWords(dc, kDays[at],
                  wxRect(cellOf(at).x + FromDIP(5), FromDIP(kKey + 2), cellOf(at).width - FromDIP(6),
                         FromDIP(kHead)),
                  1);
    for (std::size_t at = 0; at < month_.days.size(); ++at)
        drawDay(dc, month_.days[at], cellOf(at));
}

void CalendarCanvas::drawDay(wxDC& dc, const presenters::CalendarDay& day, const wxRect& cell) const {
    dc.SetPen(wxPen(theme_.line));
    dc.SetBrush(day.isInMonth ? wxBrush(theme_.surface) : wxBrush(theme_.background));
    dc.DrawRectangle(cell.x, cell.y, cell.width + 1, cell.height + 1);
    const wxDCClipper clip(dc, cell);
    const std::chrono::year_month_day date(day.day);
    dc.SetFont(day.isToday ? boldFont() : smallFont());
    dc.SetTextForeground(day.isInMonth ? theme_.text : theme_.secondary);
    dc.DrawText(wxString::Format(day.isToday ? "%u, today" : "%u", static_cast<unsigned>(date.day())),
                cell.x + FromDIP(5), cell.y + FromDIP(2));
    dc.SetFont(smallFont());
    const int line = FromDIP(kLine), mark = FromDIP(kMark);
    const int room = std::max(1, (cell.height - FromDIP(20)) / line);
    const int all = static_cast<int>(day.entries.size());
    const int shown = all <= room ? all : room - 1;
    int y = cell.y + FromDIP(19);
    for (int at = 0; at < shown; ++at, y += line) {
        const auto& entry = day.entries[static_cast<std::size_t>(at)];
        drawMark(dc, entry.kind, wxRect(cell.x + FromDIP(5), y, mark, mark));
        dc.SetTextForeground(entry.needsAttention ? theme_.attention
                             : day.isInMonth      ? theme_.text
                                                  : theme_.secondary);
        drawWords(dc, wxString::FromUTF8(entry.words + ", " + entry.state),
                  wxRect(cell.x + FromDIP(9) + mark, y, cell.width - mark - FromDIP(11), line), 1);
    }
    if (shown < all) {
        dc.SetTextForeground(theme_.secondary);
        dc.DrawText(wxString::Format("and %d more", all - shown), cell.x + FromDIP(5), y);
    }
}

void CalendarCanvas::drawMark(wxDC& dc, Kind kind, const wxRect& place) const {
    dc.SetPen(wxPen(theme_.accent));
    dc.SetBrush(kind == Kind::clock ? wxBrush(theme_.accent) : *wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(place);
    if (kind == Kind::retention) {
        const wxDCClipper clip(dc, place);
        for (int x = -place.height; x < place.width; x += FromDIP(4))
            dc.DrawLine(place.x + x, place.y + place.height, place.x + x + place.height, place.y);
        // The letter stands on a plate, so that the hatching does not run through it.
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(theme_.surface));
        dc.DrawRectangle(place.x + 3, place.y + 2, place.width - 6, place.height - 4);
    }
    dc.SetFont(smallFont());
    const wxString letter(presenters::letterOf(kind));
    const wxSize size = dc.GetTextExtent(letter);
    dc.SetTextForeground(kind == Kind::clock ? theme_.onAccent : theme_.text);
    dc.DrawText(letter, place.x + (place.width - size.x) / 2 + 1, place.y + (place.height - size.y) / 2);
}

void CalendarCanvas::drawKey(wxDC& dc, int y) const {
    int x = FromDIP(kEdge);
    for (const auto kind : {Kind::clock, Kind::retention, Kind::request}) {
        drawMark(dc, kind, wxRect(x, y, FromDIP(kMark), FromDIP(kMark)));
        const wxString words = wxString::FromUTF8(presenters::kindInWords(kind));
        dc.SetTextForeground(theme_.secondary);
        dc.DrawText(words, x + FromDIP(kMark + 5), y);
        x += FromDIP(kMark + 22) + dc.GetTextExtent(words).x;
    }
}

}  // namespace strata::views
