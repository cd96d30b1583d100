#include "views/preview_dialog.h"

#include <wx/choice.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "base/failure.h"
#include "views/row_list.h"
#include "workbench/checklist_reading.h"

namespace strata::views {

namespace {
constexpr int kWide = 760, kPauseMs = 400;
}

PreviewDialog::PreviewDialog(wxWindow* parent, ViewContext& context, Asked asked)
    : RecordingDialog(parent, context, asked.title, asked.intro, asked.verb), asked_(std::move(asked)) {
    if (asked_.canEdit)
        addRule();
    sum_ = new wxStaticText(this, wxID_ANY, wxString::FromUTF8("Looking…"));
    changes_ = new RowList(this, "What would change in this case",
                           {{"Source", 200}, {"For", 110}, {"Now", 110}, {"Then", 110}, {"Why", 230}},
                           RowList::Fit::window);
    changes_->SetMinSize(FromDIP(wxSize(kWide, 190)));
    changes_->applyTheme(context.theme);
    addField("What would change in this case", changes_, 1);
    addField("", sum_);
    reason_ =
        new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(kWide, 48)), wxTE_MULTILINE);
    addField("Why it is changed", reason_);
    finish();
    setReady(false);
    look();
}

void PreviewDialog::addRule() {
    words_ = new wxTextCtrl(this, wxID_ANY, wxString::FromUTF8(asked_.words), wxDefaultPosition,
                            FromDIP(wxSize(kWide, 72)), wxTE_MULTILINE);
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        setReady(seen_ == words());
        pause_.StartOnce(kPauseMs);
    });
    addField("Expected when", words_);
    auto* fact = new wxChoice(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(kWide, -1)));
    fact->Append(wxString::FromUTF8("Put in a fact that a rule can ask about…"));
    for (const auto& one : asked_.facts)
        fact->Append(wxString::FromUTF8(one));
    fact->SetSelection(0);
    fact->Bind(wxEVT_CHOICE, [this, fact](wxCommandEvent&) {
        if (fact->GetSelection() > 0)
            words_->WriteText(fact->GetStringSelection().BeforeFirst(':'));
        fact->SetSelection(0);
        words_->SetFocus();
    });
    fact->SetName("Facts that a rule can ask about");
    addField("", fact);
}

std::string PreviewDialog::words() const {
    return words_ == nullptr ? asked_.words : std::string(words_->GetValue().utf8_str());
}

void PreviewDialog::look() {
    using Answer = std::shared_ptr<base::Outcome<presenters::Changes>>;
    context_.tasks->read<Answer>(
        life_,
        [session = context_.session, preview = asked_.preview, words = words()](std::stop_token) {
            try {
                const auto reader = session->reader();
                const workbench::ChecklistReading reading(reader);
                return std::make_shared<Answer::element_type>(preview(reading, words));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer::element_type>(
                    base::Refusal{"failed", "", base::explain(failure)});
            }
        },
        [this, words = words()](const Answer& answer) { saw(words, *answer); });
}

void PreviewDialog::saw(const std::string& words, const base::Outcome<presenters::Changes>& answer) {
    if (words != this->words())
        return;  // typing has gone on; it is looked at again
    std::vector<std::vector<std::string>> rows;
    if (answer.ok())
        for (const auto& change : answer.value())
            rows.push_back(presenters::previewCells(change));
    changes_->setRows(std::move(rows));
    sum_->SetLabel(wxString::FromUTF8(answer.ok() ? presenters::previewInWords(answer.value())
                                                  : answer.refusal().message));
    sum_->SetForegroundColour(answer.ok() ? context_.theme.text : context_.theme.attention);
    sum_->Wrap(FromDIP(kWide));
    seen_ = answer.ok() ? std::optional(words) : std::nullopt;
    setReady(seen_.has_value());
    makeRoom();
}

RecordingDialog::Command PreviewDialog::entered() const {
    return [accept = asked_.accept, words = words(),
            reason = std::string(reason_->GetValue().utf8_str())](workbench::CaseSession& session) {
        workbench::ChecklistDesk desk(session);
        return whether(accept(desk, words, reason));
    };
}

wxWindow* PreviewDialog::fieldOf(const std::string& name) const {
    return name == "reason" ? static_cast<wxWindow*>(reason_) : name == "rule" ? words_ : nullptr;
}

}  // namespace strata::views
