#include "views/coverage_canvas.h"

#include <wx/dcbuffer.h>

#include <algorithm>

#include "presenters/coverage_strip.h"
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
                      ? "Add a person who was exploited under People to see what records cover of the window."
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
    int free = 0;  // where the last year's figures end
    for (const auto& year : presenters::coverageStrip(row).years) {
        const int x = at(year.at);
        dc.DrawLine(x, y, x, y + FromDIP(18));
        if (x < free)
            continue;
        const wxString words = wxString::FromUTF8(year.words);
        dc.DrawText(words, x + FromDIP(3), y);
        free = x + FromDIP(6) + dc.GetTextExtent(words).x;
    }
}

void CoverageCanvas::drawStrip(wxDC& dc, const workbench::CoverageRow& row, int y) const {
    const int edge = FromDIP(kEdge), bar = FromDIP(kBar);
    dc.SetFont(baseFont());
    dc.SetTextForeground(theme_.text);
    drawWords(dc, wxString::FromUTF8(row.name), wxRect(edge, y, left() - edge, FromDIP(20)), 1);
    const auto strip = presenters::coverageStrip(row);
    // A day is never drawn as nothing.
    for (const auto& piece : strip.pieces)
        drawCover(dc, wxRect(at(piece.from), y, std::max(1, at(piece.to) - at(piece.from)), bar),
                  piece.cover);
    dc.SetPen(wxPen(theme_.line));
    for (const double month : strip.months)
        dc.DrawLine(at(month), y, at(month), y + bar);
    dc.SetPen(wxPen(theme_.secondary));
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(left(), y, width() + 1, bar);
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.secondary);
    drawWords(dc, wxString::FromUTF8(row.sentence),
              wxRect(left(), y + bar + FromDIP(2), width(), FromDIP(18)), 1);
}

void CoverageCanvas::drawCover(wxDC& dc, const wxRect& place, const std::string& cover) const {
    if (cover == "held") {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(theme_.accent));
        dc.DrawRectangle(place);
    } else if (cover == "none_held") {
        wxDCClipper clip(dc, place);
        dc.SetPen(wxPen(theme_.secondary));
        for (int x = -place.height; x < place.width; x += FromDIP(5))
            dc.DrawLine(place.x + x, place.y + place.height, place.x + x + place.height, place.y);
    }
}

void CoverageCanvas::drawKey(wxDC& dc, int y) const {
    int x = FromDIP(kEdge);
    dc.SetFont(smallFont());
    const int bar = FromDIP(kBar), box = FromDIP(26);
    const auto mark = [&](const char* cover, const wxString& words) {
        drawCover(dc, wxRect(x, y, box, bar), cover);
        dc.SetPen(wxPen(theme_.secondary));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRectangle(x, y, box + 1, bar);
        dc.SetTextForeground(theme_.secondary);
        dc.DrawText(words, x + box + FromDIP(6), y);
        x += box + FromDIP(20) + dc.GetTextExtent(words).x;
    };
    mark("held", "held");
    mark("none_held", "asked, none held");
    mark("not_asked", "not asked");
}

}  // namespace strata::views
