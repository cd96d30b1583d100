#include "views/beside_view.h"

#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/textctrl.h>

#include "views/row_list.h"

namespace strata::views {

BesideView::BesideView(wxWindow* parent) : wxPanel(parent) {
    SetName("The difference picked");
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    quotes_ = new wxTextCtrl(splitter, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                             wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE);
    quotes_->SetName("Both quotes");
    quotes_->SetMargins(FromDIP(2 * kGrid), FromDIP(kGrid));
    beside_ = new RowList(splitter, "Both circumstances side by side",
                          {{"Beside it", 130}, {"Earlier telling", 190}, {"Later telling", 190}},
                          RowList::Fit::window);
    splitter->SetMinimumPaneSize(FromDIP(80));
    splitter->SetSashGravity(0.5);
    splitter->SplitHorizontally(quotes_, beside_, FromDIP(150));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void BesideView::show(const std::string& quotes, std::vector<std::vector<std::string>> beside) {
    quotes_->SetValue(wxString::FromUTF8(quotes));
    quotes_->ShowPosition(0);
    beside_->setRows(std::move(beside));
}

void BesideView::hint(const std::string& words) {
    show(words, {});
}

void BesideView::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.surface);
    beside_->applyTheme(theme);
    quotes_->SetFont(readingFont());
    quotes_->SetBackgroundColour(theme.background);
    quotes_->SetForegroundColour(theme.text);
    quotes_->SetDefaultStyle(wxTextAttr(theme.text, theme.background));
    quotes_->SetStyle(0, quotes_->GetLastPosition(), wxTextAttr(theme.text, theme.background));
}

}  // namespace strata::views
