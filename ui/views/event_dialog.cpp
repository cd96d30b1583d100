#include "views/event_dialog.h"

#include <wx/textctrl.h>

#include <utility>

#include "base/text.h"
#include "views/when_field.h"

namespace strata::views {

namespace {

struct Field {
    const char *name, *label, *hint;
    int lines = 1;
};

constexpr Field kFields[] = {
    {"title", "What happened", "In a few words"},
    {"when", "When", ""},
    {"person", "People", "Names as they give them, separated by semicolons"},
    {"place", "Place", "As it was said"},
    {"cites", "What it rests on", "Exhibit and page, an officer's note, a call"},
    {"kind", "Kind", "note"},
    {"lane", "Lane", "Made by hand"},
    {"detail", "Detail", "What else should be known", 4},
};

std::vector<std::string> parted(const std::string& list) {
    std::vector<std::string> parts;
    for (const std::string& part : base::split(list, ';'))
        if (const std::string name = base::trimmed(part); !name.empty())
            parts.push_back(name);
    return parts;
}

}  // namespace

EventDialog::EventDialog(wxWindow* parent, ViewContext& context, std::optional<Revised> revised)
    : RecordingDialog(parent, context, revised ? "Change an event made by hand" : "Record an event",
                      "An event made by hand carries your name. Say what it rests on. A date is kept in the "
                      "words used; nothing is made more exact than it was said.",
                      revised ? "Change" : "Record"),
      revised_(std::move(revised)) {
    for (const Field& field : kFields) {
        if (field.name == std::string_view("when")) {
            addRow(field.label, when_ = new WhenField(this, context));
            continue;
        }
        auto* entry = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition,
                                     FromDIP(wxSize(460, field.lines > 1 ? 80 : -1)),
                                     field.lines > 1 ? wxTE_MULTILINE : 0);
        entry->SetHint(field.hint);
        addRow(field.label, entry);
        fields_[field.name] = entry;
    }
    finish();
    when_->onResized = [this] { makeRoom(); };
    if (revised_)
        show(revised_->event);
    fields_["title"]->SetFocus();
}

std::string EventDialog::textOf(const char* field) const {
    return base::trimmed(fields_.at(field)->GetValue().utf8_string());
}

void EventDialog::show(const workbench::NewEvent& event) {
    std::string people;
    for (const auto& person : event.people)
        people += (people.empty() ? "" : "; ") + person;
    for (const auto& [name, text] :
         {std::pair("title", &event.title), std::pair("person", &std::as_const(people)),
          std::pair("place", &event.place), std::pair("cites", &event.cites), std::pair("kind", &event.kind),
          std::pair("lane", &event.lane), std::pair("detail", &event.detail)})
        fields_[name]->ChangeValue(wxString::FromUTF8(*text));
    when_->set(event);
}

RecordingDialog::Command EventDialog::entered() const {
    workbench::NewEvent event = revised_ ? revised_->event : workbench::NewEvent();
    event.title = textOf("title");
    when_->fill(event);
    event.people = parted(textOf("person"));
    event.place = textOf("place");
    event.kind = textOf("kind");
    event.lane = textOf("lane");
    event.detail = textOf("detail");
    event.cites = textOf("cites");
    return [event, number = revised_ ? revised_->number : 0,
            recorded = recorded_](workbench::CaseSession& session) {
        const auto made = number > 0 ? session.reviseEvent(number, event) : session.makeEvent(event);
        if (made.ok())
            *recorded = made.value().number;
        return whether(made);
    };
}

wxWindow* EventDialog::fieldOf(const std::string& name) const {
    const auto field = fields_.find(name);
    if (field != fields_.end())
        return field->second;
    return name == "when" || name.starts_with("anchor") ? when_ : nullptr;
}

}  // namespace strata::views
