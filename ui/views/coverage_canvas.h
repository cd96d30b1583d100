#pragma once

#include <wx/scrolwin.h>

#include <vector>

#include "views/theme.h"
#include "workbench/checklist_rows.h"

namespace strata::views {

// One coverage chart a person: a strip for each kind of record over the months of the window. Filled: held.
// Hatched: asked, and none held. Empty: not asked. Every day is drawn where it lies.
class CoverageCanvas : public wxScrolledCanvas {
public:
    explicit CoverageCanvas(wxWindow* parent);

    void show(std::vector<workbench::CoverageRow> rows);
    void applyTheme(const Theme& theme);

private:
    void OnDraw(wxDC& dc) override;
    void drawYears(wxDC& dc, const workbench::CoverageRow& row, int y) const;
    void drawStrip(wxDC& dc, const workbench::CoverageRow& row, int y) const;
    void drawKey(wxDC& dc, int y) const;
    void drawCover(wxDC& dc, const wxRect& place, const std::string& cover) const;
    int left() const { return FromDIP(130); }
    int width() const { return std::max(FromDIP(120), GetClientSize().x - left() - FromDIP(16)); }
    int at(double share) const { return left() + static_cast<int>(width() * share + 0.5); }
    void fit();

    std::vector<workbench::CoverageRow> rows_;
    int fitted_ = 0;  // the height last asked for
    Theme theme_ = Theme::light();
};

}  // namespace strata::views
