#include "views/request_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <string_view>

#include "presenters/request_words.h"
#include "views/fields_dialog.h"
#include "workbench/checklist_desk.h"

namespace strata::views {

namespace {

constexpr int kTextWidth = 420;
constexpr std::string_view kLine = "line:";  // of the record of an information request, before the field

std::string text(const wxTextCtrl* field) {
    return std::string(field->GetValue().utf8_str());
}

}  // namespace

WordsDialog::WordsDialog(wxWindow* parent, const wxString& title, const std::string& above,
                         const std::vector<Field>& fields, const wxString& action)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    const int gap = FromDIP(kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* heading = new wxStaticText(this, wxID_ANY, wxString::FromUTF8(above));
    heading->Wrap(FromDIP(kTextWidth + 160));
    column->Add(heading, 0, wxALL, gap * 2);
    auto* grid = new wxFlexGridSizer(2, gap, gap * 2);
    grid->AddGrowableCol(1);
    for (const auto& field : fields) {
        const wxString label = wxString::FromUTF8(field.label);
        auto* name = new wxStaticText(this, wxID_ANY, label);
        name->Wrap(FromDIP(180));
        grid->Add(name, 0, wxALIGN_CENTRE_VERTICAL);
        if (!field.choices.empty()) {
            auto* choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, 0,
                                        wxDefaultValidator, label);
            for (const auto& one : field.choices)
                choice->Append(wxString::FromUTF8(one));
            choice->SetSelection(0);
            choices_[field.id] = choice;
            grid->Add(choice, 0, wxEXPAND);
            continue;
        }
        auto* words = new wxTextCtrl(this, wxID_ANY, wxString::FromUTF8(field.value), wxDefaultPosition,
                                     FromDIP(wxSize(kTextWidth, field.isLong ? 46 : -1)),
                                     field.isLong ? wxTE_MULTILINE : 0, wxDefaultValidator, label);
        texts_[field.id] = words;
        grid->Add(words, 0, wxEXPAND);
    }
    column->Add(grid, 1, wxEXPAND | wxLEFT | wxRIGHT, gap * 2);
    auto* buttons = CreateStdDialogButtonSizer(wxOK | wxCANCEL);
    FindWindow(wxID_OK)->SetLabel(action);
    column->Add(buttons, 0, wxEXPAND | wxALL, gap * 2);
    SetSizerAndFit(column);
    CentreOnParent();
}

std::string WordsDialog::value(const std::string& id) const {
    if (const auto choice = choices_.find(id); choice != choices_.end())
        return std::string(choice->second->GetStringSelection().utf8_str());
    const auto words = texts_.find(id);
    return words == texts_.end() ? std::string() : text(words->second);
}

bool makeRequest(wxWindow* parent, ViewContext& context, const workbench::GapRow& gap) {
    std::vector<std::pair<std::string, std::string>> routes;
    for (const auto& route : gap.lawfulBasis)
        routes.emplace_back(route, route);
    std::vector<FieldsDialog::Field> fields = {{"holder", "Holder", gap.holder},
                                               {"contact", "How they are reached"},
                                               {"route", "Lawful route", "", false, routes},
                                               {"asked", "Asked on (2018-01-08)"},
                                               {"due", "Answer due by"},
                                               {"cost", "What it costs"},
                                               {"note", "Note"}};
    if (gap.needsInformationRequest)
        for (const auto& [field, question] : workbench::recordOfInformationRequest())
            if (std::ranges::count(gap.lacks, question) > 0)
                fields.push_back({std::string(kLine) + field, question, "", true});
    FieldsDialog dialog(
        parent, context, "Make a request",
        gap.name + (gap.person.empty() ? "" : ", for " + gap.person) +
            (gap.needsInformationRequest
                 ? ". This is a request for information about a person: what it needs is written "
                   "down here, and its letter can be written once it is complete."
                 : "."),
        "Enter the request", fields,
        [source = gap.source, person = gap.personId, isOfPremises = gap.scope == "premises"](
            workbench::CaseSession& session, const FieldsDialog::Entered& said) {
            workbench::NewRequest request;
            request.source = source;
            (isOfPremises ? request.whom.premises : request.whom.person) = person;
            request.holder = said.at("holder");
            request.contact = said.at("contact");
            request.route = said.at("route");
            request.asked = said.at("asked");
            request.due = said.at("due");
            request.cost = said.at("cost");
            request.note = said.at("note");
            for (const auto& [field, words] : said)
                if (field.starts_with(kLine) && !words.empty())
                    request.line[field.substr(kLine.size())] = words;
            const auto made = workbench::ChecklistDesk(session).makeRequest(request);
            return made.ok() ? base::Outcome<>() : base::Outcome<>(made.refusal());
        });
    return dialog.ShowModal() == wxID_OK;
}

bool recordRequestStep(wxWindow* parent, ViewContext& context, const workbench::RequestRow& request) {
    FieldsDialog dialog(
        parent, context, "Record what came of it",
        request.id + ": " + request.name + ", " + request.holder +
            ". An exhibit that came closes the gap for what it covers; part of it leaves the rest asked for.",
        "Record",
        {{"step", "What happened", "", false, presenters::requestSteps()},
         {"on", "On (2018-01-08)"},
         {"due", "Promised or asked again for"},
         {"exhibit", "Exhibit that came"},
         {"from", "Covers from"},
         {"to", "Covers to"},
         {"cost", "Cost"},
         {"note", "What was answered", "", true}},
        [id = request.id](workbench::CaseSession& session, const FieldsDialog::Entered& said) {
            const auto done = workbench::ChecklistDesk(session).recordStep(
                {id, said.at("step"), said.at("on"), said.at("due"), said.at("exhibit"), said.at("from"),
                 said.at("to"), said.at("cost"), said.at("note")});
            return done.ok() ? base::Outcome<>() : base::Outcome<>(done.refusal());
        });
    return dialog.ShowModal() == wxID_OK;
}

}  // namespace strata::views
