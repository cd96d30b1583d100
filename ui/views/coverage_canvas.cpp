#include "views/coverage_canvas.h"

#include <wx/dcbuffer.h>

#include <algorithm>

#include "views/drawn_words.h"

namespace strata::views {

namespace {

constexpr int kKey = 36, kPerson = 54, kStrip = 44, kBar = 16, kEdge = 16;

}  // namespace

CoverageCanvas::CoverageCanvas(wxWindow* parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxFULL_REPAINT_ON_RESIZE, "Coverage charts") {
    SetScrollRate(0, FromDIP(kGrid * 2));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit();
        event.Skip();
    });
}

void CoverageCanvas::show(std::vector<workbench::CoverageRow> rows) {
    rows_ = std::move(rows);
    fit();
    Refresh();
}

void CoverageCanvas::applyTheme(const Theme& theme) {
    theme_ = theme;
    SetBackgroundColour(theme.surface);
    Refresh();
}

void CoverageCanvas::fit() {
    std::string person;
    int height = FromDIP(kKey);
    for (const auto& row : rows_) {
        if (row.personId != person)
            height += FromDIP(kPerson);
        person = row.personId;
        height += FromDIP(kStrip);
    }
    // The width is drawn to fit, so that a scroll bar that comes or goes asks for nothing new.
    if (const int whole = height + FromDIP(kEdge); whole != fitted_)
        SetVirtualSize(1, fitted_ = whole);
}

void CoverageCanvas::OnDraw(wxDC& dc) {
    const int edge = FromDIP(kEdge);
    if (rows_.empty() || rows_.front().months.empty()) {
        dc.SetFont(baseFont());
        dc.SetTextForeground(theme_.secondary);
        drawWords(dc,
                  rows_.empty()
                      ? "Add a person who was exploited to see what records cover of the window."
                      : "The window of the conduct is not known yet. Answer when it began and ended, and "
                        "what records cover of it is drawn here month by month.",
                  wxRect(edge, edge, GetClientSize().x - 2 * edge, FromDIP(60)), 3);
        return;
    }
    drawKey(dc, FromDIP(8));
    int y = FromDIP(kKey);
    std::string person;
    for (const auto& row : rows_) {
        if (row.personId != person) {
            person = row.personId;
            dc.SetFont(boldFont());
            dc.SetTextForeground(theme_.text);
            drawWords(dc, wxString::FromUTF8(row.person), wxRect(edge, y + FromDIP(10), width(), FromDIP(20)),
                      1);
            drawYears(dc, row, y + FromDIP(34));
            y += FromDIP(kPerson);
        }
        drawStrip(dc, row, y);
        y += FromDIP(kStrip);
    }
}

void CoverageCanvas::drawYears(wxDC& dc, const workbench::CoverageRow& row, int y) const {
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.secondary);
    dc.SetPen(wxPen(theme_.line));
    const auto months = static_cast<int>(row.months.size());
    std::string year;
    for (int at = 0; at < months; ++at) {
        const auto& month = row.months[static_cast<std::size_t>(at)].month;
        if (month.substr(0, 4) == year)
            continue;
        year = month.substr(0, 4);
        const int x = left() + width() * at / months;
        dc.DrawLine(x, y, x, y + FromDIP(18));
        if (at == 0 || width() / months * 12 > FromDIP(30))
            dc.DrawText(wxString::FromUTF8(year), x + FromDIP(3), y);
    }
}

void CoverageCanvas::drawStrip(wxDC& dc, const workbench::CoverageRow& row, int y) const {
    const int edge = FromDIP(kEdge), bar = FromDIP(kBar);
    dc.SetFont(baseFont());
    dc.SetTextForeground(theme_.text);
    drawWords(dc, wxString::FromUTF8(row.name), wxRect(edge, y, left() - edge, FromDIP(20)), 1);
    const auto months = static_cast<int>(row.months.size());
    for (int at = 0; at < months; ++at) {
        const auto& month = row.months[static_cast<std::size_t>(at)];
        const int x = left() + width() * at / months, next = left() + width() * (at + 1) / months;
        const auto days = static_cast<int>(month.held + month.noneHeld + month.notAsked);
        const int inside = next - x;
        const auto share = [&](std::int64_t part) { return static_cast<int>(part) * inside / days; };
        drawCover(dc, wxRect(x, y, inside, bar), share(month.held), share(month.noneHeld));
    }
    dc.SetPen(wxPen(theme_.secondary));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(left(), y, width() + 1, bar);
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.secondary);
    drawWords(dc, wxString::FromUTF8(row.sentence),
              wxRect(left(), y + bar + FromDIP(2), width(), FromDIP(18)), 1);
}

void CoverageCanvas::drawCover(wxDC& dc, const wxRect& place, int held, int noneHeld) const {
    if (held > 0) {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(theme_.accent));
        dc.DrawRectangle(place.x, place.y, held, place.height);
    }
    if (noneHeld > 0) {
        wxDCClipper clip(dc, wxRect(place.x + held, place.y, noneHeld, place.height));
        dc.SetPen(wxPen(theme_.secondary));
        for (int x = -place.height; x < noneHeld; x += FromDIP(5))
            dc.DrawLine(place.x + held + x, place.y + place.height, place.x + held + x + place.height,
                        place.y);
    }
    dc.SetPen(wxPen(theme_.line));
    dc.DrawLine(place.x + place.width, place.y, place.x + place.width, place.y + place.height);
}

void CoverageCanvas::drawKey(wxDC& dc, int y) const {
    int x = FromDIP(kEdge);
    dc.SetFont(smallFont());
    const int bar = FromDIP(kBar), box = FromDIP(26);
    const auto mark = [&](int held, int noneHeld, const wxString& words) {
        drawCover(dc, wxRect(x, y, box, bar), held, noneHeld);
        dc.SetPen(wxPen(theme_.secondary));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRectangle(x, y, box + 1, bar);
        dc.SetTextForeground(theme_.secondary);
        dc.DrawText(words, x + box + FromDIP(6), y);
        x += box + FromDIP(20) + dc.GetTextExtent(words).x;
    };
    mark(box, 0, "held");
    mark(0, box, "asked, none held");
    mark(0, 0, "not asked");
}

}  // namespace strata::views
