#pragma once

#include <functional>
#include <vector>

class wxButton;
class wxDataViewCtrl;
class wxWindow;

namespace strata::views {

// Has the menu of a list's rows asked for by the mouse and by the keyboard's menu key or Shift+F10.
void bindMenu(wxDataViewCtrl& list, const std::function<void()>& popUp);

// A menu of what the buttons beneath a list do, those that are shown.
void popUpActs(wxWindow& over, const std::vector<wxButton*>& acts);

}  // namespace strata::views
