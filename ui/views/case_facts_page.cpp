#include "views/case_facts_page.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <array>

#include "presenters/case_fact_words.h"
#include "views/fields_dialog.h"
#include "views/list_menu.h"
#include "views/may_change.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

using workbench::CaseSession;
using workbench::QuestionRow;

base::Outcome<> answered(CaseSession& session, const workbench::NewAnswer& answer) {
    return whether(workbench::ChecklistDesk(session).answer(answer));
}

// What premises and kinds of exploitation are asked, each under the fact that names them first.
constexpr std::array<std::array<const char*, 3>, 4> kNaming = {
    {{"premises.kind", "premises",
      "Premises, and what kind they are (car_wash, nail_bar, private_household)"},
     {"premises.entered", "premises", "Premises, and whether police have entered them (yes, no)"},
     {"strand.window_from", "strand", "A kind of exploitation, and its first day as near as it is known"},
     {"strand.window_to", "strand", "A kind of exploitation, and its last day as near as it is known"}}};

}  // namespace

CaseFactsPage::CaseFactsPage(wxWindow* parent, ChecklistHost& host)
    : ChecklistPage(parent, host, "What is known") {
    all_ = new wxCheckBox(this, wxID_ANY, "Also what nobody has answered yet");
    all_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { list(); });
    empty_ = new wxStaticText(
        this, wxID_ANY,
        wxString::FromUTF8(
            "Nothing is known yet. The questions that would settle most stand under “Can't tell yet” on "
            "the first page; tick the box above for all of them."));
    list_ = new RowList(this, "What is known",
                        {{"Question", 320}, {"For", 130}, {"Answer", 150}, {"How it is known", 460}},
                        RowList::Fit::window);
    list_->onSelected([this](int) { tellSelection(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { answer(); });
    bindMenu(*list_, [this] { popUp(); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    const auto button = [&](const char* label, void (CaseFactsPage::*act)()) {
        auto* made = new wxButton(this, wxID_ANY, wxString::FromUTF8(label));
        made->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { (this->*act)(); });
        line->Add(made, 0, wxRIGHT, FromDIP(kGrid));
        return made;
    };
    answer_ = button("Answer…", &CaseFactsPage::answer);
    takeBack_ = button("Take the answer back", &CaseFactsPage::takeBack);
    another_ = button("Name premises or a kind of exploitation…", &CaseFactsPage::nameAnother);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(all_, 0, wxALL, FromDIP(kGrid));
    column->Add(empty_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid));
    column->Add(list_, 1, wxEXPAND);
    column->Add(line, 0, wxALL, FromDIP(kGrid));
    SetSizer(column);
}

wxString CaseFactsPage::heading() const {
    return counted(GetName(), host_.contents.facts.size());
}

void CaseFactsPage::fill() {
    list();
}

void CaseFactsPage::list() {
    const auto* was = selected();
    const std::string fact = was == nullptr ? "" : was->fact, subject = was == nullptr ? "" : was->subjectId;
    shown_ = host_.contents.questions;
    if (!all_->GetValue())
        std::erase_if(shown_, [](const QuestionRow& row) { return row.origin == "not_asked"; });
    std::vector<std::vector<std::string>> texts;
    int select = -1;
    for (const auto& row : shown_) {
        if (row.fact == fact && row.subjectId == subject)
            select = static_cast<int>(texts.size());
        texts.push_back(presenters::factCells(row));
    }
    empty_->Show(shown_.empty());
    list_->setRows(std::move(texts));
    if (select >= 0)
        list_->selectRow(select);
    offer(*answer_, selected() != nullptr, whyNot(host_.context));
    offer(*takeBack_, false, whyNot(host_.context));
    offer(*another_, true, whyNot(host_.context));
    Layout();
}

const QuestionRow* CaseFactsPage::selected() const {
    const int row = list_->selectedRow();
    return row >= 0 && static_cast<std::size_t>(row) < shown_.size() ? &shown_[static_cast<std::size_t>(row)]
                                                                     : nullptr;
}

void CaseFactsPage::tellSelection() {
    const auto* fact = selected();
    const bool isAnswered = fact != nullptr && (fact->origin == "answered" || fact->origin == "not_known");
    offer(*answer_, fact != nullptr, whyNot(host_.context));
    offer(*takeBack_, isAnswered, whyNot(host_.context));
    if (fact == nullptr)
        return ChecklistPage::tellSelection();
    auto detail = presenters::detailOf(*fact);
    Selection selection;
    selection.title = fact->question;
    selection.saysSource = std::move(detail.computed);
    selection.concluded = std::move(detail.answered);
    host_.context.onSelect(selection);
}

void CaseFactsPage::popUp() {
    wxMenu menu;
    for (const auto& [button, act] :
         {std::pair(answer_, &CaseFactsPage::answer), std::pair(takeBack_, &CaseFactsPage::takeBack)}) {
        auto* item = menu.Append(wxID_ANY, button->GetLabel());
        item->Enable(button->IsEnabled());
        menu.Bind(
            wxEVT_MENU, [this, act = act](wxCommandEvent&) { CallAfter([this, act] { (this->*act)(); }); },
            item->GetId());
    }
    list_->PopupMenu(&menu);
}

void CaseFactsPage::answer() {
    const auto* fact = selected();
    if (fact == nullptr || !mayChange(host_.context))
        return;
    const auto offered = presenters::answersOffered(*fact);
    FieldsDialog dialog(this, host_.context, "Answer",
                        fact->question + (fact->subject.empty() ? "" : " (" + fact->subject + ")") +
                            (offered.empty() ? "\n" + presenters::howToAnswer(*fact) + "." : ""),
                        "Answer",
                        {{"value", "Answer", offered.empty() ? fact->value : "", false, offered},
                         {"from", "Known from", fact->from},
                         {"on", "On (2018-01-08)", fact->on}},
                        [row = *fact](CaseSession& session, const FieldsDialog::Entered& said) {
                            return answered(session, presenters::answerTo(row, said.at("value"),
                                                                          said.at("from"), said.at("on")));
                        });
    if (dialog.ShowModal() == wxID_OK)
        host_.context.onChanged();
}

void CaseFactsPage::takeBack() {
    if (const auto* fact = selected())
        host_.change([row = *fact](workbench::ChecklistDesk& desk) {
            return desk.answer(presenters::answerTo(row, "unset", "", ""));
        });
}

void CaseFactsPage::nameAnother() {
    FieldsDialog::Field what{"fact", "What it is"};
    for (const auto& [fact, scope, words] : kNaming)
        what.choices.emplace_back(fact, words);
    FieldsDialog dialog(
        this, host_.context, "Name premises or a kind of exploitation",
        "Premises and kinds of exploitation are in the case once something is answered of them; their other "
        "questions are then asked.",
        "Record",
        {what, {"name", "Name"}, {"value", "Answer"}, {"from", "Known from"}, {"on", "On (2018-01-08)"}},
        [](CaseSession& session, const FieldsDialog::Entered& said) {
            QuestionRow row;
            row.fact = said.at("fact");
            row.subjectId = said.at("name");
            row.scope = row.fact.substr(0, row.fact.find('.'));
            return answered(session,
                            presenters::answerTo(row, said.at("value"), said.at("from"), said.at("on")));
        });
    if (dialog.ShowModal() == wxID_OK)
        host_.context.onChanged();
}

presenters::ToPrint CaseFactsPage::toPrint() const {
    return presenters::listToPrint(list_->shown());
}

void CaseFactsPage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    list_->applyTheme(theme);
    all_->SetForegroundColour(theme.text);
    empty_->SetForegroundColour(theme.secondary);
}

}  // namespace strata::views
