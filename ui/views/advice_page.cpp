#include "views/advice_page.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "views/list_menu.h"
#include "views/may_change.h"

namespace strata::views {

AdvicePage::AdvicePage(wxWindow* parent, ViewContext& context, const wxString& name, const wxString& listName,
                       const std::vector<RowList::Column>& columns, const Acts& acts)
    : wxPanel(parent, wxID_ANY), context_(context), acts_(acts) {
    SetName(name);
    above_ = new wxStaticText(this, wxID_ANY, "");
    list_ = new RowList(this, listName, columns, RowList::Fit::window);
    bindMenu(*list_, [this] { popUp(); });
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    for (const auto& [command, label, kind] : acts_) {
        auto* button = new wxButton(this, wxID_ANY, label);
        button->Bind(wxEVT_BUTTON, [this, id = command](wxCommandEvent&) { context_.runCommand(id); });
        line->Add(button, 0, wxRIGHT, FromDIP(kGrid));
        buttons_.push_back(button);
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(above_, 0, wxEXPAND | wxALL, FromDIP(kGrid));
    column->Add(list_, 2, wxEXPAND);
    column->Add(line, 0, wxALL, FromDIP(kGrid));
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        wrap();
    });
}

void AdvicePage::addBeneath(wxWindow* window, const wxString& heading) {
    heading_ = new wxStaticText(this, wxID_ANY, heading);
    GetSizer()->Add(heading_, 0, wxLEFT | wxRIGHT | wxTOP, FromDIP(kGrid));
    GetSizer()->Add(window, 1, wxEXPAND | wxTOP, FromDIP(kGrid));
}

void AdvicePage::show(const std::string& above, std::vector<std::vector<std::string>> rows) {
    words_ = above;
    count_ = rows.size();
    list_->setRows(std::move(rows));
    for (std::size_t at = 0; at < acts_.size(); ++at)
        offer(*buttons_[at], true, whyNot(context_, acts_[at].kind));
    wrap();
}

void AdvicePage::wrap() {
    above_->SetLabel(wxString::FromUTF8(words_));
    above_->Wrap(std::max(FromDIP(300), GetClientSize().x - FromDIP(kGrid * 4)));
    above_->Show(!words_.empty());
    Layout();
}

void AdvicePage::popUp() {
    wxMenu menu;
    for (const auto& [command, label, kind] : acts_) {
        auto* item = menu.Append(wxID_ANY, label);
        item->Enable(mayChange(context_, kind));
        menu.Bind(
            wxEVT_MENU, [this, id = command](wxCommandEvent&) { context_.runCommand(id); }, item->GetId());
    }
    if (!acts_.empty())
        list_->PopupMenu(&menu);
}

void AdvicePage::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    above_->SetForegroundColour(theme.text);
    if (heading_ != nullptr)
        heading_->SetForegroundColour(theme.secondary);
    list_->applyTheme(theme);
}

}  // namespace strata::views
