#include "views/plans_page.h"

#include "presenters/plan_words.h"
#include "views/plan_dialog.h"

namespace strata::views {

PlansPage::PlansPage(wxWindow* parent, ViewContext& context)
    : ListPage(parent, context, "Plans of interviews",
               columnsOf(presenters::kPlanColumns, {110, 110, 140, 200, 200, 150, 100}), "The plan") {
    addAct("Plan an interview…", "What is already recorded, what is new, and why it is needed",
           Needs::nothing, Does::change, [this] { plan(); });
    addAct("Take back…", "It stays listed, with the reason", Needs::row, Does::change, [this] {
        const auto& one = rows_[static_cast<std::size_t>(row())];
        takeBack("the plan " + one.id + " of an interview of " + one.name,
                 [id = one.id](workbench::CaseSession& session, const std::string& reason) {
                     return workbench::AccountWork(session).takeBack(id, reason);
                 });
    });
    PlansPage::applyTheme();
}

void PlansPage::choose(const std::vector<std::string>& accounts) {
    account_ = accounts.size() == 1 ? accounts.front() : std::string();
}

void PlansPage::plan() {
    if (account_.empty())
        return ask(PlanDialog(this, context_, ""));
    context_.tasks->read<std::string>(
        life_,
        [session = context_.session, id = account_](std::stop_token) {
            return session->reader().accountRevision(id, 1).maker;
        },
        [this](const std::string& maker) { ask(PlanDialog(this, context_, maker)); });
}

void PlansPage::refresh() {
    readRows<std::vector<workbench::PlanRow>>(
        [](const workbench::CaseReader& reader) { return workbench::AccountReading(reader).plans(); },
        presenters::listed, rows_);
}

}  // namespace strata::views
