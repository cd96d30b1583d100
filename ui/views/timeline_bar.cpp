#include "views/timeline_bar.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <array>

#include "presenters/timeline_axis.h"
#include "views/theme.h"

namespace strata::views {

namespace {

using presenters::TimelinePresenter;

struct LaneChoice {
    const char* words;
    workbench::LaneBy by;
};
constexpr std::array kLanes{LaneChoice{"Lanes: as given", workbench::LaneBy::lane},
                            LaneChoice{"Lanes: kind", workbench::LaneBy::kind},
                            LaneChoice{"Lanes: source", workbench::LaneBy::source},
                            LaneChoice{"Lanes: person or number", workbench::LaneBy::person},
                            LaneChoice{"Lanes: place", workbench::LaneBy::place}};

struct ClockChoice {
    const char* words;
    TimelinePresenter::Clock clock;
};
constexpr std::array kClocks{ClockChoice{"Zone of the case", TimelinePresenter::Clock::ofCase},
                             ClockChoice{"Zone of each source", TimelinePresenter::Clock::ofSource},
                             ClockChoice{"UTC", TimelinePresenter::Clock::utc}};

std::string notADate(const std::string& typed) {
    return "\"" + typed + "\" is not read as a date. Write 14 March 2016, 14/03/2016, March 2016 or 2016.";
}

}  // namespace

TimelineBar::TimelineBar(wxWindow* parent, TimelinePresenter& presenter)
    : wxPanel(parent), presenter_(presenter) {
    SetName("Filters");
    SetFont(baseFont());
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    makeFilters(*row);
    makeMoves(*row);
    SetSizer(row);
}

void TimelineBar::makeFilters(wxSizer& row) {
    const auto gap = wxSizerFlags().Center().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(4));
    const auto choice = [&](const auto& choices, const char* name, const char* tip) {
        auto* made = new wxChoice(this, wxID_ANY);
        for (const auto& one : choices)
            made->Append(one.words);
        made->SetSelection(0);
        made->SetName(name);
        made->SetToolTip(tip);
        row.Add(made, gap);
        return made;
    };
    lanesBy_ = choice(kLanes, "What the lanes are by", "What the lanes are by");
    text_ = new wxSearchCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(180, -1)),
                             wxTE_PROCESS_ENTER);
    text_->SetDescriptiveText("Filter events (F)");
    text_->SetName("Filter events by words");
    text_->ShowCancelButton(true);
    row.Add(text_, gap);
    kind_ = new wxChoice(this, wxID_ANY);
    kind_->SetName("Kind of event");
    kind_->Append("Every kind");
    kind_->SetSelection(0);
    row.Add(kind_, gap);
    const auto dateField = [&](const char* hint, const char* name) {
        auto* field = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition,
                                     FromDIP(wxSize(110, -1)), wxTE_PROCESS_ENTER);
        field->SetHint(hint);
        field->SetName(name);
        field->SetToolTip(wxString(name) + ": 14 March 2016, 14/03/2016, March 2016 or 2016");
        row.Add(field, gap);
        return field;
    };
    from_ = dateField("From", "Only events from this date");
    to_ = dateField("To", "Only events up to this date");
    uncertain_ = new wxCheckBox(this, wxID_ANY, "Uncertain only");
    uncertain_->SetToolTip(
        "Only events with no beginning or no end known, or known only to the month or worse");
    row.Add(uncertain_, gap);
    clock_ = choice(kClocks, "Zone of the times shown",
                    "In which zone times are shown; what the source says stands beside");
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
    clock_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.setClock(kClocks[static_cast<std::size_t>(clock_->GetSelection())].clock);
    });
}

void TimelineBar::makeMoves(wxSizer& row) {
    const auto gap = wxSizerFlags().Center().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(4));
    asItStood_ = new wxCheckBox(this, wxID_ANY, "As it stood");
    asItStood_->SetToolTip("Show only what had come into the case by a moment of its history");
    asItStood_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { onAsItStood(asItStood_->GetValue()); });
    row.Add(asItStood_, gap);
    goTo_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(120, -1)),
                           wxTE_PROCESS_ENTER);
    goTo_->SetHint("Go to date (G)");
    goTo_->SetName("Go to a date");
    goTo_->SetToolTip("Go to a date: 14 March 2016, 14/03/2016, March 2016 or 2016");
    goTo_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { goToDate(); });
    row.Add(goTo_, gap);
    const auto add = [&](const char* label, const char* tip, const std::function<void()>& act) {
        auto* button = new wxButton(this, wxID_ANY, wxString::FromUTF8(label), wxDefaultPosition,
                                    wxDefaultSize, wxBU_EXACTFIT);
        button->SetToolTip(tip);
        button->SetName(tip);
        button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        row.Add(button, gap);
    };
    add("◀", "Earlier view ([)", [this] { presenter_.back(); });
    add("▶", "Later view (])", [this] { presenter_.forward(); });
    add("−", "Zoom out (-)", [this] { presenter_.zoomCentre(0.5); });
    add("+", "Zoom in (+)", [this] { presenter_.zoomCentre(2); });
    add("All", "Show the whole time (0)", [this] { presenter_.showAll(); });
}

void TimelineBar::offerKinds() {
    if (kind_->GetCount() > 1)
        return;
    for (const std::string& kind : presenter_.kinds())
        kind_->Append(wxString::FromUTF8(kind));
}

void TimelineBar::focusGoTo() {
    goTo_->SetFocus();
}

void TimelineBar::focusFilter() {
    text_->SetFocus();
}

void TimelineBar::applyFilter() {
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
            onTrouble(notADate(typed));
            return std::nullopt;
        }
        return isEnd ? bounds->to : bounds->from;
    };
    filter.onlyUncertain = uncertain_->GetValue();
    filter.from = bound(from_, false);
    filter.to = bound(to_, true);
    presenter_.setFilter(filter);
}

void TimelineBar::goToDate() {
    const std::string typed = goTo_->GetValue().utf8_string();
    if (presenter_.goTo(typed)) {
        goTo_->Clear();
        onWentTo();
    } else {
        onTrouble(notADate(typed));
    }
}

}  // namespace strata::views
