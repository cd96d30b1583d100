#include "views/event_list.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "base/text.h"
#include "views/kept_widths.h"
#include "views/list_menu.h"
#include "views/order_bar.h"
#include "views/timeline_list_model.h"
#include "views/virtual_rows.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

EventList::EventList(wxWindow* parent, presenters::TimelinePresenter& presenter)
    : wxPanel(parent), presenter_(presenter) {
    SetName("List of events");
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    makeHead(*head);
    column->Add(head, wxSizerFlags().Expand());
    makeList();
    column->Add(list_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

EventList::~EventList() {
    storeWidths(*list_, "timeline-events");
    list_->AssociateModel(nullptr);
}

void EventList::makeHead(wxSizer& head) {
    counts_ = new wxStaticText(this, wxID_ANY, "Reading the events");
    undated_ = new wxToggleButton(this, wxID_ANY, "No undated events", wxDefaultPosition, wxDefaultSize,
                                  wxBU_EXACTFIT);
    undated_->SetToolTip(
        "Events whose date is not known: they are not on the drawing, and none is given a date");
    undated_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { onUndated(undated_->GetValue()); });
    head.Add(counts_, wxSizerFlags(1).Center().Border(wxLEFT, FromDIP(kGrid)));
    const auto turn = [&](const char* label, const char* tip, std::int64_t by) {
        auto* button = new wxButton(this, wxID_ANY, wxString::FromUTF8(label), wxDefaultPosition,
                                    wxDefaultSize, wxBU_EXACTFIT);
        button->SetToolTip(tip);
        button->SetName(tip);
        button->Bind(wxEVT_BUTTON,
                     [this, by](wxCommandEvent&) { presenter_.listFrom(presenter_.listFirst() + by); });
        head.Add(button, wxSizerFlags().Center().Border(wxLEFT, FromDIP(4)));
        return button;
    };
    listed_ = new wxStaticText(this, wxID_ANY, "");
    head.Add(listed_, wxSizerFlags().Center().Border(wxLEFT, FromDIP(kGrid)));
    constexpr std::int64_t kBlock = presenters::TimelinePresenter::kMostListed;
    turns_ = {turn("◀", "Rows before these", -kBlock), turn("▶", "Rows after these", kBlock)};
    order_ = new OrderBar(this, presenter_);
    head.Add(order_, wxSizerFlags().Center());
    head.Add(undated_, wxSizerFlags().Center().Border(wxALL, FromDIP(4)));
}

void EventList::makeList() {
    list_ = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxDV_MULTIPLE | wxDV_ROW_LINES | wxBORDER_NONE);
    list_->SetName("Events");
    list_->SetFont(baseFont());
    model_ = new TimelineListModel(presenter_);
    model_->onWanted = [this] { fetchSoon(); };
    list_->AssociateModel(model_);
    model_->DecRef();
    for (unsigned at = 0; at < presenters::kEventColumns.size(); ++at)
        list_->AppendTextColumn(presenters::kEventColumns[at].name, at, wxDATAVIEW_CELL_INERT,
                                FromDIP(presenters::kEventColumns[at].pixels), wxALIGN_LEFT,
                                wxDATAVIEW_COL_RESIZABLE);
    restoreWidths(*list_, "timeline-events");
    list_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
        const auto at = static_cast<std::size_t>(event.GetDataViewColumn()->GetModelColumn());
        if (const auto& by = presenters::kEventColumns[at].sorts)
            presenter_.turnOrder(*by);
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { pick(); });
    bindMenu(*list_, [this] { onMenu(); });
    list_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        CallAfter([this] { selectFirst(); });
    });
}

void EventList::restart() {
    isPickDue_ = false;
    showOtherRows(*list_, *model_, static_cast<unsigned>(presenter_.list().rows()));
    const std::int64_t undated = presenter_.undated();
    undated_->SetLabel(undated == 0
                           ? wxString("No undated events")
                           : wxString::Format(undated == 1 ? "%lld undated event" : "%lld undated events",
                                              static_cast<long long>(undated)));
    undated_->Enable(undated > 0);
    const std::int64_t first = presenter_.listFirst(), end = first + presenter_.list().rows(),
                       total = presenter_.listTotal();
    listed_->SetLabel(words("Rows " + base::groupedNumber(first + 1) + " to " + base::groupedNumber(end)));
    listed_->Show(total > presenters::TimelinePresenter::kMostListed);
    turns_[0]->Show(listed_->IsShown());
    turns_[1]->Show(listed_->IsShown());
    turns_[0]->Enable(first > 0);
    turns_[1]->Enable(end < total);
    tellCounts();
    Layout();
}

void EventList::timesChanged() {
    list_->Refresh();
}

void EventList::filled(std::int64_t first, std::int64_t rows) {
    for (std::int64_t row = first; row < std::min(first + rows, presenter_.list().rows()); ++row)
        model_->RowChanged(static_cast<unsigned>(row));
    if (isPickDue_)
        pick();
}

// Selecting a row in the list asks for its event again only when it is another one.
void EventList::showRow(std::int64_t row) {
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
    if (list_->GetSelectedItemsCount() > 1 || list_->GetSelection() == item)
        return;
    list_->UnselectAll();
    list_->Select(item);
    list_->EnsureVisible(item);
}

void EventList::tellCounts() {
    counts_->SetLabel(words(presenter_.countWords()));
}

void EventList::tellUndated(bool areBeside) {
    undated_->SetValue(areBeside);
}

// On the head of the column, and for the screen reader with the list's name.
void EventList::tellOrder() {
    order_->tell();
    const workbench::EventOrder& order = presenter_.listedOrder();
    const std::size_t ordered = presenters::columnOf(order);
    for (unsigned at = 0; at < list_->GetColumnCount(); ++at) {
        const char* arrow = at != ordered ? "" : order.isDescending ? " ▼" : " ▲";
        const wxString title = words(presenters::kEventColumns[at].name + std::string(arrow));
        if (list_->GetColumn(at)->GetTitle() != title)
            list_->GetColumn(at)->SetTitle(title);
    }
    const wxString name = order == workbench::EventOrder()
                              ? wxString("Events")
                              : words("Events. " + presenters::orderWords(order));
    if (list_->GetName() == name)
        return;
    list_->SetName(name);
    onNamed(*list_);
}

void EventList::chooseOrder() {
    order_->popUp();
}

void EventList::applyTheme(const Theme& theme) {
    counts_->SetForegroundColour(theme.secondary);
}

// The list asks for cells while it is being drawn; the pages are fetched once that is over.
void EventList::fetchSoon() {
    if (std::exchange(isFetchDue_, true))
        return;
    CallAfter([this] {
        isFetchDue_ = false;
        presenter_.fetchList();
    });
}

std::vector<std::int64_t> EventList::picked() const {
    wxDataViewItemArray items;
    list_->GetSelections(items);
    std::vector<std::int64_t> events;
    for (const wxDataViewItem& item : items)
        if (const auto* event = presenter_.list().row(model_->GetRow(item)))
            events.push_back(event->number);
    return events;
}

std::size_t EventList::pickedCount() const {
    return static_cast<std::size_t>(list_->GetSelectedItemsCount());
}

// A list that takes several rows selects none when it is entered by keyboard, and Home would do nothing.
void EventList::selectFirst() {
    if (list_->HasSelection() || presenter_.list().rows() == 0)
        return;
    const wxDataViewItem current = list_->GetCurrentItem();
    list_->Select(current.IsOk() ? current : model_->GetItem(0));
    pick();
}

// With one row selected it is picked out on the drawing too: one that is still blank, once it is here.
void EventList::pick() {
    isPickDue_ = false;
    if (list_->GetSelectedItemsCount() != 1)
        return;
    const auto* event = presenter_.list().row(model_->GetRow(list_->GetSelection()));
    isPickDue_ = event == nullptr;
    if (event != nullptr && presenter_.selected() != event->number)
        presenter_.select(event->number);
}

}  // namespace strata::views
