#include "views/rhythm_panel.h"

#include <wx/dcbuffer.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <span>

#include "base/text.h"

namespace strata::views {

namespace {

constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

struct Bars {
    std::span<const std::int64_t> counts;
    wxRect place;
    std::uint32_t chosen = 0;  // bits
    int current = -1;          // where the keys are
    std::function<wxString(std::size_t)> nameOf;
};

void draw(wxDC& dc, const Theme& theme, const Bars& bars) {
    const std::int64_t most = std::max<std::int64_t>(1, *std::ranges::max_element(bars.counts));
    const int each = bars.place.width / static_cast<int>(bars.counts.size());
    const int foot = dc.GetCharHeight() + 4, height = bars.place.height - 2 * foot;
    for (std::size_t at = 0; at < bars.counts.size(); ++at) {
        const std::int64_t count = bars.counts[at];
        const int left = bars.place.x + static_cast<int>(at) * each;
        const int tall = count == 0 ? 0 : std::max(2, static_cast<int>(height * count / most));
        dc.SetPen(*wxTRANSPARENT_PEN);
        const bool isChosen = (bars.chosen >> at & 1) != 0;
        if (isChosen || bars.current == static_cast<int>(at)) {
            dc.SetPen(wxPen(theme.accent, isChosen ? 2 : 1, isChosen ? wxPENSTYLE_SOLID : wxPENSTYLE_DOT));
            dc.SetBrush(*wxTRANSPARENT_BRUSH);
            dc.DrawRectangle(left, bars.place.y, each, bars.place.height);
            dc.SetPen(*wxTRANSPARENT_PEN);
        }
        dc.SetBrush(theme.accent);
        dc.DrawRectangle(left + 2, bars.place.y + foot + height - tall, each - 4, tall);
        const auto centred = [&](const wxString& text, int y, const wxColour& colour) {
            dc.SetTextForeground(colour);
            const int width = dc.GetTextExtent(text).x;
            if (width <= each)
                dc.DrawText(text, left + (each - width) / 2, y);
        };
        if (count > 0)
            centred(wxString::FromUTF8(base::groupedNumber(count)),
                    bars.place.y + height - tall + foot - dc.GetCharHeight() - 1, theme.secondary);
        centred(bars.nameOf(at), bars.place.y + bars.place.height - foot + 2, theme.text);
    }
    dc.SetPen(theme.line);
    dc.DrawLine(bars.place.x, bars.place.y + foot + height, bars.place.GetRight(),
                bars.place.y + foot + height);
}

std::string inWords(const presenters::TimelineSource::Rhythm& rhythm, const std::string& zone) {
    std::string words = "Beginnings by hour of the day and day of the week, in " + zone + ".";
    if (rhythm.withoutHour > 0)
        words += " " + base::plural(rhythm.withoutHour, "event is", "events are") +
                 " not known to the hour and left out of the hours";
    if (rhythm.withoutHour > 0 && rhythm.withoutDay > 0)
        words += ", " + base::groupedNumber(rhythm.withoutDay) + " not known to the day and left out of both";
    return rhythm.withoutHour > 0 ? words + "." : words;
}

}  // namespace

RhythmPanel::RhythmPanel(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Rhythm") {
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    words_ = new wxStaticText(this, wxID_ANY, "Counting");
    bars_ = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL,
                        "Events by hour and day");
    bars_->SetBackgroundStyle(wxBG_STYLE_PAINT);
    bars_->SetFont(smallFont());
    bars_->Bind(wxEVT_PAINT, &RhythmPanel::OnPaint, this);
    bars_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        bars_->Refresh();
        event.Skip();
    });
    bars_->SetCursor(wxCURSOR_HAND);
    bars_->SetToolTip(
        "Click an hour or a day to filter by it, and again to take it away. By keyboard: the arrows and "
        "Enter");
    bars_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        bars_->SetFocus();
        current_ = barAt(event.GetX());
        choose();
    });
    bars_->Bind(wxEVT_KEY_DOWN, &RhythmPanel::OnKey, this);
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        bars_->Bind(type, [this](wxFocusEvent& event) {
            bars_->Refresh();
            event.Skip();
        });
    column->Add(words_, wxSizerFlags().Expand().Border(wxALL, FromDIP(kGrid)));
    column->Add(bars_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid)));
    SetSizer(column);
}

void RhythmPanel::show(const presenters::TimelineSource::Rhythm& rhythm, const std::string& zone) {
    rhythm_ = rhythm;
    words_->SetLabel(wxString::FromUTF8(inWords(rhythm, zone)));
    Layout();
    bars_->Refresh();
}

void RhythmPanel::showChosen(std::uint32_t hours, std::uint8_t days) {
    hours_ = hours;
    days_ = days;
    bars_->Refresh();
}

wxRect RhythmPanel::placeOf(Part part) const {
    const wxSize size = bars_->GetClientSize();
    const int gap = FromDIP(4 * kGrid), days = (size.x - gap) / 4;
    return part == Part::hours ? wxRect(0, 0, size.x - gap - days, size.y)
                               : wxRect(size.x - days, 0, days, size.y);
}

// The hours are bars 0 to 23, the days of the week 24 to 30.
int RhythmPanel::barAt(int x) const {
    const wxRect hours = placeOf(Part::hours), days = placeOf(Part::days);
    if (x < hours.width)
        return std::clamp(x / std::max(1, hours.width / kHours), 0, kHours - 1);
    return kHours + std::clamp((x - days.x) / std::max(1, days.width / kWeek), 0, kWeek - 1);
}

void RhythmPanel::choose() {
    if (current_ < kHours)
        onHour(current_);
    else
        onDay(current_ - kHours);
    bars_->Refresh();
}

void RhythmPanel::OnKey(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_LEFT:
            current_ = std::max(0, current_ - 1);
            break;
        case WXK_RIGHT:
            current_ = std::min(kHours + kWeek - 1, current_ + 1);
            break;
        case WXK_HOME:
            current_ = 0;
            break;
        case WXK_END:
            current_ = kHours + kWeek - 1;
            break;
        case WXK_RETURN:
        case WXK_SPACE:
            choose();
            break;
        default:
            event.Skip();
            return;
    }
    const bool isHour = current_ < kHours;
    const auto count = isHour ? rhythm_.hours[static_cast<std::size_t>(current_)]
                              : rhythm_.days[static_cast<std::size_t>(current_ - kHours)];
    const wxString name = isHour ? wxString::Format("%02d:00", current_)
                                 : wxString(kDays[static_cast<std::size_t>(current_ - kHours)]);
    bars_->SetName("Events by hour and day: " + name + ", " +
                   wxString::FromUTF8(base::plural(count, "event", "events")));
    bars_->Refresh();
}

void RhythmPanel::applyTheme(const Theme& theme) {
    theme_ = theme;
    SetBackgroundColour(theme.background);
    words_->SetForegroundColour(theme.secondary);
    bars_->Refresh();
}

void RhythmPanel::OnPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(bars_);
    dc.SetBackground(theme_.background);
    dc.Clear();
    dc.SetFont(bars_->GetFont());
    const int current = bars_->HasFocus() ? current_ : -1;
    draw(dc, theme_, {rhythm_.hours, placeOf(Part::hours), hours_, current, [](std::size_t hour) {
                          return wxString::Format("%02zu", hour);
                      }});
    draw(dc, theme_,
         {rhythm_.days, placeOf(Part::days), days_, current < 0 ? -1 : current - kHours,
          [](std::size_t day) { return wxString(kDays[day]); }});
}

}  // namespace strata::views
