#include "views/matrix_canvas.h"

#include <wx/arrstr.h>
#include <wx/control.h>
#include <wx/dcbuffer.h>

#include <algorithm>

#include "views/drawn_words.h"
#include "workbench/case_session.h"
#include "workbench/checklist_desk.h"

namespace strata::views {

namespace {

constexpr int kRow = 44, kMostCell = 74, kLeastCell = 38, kName = 230, kHead = 40, kVerdict = 120, kEdge = 16,
              kOffence = 28;

std::size_t countIn(const std::map<std::string, std::vector<std::string>>& layers, const std::string& layer) {
    const auto found = layers.find(layer);
    return found == layers.end() ? 0 : found->second.size();
}

// The name of a layer in the middle above its cells, a word a line.
void drawHead(wxDC& dc, const wxString& words, const wxRect& place) {
    int y = place.y;
    for (const auto& word : wxSplit(words, ' ', '\0')) {
        const wxString line = wxControl::Ellipsize(word, dc, wxELLIPSIZE_END, place.width);
        dc.DrawText(line, place.x + (place.width - dc.GetTextExtent(line).x) / 2, y);
        y += dc.GetCharHeight();
    }
}

wxString inWords(const std::string& label) {
    return label == "single_layer" ? "single layer" : wxString::FromUTF8(label);
}

}  // namespace

MatrixCanvas::MatrixCanvas(wxWindow* parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxFULL_REPAINT_ON_RESIZE, "Layer matrix") {
    SetScrollRate(0, FromDIP(kGrid * 2));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, &MatrixCanvas::OnPress, this);
}

void MatrixCanvas::OnPress(wxMouseEvent& event) {
    event.Skip();
    const wxPoint at = CalcUnscrolledPosition(event.GetPosition());
    int y = FromDIP(kHead);
    std::string offence;
    for (std::size_t element = 0; element < elements_.size(); ++element, y += FromDIP(kRow)) {
        if (elements_[element].offence != offence)
            y += FromDIP(kOffence);
        offence = elements_[element].offence;
        if (at.y < y || at.y >= y + FromDIP(kRow))
            continue;
        const int column = at.x < nameWidth() ? -1 : (at.x - nameWidth()) / cellWidth();
        if (onCell)
            onCell(element, column >= 0 && column < static_cast<int>(layers_.size())
                                ? layers_[static_cast<std::size_t>(column)]
                                : std::string());
        return;
    }
}

void MatrixCanvas::show(std::vector<workbench::ElementRow> elements, Reading reading) {
    elements_ = std::move(elements);
    reading_ = reading;
    layers_ = workbench::layersOfTheCatalogue();
    fit();
    Refresh();
}

void MatrixCanvas::applyTheme(const Theme& theme) {
    theme_ = theme;
    SetBackgroundColour(theme.surface);
    Refresh();
}

void MatrixCanvas::fit() {
    std::string offence;
    int height = FromDIP(kHead);
    for (const auto& element : elements_) {
        if (element.offence != offence)
            height += FromDIP(kOffence);
        offence = element.offence;
        height += FromDIP(kRow);
    }
    // The width is drawn to fit, so that a scroll bar that comes or goes asks for nothing new.
    if (const int whole = height + FromDIP(kEdge); whole != fitted_)
        SetVirtualSize(1, fitted_ = whole);
}

int MatrixCanvas::cellWidth() const {
    const int room = GetClientSize().x - FromDIP(kName) - FromDIP(kVerdict) - FromDIP(kEdge);
    const int layers = std::max(1, static_cast<int>(layers_.size()));
    return std::clamp(room / layers, FromDIP(kLeastCell), FromDIP(kMostCell));
}

int MatrixCanvas::nameWidth() const {
    const int cells = static_cast<int>(layers_.size()) * cellWidth();
    return std::max(FromDIP(160), GetClientSize().x - cells - FromDIP(kVerdict) - FromDIP(kEdge));
}

void MatrixCanvas::OnDraw(wxDC& dc) {
    const int name = nameWidth(), cell = cellWidth(), row = FromDIP(kRow), edge = FromDIP(kEdge);
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.secondary);
    if (elements_.empty()) {
        dc.SetFont(baseFont());
        return drawWords(dc,
                         wxString::FromUTF8("Press “Offences…” above: each element of an offence under "
                                            "consideration is a row here, each layer of evidence a column."),
                         wxRect(edge, edge, GetClientSize().x - 2 * edge, FromDIP(60)), 3);
    }
    for (std::size_t at = 0; at < layers_.size(); ++at)
        drawHead(dc, wxString::FromUTF8(workbench::layerInWords(layers_[at])),
                 wxRect(name + static_cast<int>(at) * cell - FromDIP(6), FromDIP(6), cell + FromDIP(8),
                        FromDIP(kHead)));
    int y = FromDIP(kHead);
    std::string offence;
    for (const auto& element : elements_) {
        if (element.offence != offence) {
            offence = element.offence;
            dc.SetFont(boldFont());
            dc.SetTextForeground(theme_.text);
            drawWords(dc, wxString::FromUTF8(element.offenceTitle),
                      wxRect(edge, y + FromDIP(6), GetClientSize().x - 2 * edge, FromDIP(22)), 1);
            y += FromDIP(kOffence);
        }
        const bool isCounted = element.kind != "defence_or_bar";
        dc.SetFont(baseFont());
        dc.SetTextForeground(isCounted ? theme_.text : theme_.secondary);
        drawWords(dc, wxString::FromUTF8(element.prove),
                  wxRect(edge, y + FromDIP(4), name - 2 * edge, row - FromDIP(8)), 2);
        for (std::size_t at = 0; at < layers_.size(); ++at) {
            const std::size_t now = countIn(element.layers, layers_[at]);
            const std::size_t led = countIn(element.layersEvidenceLed, layers_[at]);
            drawCell(dc,
                     wxRect(name + static_cast<int>(at) * cell, y + FromDIP(2), cell - FromDIP(4),
                            row - FromDIP(4)),
                     reading_ == Reading::evidenceLed ? led : now, now);
        }
        dc.SetFont(smallFont());
        const wxRect verdict(name + static_cast<int>(layers_.size()) * cell + FromDIP(4), y + FromDIP(6),
                             FromDIP(kVerdict) - FromDIP(8), row - FromDIP(8));
        const wxString now = inWords(element.label), led = inWords(element.labelEvidenceLed);
        dc.SetTextForeground(isCounted ? theme_.text : theme_.secondary);
        drawWords(dc,
                  element.kind == "factor"          ? wxString("may be considered")
                  : !isCounted                      ? wxString("beside, not counted")
                  : reading_ == Reading::asItStands ? now
                  : now == led                      ? led
                                                    : led + " (was " + now + ")",
                  verdict, 2);
        dc.SetPen(wxPen(theme_.line));
        dc.DrawLine(edge, y + row - 1, GetClientSize().x - edge, y + row - 1);
        y += row;
    }
}

void MatrixCanvas::drawCell(wxDC& dc, const wxRect& cell, std::size_t count, std::size_t was) const {
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    if (count == 0 && was == 0) {
        dc.SetPen(wxPen(theme_.line));
        dc.DrawLine(cell.x + cell.width / 2 - 3, cell.y + cell.height / 2, cell.x + cell.width / 2 + 3,
                    cell.y + cell.height / 2);
        return;
    }
    dc.SetPen(wxPen(count > 0 ? theme_.accent : theme_.line, 1,
                    count > 0 ? wxPENSTYLE_SOLID : wxPENSTYLE_SHORT_DASH));
    dc.DrawRectangle(cell);
    drawPattern(dc, cell, count);
    const bool isLess = count != was;
    const wxString words =
        isLess ? wxString::Format("%zu of %zu", count, was) : wxString::Format("%zu", count);
    dc.SetFont(isLess ? smallFont() : boldFont());
    const wxSize size = dc.GetTextExtent(words);
    const wxRect plate(cell.x + (cell.width - size.x) / 2 - 4, cell.y + (cell.height - size.y) / 2 - 1,
                       size.x + 8, size.y + 2);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(theme_.surface));
    dc.DrawRectangle(plate);
    dc.SetTextForeground(count > 0 ? theme_.text : theme_.secondary);
    dc.DrawText(words, plate.x + 4, plate.y + 1);
}

// Diagonals, closer together for more; from four items also the other way.
void MatrixCanvas::drawPattern(wxDC& dc, const wxRect& cell, std::size_t count) const {
    if (count == 0)
        return;
    const int step = FromDIP(count == 1 ? 14 : count == 2 ? 9 : count == 3 ? 6 : 7);
    wxDCClipper clip(dc, cell);
    dc.SetPen(wxPen(theme_.accent));
    for (int x = -cell.height; x < cell.width; x += step) {
        dc.DrawLine(cell.x + x, cell.y + cell.height, cell.x + x + cell.height, cell.y);
        if (count >= 4)
            dc.DrawLine(cell.x + x, cell.y, cell.x + x + cell.height, cell.y + cell.height);
    }
}

}  // namespace strata::views
