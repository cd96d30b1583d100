#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "views/view_context.h"
#include "workbench/account_rows.h"

class wxDataViewListCtrl;

namespace strata::views {

// Every telling, in the order given.
class AccountList : public wxPanel {
public:
    AccountList(wxWindow* parent, ViewContext& context);

    void show(const std::vector<workbench::AccountRow>& accounts);
    void mark(const std::vector<std::string>& ids);  // tells nobody
    void takeKeys();
    std::function<void(const std::vector<std::string>&)> onChosen;  // by a person
    std::function<void()> onRecord;

private:
    std::vector<std::string> chosen() const;
    void popUp();

    ViewContext& context_;
    std::vector<std::string> ids_;
    wxDataViewListCtrl* list_ = nullptr;
};

}  // namespace strata::views
