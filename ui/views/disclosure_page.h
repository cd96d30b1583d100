#pragma once

#include "views/list_page.h"
#include "workbench/account_work.h"

class wxNotebook;

namespace strata::views {

// Every account with its review for disclosure: served and scheduled are all of them.
class SchedulePage : public ListPage {
public:
    SchedulePage(wxWindow* parent, ViewContext& context);
    void refresh() override;

private:
    workbench::ScheduleRows schedule_;
};

// The differences proposed for the MG6E.
class ProposalsPage : public ListPage {
public:
    ProposalsPage(wxWindow* parent, ViewContext& context);
    void refresh() override;

private:
    std::vector<workbench::ProposalRow> rows_;
};

// Both, since the schedule that is saved has both.
class DisclosurePage : public AccountPage {
public:
    DisclosurePage(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override;
    void applyTheme() override;
    void turnToProposals();

private:
    wxNotebook* book_ = nullptr;
    SchedulePage* schedule_ = nullptr;
    ProposalsPage* proposals_ = nullptr;
};

}  // namespace strata::views
