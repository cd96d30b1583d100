#pragma once

#include "views/list_page.h"
#include "workbench/account_work.h"

namespace strata::views {

// The words by which topics that people of the case named are found in accounts.
class TopicsPage : public ListPage {
public:
    TopicsPage(wxWindow* parent, ViewContext& context);
    void refresh() override;
    void say();

private:
    std::vector<workbench::TopicWordsRow> rows_;
};

}  // namespace strata::views
