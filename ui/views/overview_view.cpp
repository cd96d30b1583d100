#include "views/overview_view.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "base/when_said.h"
#include "presenters/advice_lists.h"
#include "presenters/checklist_lists.h"
#include "presenters/shown_words.h"
#include "views/may_change.h"
#include "views/row_list.h"
#include "workbench/advice_reading.h"

namespace strata::views {

OverviewView::OverviewView(wxWindow* parent, ViewContext& context) : CaseView(parent, context, "Overview") {
    title_ = new wxStaticText(this, wxID_ANY, "Opening the case");
    counts_ = new wxStaticText(this, wxID_ANY, "");
    span_ = new wxStaticText(this, wxID_ANY, "");
    advice_ = new wxStaticText(this, wxID_ANY, "");
    answer_ = new wxButton(this, wxID_ANY, wxString::FromUTF8("Say whether it was sought…"));
    answer_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("advice.answer"); });
    answer_->Hide();
    due_ = new wxStaticText(this, wxID_ANY, "");
    needsTitle_ = new wxStaticText(this, wxID_ANY, "What needs attention");
    needs_ = new RowList(
        this, "What needs attention",
        {{"For", 150}, {"What is missing", 250}, {"May be gone", 190}, {"Why", 420}, {"Holder", 200}},
        RowList::Fit::window);
    next_ = new wxStaticText(this, wxID_ANY, "");
    import_ = new wxButton(this, wxID_ANY, "Import files");
    checklist_ = new wxButton(this, wxID_ANY, "Open the checklist");
    export_ = new wxButton(this, wxID_ANY, "Make a bundle");
    import_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("case.import"); });
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.runCommand("case.export"); });
    checklist_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.go("checklist", ""); });
    const int gap = FromDIP(kGrid);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    for (auto* button : {import_, checklist_, export_})
        buttons->Add(button, 0, wxRIGHT, gap);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, 0, wxALL, gap * 2);
    column->Add(counts_, 0, wxLEFT | wxRIGHT, gap * 2);
    column->Add(span_, 0, wxLEFT | wxRIGHT | wxTOP, gap * 2);
    auto* advice = new wxBoxSizer(wxHORIZONTAL);
    advice->Add(advice_, 1, wxALIGN_CENTRE_VERTICAL);
    advice->Add(answer_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap * 2);
    column->Add(advice, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap * 2);
    column->Add(due_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap * 2);
    column->Add(needsTitle_, 0, wxLEFT | wxRIGHT | wxTOP, gap * 2);
    column->Add(needs_, 1, wxEXPAND | wxALL, gap * 2);
    column->Add(next_, 0, wxLEFT | wxRIGHT | wxBOTTOM, gap * 2);
    column->Add(buttons, 0, wxLEFT | wxBOTTOM, gap * 2);
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        wrap();
    });
    OverviewView::applyTheme();
}

void OverviewView::refresh() {
    auto session = context_.session;
    context_.tasks->read<Facts>(
        life_,
        [session](std::stop_token) {
            const auto reader = session->reader();
            const workbench::AdviceReading advice(reader);
            Facts facts{reader.summary(), {}, {}, presenters::dueLine(advice.due()), false};
            const auto sought = advice.sought();
            facts.advice = presenters::overviewLines(sought, advice.inBothRoles());
            facts.asksForAdvice = sought.sought != "sought";
            facts.missing = presenters::gapListsOf(reader.checklist(), {}).missing;
            return facts;
        },
        [this](const Facts& facts) { fill(facts); });
}

void OverviewView::fill(const Facts& facts) {
    const auto& summary = facts.summary;
    using base::groupedNumber;
    using base::plural;
    title_->SetLabel(
        wxString::FromUTF8(summary.name + (summary.reference.empty() ? "" : "  ·  " + summary.reference)));
    counts_->SetLabel(wxString::FromUTF8(plural(summary.events, "event", "events") + " (" +
                                         groupedNumber(summary.undated) + " without a date)   ·   " +
                                         plural(summary.sources, "source", "sources") + "   ·   " +
                                         plural(summary.people, "person", "people") + "   ·   " +
                                         plural(summary.accounts, "account", "accounts") + "   ·   " +
                                         plural(summary.exhibits, "exhibit", "exhibits")));
    const auto zone = base::Zone::find(summary.zone);
    if (summary.earliest && summary.latest && zone)
        span_->SetLabel(wxString::FromUTF8("From " + base::showInstant(*summary.earliest, *zone) + " to " +
                                           base::showInstant(*summary.latest, *zone)));
    else
        span_->SetLabel(
            "No events yet. Import bank statements, call data or any table: each row becomes an event with "
            "its source.");
    adviceWords_ = presenters::joined(facts.advice, "\n");
    dueWords_ = facts.due;
    answer_->Show(facts.asksForAdvice);
    offer(*answer_, true, whyNot(context_, "early_advice.answered"));
    offer(*import_, true, whyNot(context_));
    offer(*export_, true, whyNot(context_, "bundle.exported"));
    wrap();
    const std::string lost = presenters::noticeOf(presenters::lostThisWeek(facts.missing).size());
    needsTitle_->SetLabel(wxString::FromUTF8(
        "What needs attention: " + plural(summary.gapsMissing, "source missing", "sources missing") +
        (lost.empty() ? "" : "   ·   " + lost)));
    std::vector<std::vector<std::string>> rows;
    for (const auto& gap : facts.missing)
        rows.push_back({presenters::forWhom(gap), gap.name, presenters::mayBeGone(gap), gap.why, gap.holder});
    needs_->setRows(std::move(rows));
    next_->SetLabel(wxString::FromUTF8(
        plural(summary.gapsUndetermined, "question", "questions") + " to answer in the checklist, " +
        plural(summary.issues, "oddity", "oddities") + " recorded while importing (see Sources)."));
    context_.onCounts(plural(summary.events, "event", "events"));
    Layout();
    isReady_ = true;
}

void OverviewView::wrap() {
    const int beside = answer_->IsShown() ? answer_->GetBestSize().x + FromDIP(kGrid * 2) : 0;
    const int room = std::max(FromDIP(300), GetClientSize().x - FromDIP(kGrid * 4));
    for (const auto& [text, words, width] :
         {std::tuple{advice_, &adviceWords_, room - beside}, std::tuple{due_, &dueWords_, room}}) {
        text->SetLabel(wxString::FromUTF8(*words));
        text->Wrap(width);
        text->Show(!words->empty());
    }
}

void OverviewView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    for (auto* text : {title_, counts_, span_, advice_, due_, needsTitle_, next_}) {
        text->SetForegroundColour(text == span_ || text == next_ ? theme.secondary
                                  : text == due_                 ? theme.attention
                                                                 : theme.text);
        text->SetFont(text == title_ ? headingFont() : text == needsTitle_ ? boldFont() : baseFont());
    }
    needs_->applyTheme(theme);
    Refresh();
}

}  // namespace strata::views
