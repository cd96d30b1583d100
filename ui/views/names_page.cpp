#include "views/names_page.h"

#include "presenters/name_words.h"
#include "views/names_dialog.h"

namespace strata::views {

NamesPage::NamesPage(wxWindow* parent, ViewContext& context)
    : ListPage(parent, context, "Places and names", columnsOf(presenters::kNameColumns, {60, 360, 240, 120}),
               "Who said so") {
    addAct("Say of places and names…", "That a place lies within another, or that two names are one",
           Needs::nothing, Does::change, [this] { say(); });
    addAct("Take back…", "With a reason; both entries stay in the ledger", Needs::row, Does::change, [this] {
        const auto& one = rows_[static_cast<std::size_t>(row())];
        takeBack("that " + presenters::inWords(one),
                 [id = one.id](workbench::CaseSession& session, const std::string& reason) {
                     return workbench::AccountWork(session).takeBack(id, reason);
                 });
    });
    NamesPage::applyTheme();
}

void NamesPage::say() {
    ask(NamesDialog(this, context_));
}

void NamesPage::refresh() {
    readRows<std::vector<workbench::NameRow>>(
        [](const workbench::CaseReader& reader) { return workbench::AccountReading(reader).names(); },
        presenters::listed, rows_);
}

}  // namespace strata::views
