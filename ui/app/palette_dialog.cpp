#include "app/palette_dialog.h"

#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace strata::app {

PaletteDialog::PaletteDialog(wxWindow* parent, const presenters::CommandTable& commands,
                             views::ViewContext& context, Looking looking)
    : wxDialog(parent, wxID_ANY, looking == Looking::inCase ? "Search the case" : "Commands",
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      commands_(commands),
      context_(context),
      looking_(looking) {
    const bool isSearch = looking == Looking::inCase;
    typed_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER,
                            wxDefaultValidator, isSearch ? "Search the case" : "Type a command");
    typed_->SetHint(isSearch ? "Words, \"a phrase\", begin*, -without" : "Type a few letters of a command");
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(620, 320)), 0, nullptr,
                          wxLB_SINGLE, wxDefaultValidator, "Found");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(typed_, 0, wxEXPAND | wxALL, FromDIP(views::kGrid));
    column->Add(list_, 1, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(views::kGrid));
    SetSizerAndFit(column);
    SetEscapeId(wxID_CANCEL);
    typed_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { fill(); });
    typed_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { choose(); });
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { choose(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int step = event.GetKeyCode() == WXK_DOWN ? 1 : event.GetKeyCode() == WXK_UP ? -1 : 0;
        if (event.GetKeyCode() == WXK_ESCAPE)
            Destroy();
        else if (step != 0 && list_->GetCount() > 0)
            list_->SetSelection(
                std::clamp(list_->GetSelection() + step, 0, static_cast<int>(list_->GetCount()) - 1));
        else
            event.Skip();
    });
    fill();
    typed_->SetFocus();
    CentreOnParent();
}

void PaletteDialog::fill() {
    const std::string typed(typed_->GetValue().utf8_str());
    if (looking_ == Looking::forCommands) {
        list_->Clear();
        ids_.clear();
        for (const auto* command : commands_.matching(typed)) {
            const std::string label =
                presenters::labelOf(*command) + (command->key.empty() ? "" : "   (" + command->key + ")") +
                (commands_.whyNot(command->id).empty() ? "" : "   ·   cannot be done here");
            list_->Append(wxString::FromUTF8(label));
            ids_.push_back(command->id);
        }
        if (!list_->IsEmpty())
            list_->SetSelection(0);
        return;
    }
    auto session = context_.session;
    if (session == nullptr)
        return;
    const int asked = ++asked_;
    context_.tasks->read<std::vector<workbench::HitRow>>(
        life_, [session, typed](std::stop_token) { return session->reader().search(typed, 60); },
        [this, asked](std::vector<workbench::HitRow> hits) {
            if (asked != asked_)
                return;
            hits_ = std::move(hits);
            list_->Clear();
            for (const auto& hit : hits_)
                list_->Append(wxString::FromUTF8(hit.area + "   " + hit.id + "   " + hit.title + "   ·   " +
                                                 hit.snippet));
            if (!list_->IsEmpty())
                list_->SetSelection(0);
        });
}

void PaletteDialog::choose() {
    const int chosen = list_->GetSelection();
    if (chosen == wxNOT_FOUND)
        return;
    const auto at = static_cast<std::size_t>(chosen);
    if (looking_ == Looking::forCommands) {
        auto run = context_.runCommand;
        const std::string id = ids_.at(at);
        Destroy();
        run(id);
        return;
    }
    const auto hit = hits_.at(at);
    auto go = context_.go;
    Destroy();
    go(hit.area == "event"     ? "timeline"
       : hit.area == "account" ? "accounts"
       : hit.area == "source"  ? "sources"
                               : "people",
       hit.id);
}

}  // namespace strata::app
