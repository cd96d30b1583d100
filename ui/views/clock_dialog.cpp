#include "views/clock_dialog.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "base/text.h"
#include "base/zone.h"
#include "presenters/timeline_axis.h"

namespace strata::views {

namespace {

std::string textOf(const wxTextCtrl* field) {
    return base::trimmed(field->GetValue().utf8_string());
}

}  // namespace

ClockDialog::ClockDialog(wxWindow* parent, ViewContext& context, const std::string& source,
                         const std::string& called)
    : RecordingDialog(parent, context, "The clock of a source",
                      wxString::FromUTF8("What you conclude of the clock of " + called +
                                         ". Its times stay as they are; what they would be stands beside "
                                         "them, with your name and reason."),
                      "Record"),
      source_(source) {
    const auto field = [&](const char* words, const char* hint) {
        auto* made = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(400, -1)));
        made->SetHint(wxString::FromUTF8(hint));
        addRow(words, made);
        return made;
    };
    way_ = new wxChoice(this, wxID_ANY);
    way_->Append("fast");
    way_->Append("slow");
    way_->SetSelection(0);
    addRow("It ran", way_);
    length_ = field("By how much", "3 min 20 s, 1 h");
    from_ = field("From", "By the source's own times; empty: always");
    to_ = field("To", "By the source's own times; empty: ever since");
    reason_ = field("Why", "How it is known");
    finish();
    length_->SetFocus();
}

RecordingDialog::Command ClockDialog::entered() const {
    workbench::NewSourceClock clock;
    clock.source = source_;
    clock.reason = textOf(reason_);
    return [clock, isFast = way_->GetSelection() == 0, length = textOf(length_), from = textOf(from_),
            to = textOf(to_)](workbench::CaseSession& session) mutable -> base::Outcome<> {
        const auto seconds = workbench::readClockOffset(length);
        if (!seconds)
            return base::Refusal{"clock.offset", "offset", "Say by how much, such as 3 min 20 s or 1 h."};
        clock.seconds = isFast ? *seconds : -*seconds;
        const auto zone = base::Zone::find(session.reader().zone());
        const auto bound = [&](const std::string& typed, bool isEnd) -> std::optional<std::int64_t> {
            const auto read = presenters::readDate(typed, zone ? *zone : base::Zone::utc());
            return !read ? std::nullopt : std::optional(isEnd ? read->to : read->from);
        };
        clock.from = bound(from, false);
        clock.to = bound(to, true);
        const bool isFromUnread = !from.empty() && !clock.from;
        if (isFromUnread || (!to.empty() && !clock.to))
            return base::Refusal{"clock.period", isFromUnread ? "from" : "to",
                                 "Write the period as dates: 14 March 2016, 14/03/2016 or 2016-03."};
        return whether(session.assessClock(clock));
    };
}

wxWindow* ClockDialog::fieldOf(const std::string& name) const {
    return name == "offset"   ? length_
           : name == "from"   ? from_
           : name == "to"     ? to_
           : name == "reason" ? reason_
                              : nullptr;
}

}  // namespace strata::views
