#include "views/list_menu.h"

#include <wx/dataview.h>

namespace strata::views {

void bindMenu(wxDataViewCtrl& list, const std::function<void()>& popUp) {
    list.Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [popUp](wxDataViewEvent&) { popUp(); });
    list.Bind(wxEVT_CHAR_HOOK, [popUp](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key == WXK_MENU || key == WXK_WINDOWS_MENU || (key == WXK_F10 && event.ShiftDown()))
            popUp();
        else
            event.Skip();
    });
}

}  // namespace strata::views
