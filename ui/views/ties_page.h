#pragma once

#include "presenters/account_ties.h"
#include "views/list_page.h"

namespace strata::views {

// Everything that accounts and their words are linked to.
class TiesPage : public ListPage {
public:
    TiesPage(wxWindow* parent, ViewContext& context);
    void refresh() override;

private:
    const presenters::AccountTie& picked() const { return rows_[static_cast<std::size_t>(row())]; }
    void openOther();

    std::vector<presenters::AccountTie> rows_;
};

}  // namespace strata::views
