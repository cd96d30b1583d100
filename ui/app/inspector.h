#pragma once

#include <wx/scrolwin.h>

#include "views/view_context.h"

class wxBoxSizer;

namespace strata::app {

// What is selected, in the same order everywhere: what the source says, the original around it, what people
// concluded, links.
class Inspector : public wxScrolledWindow {
public:
    Inspector(wxWindow* parent, const views::ViewContext& context);
    void show(const views::Selection& selection);
    void applyTheme();

private:
    void rebuild();
    void addWords(const std::string& words, const wxFont& font, const wxColour& colour, int above);
    void addSection(const std::string& heading, const std::vector<std::pair<std::string, std::string>>& rows);
    void addOriginal();
    void addLinks();
    void addActs(const views::SelectedLink& link);

    const views::ViewContext& context_;
    views::Selection selection_;
    wxBoxSizer* column_;
};

}  // namespace strata::app
