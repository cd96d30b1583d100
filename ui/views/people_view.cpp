#include "views/people_view.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "presenters/shown_words.h"
#include "presenters/when_words.h"
#include "views/fields_dialog.h"
#include "views/list_menu.h"
#include "views/may_change.h"
#include "views/row_list.h"

namespace strata::views {

PeopleView::PeopleView(wxWindow* parent, ViewContext& context) : CaseView(parent, context, "People") {
    title_ = new wxStaticText(this, wxID_ANY, "People");
    list_ = new RowList(this, "People",
                        {{"Id", 60}, {"Name", 300}, {"Role", 160}, {"Born", 120}, {"Accounts", 90}});
    addTitle_ =
        new wxStaticText(this, wxID_ANY, "Add a person: the name as they give it, in their own script");
    name_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(280, -1)), 0,
                           wxDefaultValidator, "Name");
    name_->SetHint("Name, as they give it");
    const wxString roles[] = {"no role yet", "exploited", "suspect", "witness", "professional"};
    role_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 5, roles, 0, wxDefaultValidator,
                         "Role");
    role_->SetSelection(0);
    born_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(160, -1)), 0,
                           wxDefaultValidator, "Born");
    born_->SetHint("Born: 1999-05, 1999~");
    add_ = new wxButton(this, wxID_ANY, "Add");
    trouble_ = new wxStaticText(this, wxID_ANY, "");
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
    another_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Give another role…"));
    another_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("person.role"); });
    bindMenu(*list_, [this] { popUp(); });
    list_->onSelected([this](int row) {
        const auto& person = people_.at(static_cast<std::size_t>(row));
        Selection selection;
        selection.title = person.name;
        selection.saysSource = {{"Id", person.id}, {"Born", presenters::inWords(person.born)}};
        selection.concluded = {{"Role", presenters::joined(person.roles, ", ")}};
        selection.links = {{"Accounts", std::to_string(person.accounts)}};
        context_.onSelect(selection);
    });
    const int gap = FromDIP(kGrid);
    auto* form = new wxBoxSizer(wxHORIZONTAL);
    for (wxWindow* field : std::initializer_list<wxWindow*>{name_, role_, born_, add_})
        form->Add(field, 0, wxRIGHT | wxALIGN_CENTRE_VERTICAL, gap);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, 0, wxALL, gap * 2);
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, gap * 2);
    column->Add(another_, 0, wxLEFT | wxTOP, gap * 2);
    column->Add(addTitle_, 0, wxLEFT | wxTOP, gap * 2);
    column->Add(form, 0, wxALL, gap * 2);
    column->Add(trouble_, 0, wxLEFT | wxBOTTOM, gap * 2);
    SetSizer(column);
    PeopleView::applyTheme();
}

void PeopleView::refresh() {
    auto session = context_.session;
    context_.tasks->read<std::vector<workbench::PersonRow>>(
        life_, [session](std::stop_token) { return session->reader().people(); },
        [this](std::vector<workbench::PersonRow> people) { fill(std::move(people)); });
}

void PeopleView::fill(std::vector<workbench::PersonRow> people) {
    people_ = std::move(people);
    std::vector<std::vector<std::string>> rows;
    for (const auto& person : people_)
        rows.push_back({person.id, person.name, presenters::joined(person.roles, ", "),
                        presenters::inWords(person.born), std::to_string(person.accounts)});
    list_->setRows(std::move(rows));
    title_->SetLabel(people_.empty()
                         ? wxString("Nobody yet. Add the people of the case by the names they give.")
                         : wxString("People"));
    context_.onCounts(base::plural(static_cast<std::int64_t>(people_.size()), "person", "people"));
    for (wxWindow* field : std::initializer_list<wxWindow*>{name_, role_, born_, add_})
        offer(*field, true, whyNot(context_, "person.added"));
    offer(*another_, !people_.empty(), whyNot(context_, "person.role_given"));
    if (IsShownOnScreen())  // the list forgot who was selected
        context_.onSelect({});
    isReady_ = true;
    if (std::exchange(asksForRole_, false))
        CallAfter([this] { giveRole(); });
}

void PeopleView::add() {
    const workbench::NewPerson person{
        std::string(name_->GetValue().utf8_str()),
        role_->GetSelection() > 0 ? std::string(role_->GetStringSelection().utf8_str()) : std::string(),
        std::string(born_->GetValue().utf8_str())};
    auto session = context_.session;
    context_.tasks->write<base::Outcome<workbench::PersonRow>>(
        life_, [session, person](std::stop_token) { return session->addPerson(person); },
        [this](const base::Outcome<workbench::PersonRow>& outcome) {
            trouble_->SetLabel(outcome.ok() ? wxString() : wxString::FromUTF8(outcome.refusal().message));
            if (!outcome.ok())
                return;
            name_->Clear();
            born_->Clear();
            context_.onChanged();
        });
}

void PeopleView::giveRole() {
    if (!isReady_) {
        asksForRole_ = true;
        return;
    }
    if (people_.empty())
        return context_.onMessage("Nobody is in the case yet. Add a person first.");
    FieldsDialog::Field who{"person", "Person"};
    for (const auto& person : people_)
        who.choices.emplace_back(person.id, person.name + (person.roles.empty() ? "" : ", ") +
                                                presenters::joined(person.roles, ", "));
    if (const int at = list_->selectedRow(); at >= 0)
        std::rotate(who.choices.begin(), who.choices.begin() + at, who.choices.begin() + at + 1);
    FieldsDialog dialog(
        this, context_, "Give a person another role",
        "They keep the roles that they have. Of somebody who is exploited and also a suspect, "
        "section 45 is put to the CPS.",
        "Give it",
        {who,
         {"role",
          "Is also",
          "",
          false,
          {{"suspect", "suspect"},
           {"exploited", "exploited"},
           {"witness", "witness"},
           {"professional", "professional"}}},
         {"from", "Since (2016-05), if known"},
         {"reason", "Why", "", true}},
        [](workbench::CaseSession& session, const FieldsDialog::Entered& said) {
            const auto given =
                session.giveRole(said.at("person"), said.at("role"), said.at("from"), said.at("reason"));
            return given.ok() ? base::Outcome<>() : base::Outcome<>(given.refusal());
        });
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void PeopleView::popUp() {
    wxMenu menu;
    auto* item = menu.Append(wxID_ANY, another_->GetLabel());
    item->Enable(another_->IsEnabled());
    menu.Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { CallAfter([this] { context_.runCommand("person.role"); }); },
        item->GetId());
    list_->PopupMenu(&menu);
}

std::optional<presenters::ShownList> PeopleView::listed() const {
    return list_->shown();
}

void PeopleView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    title_->SetFont(headingFont());
    title_->SetForegroundColour(theme.text);
    addTitle_->SetForegroundColour(theme.secondary);
    trouble_->SetForegroundColour(theme.attention);
    list_->applyTheme(theme);
    Refresh();
}

}  // namespace strata::views
