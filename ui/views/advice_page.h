#pragma once

#include <wx/panel.h>

#include <string>
#include <utility>
#include <vector>

#include "views/row_list.h"
#include "views/view_context.h"

class wxButton;
class wxStaticText;

namespace strata::views {

// A page of the view of early advice: words above, a list, and below it what can be done there, which is in
// the list's menu as well. Each thing is a command of the command table.
class AdvicePage : public wxPanel {
public:
    struct Act {
        std::string command;
        wxString label;
        std::string kind;  // of the entry that it makes
    };
    using Acts = std::vector<Act>;
    AdvicePage(wxWindow* parent, ViewContext& context, const wxString& name, const wxString& listName,
               const std::vector<RowList::Column>& columns, const Acts& acts);

    void show(const std::string& above, std::vector<std::vector<std::string>> rows);
    void addBeneath(wxWindow* window, const wxString& heading);  // another list, lower than the first
    RowList& list() { return *list_; }
    int selectedRow() const { return list_->selectedRow(); }
    std::size_t count() const { return count_; }
    void applyTheme(const Theme& theme);

private:
    void popUp();
    void wrap();

    ViewContext& context_;
    Acts acts_;
    std::string words_;
    wxStaticText *above_, *heading_ = nullptr;
    RowList* list_;
    std::vector<wxButton*> buttons_;  // one for each act
    std::size_t count_ = 0;
};

}  // namespace strata::views
