#include "views/ledger_view.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "base/text.h"
#include "presenters/when_words.h"
#include "views/row_list.h"

namespace strata::views {

LedgerView::LedgerView(wxWindow* parent, ViewContext& context) : CaseView(parent, context, "Ledger") {
    title_ = new wxStaticText(this, wxID_ANY, "Ledger");
    verify_ = new wxButton(this, wxID_ANY, "Check every digest");
    list_ = new RowList(
        this, "Ledger entries",
        {{"Entry", 60}, {"When", 240}, {"Who", 100}, {"What", 540}, {"Reason", 160}, {"Chain digest", 110}});
    verify_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("case.verify"); });
    list_->onSelected([this](int row) {
        const auto& entry = entries_.at(static_cast<std::size_t>(row));
        Selection selection;
        selection.title = "Entry " + std::to_string(entry.sequence);
        selection.concluded = {{"What", entry.sentence},
                               {"Who", entry.actor},
                               {"Role", entry.role},
                               {"When", presenters::inWords(entry.at)},
                               {"Workstation", entry.workstation},
                               {"Reason", entry.reason}};
        selection.saysSource = {{"Kind", entry.kind},
                                {"Subject", entry.subject},
                                {"Payload", entry.payloadSha256},
                                {"Chain", entry.chainSha256}};
        context_.onSelect(selection);
    });
    const int gap = FromDIP(kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, 0, wxALL, gap * 2);
    column->Add(verify_, 0, wxLEFT | wxRIGHT, gap * 2);
    column->Add(list_, 1, wxEXPAND | wxALL, gap * 2);
    SetSizer(column);
    LedgerView::applyTheme();
}

void LedgerView::refresh() {
    auto session = context_.session;
    context_.tasks->read<std::vector<workbench::EntryRow>>(
        life_, [session](std::stop_token) { return session->reader().entries(); },
        [this](std::vector<workbench::EntryRow> entries) { fill(std::move(entries)); });
}

void LedgerView::fill(std::vector<workbench::EntryRow> entries) {
    entries_ = std::move(entries);
    std::reverse(entries_.begin(), entries_.end());
    std::vector<std::vector<std::string>> rows;
    for (const auto& entry : entries_)
        rows.push_back({std::to_string(entry.sequence), presenters::inWords(entry.at), entry.actor,
                        entry.sentence, entry.reason, entry.chainSha256.substr(0, 8)});
    list_->setRows(std::move(rows));
    context_.onCounts(base::plural(static_cast<std::int64_t>(entries_.size()), "entry", "entries"));
    isReady_ = true;
}

std::optional<presenters::ShownList> LedgerView::listed() const {
    return list_->shown();
}

void LedgerView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    title_->SetFont(headingFont());
    title_->SetForegroundColour(theme.text);
    list_->applyTheme(theme);
    Refresh();
}

}  // namespace strata::views
