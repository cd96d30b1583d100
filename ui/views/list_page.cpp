#include "views/list_page.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "views/kept_layout.h"
#include "views/list_menu.h"
#include "views/may_change.h"
#include "views/reading_text.h"
#include "views/reason_dialog.h"

namespace strata::views {

ListPage::ListPage(wxWindow* parent, ViewContext& context, const wxString& accessibleName,
                   const std::vector<RowList::Column>& columns, const wxString& wordsName)
    : AccountPage(parent, context, accessibleName) {
    SetFont(baseFont());
    summary_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    buttons_ = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    list_ = new RowList(splitter, accessibleName, columns, RowList::Fit::window);
    words_ = new ReadingText(splitter, wordsName);
    splitter->SetMinimumPaneSize(FromDIP(90));
    splitDown(*splitter, list_, words_, "accounts.list", -250);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(buttons_, wxSizerFlags().Expand().Border(wxLEFT | wxTOP | wxRIGHT, FromDIP(kGrid)));
    column->Add(summary_, wxSizerFlags().Expand().Border(wxALL, FromDIP(kGrid)));
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
    list_->onSelected([this](int) { tell(); });
    bindMenu(*list_, [this] { popUp(); });
}

void ListPage::addAct(const std::string& label, const wxString& hint, Needs needs, Does does,
                      std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, wxString::FromUTF8(label));
    button->SetToolTip(hint);
    button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
    buttons_->Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(kGrid / 2)));
    acts_.push_back({label, hint, needs, does, std::move(act), button});
}

bool ListPage::isOffered(const Act& act) const {
    return context_.session && (act.needs == Needs::nothing || row() >= 0) &&
           (act.does == Does::show || mayChange(context_));
}

void ListPage::show(presenters::ListedRows listed) {
    const int was = row();
    const std::string picked = was >= 0 && static_cast<std::size_t>(was) < listed_.cells.size()
                                   ? listed_.cells[static_cast<std::size_t>(was)].front()
                                   : "";
    listed_ = std::move(listed);
    summary_->SetLabel(wxString::FromUTF8(listed_.summary));
    list_->setRows(listed_.cells);
    const auto again = std::ranges::find_if(
        listed_.cells, [&](const auto& cells) { return !picked.empty() && cells.front() == picked; });
    if (!listed_.cells.empty())
        list_->selectRow(again == listed_.cells.end() ? 0 : static_cast<int>(again - listed_.cells.begin()));
    tell();
    Layout();
    isReady_ = true;
}

void ListPage::tell() {
    const int at = row();
    const auto known = static_cast<std::size_t>(at);
    words_->show(at >= 0 && known < listed_.words.size() ? listed_.words[known] : listed_.hint);
    for (const Act& act : acts_) {
        act.button->Enable(isOffered(act));
        const std::string why = act.does == Does::show ? "" : whyNot(context_);
        act.button->SetToolTip(why.empty() ? act.hint : wxString::FromUTF8(why));
    }
}

void ListPage::popUp() {
    wxMenu menu;
    for (const Act& act : acts_) {
        auto* item = menu.Append(wxID_ANY, wxString::FromUTF8(act.label));
        item->Enable(isOffered(act));
        menu.Bind(
            wxEVT_MENU, [this, &act](wxCommandEvent&) { CallAfter([&act] { act.act(); }); }, item->GetId());
    }
    list_->PopupMenu(&menu);
}

void ListPage::takeBack(
    const std::string& what,
    std::function<base::Outcome<>(workbench::CaseSession&, const std::string& reason)> command) {
    ask(ReasonDialog(this, context_, "Take back", "Take back " + what + "?", "Take back",
                     std::move(command)));
}

void ListPage::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.surface);
    SetForegroundColour(theme.text);
    summary_->SetForegroundColour(theme.text);
    list_->applyTheme(theme);
    words_->applyTheme(theme, theme.background);
}

}  // namespace strata::views
