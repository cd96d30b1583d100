#pragma once

#include <string>

class wxDataViewCtrl;

namespace strata::views {

// The widths of a list's columns from one run of the program to the next, by the list's name, in the user's
// own settings.
void restoreWidths(wxDataViewCtrl& list, const std::string& name);
void storeWidths(const wxDataViewCtrl& list, const std::string& name);

}  // namespace strata::views
