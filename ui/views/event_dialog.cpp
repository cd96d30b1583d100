#include "views/event_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <utility>

#include "base/failure.h"
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
    : wxDialog(parent, wxID_ANY, revised ? "Change an event made by hand" : "Record an event",
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      revised_(std::move(revised)) {
    SetFont(baseFont());
    const int gap = FromDIP(2 * kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(
        new wxStaticText(this, wxID_ANY,
                         "An event made by hand carries your name. Say what it rests "
                         "on.\nA date is kept in the words used; nothing is made more exact than it was "
                         "said."),
        wxSizerFlags().Border(wxALL, gap));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(kGrid, 6)));
    grid->AddGrowableCol(1);
    for (const Field& field : kFields) {
        if (field.name == std::string_view("when")) {
            grid->Add(new wxStaticText(this, wxID_ANY, field.label), wxSizerFlags().Top());
            grid->Add(when_ = new WhenField(this, context), wxSizerFlags().Expand());
            when_->onResized = [this] { Fit(); };
            continue;
        }
        auto* entry = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition,
                                     FromDIP(wxSize(460, field.lines > 1 ? 80 : -1)),
                                     field.lines > 1 ? wxTE_MULTILINE : 0);
        entry->SetName(field.label);
        entry->SetHint(field.hint);
        grid->Add(new wxStaticText(this, wxID_ANY, field.label), wxSizerFlags().CenterVertical());
        grid->Add(entry, wxSizerFlags().Expand());
        fields_[field.name] = entry;
    }
    column->Add(grid, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
    problem_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxALL, gap));
    auto* buttons = new wxStdDialogButtonSizer;
    record_ = new wxButton(this, wxID_OK, revised_ ? "Change" : "Record");
    buttons->AddButton(record_);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap));
    record_->Bind(wxEVT_BUTTON, &EventDialog::OnRecord, this);
    if (revised_)
        show(revised_->event);
    SetSizerAndFit(column);
    CentreOnParent();
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

workbench::NewEvent EventDialog::entered() const {
    workbench::NewEvent event = revised_ ? revised_->event : workbench::NewEvent();
    event.title = textOf("title");
    when_->fill(event);
    event.people = parted(textOf("person"));
    event.place = textOf("place");
    event.kind = textOf("kind");
    event.lane = textOf("lane");
    event.detail = textOf("detail");
    event.cites = textOf("cites");
    return event;
}

void EventDialog::OnRecord(wxCommandEvent&) {
    record_->Disable();
    problem_->SetLabel(wxString::FromUTF8("Recording…"));
    using Answer = base::Outcome<workbench::EventRow>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, event = entered(),
         number = revised_ ? revised_->number : 0](std::stop_token) {
            try {
                return std::make_shared<Answer>(number > 0 ? session->reviseEvent(number, event)
                                                           : session->makeEvent(event));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer>(base::Refusal{"event.failed", "", base::explain(failure)});
            }
        },
        [this](std::shared_ptr<Answer> answer) {
            record_->Enable();
            if (!answer->ok())
                return showRefusal(answer->refusal());
            recorded_ = answer->value().number;
            EndModal(wxID_OK);
        });
}

void EventDialog::showRefusal(const base::Refusal& refusal) {
    problem_->SetLabel(wxString::FromUTF8(refusal.message));
    problem_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
    if (const auto field = fields_.find(refusal.field); field != fields_.end())
        field->second->SetFocus();
    else if (refusal.field == "when" || refusal.field.starts_with("anchor"))
        when_->focus();
    Fit();
}

}  // namespace strata::views
