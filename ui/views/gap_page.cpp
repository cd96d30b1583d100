#include "views/gap_page.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace strata::views {

GapPage::GapPage(wxWindow* parent, const wxString& name, const wxString& listName,
                 const std::vector<RowList::Column>& columns, Cells cells, const wxString& whenEmpty)
    : wxPanel(parent), cells_(std::move(cells)), whenEmpty_(whenEmpty) {
    SetName(name);
    empty_ = new wxStaticText(this, wxID_ANY, "");
    list_ = new RowList(this, listName, columns, RowList::Fit::window);
    list_->onSelected([this](int) {
        if (onSelected && !isFilling_)
            onSelected(selected());
    });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        if (const auto* gap = selected(); gap != nullptr && onActivated)
            onActivated(*gap);
    });
    column_ = new wxBoxSizer(wxVERTICAL);
    column_->Add(empty_, 0, wxALL, FromDIP(kGrid));
    column_->Add(list_, 1, wxEXPAND);
    SetSizer(column_);
}

void GapPage::show(std::vector<workbench::GapRow> gaps) {
    const auto* held = selected();
    const std::string source = held == nullptr ? "" : held->source,
                      person = held == nullptr ? "" : held->personId;
    gaps_ = std::move(gaps);
    std::vector<std::vector<std::string>> texts;
    int select = gaps_.empty() ? -1 : 0;
    for (std::size_t at = 0; at < gaps_.size(); ++at) {
        texts.push_back(cells_(gaps_[at]));
        if (gaps_[at].source == source && gaps_[at].personId == person)
            select = static_cast<int>(at);
    }
    isFilling_ = true;
    list_->setRows(std::move(texts));
    list_->selectRow(select);
    isFilling_ = false;
    empty_->SetLabel(gaps_.empty() ? whenEmpty_ : wxString());
    empty_->Show(gaps_.empty());
    Layout();
}

const workbench::GapRow* GapPage::selected() const {
    const int row = list_->selectedRow();
    return row >= 0 && static_cast<std::size_t>(row) < gaps_.size() ? &gaps_[static_cast<std::size_t>(row)]
                                                                    : nullptr;
}

void GapPage::addBeneath(wxWindow* control, int flags) {
    column_->Add(control, 0, wxALL | flags, FromDIP(kGrid));
}

void GapPage::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    empty_->SetForegroundColour(theme.secondary);
    list_->applyTheme(theme);
}

}  // namespace strata::views
