#include "views/account_list.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "base/text.h"
#include "presenters/when_words.h"
#include "views/list_menu.h"
#include "views/may_change.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

AccountList::AccountList(wxWindow* parent, ViewContext& context) : wxPanel(parent), context_(context) {
    SetName("List of accounts");
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* record = new wxButton(this, wxID_ANY, words("Record an account…"));
    record->SetToolTip("Keep another telling: no account is ever overwritten");
    record->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { onRecord(); });
    column->Add(record, wxSizerFlags().Border(wxALL, FromDIP(kGrid)));
    auto* hint = new wxStaticText(this, wxID_ANY, "In the order given: one to read, two to compare");
    hint->SetFont(smallFont());
    column->Add(hint, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(kGrid)));
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_MULTIPLE | wxDV_ROW_LINES | wxBORDER_NONE);
    list_->SetName("Accounts in the order given");
    const auto add = [&](const wxString& title, int width, wxAlignment side = wxALIGN_LEFT) {
        list_->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width), side, wxDATAVIEW_COL_RESIZABLE)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    };
    add("Account", 72);
    add("Person", 92);
    add("Given", 116);
    add("Form", 90);
    add("Audience", 100);
    add("Language", 90);
    add("Words", 56, wxALIGN_RIGHT);
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { onChosen(chosen()); });
    bindMenu(*list_, [this] { popUp(); });
    column->Add(list_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void AccountList::show(const std::vector<workbench::AccountRow>& accounts) {
    ids_.clear();
    list_->DeleteAllItems();
    for (const auto& account : accounts) {
        wxVector<wxVariant> row;
        for (const std::string& cell :
             {account.id, account.maker, presenters::inWords(account.given), account.form, account.audience,
              account.language, base::groupedNumber(account.words)})
            row.push_back(wxVariant(words(cell)));
        list_->AppendItem(row);
        ids_.push_back(account.id);
    }
}

void AccountList::mark(const std::vector<std::string>& ids) {
    wxDataViewItemArray items;
    for (std::size_t at = 0; at < ids_.size(); ++at)
        if (std::find(ids.begin(), ids.end(), ids_[at]) != ids.end())
            items.push_back(list_->RowToItem(static_cast<int>(at)));
    list_->SetSelections(items);
}

void AccountList::takeKeys() {
    list_->SetFocus();
}

std::vector<std::string> AccountList::chosen() const {
    wxDataViewItemArray items;
    list_->GetSelections(items);
    std::vector<std::string> ids;
    for (const wxDataViewItem& item : items) {
        const int row = list_->ItemToRow(item);
        if (row >= 0 && static_cast<std::size_t>(row) < ids_.size())
            ids.push_back(ids_[static_cast<std::size_t>(row)]);
    }
    return ids;
}

void AccountList::popUp() {
    const auto ids = chosen();
    if (ids.size() != 1)
        return;
    wxMenu menu(words(ids.front()));
    const auto add = [&](const char* label, const char* command) {
        auto* item = menu.Append(wxID_ANY, words(label));
        item->Enable(mayChange(context_, std::string_view(command) == "account.read" ? command : ""));
        menu.Bind(
            wxEVT_MENU, [this, command](wxCommandEvent&) { context_.runCommand(command); }, item->GetId());
    };
    add("Record a later version or translation…", "account.revise");
    add("Add what became known later…", "account.circumstance");
    add("Review for disclosure…", "account.review");
    add("Read a limited account…", "account.read");
    list_->PopupMenu(&menu);
}

}  // namespace strata::views
