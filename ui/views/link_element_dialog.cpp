#include "views/link_element_dialog.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "base/text.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

std::string introOf(const std::vector<std::int64_t>& events) {
    return (events.size() == 1 ? "What does " : "What do ") +
           base::plural(static_cast<std::int64_t>(events.size()), "event", "events") +
           " support? A link carries your name and can be taken back.";
}

LinkElementDialog::Link linkingOf(const std::vector<std::int64_t>& events) {
    std::vector<std::string> items;
    for (const std::int64_t number : events)
        items.push_back("E" + std::to_string(number));
    return [items](workbench::CaseSession& session, const workbench::NewLink& how) -> base::Outcome<> {
        const auto linked = session.linkItems(items, how);
        return linked.ok() ? base::Outcome<>() : linked.refusal();
    };
}

}  // namespace

LinkElementDialog::LinkElementDialog(wxWindow* parent, ViewContext& context,
                                     const std::vector<std::int64_t>& events)
    : LinkElementDialog(parent, context, introOf(events), linkingOf(events)) {}

LinkElementDialog::LinkElementDialog(wxWindow* parent, ViewContext& context, const std::string& intro,
                                     Link linking)
    : RecordingDialog(parent, context, "Link to an element", wxString::FromUTF8(intro), "Link"),
      link_(std::move(linking)) {
    typed_ = new wxTextCtrl(this, wxID_ANY);
    typed_->SetHint("Words of the offence or of what must be proved");
    addField("Find", typed_);
    onlyConsidered_ = new wxCheckBox(this, wxID_ANY, "Only offences under consideration");
    addField("", onlyConsidered_);
    list_ = new RowList(this, "Elements", {{"", 130}, {"Offence", 260}, {"What must be proved", 390}});
    list_->SetMinSize(FromDIP(wxSize(780, 220)));
    list_->applyTheme(context.theme);
    addField("Element", list_, 1);
    layer_ = new wxChoice(this, wxID_ANY);
    layer_->Append("The usual one: documents, or the account for reported words");
    for (const auto& [id, name] : workbench::catalogueLayers()) {
        layers_.push_back(id);
        layer_->Append(wxString::FromUTF8(name));
    }
    layer_->SetSelection(0);
    addField("Layer of evidence", layer_);
    as_ = new wxChoice(this, wxID_ANY);
    as_->Append("Own observation");
    as_->Append("Reported words");
    as_->SetSelection(0);
    addField("As", as_);
    reason_ = addReason("Why it supports this; may stay empty");
    finish();
    setReady(false);
    typed_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        picker_.narrow(typed_->GetValue().utf8_string());
        fill();
    });
    onlyConsidered_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        picker_.showOnlyConsidered(onlyConsidered_->GetValue());
        fill();
    });
    list_->onSelected([this](int) { setReady(true); });
    context_.tasks->read<std::vector<workbench::ElementChoiceRow>>(
        life_, [session = context_.session](std::stop_token) { return session->reader().elementChoices(); },
        [this](std::vector<workbench::ElementChoiceRow> choices) { arrived(std::move(choices)); });
    typed_->SetFocus();
}

void LinkElementDialog::arrived(std::vector<workbench::ElementChoiceRow> choices) {
    picker_.setChoices(std::move(choices));
    onlyConsidered_->Enable(picker_.hasConsidered());
    if (!picker_.hasConsidered())
        say("No offence is under consideration yet, so every offence is listed.");
    fill();
}

void LinkElementDialog::fill() {
    list_->setRows(picker_.texts());
    setReady(false);
}

RecordingDialog::Command LinkElementDialog::entered() const {
    const auto row = static_cast<std::size_t>(list_->selectedRow());
    workbench::NewLink link;
    link.element = picker_.shown()[row].element;
    if (const int layer = layer_->GetSelection(); layer > 0)
        link.layer = layers_[static_cast<std::size_t>(layer) - 1];
    link.as = as_->GetSelection() == 1 ? "reported_words" : "own_observation";
    link.reason = reason_->GetValue().utf8_string();
    return [linking = link_, link](workbench::CaseSession& session) { return linking(session, link); };
}

wxWindow* LinkElementDialog::fieldOf(const std::string& name) const {
    return name == "layer" ? static_cast<wxWindow*>(layer_) : name == "as" ? as_ : nullptr;
}

}  // namespace strata::views
