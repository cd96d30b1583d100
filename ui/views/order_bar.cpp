#include "views/order_bar.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/menu.h>
#include <wx/sizer.h>

#include "presenters/event_table.h"
#include "views/theme.h"

namespace strata::views {

namespace {

constexpr int kTellMs = 100, kWhole = 1'000;

}  // namespace

OrderBar::OrderBar(wxWindow* parent, presenters::TimelinePresenter& presenter)
    : wxPanel(parent), presenter_(presenter), timer_(this) {
    SetName("Order of the list");
    SetFont(baseFont());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto gap = wxSizerFlags().Center().Border(wxLEFT, FromDIP(4));
    done_ = new wxGauge(this, wxID_ANY, kWhole, wxDefaultPosition, FromDIP(wxSize(120, 12)));
    done_->SetName("How far putting the list in order has come");
    stop_ = new wxButton(this, wxID_ANY, "Stop", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    stop_->SetName("Stop putting the list in order");
    stop_->SetToolTip("The list stays in the order that it has");
    stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.stopSorting(); });
    order_ = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    order_->SetToolTip(
        "In which order the list is (Ctrl+R); the head of a column does the same. Equal ones are in order of "
        "time, undated ones last");
    order_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { popUp(); });
    for (wxWindow* part :
         {static_cast<wxWindow*>(done_), static_cast<wxWindow*>(stop_), static_cast<wxWindow*>(order_)})
        row->Add(part, gap);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tell(); });
    SetSizer(row);
    tell();
}

void OrderBar::tell() {
    const auto sorting = presenter_.sorting();
    const auto words = wxString::FromUTF8(presenters::orderWords(presenter_.listedOrder()) + " ▾");
    const bool isSame = order_->GetLabel() == words && done_->IsShown() == sorting.has_value();
    if (sorting)
        done_->SetValue(static_cast<int>(*sorting * kWhole));
    if (sorting && !timer_.IsRunning())
        timer_.Start(kTellMs);
    if (!sorting)
        timer_.Stop();
    if (isSame)
        return;
    order_->SetLabel(words);
    done_->Show(sorting.has_value());
    stop_->Show(sorting.has_value());
    InvalidateBestSize();
    GetParent()->Layout();
    Layout();
}

void OrderBar::popUp() {
    wxMenu menu;
    const auto add = [&](const std::string& label, bool isChecked, const workbench::EventOrder& order) {
        auto* item = menu.AppendRadioItem(wxID_ANY, wxString::FromUTF8(label));
        item->Check(isChecked);
        menu.Bind(
            wxEVT_MENU, [this, order](wxCommandEvent&) { presenter_.setOrder(order); }, item->GetId());
    };
    const workbench::EventOrder& now = presenter_.order();
    for (const auto& known : workbench::kEventOrders)
        add(presenters::columnWords(known.by), now.by == known.by, {known.by, now.isDescending});
    menu.AppendSeparator();
    add("First to last", !now.isDescending, {now.by, false});
    add("Last to first", now.isDescending, {now.by, true});
    order_->PopupMenu(&menu, 0, order_->GetSize().y);
}

}  // namespace strata::views
