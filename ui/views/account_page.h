#pragma once

#include <wx/panel.h>

#include <string>
#include <vector>

#include "views/view_context.h"

namespace strata::views {

// A page beside the list of accounts, under a tab of its own. It reads the case when it is turned to and it
// has not read it since the last change; until then it costs nothing.
class AccountPage : public wxPanel {
public:
    AccountPage(wxWindow* parent, ViewContext& context, const wxString& accessibleName)
        : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, accessibleName),
          context_(context) {}
    virtual void refresh() = 0;
    virtual bool isReady() const { return true; }  // what refresh() asked for has come
    virtual void applyTheme() = 0;
    virtual void choose(const std::vector<std::string>& accounts) { (void)accounts; }  // in the list

protected:
    ViewContext& context_;
};

}  // namespace strata::views
