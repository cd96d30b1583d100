#include "app/role_dialog.h"

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "base/text.h"

namespace strata::app {

namespace {

constexpr int kWidth = 520;

}  // namespace

RoleDialog::RoleDialog(wxWindow* parent, const workbench::Actor& actor,
                       const std::vector<workbench::RoleRow>& offered, const views::Theme& theme)
    : wxDialog(parent, wxID_ANY, "Act in another role"), offered_(offered) {
    const int gap = FromDIP(views::kGrid);
    auto* words = new wxStaticText(
        this, wxID_ANY,
        wxString::FromUTF8("The role stands beside the name of " + actor.name +
                           " at everything that is recorded from now on. Nothing that stands is changed."));
    words->Wrap(FromDIP(kWidth));
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(kWidth, 250)), 0, nullptr,
                          wxLB_SINGLE, wxDefaultValidator, "Roles");
    for (const auto& row : offered_)
        list_->Append(wxString::FromUTF8(row.name + "   ·   " + row.words));
    role_ = new wxTextCtrl(this, wxID_ANY, wxString::FromUTF8(actor.role), wxDefaultPosition, wxDefaultSize,
                           0, wxDefaultValidator, "Role");
    role_->SetHint("Choose one above, or write your own");
    duties_ = new wxStaticText(this, wxID_ANY, "");
    duties_->SetForegroundColour(theme.secondary);
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() >= 0)
            role_->SetValue(
                wxString::FromUTF8(offered_.at(static_cast<std::size_t>(event.GetSelection())).name));
    });
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { EndModal(wxID_OK); });
    role_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { tell(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(words, 0, wxALL, gap * 2);
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT, gap * 2);
    column->Add(new wxStaticText(this, wxID_ANY, "Role"), 0, wxLEFT | wxTOP, gap * 2);
    column->Add(role_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap * 2);
    column->Add(duties_, 0, wxEXPAND | wxALL, gap * 2);
    auto* buttons = CreateStdDialogButtonSizer(wxOK | wxCANCEL);
    FindWindow(wxID_OK)->SetLabel("Act in it");
    column->Add(buttons, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, gap * 2);
    tell();
    SetSizerAndFit(column);
    CentreOnParent();
    role_->SetFocus();
    role_->SelectAll();
}

std::string RoleDialog::role() const {
    return base::trimmed(std::string(role_->GetValue().utf8_str()));
}

void RoleDialog::tell() {
    const std::string now = role();
    int at = wxNOT_FOUND;
    for (std::size_t each = 0; each < offered_.size(); ++each)
        if (offered_[each].name == now)
            at = static_cast<int>(each);
    if (list_->GetSelection() != at)
        list_->SetSelection(at);
    if (at != wxNOT_FOUND)
        list_->EnsureVisible(at);
    duties_->SetLabel(wxString::FromUTF8(now.empty()
                                             ? "No role is named: whoever acts works on the case."
                                             : "Who acts as " + now + " " + workbench::dutiesOf(now) + "."));
    duties_->Wrap(FromDIP(kWidth));
    Layout();
}

}  // namespace strata::app
