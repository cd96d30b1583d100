#include "views/virtual_rows.h"

namespace strata::views {

void showOtherRows(wxDataViewCtrl& list, wxDataViewVirtualListModel& model, unsigned rows) {
    if (model.GetCount() != rows) {
        model.Reset(rows);
        return;
    }
    if (rows == 0)
        return;
    list.UnselectAll();
    list.EnsureVisible(model.GetItem(0));
    list.Refresh();
}

}  // namespace strata::views
