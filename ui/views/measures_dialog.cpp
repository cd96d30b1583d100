#include "views/measures_dialog.h"

#include <wx/textctrl.h>

#include "workbench/measure_rows.h"

namespace strata::views {

MeasuresDialog::MeasuresDialog(wxWindow* parent, ViewContext& context)
    : RecordingDialog(parent, context, "How near counts",
                      wxString::FromUTF8("What stands out says with each finding by which of these it was "
                                         "found.\nThey are kept in the case, under your name."),
                      "Set") {
    const auto field = [this](const char* label, const char* hint) {
        auto* made = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(420, -1)));
        made->SetHint(wxString::FromUTF8(hint));
        addField(wxString::FromUTF8(label), made);
        return made;
    };
    together_ = field("Two people in one place: apart in time at most", "60 minutes");
    within_ = field("Two people at two positions: apart at most", "100 m");
    overlap_ = field("One person in two places: for at least", "0, 5 minutes");
    apart_ = field("One person at two positions: apart at least", "1000 m, 1 km");
    reason_ = field("Reason", "Why these; may stay empty");
    finish();
    setReady(false);
    context_.tasks->read<workbench::MeasuresRow>(
        life_, [session = context_.session](std::stop_token) { return session->reader().findingMeasures(); },
        [this](const workbench::MeasuresRow& held) {
            together_->ChangeValue(wxString::FromUTF8(held.together()));
            within_->ChangeValue(wxString::Format("%lld m", static_cast<long long>(held.withinMetres)));
            overlap_->ChangeValue(held.overlapSeconds == 0 ? "0" : wxString::FromUTF8(held.overlap()));
            apart_->ChangeValue(wxString::Format("%lld m", static_cast<long long>(held.apartMetres)));
            setReady(true);
            together_->SetFocus();
        });
}

RecordingDialog::Command MeasuresDialog::entered() const {
    const auto textOf = [](const wxTextCtrl* field) { return field->GetValue().utf8_string(); };
    const auto together = workbench::readLength(textOf(together_)),
               within = workbench::readDistance(textOf(within_)),
               overlap = workbench::readLength(textOf(overlap_)),
               apart = workbench::readDistance(textOf(apart_));
    return [=, reason = textOf(reason_)](workbench::CaseSession& session) -> base::Outcome<> {
        const auto unread = [](const char* field, const char* how) {
            return base::Refusal{"finding.measure", field, std::string("Write ") + how + "."};
        };
        if (!together || !overlap)
            return unread(together ? "overlap" : "together", "a length of time: 60 minutes, 90 s, 1 h or 0");
        if (!within || !apart)
            return unread(within ? "apart" : "within", "a distance: 250 m or 1.5 km");
        return session.setFindingMeasures({*together, *within, *overlap, *apart}, reason);
    };
}

wxWindow* MeasuresDialog::fieldOf(const std::string& name) const {
    return name == "together"  ? together_
           : name == "within"  ? within_
           : name == "overlap" ? overlap_
           : name == "apart"   ? apart_
                               : nullptr;
}

}  // namespace strata::views
