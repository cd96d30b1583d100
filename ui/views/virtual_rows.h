#pragma once

#include <wx/dataview.h>

namespace strata::views {

// Shows `rows` other rows, from the first, none selected. A native list builds a node and tells a screen
// reader of each row when their number changes, so one of as many rows is only drawn again.
void showOtherRows(wxDataViewCtrl& list, wxDataViewVirtualListModel& model, unsigned rows);

}  // namespace strata::views
