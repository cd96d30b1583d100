#include "views/beside_view.h"

#include <wx/sizer.h>
#include <wx/splitter.h>

#include "views/kept_layout.h"
#include "views/reading_text.h"
#include "views/row_list.h"

namespace strata::views {

BesideView::BesideView(wxWindow* parent) : wxPanel(parent) {
    SetName("The difference picked");
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    quotes_ = new ReadingText(splitter, "Both quotes");
    beside_ = new RowList(splitter, "Both circumstances side by side",
                          {{"Beside it", 130}, {"Earlier telling", 190}, {"Later telling", 190}},
                          RowList::Fit::window);
    splitter->SetMinimumPaneSize(FromDIP(80));
    splitDown(*splitter, quotes_, beside_, "accounts.beside", 120);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void BesideView::show(const std::string& quotes, std::vector<std::vector<std::string>> beside) {
    quotes_->show(quotes);
    beside_->setRows(std::move(beside));
}

void BesideView::hint(const std::string& words) {
    show(words, {});
}

void BesideView::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.surface);
    beside_->applyTheme(theme);
    quotes_->applyTheme(theme, theme.background);
}

}  // namespace strata::views
