#pragma once

#include <wx/dataview.h>

#include <functional>
#include <string>
#include <vector>

#include "presenters/list_pages.h"
#include "views/theme.h"

namespace strata::views {

// A native list over rows of texts: only the rows on screen are asked for, and a screen reader finds every
// cell.
class RowList : public wxDataViewCtrl {
public:
    struct Column {
        wxString title;
        int width;
    };
    // Whether columns shrink to three quarters of what they ask for and then run beyond the window, or as far
    // as the window asks, with what does not fit ending in an ellipsis.
    enum class Fit { threeQuarters, window };
    RowList(wxWindow* parent, const wxString& accessibleName, const std::vector<Column>& columns,
            Fit fit = Fit::threeQuarters);

    void setRows(std::vector<std::vector<std::string>> rows);
    void setColumns(const std::vector<Column>& columns);  // others than before; there are no rows then
    int selectedRow() const;                              // -1 when none
    void selectRow(int row);              // tells the listener; -1 selects nothing and tells nobody
    presenters::ShownList shown() const;  // all of its rows, under its accessible name
    void onSelected(std::function<void(int)> listener) { listener_ = std::move(listener); }
    void applyTheme(const Theme& theme);

private:
    void fitColumns();

    class Model;
    wxObjectDataPtr<Model> model_;
    std::function<void(int)> listener_;
    std::vector<int> wanted_;  // the width each column asks for
    Fit fit_;
    int fitted_ = 0;  // the width they were last fitted to
};

}  // namespace strata::views
