#pragma once

#include "views/list_page.h"
#include "workbench/account_work.h"

namespace strata::views {

// How often each person has had to tell it, to whom, on which topics, and who was there each time.
class RetellingPage : public ListPage {
public:
    RetellingPage(wxWindow* parent, ViewContext& context);
    void refresh() override;

private:
    std::vector<workbench::RetellingRow> rows_;
};

}  // namespace strata::views
