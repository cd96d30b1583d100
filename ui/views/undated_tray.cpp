#include "views/undated_tray.h"

#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <array>
#include <utility>

#include "base/text.h"
#include "presenters/event_table.h"
#include "views/list_menu.h"
#include "views/virtual_rows.h"

namespace strata::views {

namespace {

using presenters::UndatedColumn;

struct Column {
    UndatedColumn column;
    const char* name;
    int pixels;
};
constexpr std::array kColumns{Column{UndatedColumn::words, "In words", 170},
                              Column{UndatedColumn::what, "What", 170},
                              Column{UndatedColumn::why, "Why it has no date", 360}};

}  // namespace

class UndatedTray::Model : public wxDataViewVirtualListModel {
public:
    Model(presenters::TimelinePresenter& presenter, std::function<void()> onWanted)
        : presenter_(presenter), onWanted_(std::move(onWanted)) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        const auto* event = presenter_.undatedList().row(row);
        value = event ? wxString::FromUTF8(presenters::undatedCell(*event, kColumns[column].column))
                      : wxString::FromUTF8("…");
        if (!event)
            onWanted_();
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    bool GetAttrByRow(unsigned, unsigned, wxDataViewItemAttr&) const override { return false; }
    unsigned GetColumnCount() const override { return kColumns.size(); }
    wxString GetColumnType(unsigned) const override { return "string"; }

private:
    presenters::TimelinePresenter& presenter_;
    std::function<void()> onWanted_;
};

UndatedTray::UndatedTray(wxWindow* parent, presenters::TimelinePresenter& presenter)
    : wxPanel(parent), presenter_(presenter) {
    SetName("Undated events");
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    title_ = new wxStaticText(this, wxID_ANY, "Undated events");
    title_->SetFont(boldFont());
    column->Add(title_, wxSizerFlags().Border(wxALL, FromDIP(kGrid)));
    alone_ = new wxCheckBox(this, wxID_ANY, "Only these in the list below");
    alone_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { presenter_.showUndated(alone_->GetValue()); });
    column->Add(alone_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kGrid)));
    list_ = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxDV_MULTIPLE | wxDV_ROW_LINES | wxBORDER_NONE);
    list_->SetName("Undated events, in the words used");
    model_ = new Model(presenter_, [this] { fetchSoon(); });
    list_->AssociateModel(model_);
    model_->DecRef();
    for (unsigned at = 0; at < kColumns.size(); ++at)
        list_->AppendTextColumn(kColumns[at].name, at, wxDATAVIEW_CELL_INERT, FromDIP(kColumns[at].pixels),
                                wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE);
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto events = picked(); events.size() == 1)
            presenter_.select(events.front());
    });
    bindMenu(*list_, [this] { onMenu(picked()); });
    column->Add(list_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void UndatedTray::tell() {
    title_->SetLabel(
        wxString::FromUTF8(base::plural(presenter_.undated(), "undated event", "undated events")));
    alone_->SetValue(presenter_.isShowingUndated());
    alone_->Enable(presenter_.undated() > 0);
}

void UndatedTray::restart() {
    tell();
    showOtherRows(*list_, *model_, static_cast<unsigned>(presenter_.undatedList().rows()));
}

void UndatedTray::filled(std::int64_t first, std::int64_t rows) {
    for (std::int64_t row = first; row < std::min(first + rows, presenter_.undatedList().rows()); ++row)
        model_->RowChanged(static_cast<unsigned>(row));
}

std::vector<std::int64_t> UndatedTray::picked() const {
    wxDataViewItemArray items;
    list_->GetSelections(items);
    std::vector<std::int64_t> events;
    for (const wxDataViewItem& item : items)
        if (const auto* event = presenter_.undatedList().row(model_->GetRow(item)))
            events.push_back(event->number);
    return events;
}

void UndatedTray::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    SetForegroundColour(theme.text);
    title_->SetForegroundColour(theme.text);
}

// The list asks for cells while it is being drawn; the pages are fetched once that is over.
void UndatedTray::fetchSoon() {
    if (std::exchange(isFetchDue_, true))
        return;
    CallAfter([this] {
        isFetchDue_ = false;
        presenter_.fetchUndated();
    });
}

}  // namespace strata::views
