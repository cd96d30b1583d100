#pragma once

#include "views/list_page.h"
#include "workbench/account_work.h"

namespace strata::views {

// Which place lies within which, and which names are one: what the comparison of facts knows of them.
class NamesPage : public ListPage {
public:
    NamesPage(wxWindow* parent, ViewContext& context);
    void refresh() override;
    void say();

private:
    std::vector<workbench::NameRow> rows_;
};

}  // namespace strata::views
