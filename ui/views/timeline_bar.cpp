#include "views/timeline_bar.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <array>

#include "presenters/timeline_axis.h"
#include "views/theme.h"
#include "workbench/lane_choices.h"

namespace strata::views {

namespace {

using presenters::TimelinePresenter;

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

// Beside its words: fitted exactly, GTK gives a button less than its own margins take.
void giveRoom(wxButton& button) {
    button.SetMinSize(wxDefaultSize);
    button.SetMinSize(button.GetBestSize() + button.FromDIP(wxSize(12, 0)));
}

}  // namespace

TimelineBar::TimelineBar(wxWindow* parent, TimelinePresenter& presenter)
    : wxPanel(parent), presenter_(presenter) {
    SetName("Lanes, zone and time");
    SetFont(baseFont());
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    makeFilters(*row);
    makeMoves(*row);
    SetSizer(row);
}

void TimelineBar::makeFilters(wxSizer& row) {
    const auto gap = wxSizerFlags().Center().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(4));
    const auto choice = [&](const char* name, const char* tip) {
        auto* made = new wxChoice(this, wxID_ANY);
        made->SetName(name);
        made->SetToolTip(tip);
        row.Add(made, gap);
        return made;
    };
    lanesBy_ = choice("What the lanes are by", "What the lanes are by");
    for (const auto& lanes : workbench::kLaneChoices)
        lanesBy_->Append(wxString::FromUTF8("Lanes: " + std::string(lanes.words)));
    strict_ = new wxCheckBox(this, wxID_ANY, "Strict dates");
    strict_->SetToolTip(
        "Dates exactly as stated; else those marked about or approximate reach a little further");
    strict_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { presenter_.setStrict(strict_->GetValue()); });
    row.Add(strict_, gap);
    clock_ = choice("Zone of the times shown",
                    "In which zone times are shown; what the source says stands beside");
    for (const ClockChoice& clock : kClocks)
        clock_->Append(clock.words);
    lanesBy_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.setLanesBy(workbench::kLaneChoices[static_cast<std::size_t>(lanesBy_->GetSelection())].by);
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
        giveRoom(*button);
        button->SetToolTip(tip);
        button->SetName(tip);
        button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
        row.Add(button, gap);
        return button;
    };
    add("◀", "Earlier view ([)", [this] { presenter_.back(); });
    add("▶", "Later view (])", [this] { presenter_.forward(); });
    add("−", "Zoom out (-)", [this] { presenter_.zoomCentre(0.5); });
    add("+", "Zoom in (+)", [this] { presenter_.zoomCentre(2); });
    add("All", "Show the whole time (0)", [this] { presenter_.showAll(); });
    views_ = add("Views ▾", "Views with a name (Ctrl+Shift+O)", [this] { onViews(*views_); });
    back_ = add("0 lanes put away", "Bring back the lanes that were put away",
                [this] { presenter_.bringLanesBack(); });
    back_->Hide();
}

void TimelineBar::showChoices() {
    for (std::size_t at = 0; at < workbench::kLaneChoices.size(); ++at)
        if (workbench::kLaneChoices[at].by == presenter_.lanesBy())
            lanesBy_->SetSelection(static_cast<int>(at));
    strict_->SetValue(presenter_.isStrict());
    clock_->SetSelection(static_cast<int>(presenter_.clock()));
    back_->SetLabel(
        wxString::Format(presenter_.hiddenLanes().size() == 1 ? "%zu lane put away" : "%zu lanes put away",
                         presenter_.hiddenLanes().size()));
    giveRoom(*back_);
    back_->Show(!presenter_.hiddenLanes().empty());
    Layout();
}

void TimelineBar::nameView(const std::string& name) {
    wxString label = wxString::FromUTF8(name.empty() ? "Views" : "View: " + name);
    label.Replace("&", "&&");
    label += wxString::FromUTF8(" ▾");
    if (views_->GetLabel() == label)
        return;
    views_->SetLabel(label);
    giveRoom(*views_);
    Layout();
}

void TimelineBar::focusGoTo() {
    goTo_->SetFocus();
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
