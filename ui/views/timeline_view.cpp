#include "views/timeline_view.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include <array>

#include "presenters/timeline_axis.h"
#include "views/timeline_canvas.h"
#include "views/timeline_list_model.h"
#include "views/view_tasks.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

struct LaneChoice {
    const char* words;
    workbench::LaneBy by;
};
constexpr std::array kLanes{LaneChoice{"Lanes as the sources give them", workbench::LaneBy::lane},
                            LaneChoice{"A lane each kind", workbench::LaneBy::kind},
                            LaneChoice{"A lane each source", workbench::LaneBy::source},
                            LaneChoice{"A lane each person or number", workbench::LaneBy::person},
                            LaneChoice{"A lane each place", workbench::LaneBy::place}};

std::string notADate(const std::string& typed) {
    return "\"" + typed + "\" is not read as a date. Write 14 March 2016, 14/03/2016, March 2016 or 2016.";
}

wxButton* smallButton(wxWindow* parent, const wxString& label, const wxString& tip) {
    auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetToolTip(tip);
    button->SetName(tip);
    return button;
}

}  // namespace

TimelineView::TimelineView(wxWindow* parent, ViewContext& context)
    : CaseView(parent, context, "Timeline"), presenter_(*this, runThenOf(*context.tasks, life_)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeFilterBar(), wxSizerFlags().Expand());
    splitter_ = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    splitter_->SetName("Timeline and list");
    canvas_ = new TimelineCanvas(splitter_, presenter_);
    canvas_->onGoTo = [this] { goTo_->SetFocus(); };
    canvas_->onFilter = [this] { text_->SetFocus(); };
    splitter_->SetMinimumPaneSize(FromDIP(120));
    splitter_->SetSashGravity(0.7);
    splitter_->SplitHorizontally(canvas_, makeList(splitter_), -FromDIP(240));
    column->Add(splitter_, wxSizerFlags(1).Expand());
    SetSizer(column);
    applyTheme();
    refresh();
}

TimelineView::~TimelineView() {
    list_->AssociateModel(nullptr);
}

wxWindow* TimelineView::makeFilterBar() {
    auto* bar = new wxPanel(this);
    bar->SetName("Filters");
    bar->SetFont(baseFont());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto gap = wxSizerFlags().Center().Border(wxLEFT, FromDIP(kGrid));
    text_ = new wxSearchCtrl(bar, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(200, -1)),
                             wxTE_PROCESS_ENTER);
    text_->SetDescriptiveText("Filter events (F)");
    text_->SetName("Filter events by words");
    text_->ShowCancelButton(true);
    kind_ = new wxChoice(bar, wxID_ANY);
    kind_->SetName("Kind of event");
    kind_->Append("Every kind");
    kind_->SetSelection(0);
    const auto dateField = [&](const wxString& hint, const wxString& name) {
        auto* field = new wxTextCtrl(bar, wxID_ANY, wxEmptyString, wxDefaultPosition,
                                     FromDIP(wxSize(120, -1)), wxTE_PROCESS_ENTER);
        field->SetHint(hint);
        field->SetName(name);
        field->SetToolTip(name + ": 14 March 2016, 14/03/2016, March 2016 or 2016");
        return field;
    };
    from_ = dateField("From", "Only events from this date");
    to_ = dateField("To", "Only events up to this date");
    goTo_ = dateField("Go to date (G)", "Go to a date");
    lanesBy_ = new wxChoice(bar, wxID_ANY);
    lanesBy_->SetName("What the lanes are by");
    for (const auto& choice : kLanes)
        lanesBy_->Append(choice.words);
    lanesBy_->SetSelection(0);
    uncertain_ = new wxCheckBox(bar, wxID_ANY, "Uncertain only");
    uncertain_->SetToolTip(
        "Only events with no beginning or no end known, or known only to the month or worse");
    row->Add(lanesBy_, gap);
    row->Add(text_, gap);
    row->Add(kind_, gap);
    row->Add(from_, gap);
    row->Add(to_, gap);
    row->Add(uncertain_, gap);
    row->AddStretchSpacer();
    row->Add(goTo_, gap);
    const auto add = [&](const wxString& label, const wxString& tip, const std::function<void()>& act) {
        auto* button = smallButton(bar, label, tip);
        button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        row->Add(button, gap);
    };
    add(wxString::FromUTF8("◀"), "Earlier view ([)", [this] { presenter_.back(); });
    add(wxString::FromUTF8("▶"), "Later view (])", [this] { presenter_.forward(); });
    add(wxString::FromUTF8("−"), "Zoom out (-)", [this] { presenter_.zoomCentre(0.5); });
    add("+", "Zoom in (+)", [this] { presenter_.zoomCentre(2); });
    add("All", "Show the whole time (0)", [this] { presenter_.showAll(); });
    row->AddSpacer(FromDIP(kGrid));
    row->SetMinSize(-1, FromDIP(40));
    bar->SetSizer(row);
    for (wxWindow* field :
         {static_cast<wxWindow*>(text_), static_cast<wxWindow*>(from_), static_cast<wxWindow*>(to_)})
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { applyFilter(); });
    text_->Bind(wxEVT_SEARCH, [this](wxCommandEvent&) { applyFilter(); });
    text_->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) {
        text_->Clear();
        applyFilter();
    });
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { applyFilter(); });
    uncertain_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { applyFilter(); });
    lanesBy_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.setLanesBy(kLanes[static_cast<std::size_t>(lanesBy_->GetSelection())].by);
    });
    goTo_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { goToDate(); });
    return bar;
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
    undated_->Bind(wxEVT_TOGGLEBUTTON,
                   [this](wxCommandEvent&) { presenter_.showUndated(undated_->GetValue()); });
    head->Add(counts_, wxSizerFlags(1).Center().Border(wxLEFT, FromDIP(kGrid)));
    head->Add(undated_, wxSizerFlags().Center().Border(wxALL, FromDIP(4)));
    column->Add(head, wxSizerFlags().Expand());
    list_ = new wxDataViewCtrl(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxDV_SINGLE | wxDV_ROW_LINES | wxBORDER_NONE);
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
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, &TimelineView::OnListSelection, this);
    column->Add(list_, wxSizerFlags(1).Expand());
    panel->SetSizer(column);
    return panel;
}

void TimelineView::refresh() {
    if (!context_.session)
        return;
    presenter_.load(presenters::timelineOf([session = context_.session] { return session->reader(); },
                                           {context_.session, &context_.session->eventCache()}));
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
    Refresh();
}

void TimelineView::show(const std::string& id) {
    const std::string digits = id.starts_with('E') ? id.substr(1) : id;
    if (digits.empty() || digits.size() > 15 || digits.find_first_not_of("0123456789") != std::string::npos)
        return;
    pendingShow_ = std::stoll(digits);
    if (presenter_.isLoaded())
        presenter_.select(std::exchange(pendingShow_, 0));
}

void TimelineView::redraw() {
    canvas_->Refresh(false);
}

void TimelineView::lanesChanged() {
    canvas_->lanesChanged();
    tellCounts();
    if (pendingShow_ > 0 && presenter_.isLoaded())
        presenter_.select(std::exchange(pendingShow_, 0));
}

void TimelineView::listChanged() {
    model_->Reset(static_cast<unsigned>(presenter_.list().rows()));
    const std::int64_t undated = presenter_.undated();
    undated_->SetLabel(undated == 0
                           ? wxString("No undated events")
                           : wxString::Format(undated == 1 ? "%lld undated event" : "%lld undated events",
                                              static_cast<long long>(undated)));
    undated_->Enable(undated > 0);
    undated_->SetValue(presenter_.isShowingUndated());
    if (kind_->GetCount() <= 1)
        for (const std::string& kind : presenter_.kinds())
            kind_->Append(words(kind));
    tellCounts();
    Layout();
}

void TimelineView::listFilled(std::int64_t first, std::int64_t rows) {
    if (kind_->GetCount() <= 1)
        for (const std::string& kind : presenter_.kinds())
            kind_->Append(words(kind));
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
    if (list_->GetSelection() == item)
        return;
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
    say("When", detail.when);
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
    say("Original", detail.originalTrouble);
    selection.originalLines = detail.original.lines;
    selection.highlight = detail.original.highlight;
    context_.onSelect(selection);
}

void TimelineView::showTrouble(const std::string& message) {
    if (context_.onMessage)
        context_.onMessage(message);
}

void TimelineView::applyFilter() {
    workbench::EventFilter filter;
    filter.text = text_->GetValue().Strip(wxString::both).utf8_string();
    if (kind_->GetSelection() > 0)
        filter.kind = kind_->GetStringSelection().utf8_string();
    const auto bound = [&](wxTextCtrl* field, bool isEnd) -> std::optional<presenters::Micros> {
        const std::string typed = field->GetValue().utf8_string();
        if (typed.empty())
            return std::nullopt;
        const auto bounds = presenters::readDate(typed, presenter_.zone());
        if (!bounds) {
            showTrouble(notADate(typed));
            return std::nullopt;
        }
        return isEnd ? bounds->to : bounds->from;
    };
    filter.onlyUncertain = uncertain_->GetValue();
    filter.from = bound(from_, false);
    filter.to = bound(to_, true);
    presenter_.setFilter(filter);
}

void TimelineView::goToDate() {
    const std::string typed = goTo_->GetValue().utf8_string();
    if (presenter_.goTo(typed)) {
        goTo_->Clear();
        canvas_->SetFocus();
    } else {
        showTrouble(notADate(typed));
    }
}

void TimelineView::OnListSelection(wxDataViewEvent&) {
    const wxDataViewItem item = list_->GetSelection();
    if (!item.IsOk())
        return;
    if (const auto* event = presenter_.list().row(model_->GetRow(item)))
        if (presenter_.selected() != event->number)
            presenter_.select(event->number);
}

}  // namespace strata::views
