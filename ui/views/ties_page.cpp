#include "views/ties_page.h"

namespace strata::views {

TiesPage::TiesPage(wxWindow* parent, ViewContext& context)
    : ListPage(parent, context, "Links of accounts and their words",
               columnsOf(presenters::kTieColumns, {150, 210, 230, 110, 140, 80}), "The link") {
    addAct("Show the words", "In the account, picked out", Needs::row, Does::show,
           [this] { context_.go("accounts", picked().place.written()); });
    addAct("Open what they go with", "The event, element, exhibit or person", Needs::row, Does::show,
           [this] { openOther(); });
    addAct("Take back…", "With a reason; both entries stay in the ledger", Needs::row, Does::change,
           [this] { takeBack(presenters::inWords(picked()), picked().takeBack); });
    TiesPage::applyTheme();
}

void TiesPage::openOther() {
    const auto& tie = picked();
    context_.go(tie.kind == "event"     ? "timeline"
                : tie.kind == "element" ? "checklist"
                : tie.kind == "person"  ? "people"
                                        : "sources",
                tie.kind == "element" ? "elements" : tie.target);
}

void TiesPage::refresh() {
    readRows<std::vector<presenters::AccountTie>>(presenters::readTies, presenters::listed, rows_);
}

}  // namespace strata::views
