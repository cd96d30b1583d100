#include "views/duplicates_panel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

#include "base/text.h"
#include "views/list_menu.h"
#include "views/may_change.h"

namespace strata::views {

namespace {

constexpr std::int64_t kMostSets = 1'000;
const RowList::Column kNothingBeside{"Choose a line to set them side by side", 300};

std::vector<std::int64_t> numbersOf(const workbench::DuplicateRow& set) {
    std::vector<std::int64_t> numbers;
    for (const auto& id : set.events)
        if (const auto number = workbench::eventNumber(id))
            numbers.push_back(*number);
    return numbers;
}

}  // namespace

DuplicatesPanel::DuplicatesPanel(wxWindow* parent, ViewContext& context, EventActions& actions)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Told twice"),
      context_(context),
      actions_(actions) {
    SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    words_ =
        new wxStaticText(this, wxID_ANY,
                         "One event may be told by two sources. Whether it is one is for a person to say; "
                         "all stay on the timeline.");
    look_ = new wxButton(this, wxID_ANY, "Look for events told twice");
    same_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("The same event…"));
    apart_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Not the same…"));
    head->Add(words_, wxSizerFlags(1).Center().Border(wxLEFT, FromDIP(kGrid)));
    for (wxButton* button : {look_, same_, apart_})
        head->Add(button, wxSizerFlags().Center().Border(wxALL, FromDIP(4)));
    column->Add(head, wxSizerFlags().Expand());
    splitter_ = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    list_ = new RowList(splitter_, "Events told twice",
                        {{"When", 140}, {"What", 170}, {"Told by", 80}, {"Said of them", 150}},
                        RowList::Fit::window);
    beside_ = new RowList(splitter_, "What each source says", {kNothingBeside});
    splitter_->SetMinimumPaneSize(FromDIP(200));
    splitter_->SetSashGravity(0.4);
    splitter_->SplitVertically(list_, beside_);
    column->Add(splitter_, wxSizerFlags(1).Expand());
    SetSizer(column);
    look_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { look(); });
    same_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.act("event.same", picked()); });
    apart_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { actions_.act("event.apart", picked()); });
    same_->Disable();
    apart_->Disable();
    list_->onSelected([this](int) { choose(); });
    bindMenu(*list_, [this] { actions_.popUp(picked()); });
}

void DuplicatesPanel::look() {
    if (isLooking_ || !context_.session)
        return;
    isLooking_ = true;
    look_->Disable();
    words_->SetLabel(wxString::FromUTF8("Reading the moments that several events share…"));
    context_.tasks->read<Found>(
        life_,
        [session = context_.session](std::stop_token) {
            const auto reader = session->reader();
            const auto zone = base::Zone::find(reader.zone());
            Found found;
            found.zone = reader.zone();
            auto sets = reader.duplicates(kMostSets + 1);
            found.isAll = sets.size() <= static_cast<std::size_t>(kMostSets);
            sets.resize(std::min(sets.size(), static_cast<std::size_t>(kMostSets)));
            for (auto& set : sets) {
                auto events = reader.eventsNumbered(numbersOf(set));
                found.sets.push_back({std::move(set), std::move(events)});
                found.lines.push_back(
                    presenters::lineOf(found.sets.back(), zone ? *zone : base::Zone::utc()));
            }
            return found;
        },
        [this](Found found) { arrived(std::move(found)); });
}

void DuplicatesPanel::arrived(Found found) {
    const int row = list_->selectedRow();
    if (!hasLooked_)
        splitter_->SetSashPosition(splitter_->GetSize().x * 2 / 5);
    isLooking_ = false;
    hasLooked_ = true;
    look_->Enable();
    look_->SetLabel("Look again");
    found_ = std::move(found);
    list_->setRows(found_.lines);
    const auto count = static_cast<std::int64_t>(found_.sets.size());
    words_->SetLabel(wxString::FromUTF8(
        count == 0 ? "No two sources begin an event at the same moment with the same words or people."
        : !found_.isAll
            ? "The first " + base::groupedNumber(count) + " of those that may be one event"
            : base::plural(count, "set that may be one event", "sets that may each be one event")));
    list_->selectRow(row < count ? row : -1);
    if (list_->selectedRow() < 0)
        choose();
    Layout();
    if (isStale_)
        forget();
}

void DuplicatesPanel::forget() {
    isStale_ = isLooking_;
    if (!hasLooked_ || isLooking_)
        return;
    if (IsShownOnScreen())
        return look();
    words_->SetLabel("The case has changed since this was looked for. Look again.");
}

std::vector<std::int64_t> DuplicatesPanel::picked() const {
    const auto* told = chosen();
    return told == nullptr ? std::vector<std::int64_t>() : numbersOf(told->set);
}

const presenters::ToldTwice* DuplicatesPanel::chosen() const {
    const int row = list_->selectedRow();
    return row < 0 || static_cast<std::size_t>(row) >= found_.sets.size()
               ? nullptr
               : &found_.sets[static_cast<std::size_t>(row)];
}

void DuplicatesPanel::choose() {
    const auto* told = chosen();
    const bool canSay = told != nullptr && mayChange(context_);
    same_->Enable(canSay);
    apart_->Enable(canSay);
    if (told == nullptr)
        return standBeside({kNothingBeside}, {});
    std::vector<RowList::Column> columns{{"", 110}, {wxString::FromUTF8("≠"), 24}};
    for (const auto& head : presenters::headsOf(*told))
        columns.push_back({wxString::FromUTF8(head), 220});
    const auto zone = base::Zone::find(found_.zone);
    standBeside(columns, presenters::sideBySide(*told, zone ? *zone : base::Zone::utc()));
    if (onShow && !told->events.empty())
        onShow(told->events.front().number);
}

// The columns are those of the set.
void DuplicatesPanel::standBeside(const std::vector<RowList::Column>& columns,
                                  std::vector<std::vector<std::string>> rows) {
    beside_->setColumns(columns);
    beside_->setRows(std::move(rows));
}

void DuplicatesPanel::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    words_->SetForegroundColour(theme.secondary);
    list_->applyTheme(theme);
    beside_->applyTheme(theme);
}

}  // namespace strata::views
