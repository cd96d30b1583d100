#include "views/timeline_view.h"

#include <wx/menu.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include "views/as_of_bar.h"
#include "views/duplicates_panel.h"
#include "views/event_dialog.h"
#include "views/event_list.h"
#include "views/filter_bar.h"
#include "views/findings_panel.h"
#include "views/may_change.h"
#include "views/rhythm_panel.h"
#include "views/selected_event.h"
#include "views/timeline_bar.h"
#include "views/timeline_canvas.h"
#include "views/undated_tray.h"
#include "views/view_tasks.h"

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
      lanes_(this, context, presenter_),
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
    filter_->onNamed = [this](wxWindow& window) { context_.onNamed(window); };
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

TimelineView::~TimelineView() = default;

// The list of the events shown, when they happen, and what stands out among them.
wxWindow* TimelineView::makePages(wxWindow* parent) {
    auto* pages = new wxNotebook(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, "Below the drawing");
    pages->SetFont(baseFont());
    pages->AddPage(events_ = new EventList(pages, presenter_), "Events");
    events_->onUndated = [this](bool isOn) { showUndatedTray(isOn); };
    events_->onMenu = [this] { actions_.popUp(picked()); };
    events_->onNamed = [this](wxWindow& window) { context_.onNamed(window); };
    pages->AddPage(rhythm_ = new RhythmPanel(pages), "Hours and days");
    rhythm_->onHour = [this](int hour) { presenter_.toggleHour(hour); };
    rhythm_->onDay = [this](int day) { presenter_.toggleDay(day); };
    pages->AddPage(findings_ = new FindingsPanel(pages, context_, actions_), "What stands out");
    findings_->onShow = [this](const workbench::TimelineFindingRow& finding) { showFinding(finding); };
    findings_->onGoThere = [this] { canvas_->SetFocus(); };
    pages->AddPage(duplicates_ = new DuplicatesPanel(pages, context_, actions_), "Told twice");
    duplicates_->onShow = [this](std::int64_t event) { presenter_.select(event); };
    pages->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        presenter_.wantRhythm(event.GetSelection() == 1);
        event.Skip();
    });
    return pages;
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
    events_->applyTheme(theme);
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
    events_->restart();
    tray_->tell();
    tellCounts();
    Layout();
}

void TimelineView::timesChanged() {
    events_->timesChanged();
    tray_->Refresh();
}

void TimelineView::listFilled(std::int64_t first, std::int64_t rows) {
    events_->filled(first, rows);
}

void TimelineView::showInList(std::int64_t row) {
    events_->showRow(row);
}

void TimelineView::showDetail(const presenters::TimelineDetail& detail) {
    if (context_.onSelect)
        context_.onSelect(selectionOf(detail, presenter_, context_, actions_));
}

void TimelineView::tellCounts() {
    events_->tellCounts();
    if (context_.onCounts && IsShownOnScreen())
        context_.onCounts(presenter_.countWords());
}

void TimelineView::chooseOrder() {
    events_->chooseOrder();
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
    events_->tellUndated(isOn);
}

void TimelineView::toggleUndatedTray() {
    showUndatedTray(!beside_->IsSplit());
}

void TimelineView::toggleStrict() {
    presenter_.setStrict(!presenter_.isStrict());
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
    events_->tellOrder();
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
    auto events = events_->picked();
    if (events.empty() && presenter_.selected())
        events.push_back(*presenter_.selected());
    return events;
}

std::size_t TimelineView::pickedCount() const {
    if (isInTray())
        return tray_->picked().size();
    if (isInDuplicates())
        return duplicates_->picked().size();
    const std::size_t listed = events_->pickedCount();
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

}  // namespace strata::views
