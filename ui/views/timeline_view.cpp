#include "views/timeline_view.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "base/text.h"
#include "views/as_of_bar.h"
#include "views/duplicates_panel.h"
#include "views/event_dialog.h"
#include "views/filter_bar.h"
#include "views/findings_panel.h"
#include "views/kept_widths.h"
#include "views/list_menu.h"
#include "views/order_bar.h"
#include "views/rhythm_panel.h"
#include "views/selected_links.h"
#include "views/timeline_bar.h"
#include "views/timeline_canvas.h"
#include "views/timeline_list_model.h"
#include "views/undated_tray.h"
#include "views/view_tasks.h"
#include "views/virtual_rows.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

TimelineView::TimelineView(wxWindow* parent, ViewContext& context)
    : CaseView(parent, context, "Timeline"),
      presenter_(*this, runThenOf(*context.tasks, life_)),
      actions_(this, context),
      lanes_(this, presenter_),
      views_(this, context, presenter_) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    bar_ = new TimelineBar(this, presenter_);
    bar_->onTrouble = [this](const std::string& message) { showTrouble(message); };
    bar_->onWentTo = [this] { canvas_->SetFocus(); };
    bar_->onViews = [this](wxWindow& below) { views_.popUp(below); };
    views_.onOther = [this] { bar_->nameView(views_.shownName()); };
    bar_->onAsItStood = [this](bool isOn) {
        asOf_->Show(isOn);
        Layout();
        if (isOn)
            asOf_->begin();
        else
            presenter_.showAsOf(0);
    };
    asOf_ = new AsOfBar(this, context);
    asOf_->onChosen = [this](std::int64_t entry) { presenter_.showAsOf(entry); };
    asOf_->Hide();
    column->Add(bar_, wxSizerFlags().Expand());
    filter_ = new FilterBar(this, presenter_);
    filter_->onTrouble = bar_->onTrouble;
    filter_->onLeft = bar_->onWentTo;
    column->Add(filter_, wxSizerFlags().Expand());
    column->Add(asOf_, wxSizerFlags().Expand());
    splitter_ = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    splitter_->SetName("Timeline and list");
    canvas_ = new TimelineCanvas(splitter_, presenter_);
    canvas_->onGoTo = [this] { bar_->focusGoTo(); };
    canvas_->onFilter = [this] { focusFilter(); };
    canvas_->onZoomToSelection = [this] { zoomToSelection(); };
    canvas_->Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent& event) {
        const wxPoint at = event.GetPosition() == wxDefaultPosition
                               ? wxPoint(-1, -1)
                               : canvas_->ScreenToClient(event.GetPosition());
        if (const auto lane = presenter_.laneNameAt(at.x, at.y); at.x >= 0 && lane)
            lanes_.popUp(*lane);
        else if (presenter_.selected())
            actions_.popUp(picked());
        else
            lanes_.popUp(presenter_.currentLane());
    });
    splitter_->SetMinimumPaneSize(FromDIP(120));
    splitter_->SetSashGravity(0.7);
    beside_ = new wxSplitterWindow(splitter_, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    beside_->SetName("Timeline and undated events");
    canvas_->Reparent(beside_);
    tray_ = new UndatedTray(beside_, presenter_);
    tray_->onMenu = [this](const std::vector<std::int64_t>& events) { actions_.popUp(events); };
    tray_->Hide();
    beside_->SetMinimumPaneSize(FromDIP(160));
    beside_->SetSashGravity(1);
    beside_->Initialize(canvas_);
    splitter_->SplitHorizontally(beside_, makePages(splitter_), -FromDIP(260));
    column->Add(splitter_, wxSizerFlags(1).Expand());
    SetSizer(column);
    applyTheme();
    refresh();
}

TimelineView::~TimelineView() {
    storeWidths(*list_, "timeline-list");
    list_->AssociateModel(nullptr);
}

// The list of the events shown, when they happen, and what stands out among them.
wxWindow* TimelineView::makePages(wxWindow* parent) {
    auto* pages = new wxNotebook(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, "Below the drawing");
    pages->SetFont(baseFont());
    pages->AddPage(makeList(pages), "Events");
    pages->AddPage(rhythm_ = new RhythmPanel(pages), "Hours and days");
    rhythm_->onHour = [this](int hour) { presenter_.toggleHour(hour); };
    rhythm_->onDay = [this](int day) { presenter_.toggleDay(day); };
    pages->AddPage(findings_ = new FindingsPanel(pages, context_), "What stands out");
    findings_->onShow = [this](const workbench::TimelineFindingRow& finding) { showFinding(finding); };
    pages->AddPage(duplicates_ = new DuplicatesPanel(pages, context_, actions_), "Told twice");
    duplicates_->onShow = [this](std::int64_t event) { presenter_.select(event); };
    pages->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        presenter_.wantRhythm(event.GetSelection() == 1);
        event.Skip();
    });
    return pages;
}

wxWindow* TimelineView::makeList(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("List of events");
    panel->SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    counts_ = new wxStaticText(panel, wxID_ANY, "Reading the events");
    undated_ = new wxToggleButton(panel, wxID_ANY, "No undated events", wxDefaultPosition, wxDefaultSize,
                                  wxBU_EXACTFIT);
    undated_->SetToolTip(
        "Events whose date is not known: they are not on the drawing, and none is given a date");
    undated_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { showUndatedTray(undated_->GetValue()); });
    head->Add(counts_, wxSizerFlags(1).Center().Border(wxLEFT, FromDIP(kGrid)));
    const auto turn = [&](const char* label, const char* tip, std::int64_t by) {
        auto* button = new wxButton(panel, wxID_ANY, wxString::FromUTF8(label), wxDefaultPosition,
                                    wxDefaultSize, wxBU_EXACTFIT);
        button->SetToolTip(tip);
        button->SetName(tip);
        button->Bind(wxEVT_BUTTON,
                     [this, by](wxCommandEvent&) { presenter_.listFrom(presenter_.listFirst() + by); });
        head->Add(button, wxSizerFlags().Center().Border(wxLEFT, FromDIP(4)));
        return button;
    };
    listed_ = new wxStaticText(panel, wxID_ANY, "");
    head->Add(listed_, wxSizerFlags().Center().Border(wxLEFT, FromDIP(kGrid)));
    constexpr std::int64_t kBlock = presenters::TimelinePresenter::kMostListed;
    turns_ = {turn("◀", "Rows before these", -kBlock), turn("▶", "Rows after these", kBlock)};
    order_ = new OrderBar(panel, presenter_);
    head->Add(order_, wxSizerFlags().Center());
    head->Add(undated_, wxSizerFlags().Center().Border(wxALL, FromDIP(4)));
    column->Add(head, wxSizerFlags().Expand());
    list_ = new wxDataViewCtrl(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize,
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
    restoreWidths(*list_, "timeline-list");
    list_->Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, [this](wxDataViewEvent& event) {
        const auto at = static_cast<std::size_t>(event.GetDataViewColumn()->GetModelColumn());
        if (const auto& by = presenters::kEventColumns[at].sorts)
            presenter_.turnOrder(*by);
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, &TimelineView::OnListSelection, this);
    bindMenu(*list_, [this] { actions_.popUp(picked()); });
    list_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        CallAfter([this] { selectFirst(); });
    });
    column->Add(list_, wxSizerFlags(1).Expand());
    panel->SetSizer(column);
    return panel;
}

void TimelineView::refresh() {
    if (!context_.session)
        return;
    findings_->forget();
    duplicates_->forget();
    views_.readNames([this] { bar_->nameView(views_.shownName()); });
    views_.withLast([this] {
        presenter_.load(presenters::timelineOf([session = context_.session] { return session->reader(); },
                                               {context_.session, &context_.session->eventCache()}));
    });
}

bool TimelineView::isReady() const {
    return presenter_.isLoaded() && canvas_->hasDrawn();
}

void TimelineView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    SetForegroundColour(theme.text);
    counts_->SetForegroundColour(theme.secondary);
    canvas_->applyTheme(theme);
    bar_->SetBackgroundColour(theme.background);
    filter_->applyTheme(theme);
    rhythm_->applyTheme(theme);
    findings_->applyTheme(theme);
    tray_->applyTheme(theme);
    duplicates_->applyTheme(theme);
    asOf_->applyTheme(theme);
    Refresh();
}

void TimelineView::show(const std::string& id) {
    const std::string digits = id.starts_with('E') ? id.substr(1) : id;
    if (digits.empty() || digits.size() > 15 || digits.find_first_not_of("0123456789") != std::string::npos) {
        presenter_.goTo(id);
        return;
    }
    pendingShow_ = std::stoll(digits);
    if (presenter_.isLoaded())
        presenter_.select(std::exchange(pendingShow_, 0));
}

void TimelineView::redraw() {
    canvas_->Refresh(false);
    views_.keepSoon();
}

void TimelineView::lanesChanged() {
    canvas_->lanesChanged();
    tellCounts();
    if (pendingShow_ > 0 && presenter_.isLoaded())
        presenter_.select(std::exchange(pendingShow_, 0));
}

void TimelineView::listChanged() {
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
    tray_->tell();
    counts_->GetParent()->Layout();
    tellCounts();
    Layout();
}

void TimelineView::timesChanged() {
    list_->Refresh();
    tray_->Refresh();
}

void TimelineView::undatedChanged() {
    tray_->restart();
}

void TimelineView::undatedFilled(std::int64_t first, std::int64_t rows) {
    tray_->filled(first, rows);
}

void TimelineView::showUndatedTray(bool isOn) {
    if (isOn && !beside_->IsSplit())
        beside_->SplitVertically(canvas_, tray_, -FromDIP(380));
    else if (!isOn && beside_->IsSplit())
        beside_->Unsplit(tray_);
    if (!isOn && presenter_.isShowingUndated())
        presenter_.showUndated(false);
    undated_->SetValue(isOn);
}

void TimelineView::toggleUndatedTray() {
    showUndatedTray(!beside_->IsSplit());
}

void TimelineView::toggleStrict() {
    presenter_.setStrict(!presenter_.isStrict());
}

// On the head of the column, and for the screen reader with the list's name.
void TimelineView::tellOrder() {
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
    context_.onNamed(*list_);
}

void TimelineView::chooseOrder() {
    order_->popUp();
}

void TimelineView::listFilled(std::int64_t first, std::int64_t rows) {
    for (std::int64_t row = first; row < std::min(first + rows, presenter_.list().rows()); ++row)
        model_->RowChanged(static_cast<unsigned>(row));
}

void TimelineView::tellCounts() {
    counts_->SetLabel(words(presenter_.countWords()));
    if (context_.onCounts && IsShownOnScreen())
        context_.onCounts(presenter_.countWords());
}

// The list asks for cells while it is being drawn; the pages are fetched once that is over.
void TimelineView::fetchSoon() {
    if (std::exchange(isFetchDue_, true))
        return;
    CallAfter([this] {
        isFetchDue_ = false;
        presenter_.fetchList();
    });
}

// Selecting a row in the list asks for its event again only when it is another one.
void TimelineView::showInList(std::int64_t row) {
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
    if (list_->GetSelectedItemsCount() > 1 || list_->GetSelection() == item)
        return;
    list_->UnselectAll();
    list_->Select(item);
    list_->EnsureVisible(item);
}

void TimelineView::showDetail(const presenters::TimelineDetail& detail) {
    if (!context_.onSelect)
        return;
    const auto& event = detail.event;
    Selection selection;
    selection.title = event.title.empty() ? event.id : event.title;
    const auto say = [&](const char* name, const std::string& value) {
        if (!value.empty())
            selection.saysSource.emplace_back(name, value);
    };
    say("Original words", event.original);
    say("Words told in", event.told);
    say("When", detail.when);
    say("EDTF", detail.edtf);
    say("Order", detail.order);
    say("Zone", event.zone.empty() ? std::string()
                                   : event.zone + (event.basis.empty() ? "" : " (" + event.basis + ")"));
    say("Source", event.source);
    say("Position", event.position);
    say("Exhibit", event.exhibit);
    say("Kind", event.kind);
    say("People", event.people);
    say("Place", event.place);
    say("Detail", event.detail);
    say("Event", event.id);
    say("Rests on", event.cites);
    say("Original", detail.originalTrouble);
    for (const auto& clock : event.clocks)
        selection.concluded.emplace_back("If its clock was wrong",
                                         showIfClock(event, clock, presenter_.zone()));
    if (!event.timeReason.empty())
        selection.concluded.emplace_back("Why this date", event.timeReason);
    if (event.hasStrict && !presenter_.isStrict()) {
        workbench::EventRow strict = event;
        strict.edtf.clear();
        strict.timeReason.clear();
        strict.isUnclear = false;
        strict.earliest = event.strictEarliest;
        strict.latest = event.strictLatest;
        selection.concluded.emplace_back("Exactly as stated", presenter_.whenWords(strict));
    }
    for (const auto& note : event.notes)
        selection.concluded.emplace_back("Note by " + note.by, note.text);
    std::string tags;
    for (const auto& tag : event.tags)
        tags += (tags.empty() ? "" : ", ") + tag;
    if (!tags.empty())
        selection.concluded.emplace_back("Tags", tags);
    selection.links = linksOf(detail, context_, actions_);
    selection.originalLines = detail.original.lines;
    selection.highlight = detail.original.highlight;
    context_.onSelect(selection);
}

void TimelineView::showTrouble(const std::string& message) {
    if (context_.onMessage)
        context_.onMessage(message);
}

void TimelineView::showRhythm(const presenters::TimelineSource::Rhythm& rhythm) {
    rhythm_->show(rhythm, presenter_.zone().name());
}

void TimelineView::showsChanged() {
    bar_->showChoices();
    filter_->showFilter();
    rhythm_->showChosen(presenter_.filter().hours, presenter_.filter().days);
    bar_->nameView(views_.shownName());
    tellOrder();
    Layout();
}

void TimelineView::showTogether(const std::vector<std::pair<std::int64_t, std::string>>& events) {
    wxMenu menu(wxString::Format("%zu events of one moment", events.size()));
    constexpr std::size_t kMost = 30;
    for (std::size_t at = 0; at < std::min(events.size(), kMost); ++at) {
        const auto& [number, title] = events[at];
        auto* item =
            menu.Append(wxID_ANY, wxString::Format("E%lld  ", static_cast<long long>(number)) + words(title));
        menu.Bind(
            wxEVT_MENU, [this, event = number](wxCommandEvent&) { presenter_.select(event); }, item->GetId());
    }
    if (events.size() > kMost)
        menu.Append(wxID_ANY, wxString::Format("and %zu more in the list", events.size() - kMost))
            ->Enable(false);
    canvas_->PopupMenu(&menu);
}

// The values to choose from are read when they are first wanted.
void TimelineView::focusFilter() {
    filter_->focus();
    presenter_.fetchFilterValues(
        [this](presenters::FilterValues values) { filter_->offer(std::move(values)); });
}

void TimelineView::zoomToSelection() {
    if (const auto events = picked(); !events.empty())
        presenter_.zoomTo(events);
}

// A finding's events in the middle of the drawing, the first of them picked out.
void TimelineView::showFinding(const workbench::TimelineFindingRow& finding) {
    if (finding.earliest)
        presenter_.showStretch(*finding.earliest, finding.latest.value_or(*finding.earliest));
    if (!finding.events.empty())
        presenter_.select(finding.events.front());
}

bool TimelineView::isInTray() const {
    return tray_->IsShown() && tray_->IsDescendant(wxWindow::FindFocus());
}

bool TimelineView::isInDuplicates() const {
    return duplicates_->IsShown() && duplicates_->IsDescendant(wxWindow::FindFocus());
}

// The rows selected in the tray or the list, or the set of those told twice, else what is picked out on the
// drawing.
std::vector<std::int64_t> TimelineView::picked() {
    if (isInTray())
        return tray_->picked();
    if (isInDuplicates())
        return duplicates_->picked();
    wxDataViewItemArray items;
    list_->GetSelections(items);
    std::vector<std::int64_t> events;
    for (const wxDataViewItem& item : items)
        if (const auto* event = presenter_.list().row(model_->GetRow(item)))
            events.push_back(event->number);
    if (events.empty() && presenter_.selected())
        events.push_back(*presenter_.selected());
    return events;
}

std::size_t TimelineView::pickedCount() const {
    if (isInTray())
        return tray_->picked().size();
    if (isInDuplicates())
        return duplicates_->picked().size();
    const auto listed = static_cast<std::size_t>(list_->GetSelectedItemsCount());
    return listed > 0 ? listed : presenter_.selected() ? 1 : 0;
}

void TimelineView::takeKeys() {
    canvas_->SetFocus();
}

void TimelineView::act(std::string_view id) {
    actions_.act(id, picked());
}

void TimelineView::recordEvent() {
    EventDialog dialog(this, context_);
    if (dialog.ShowModal() != wxID_OK)
        return;
    pendingShow_ = dialog.recorded();
    if (context_.onChanged)
        context_.onChanged();
}

// A list that takes several rows selects none when it is entered by keyboard, and Home would do nothing.
void TimelineView::selectFirst() {
    if (list_->HasSelection() || presenter_.list().rows() == 0)
        return;
    const wxDataViewItem current = list_->GetCurrentItem();
    list_->Select(current.IsOk() ? current : model_->GetItem(0));
    wxDataViewEvent event;
    OnListSelection(event);
}

// With one row selected it is picked out on the drawing too.
void TimelineView::OnListSelection(wxDataViewEvent&) {
    if (list_->GetSelectedItemsCount() != 1)
        return;
    const wxDataViewItem item = list_->GetSelection();
    if (const auto* event = presenter_.list().row(model_->GetRow(item)))
        if (presenter_.selected() != event->number)
            presenter_.select(event->number);
}

}  // namespace strata::views
