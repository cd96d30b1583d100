#include "views/when_field.h"

#include <wx/combobox.h>
#include <wx/radiobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "base/text.h"

namespace strata::views {

namespace {

constexpr int kPauseInTyping = 250;  // milliseconds
constexpr std::size_t kProposed = 8;

wxString shown(const std::string& text) {
    return wxString::FromUTF8(text);
}

std::string typedIn(const wxTextEntry& entry) {
    return base::trimmed(entry.GetValue().utf8_string());
}

}  // namespace

WhenField::WhenField(wxWindow* parent, ViewContext& context)
    : wxPanel(parent), context_(context), typed_(this) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    words_ = new wxTextCtrl(this, wxID_ANY);
    words_->SetName("When");
    words_->SetHint(
        "14 March 2016, about March 2016, two weeks after we moved, when I was fourteen; empty: not known");
    column->Add(words_, wxSizerFlags().Expand());
    says_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    says_->SetFont(smallFont());
    says_->SetForegroundColour(context.theme.secondary);
    column->Add(says_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    for (Anchor& anchor : anchors_) {
        anchor.question = new wxStaticText(this, wxID_ANY, "");
        anchor.picked = new wxComboBox(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, 0, nullptr,
                                       wxTE_PROCESS_ENTER);
        anchor.picked->SetHint("Choose one, or type words to search for, an id such as E12, or a date");
        const auto at = static_cast<std::size_t>(&anchor - anchors_.data());
        anchor.picked->SetName(at == 0 ? "What the time is told by" : "The other side of between");
        anchor.picked->Bind(wxEVT_TEXT_ENTER, [this, at](wxCommandEvent&) { search(at); });
        column->Add(anchor.question, wxSizerFlags().Expand().Border(wxTOP, FromDIP(kGrid)));
        column->Add(anchor.picked, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
        anchor.question->Hide();
        anchor.picked->Hide();
    }
    SetSizer(column);
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed_.StartOnce(kPauseInTyping); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { read(); });
    show(presenters::whenAsked({}));
}

void WhenField::set(const workbench::NewEvent& event) {
    wantedReading_ = event.reading;
    anchors_[0].picked->SetValue(shown(event.anchor));
    anchors_[1].picked->SetValue(shown(event.anchorEnd));
    words_->ChangeValue(shown(event.when));
    read();
}

void WhenField::focus() {
    words_->SetFocus();
}

void WhenField::fill(workbench::NewEvent& event) const {
    event.when = typedIn(*words_);
    event.reading.clear();
    if (choices_ != nullptr && readWords_ == event.when && choices_->GetSelection() >= 0)
        event.reading = asked_.choices[static_cast<std::size_t>(choices_->GetSelection())].reading;
    event.anchor = anchors_[0].picked->IsShown() ? presenters::pickedIn(typedIn(*anchors_[0].picked)) : "";
    event.anchorEnd = anchors_[1].picked->IsShown() ? presenters::pickedIn(typedIn(*anchors_[1].picked)) : "";
}

void WhenField::read() {
    context_.tasks->read<workbench::WhenReading>(
        life_,
        [session = context_.session, words = typedIn(*words_)](std::stop_token) {
            return session->reader().readWhen(words);
        },
        [this, words = typedIn(*words_)](const workbench::WhenReading& reading) {
            if (words != typedIn(*words_))
                return;
            readWords_ = words;
            show(presenters::whenAsked(reading));
        });
}

void WhenField::show(const presenters::WhenAsked& asked) {
    asked_ = asked;
    says_->SetLabel(shown(asked.says));
    says_->Wrap(std::max(GetClientSize().x, FromDIP(440)));
    if (choices_ != nullptr) {
        choices_->Destroy();
        choices_ = nullptr;
    }
    if (!asked.choices.empty()) {
        wxArrayString labels;
        for (const auto& choice : asked.choices)
            labels.Add(shown(choice.label));
        choices_ = new wxRadioBox(this, wxID_ANY, "Which was meant", wxDefaultPosition, wxDefaultSize, labels,
                                  0, wxRA_SPECIFY_ROWS);
        choices_->SetName("Which date was meant");
        choices_->SetSelection(static_cast<int>(asked.choices.size()) - 1);
        for (std::size_t at = 0; at < asked.choices.size(); ++at)
            if (asked.choices[at].reading == wantedReading_)
                choices_->SetSelection(static_cast<int>(at));
        GetSizer()->Insert(2, choices_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    }
    for (std::size_t at = 0; at < anchors_.size(); ++at) {
        Anchor& anchor = anchors_[at];
        const bool isAsked = at < asked.anchors.size() && !asked.anchors[at].question.empty();
        anchor.question->Show(isAsked);
        anchor.picked->Show(isAsked);
        if (!isAsked)
            continue;
        anchor.question->SetLabel(shown(asked.anchors[at].question));
        const wxString held = anchor.picked->GetValue();
        anchor.picked->Clear();
        for (const auto& offered : asked.anchors[at].offered)
            anchor.picked->Append(shown(offered));
        anchor.picked->SetValue(held);
        for (const auto& offered : asked.anchors[at].offered)
            if (presenters::pickedIn(offered) == held.utf8_string())
                anchor.picked->SetValue(shown(offered));
    }
    Layout();
    if (onResized)
        onResized();
}

// Other events than those proposed, by the words typed.
void WhenField::search(std::size_t at) {
    context_.tasks->read<std::vector<workbench::AnchorProposal>>(
        life_,
        [session = context_.session, words = typedIn(*anchors_[at].picked)](std::stop_token) {
            return session->reader().proposeEvents(words, kProposed);
        },
        [this, at](const std::vector<workbench::AnchorProposal>& proposals) {
            wxComboBox& picked = *anchors_[at].picked;
            const wxString typed = picked.GetValue();
            picked.Clear();
            for (const auto& proposal : proposals)
                picked.Append(shown(presenters::offeredWords(proposal)));
            picked.SetValue(typed);
            if (!proposals.empty())
                picked.Popup();
        });
}

}  // namespace strata::views
