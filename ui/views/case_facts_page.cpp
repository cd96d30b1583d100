#include "views/case_facts_page.h"

#include <wx/sizer.h>

#include "presenters/shown_words.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

std::string howKnown(const workbench::FactRow& fact) {
    if (fact.origin == "computed")
        return fact.computedFrom;
    return "answered by " + fact.by + (fact.from.empty() ? "" : ", from " + fact.from) +
           (fact.on.empty() ? "" : ", " + presenters::dayInWords(fact.on)) +
           (fact.differs ? "; wins over " + fact.computed + ", " + fact.computedFrom : "");
}

}  // namespace

CaseFactsPage::CaseFactsPage(wxWindow* parent, ChecklistHost& host)
    : ChecklistPage(parent, host, "What is known") {
    list_ = new RowList(this, "What is known",
                        {{"Question", 320}, {"For", 130}, {"Answer", 150}, {"How it is known", 460}},
                        RowList::Fit::window);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(list_, 1, wxEXPAND);
    SetSizer(column);
}

wxString CaseFactsPage::heading() const {
    return counted(GetName(), host_.contents.facts.size());
}

void CaseFactsPage::fill() {
    std::vector<std::vector<std::string>> texts;
    for (const auto& fact : host_.contents.facts)
        texts.push_back({fact.question, fact.subject.empty() ? "the case" : fact.subject,
                         presenters::valueInWords(fact.value, fact.type), howKnown(fact)});
    list_->setRows(std::move(texts));
}

void CaseFactsPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
}

}  // namespace strata::views
