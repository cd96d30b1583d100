#pragma once

#include <functional>

class wxDataViewCtrl;

namespace strata::views {

// Has the menu of a list's rows asked for by the mouse and by the keyboard's menu key or Shift+F10.
void bindMenu(wxDataViewCtrl& list, const std::function<void()>& popUp);

}  // namespace strata::views
