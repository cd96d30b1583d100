#pragma once

#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

#include "views/theme.h"
#include "workbench/checklist_rows.h"

namespace strata::views {

// Elements by layer of evidence as a picture: a row an element, a column a layer, in each cell how many items
// and a pattern that grows denser with them. Counts are not weight. The list beside it says the same in
// words.
class MatrixCanvas : public wxScrolledCanvas {
public:
    explicit MatrixCanvas(wxWindow* parent);

    enum class Reading { asItStands, evidenceLed };
    void show(std::vector<workbench::ElementRow> elements, Reading reading);
    void applyTheme(const Theme& theme);
    // A cell was pressed: the element by its place in what is shown, and the layer; empty beside the layers.
    std::function<void(std::size_t element, const std::string& layer)> onCell;

private:
    void OnPress(wxMouseEvent& event);
    void OnDraw(wxDC& dc) override;
    void drawCell(wxDC& dc, const wxRect& cell, std::size_t count, std::size_t was) const;
    void drawPattern(wxDC& dc, const wxRect& cell, std::size_t count) const;
    int cellWidth() const;
    int nameWidth() const;
    void fit();

    std::vector<workbench::ElementRow> elements_;
    std::vector<std::string> layers_;
    Reading reading_ = Reading::asItStands;
    int fitted_ = 0;  // the height last asked for
    Theme theme_ = Theme::light();
};

}  // namespace strata::views
