#include "views/clock_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "base/failure.h"
#include "base/text.h"
#include "base/zone.h"
#include "presenters/timeline_axis.h"

namespace strata::views {

ClockDialog::ClockDialog(wxWindow* parent, ViewContext& context, const std::string& source,
                         const std::string& called)
    : wxDialog(parent, wxID_ANY, "The clock of a source", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      source_(source) {
    SetFont(baseFont());
    const int gap = FromDIP(2 * kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(
        new wxStaticText(this, wxID_ANY,
                         wxString::FromUTF8("What you conclude of the clock of " + called +
                                            ". Its times stay as they are;\nwhat they would be stands "
                                            "beside them, with your name and reason.")),
        wxSizerFlags().Border(wxALL, gap));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(kGrid, 6)));
    grid->AddGrowableCol(1);
    const auto label = [&](const char* words) {
        grid->Add(new wxStaticText(this, wxID_ANY, words), wxSizerFlags().CenterVertical());
    };
    const auto field = [&](const char* words, const char* hint) {
        label(words);
        auto* made = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(380, -1)));
        made->SetName(words);
        made->SetHint(wxString::FromUTF8(hint));
        grid->Add(made, wxSizerFlags().Expand());
        return made;
    };
    label("It ran");
    way_ = new wxChoice(this, wxID_ANY);
    way_->SetName("It ran");
    way_->Append("fast");
    way_->Append("slow");
    way_->SetSelection(0);
    grid->Add(way_);
    length_ = field("By how much", "3 min 20 s, 1 h");
    from_ = field("From", "By the source's own times; empty: always");
    to_ = field("To", "");
    reason_ = field("Why", "How it is known");
    column->Add(grid, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
    problem_ = new wxStaticText(this, wxID_ANY, "");
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxALL, gap));
    auto* buttons = new wxStdDialogButtonSizer;
    record_ = new wxButton(this, wxID_OK, "Record");
    buttons->AddButton(record_);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap));
    record_->Bind(wxEVT_BUTTON, &ClockDialog::OnRecord, this);
    SetSizerAndFit(column);
    CentreOnParent();
    length_->SetFocus();
}

std::string ClockDialog::textOf(const wxTextCtrl* field) const {
    return base::trimmed(field->GetValue().utf8_string());
}

void ClockDialog::OnRecord(wxCommandEvent&) {
    const auto seconds = workbench::readClockOffset(textOf(length_));
    if (!seconds)
        return showProblem("Say by how much, such as 3 min 20 s or 1 h.");
    using Answer = base::Outcome<std::string>;
    workbench::NewSourceClock clock;
    clock.source = source_;
    clock.seconds = way_->GetSelection() == 0 ? *seconds : -*seconds;
    clock.reason = textOf(reason_);
    record_->Disable();
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, clock, from = textOf(from_), to = textOf(to_)](std::stop_token) mutable {
            const auto zone = base::Zone::find(session->reader().zone());
            const auto bound = [&](const std::string& typed, bool isEnd) -> std::optional<std::int64_t> {
                const auto read = presenters::readDate(typed, zone ? *zone : base::Zone::utc());
                return !read ? std::nullopt : std::optional(isEnd ? read->to : read->from);
            };
            clock.from = bound(from, false);
            clock.to = bound(to, true);
            if ((!from.empty() && !clock.from) || (!to.empty() && !clock.to))
                return std::make_shared<Answer>(
                    base::Refusal{"clock.period", "from",
                                  "Write the period as dates: 14 March 2016, 14/03/2016 or 2016-03."});
            try {
                return std::make_shared<Answer>(session->assessClock(clock));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer>(base::Refusal{"clock.failed", "", base::explain(failure)});
            }
        },
        [this](std::shared_ptr<Answer> answer) {
            record_->Enable();
            if (answer->ok())
                return EndModal(wxID_OK);
            showProblem(answer->refusal().message);
        });
}

void ClockDialog::showProblem(const std::string& message) {
    problem_->SetLabel(wxString::FromUTF8(message));
    problem_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
    Fit();
}

}  // namespace strata::views
