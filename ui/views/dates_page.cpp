#include "views/dates_page.h"

#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include "presenters/account_lanes.h"
#include "views/dates_canvas.h"
#include "views/kept_layout.h"
#include "views/list_menu.h"
#include "views/row_list.h"

namespace strata::views {

DatesPage::DatesPage(wxWindow* parent, ViewContext& context)
    : PersonPage(parent, context, "Dates that accounts say") {
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    lanes_ = new DatesCanvas(splitter);
    list_ = new RowList(
        splitter, "Dates said",
        {{"Account", 70}, {"Said", 120}, {"From", 110}, {"To", 110}, {"Kept by", 90}, {"Where", 150}},
        RowList::Fit::window);
    splitter->SetMinimumPaneSize(FromDIP(100));
    splitDown(*splitter, lanes_, list_, "accounts.dates", 300);
    column()->Add(splitter, wxSizerFlags(1).Expand());
    list_->onSelected([this](int row) { lanes_->mark(static_cast<std::size_t>(row)); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        open(static_cast<std::size_t>(std::max(0, list_->selectedRow())));
    });
    bindMenu(*list_, [this] { popUp(); });
    lanes_->onPick = [this](std::size_t date) { list_->selectRow(static_cast<int>(date)); };
    lanes_->onOpen = [this](std::size_t date) { open(date); };
}

void DatesPage::applyTheme() {
    PersonPage::applyTheme();
    lanes_->applyTheme(context_.theme);
    list_->applyTheme(context_.theme);
}

PersonPage::Read DatesPage::reading() {
    return [this](const workbench::AccountReading& reading, const Asked& asked, const OnProgress&,
                  std::stop_token stop) {
        auto said = reading.datesSaid(asked.person, stop);
        said.dates = presenters::inOrderOfLanes(said.accounts, std::move(said.dates));
        return std::function<void()>([this, said] { arrived(said.accounts, said.dates); });
    };
}

void DatesPage::showNobody() {
    arrived({}, {});
}

void DatesPage::arrived(const std::vector<workbench::AccountRow>& accounts,
                        const std::vector<workbench::DateSaidRow>& dates) {
    dates_ = dates;
    std::vector<std::vector<std::string>> rows;
    for (const auto& date : dates_)
        rows.push_back(presenters::dateCells(date));
    list_->setRows(std::move(rows));
    lanes_->show(accounts, dates_);
    showVersions(
        accounts.empty() ? "No accounts yet. The dates that each says stand here, in a lane of its own."
        : dates_.empty()
            ? "These accounts say no date, as far as the rules read and people have drawn."
            : "Filled: drawn as a fact by a person. Hollow: read by rules, kept by nobody. A bar is as "
              "wide as what was said leaves open.");
}

void DatesPage::open(std::size_t date) {
    if (date >= dates_.size())
        return;
    const auto& place = dates_[date].passage;
    context_.go("accounts",
                place.account + "@" + std::to_string(place.start) + "-" + std::to_string(place.end));
}

void DatesPage::popUp() {
    const int row = list_->selectedRow();
    if (row < 0)
        return;
    wxMenu menu;
    auto* item = menu.Append(wxID_ANY, "Open the words");
    menu.Bind(
        wxEVT_MENU, [this, row](wxCommandEvent&) { open(static_cast<std::size_t>(row)); }, item->GetId());
    list_->PopupMenu(&menu);
}

}  // namespace strata::views
