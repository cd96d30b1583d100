#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "views/row_list.h"
#include "workbench/checklist_rows.h"

class wxBoxSizer;
class wxStaticText;

namespace strata::views {

// A list of gaps with room for what can be done about the selected one beneath it. The first is selected at
// once, and after a change the one that was, so that there is always something to read beside.
class GapPage : public wxPanel {
public:
    using Cells = std::function<std::vector<std::string>(const workbench::GapRow&)>;
    GapPage(wxWindow* parent, const wxString& name, const wxString& listName,
            const std::vector<RowList::Column>& columns, Cells cells, const wxString& whenEmpty);

    void show(std::vector<workbench::GapRow> gaps);
    const workbench::GapRow* selected() const;  // null when the list is empty
    std::size_t count() const { return gaps_.size(); }
    presenters::ShownList listed() const { return list_->shown(); }
    void addBeneath(wxWindow* control, int flags);  // of a sizer: wxEXPAND, or none
    void applyTheme(const Theme& theme);

    std::function<void(const workbench::GapRow*)> onSelected;  // by the person; null: there is none
    std::function<void(const workbench::GapRow&)> onActivated;

private:
    Cells cells_;
    std::vector<workbench::GapRow> gaps_;
    wxString whenEmpty_;
    bool isFilling_ = false;
    RowList* list_;
    wxStaticText* empty_;
    wxBoxSizer* column_;
};

}  // namespace strata::views
