#include "views/list_menu.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/menu.h>

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

void popUpActs(wxWindow& over, const std::vector<wxButton*>& acts) {
    wxMenu menu;
    for (wxButton* act : acts) {
        if (!act->IsShown())
            continue;
        auto* item = menu.Append(wxID_ANY, act->GetLabel());
        item->Enable(act->IsEnabled());
        menu.Bind(
            wxEVT_MENU,
            [act](wxCommandEvent&) {
                wxCommandEvent pressed(wxEVT_BUTTON, act->GetId());
                act->GetEventHandler()->ProcessEvent(pressed);
            },
            item->GetId());
    }
    over.PopupMenu(&menu);
}

}  // namespace strata::views
