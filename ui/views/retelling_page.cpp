#include "views/retelling_page.h"

#include "presenters/retelling_words.h"
#include "views/plan_dialog.h"

namespace strata::views {

RetellingPage::RetellingPage(wxWindow* parent, ViewContext& context)
    : ListPage(parent, context, "How often each person had to tell it",
               columnsOf(presenters::kRetellingColumns, {120, 80, 60, 180, 180, 150, 120}),
               "To whom, on which topics, and who was there") {
    addAct("Plan an interview…", "What is already recorded, what is new, and why it is needed", Needs::row,
           Does::change,
           [this] { ask(PlanDialog(this, context_, rows_[static_cast<std::size_t>(row())].maker)); });
    RetellingPage::applyTheme();
}

void RetellingPage::refresh() {
    readRows<std::vector<workbench::RetellingRow>>(
        [](const workbench::CaseReader& reader) { return workbench::AccountReading(reader).retellings(); },
        presenters::listed, rows_);
}

}  // namespace strata::views
