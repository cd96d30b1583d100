#include "views/row_list.h"

#include <algorithm>
#include <numeric>

namespace strata::views {

namespace {
constexpr double kLeastShare = 0.75;
}

class RowList::Model : public wxDataViewVirtualListModel {
public:
    explicit Model(unsigned columns) : columns_(columns) {}
    void setRows(std::vector<std::vector<std::string>> rows) {
        rows_ = std::move(rows);
        Reset(static_cast<unsigned>(rows_.size()));
    }
    const std::vector<std::vector<std::string>>& rows() const { return rows_; }
    unsigned GetColumnCount() const override { return columns_; }
    wxString GetColumnType(unsigned) const override { return "string"; }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        value = row < rows_.size() && column < rows_[row].size() ? wxString::FromUTF8(rows_[row][column])
                                                                 : wxString();
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    unsigned columns_;
    std::vector<std::vector<std::string>> rows_;
};

RowList::RowList(wxWindow* parent, const wxString& accessibleName, const std::vector<Column>& columns,
                 Fit fit)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_SINGLE,
                     wxDefaultValidator, accessibleName),
      fit_(fit) {
    setColumns(columns);
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (listener_ && selectedRow() >= 0)
            listener_(selectedRow());
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitColumns();
        event.Skip();
    });
}

void RowList::setColumns(const std::vector<Column>& columns) {
    ClearColumns();
    model_ = new Model(static_cast<unsigned>(columns.size()));
    AssociateModel(model_.get());
    wanted_.clear();
    for (unsigned at = 0; at < columns.size(); ++at) {
        wanted_.push_back(FromDIP(columns[at].width));
        AppendTextColumn(columns[at].title, at, wxDATAVIEW_CELL_INERT, wanted_.back(), wxALIGN_LEFT,
                         wxDATAVIEW_COL_RESIZABLE)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    }
    fitted_ = 0;
    fitColumns();
}

// Columns keep their proportions and fill the width there is, down to three quarters of what they want.
void RowList::fitColumns() {
    const int room = GetClientSize().x - FromDIP(4);
    if (room == fitted_ || room <= 0)
        return;
    fitted_ = room;
    const double wanted = std::accumulate(wanted_.begin(), wanted_.end(), 0.0);
    const double share = std::max(room / wanted, fit_ == Fit::window ? 0.1 : kLeastShare);
    for (unsigned at = 0; at < GetColumnCount(); ++at)
        GetColumn(at)->SetWidth(static_cast<int>(wanted_[at] * share));
}

void RowList::setRows(std::vector<std::vector<std::string>> rows) {
    model_->setRows(std::move(rows));
}

void RowList::selectRow(int row) {
    if (row < 0)
        return UnselectAll();
    Select(model_->GetItem(static_cast<unsigned>(row)));
    EnsureVisible(model_->GetItem(static_cast<unsigned>(row)));
    if (listener_)
        listener_(row);
}

presenters::ShownList RowList::shown() const {
    presenters::ShownList list{GetName().utf8_string(), {}, model_->rows()};
    for (unsigned at = 0; at < GetColumnCount(); ++at)
        list.columns.push_back({GetColumn(at)->GetTitle().utf8_string(), static_cast<double>(wanted_[at])});
    return list;
}

int RowList::selectedRow() const {
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? static_cast<int>(model_->GetRow(item)) : -1;
}

void RowList::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.surface);
    SetForegroundColour(theme.text);
    SetFont(baseFont());
}

}  // namespace strata::views
