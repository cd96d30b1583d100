#include "views/draw_fact_dialog.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <charconv>

#include "base/text.h"

namespace strata::views {

namespace {

std::string typed(const wxTextCtrl* field) {
    return base::trimmed(field->GetValue().utf8_string());
}

std::optional<double> numberTyped(const wxTextCtrl* field) {
    const std::string text = typed(field);
    double number = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (text.empty() || read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return number;
}

std::string spelt(const std::optional<double>& number) {
    return number ? wxString::FromDouble(*number).utf8_string() : std::string();
}

}  // namespace

DrawFactDialog::DrawFactDialog(wxWindow* parent, ViewContext& context,
                               const workbench::FactProposalRow& proposed)
    : RecordingDialog(
          parent, context, "Draw a fact",
          wxString::FromUTF8(
              proposed.citation + ":\n“" + proposed.words +
              "”\n\nThat it is said there, not that it is so. Facts of one kind that are about the "
              "same are compared\nfrom telling to telling. Leave empty what was not said."),
          "Draw"),
      passage_(proposed.fact.passage) {
    wxArrayString kinds;
    int chosen = wxNOT_FOUND;
    for (const auto& [id, words] : workbench::factKinds()) {
        if (id == proposed.fact.kind)
            chosen = static_cast<int>(kinds.size());
        kinds.push_back(wxString::FromUTF8(words));
    }
    kind_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, kinds);
    kind_->SetSelection(chosen);
    addRow("Kind", kind_);
    about_ = addText("About", "Which particular: arrival, wages, the driver", proposed.fact.about);
    topic_ = addText("Topic", "journey, work, pay and debt", proposed.fact.topic);
    when_ = addText("When", "14 March 2016, about March 2016", proposed.fact.when);
    lowest_ = addText("Amount, or the least of it", "200", spelt(proposed.fact.lowest));
    highest_ = addText("The most of it", "250",
                       proposed.fact.highest == proposed.fact.lowest ? "" : spelt(proposed.fact.highest));
    unit_ = addText("Unit", "GBP, hours", proposed.fact.unit);
    name_ = addText("Name", "Of the place, person or thing", proposed.fact.name);
    std::string certainty;
    for (const auto& words : proposed.fact.certainty)
        certainty += (certainty.empty() ? "" : "; ") + words;
    certainty_ = addText("Words that say how sure, parted by ;", "I think; maybe", certainty);
    finish();
    about_->SetFocus();
}

wxTextCtrl* DrawFactDialog::addText(const wxString& label, const wxString& hint, const std::string& value) {
    auto* field = new wxTextCtrl(this, wxID_ANY, wxString::FromUTF8(value), wxDefaultPosition,
                                 FromDIP(wxSize(360, -1)));
    field->SetHint(hint);
    addRow(label, field);
    return field;
}

RecordingDialog::Command DrawFactDialog::entered() const {
    workbench::NewDrawnFact fact;
    fact.passage = passage_;
    if (kind_->GetSelection() != wxNOT_FOUND)
        fact.kind = workbench::factKinds().at(static_cast<std::size_t>(kind_->GetSelection())).first;
    fact.about = typed(about_);
    fact.topic = typed(topic_);
    fact.when = typed(when_);
    fact.lowest = numberTyped(lowest_);
    fact.highest = numberTyped(highest_);
    fact.unit = typed(unit_);
    fact.name = typed(name_);
    for (const auto& words : base::split(typed(certainty_), ';'))
        if (auto one = base::trimmed(words); !one.empty())
            fact.certainty.push_back(std::move(one));
    const bool isAmountRead =
        (typed(lowest_).empty() || fact.lowest) && (typed(highest_).empty() || fact.highest);
    return [fact, isAmountRead](workbench::CaseSession& session) -> base::Outcome<> {
        if (fact.kind.empty())
            return base::Refusal{"fact.kind", "kind", "Say what kind of fact it is."};
        if (!isAmountRead)
            return base::Refusal{"fact.amount", "amount", "Write the amount in digits, such as 200 or 12.5."};
        const auto drawn = workbench::AccountWork(session).drawFact(fact);
        return drawn.ok() ? base::Outcome<>() : drawn.refusal();
    };
}

wxWindow* DrawFactDialog::fieldOf(const std::string& name) const {
    if (name == "kind")
        return kind_;
    if (name == "when")
        return when_;
    if (name == "amount")
        return lowest_;
    return name == "certainty" ? certainty_ : nullptr;
}

}  // namespace strata::views
