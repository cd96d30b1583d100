#include "app/new_case_dialog.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>

#include <filesystem>

#include "views/theme.h"

namespace strata::app {

NewCaseDialog::NewCaseDialog(wxWindow* parent) : wxDialog(parent, wxID_ANY, "New case") {
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(views::kGrid, views::kGrid)));
    grid->AddGrowableCol(1);
    const auto field = [&](const wxString& label, const wxString& value) {
        auto* text = new wxTextCtrl(this, wxID_ANY, value, wxDefaultPosition, FromDIP(wxSize(360, -1)), 0,
                                    wxDefaultValidator, label);
        grid->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTRE_VERTICAL);
        grid->Add(text, 1, wxEXPAND);
        return text;
    };
    name_ = field("Code name", "Operation ");
    reference_ = field("Reference", "");
    place_ = field("Kept in the folder", wxStandardPaths::Get().GetDocumentsDir());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(this, wxID_ANY,
                                 "Use a code name: a person's name would show on task bars and in lists."),
                0, wxALL, FromDIP(views::kGrid * 2));
    column->Add(grid, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(views::kGrid * 2));
    column->Add(CreateButtonSizer(wxOK | wxCANCEL), 0, wxEXPAND | wxALL, FromDIP(views::kGrid * 2));
    SetSizerAndFit(column);
    name_->SetFocus();
    name_->SetInsertionPointEnd();
}

NewCaseDialog::Asked NewCaseDialog::asked() const {
    Asked asked;
    asked.name = name_->GetValue().utf8_str();
    asked.reference = reference_->GetValue().utf8_str();
    std::string file = asked.name;
    for (char& c : file)
        if (c == ' ' || c == '/')
            c = '-';
    asked.folder =
        (std::filesystem::path(std::string(place_->GetValue().utf8_str())) / (file + ".strata")).string();
    return asked;
}

}  // namespace strata::app
