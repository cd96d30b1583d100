#include "views/request_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "views/theme.h"

namespace strata::views {

namespace {

constexpr int kTextWidth = 420;

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

bool askForRequest(wxWindow* parent, const workbench::GapRow& gap, workbench::NewRequest& request) {
    std::vector<WordsDialog::Field> fields = {{"holder", "Holder", gap.holder, {}},
                                              {"contact", "How they are reached", "", {}},
                                              {"route", "Lawful route", "", gap.lawfulBasis},
                                              {"asked", "Asked on (2018-01-08)", "", {}},
                                              {"due", "Answer due by", "", {}},
                                              {"note", "Note", "", {}}};
    if (gap.needsInformationRequest)
        for (const auto& field : workbench::recordOfInformationRequest())
            if (std::count(gap.lacks.begin(), gap.lacks.end(), field.second) > 0)
                fields.push_back({"line:" + field.first, field.second, "", {}, true});
    WordsDialog dialog(
        parent, "Make a request",
        gap.name + (gap.person.empty() ? "" : ", for " + gap.person) +
            (gap.needsInformationRequest
                 ? ". This is a request for information about a person: what it needs is written "
                   "down here, and its letter can be written once it is complete."
                 : "."),
        fields, "Enter the request");
    if (dialog.ShowModal() != wxID_OK)
        return false;
    request.source = gap.source;
    (gap.scope == "premises" ? request.whom.premises : request.whom.person) = gap.personId;
    request.holder = dialog.value("holder");
    request.contact = dialog.value("contact");
    request.route = dialog.value("route");
    request.asked = dialog.value("asked");
    request.due = dialog.value("due");
    request.note = dialog.value("note");
    for (const auto& field : workbench::recordOfInformationRequest())
        if (const std::string words = dialog.value("line:" + field.first); !words.empty())
            request.line[field.first] = words;
    return true;
}

bool askForStep(wxWindow* parent, const workbench::RequestRow& request, workbench::NewRequestStep& step) {
    WordsDialog dialog(
        parent, "Record what came of it", request.id + ": " + request.name + ", " + request.holder + ".",
        {{"step",
          "What happened",
          "",
          {"chased", "promised", "received_in_part", "received", "none_held", "refused", "note"}},
         {"on", "On (2018-01-08)", "", {}},
         {"due", "Promised or asked again for", "", {}},
         {"exhibit", "Exhibit that came", "", {}},
         {"from", "Covers from", "", {}},
         {"to", "Covers to", "", {}},
         {"cost", "Cost", "", {}},
         {"note", "What was answered", "", {}, true}},
        "Record");
    if (dialog.ShowModal() != wxID_OK)
        return false;
    step = {request.id,          dialog.value("step"),    dialog.value("on"),
            dialog.value("due"), dialog.value("exhibit"), dialog.value("from"),
            dialog.value("to"),  dialog.value("cost"),    dialog.value("note")};
    return true;
}

}  // namespace strata::views
