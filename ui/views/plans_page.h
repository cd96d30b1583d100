#pragma once

#include "views/list_page.h"
#include "workbench/account_work.h"

namespace strata::views {

// The plans of interviews. A plan is never shown inside an account.
class PlansPage : public ListPage {
public:
    PlansPage(wxWindow* parent, ViewContext& context);
    void refresh() override;
    void choose(const std::vector<std::string>& accounts) override;
    void plan();  // an interview of whoever gave the account chosen, or of somebody

private:
    std::vector<workbench::PlanRow> rows_;
    std::string account_;
};

}  // namespace strata::views
