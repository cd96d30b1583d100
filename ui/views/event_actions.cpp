#include "views/event_actions.h"

#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/textdlg.h>

#include <memory>

#include "base/failure.h"
#include "base/text.h"
#include "base/zone.h"

namespace strata::views {

namespace {

std::string counted(const std::vector<std::int64_t>& events) {
    return base::plural(static_cast<std::int64_t>(events.size()), "event", "events");
}

}  // namespace

void EventActions::popUp(const std::vector<std::int64_t>& events) {
    if (events.empty() || !context_.session)
        return;
    wxMenu menu(wxString::FromUTF8(counted(events)));
    const auto add = [&](const char* label, bool isEnabled, const std::function<void()>& act) {
        auto* item = menu.Append(wxID_ANY, wxString::FromUTF8(label));
        item->Enable(isEnabled);
        menu.Bind(
            wxEVT_MENU, [act](wxCommandEvent&) { act(); }, item->GetId());
    };
    const bool canWrite = !context_.session->isReadOnly();
    add("Copy as citation", true, [&] { copyCitations(events); });
    menu.AppendSeparator();
    add("Note…", canWrite, [&] { note(events); });
    add("Tag…", canWrite, [&] { tag(events, false); });
    add("Take a tag off…", canWrite, [&] { tag(events, true); });
    add("Say they are the same event", canWrite && events.size() > 1,
        [&] { change([events](workbench::CaseSession& session) { return session.sayEventsSame(events); }); });
    parent_->PopupMenu(&menu);
}

// One line each: when, what, and where it stands.
void EventActions::copyCitations(const std::vector<std::int64_t>& events) {
    context_.tasks->read<std::string>(
        life_,
        [session = context_.session, events](std::stop_token) {
            const auto reader = session->reader();
            const auto zone = base::Zone::find(reader.zone());
            std::string lines;
            for (const auto& event : reader.eventsNumbered(events))
                lines += showEventTime(event, zone ? *zone : base::Zone::utc()) + ": " + event.title + " (" +
                         citationOf(event) + ", " + event.id + ")\n";
            return lines;
        },
        [this, words = counted(events)](const std::string& lines) {
            const wxClipboardLocker lock;
            if (!lock)
                return context_.onMessage("The clipboard is in use by another program. Try again.");
            wxTheClipboard->SetData(new wxTextDataObject(wxString::FromUTF8(lines)));
            wxTheClipboard->Flush();
            context_.onMessage("Copied the citation of " + words + ".");
        });
}

void EventActions::note(const std::vector<std::int64_t>& events) {
    wxTextEntryDialog ask(parent_, wxString::FromUTF8("A note on " + counted(events) + ", under your name:"),
                          "Note", "", wxTextEntryDialogStyle | wxTE_MULTILINE);
    if (ask.ShowModal() == wxID_OK)
        change([events, text = ask.GetValue().utf8_string()](workbench::CaseSession& session) {
            return session.noteEvents(events, text);
        });
}

void EventActions::tag(const std::vector<std::int64_t>& events, bool isTaken) {
    wxTextEntryDialog ask(parent_,
                          wxString::FromUTF8((isTaken ? "Tags to take off " : "Tags for ") + counted(events) +
                                             ", separated by commas:"),
                          isTaken ? "Take tags off" : "Tag");
    if (ask.ShowModal() != wxID_OK)
        return;
    std::vector<std::string> tags;
    for (const std::string& part : base::split(ask.GetValue().utf8_string(), ','))
        if (const std::string word = base::trimmed(part); !word.empty())
            tags.push_back(word);
    change([events, tags, isTaken](workbench::CaseSession& session) {
        return isTaken ? session.untagEvents(events, tags) : session.tagEvents(events, tags);
    });
}

void EventActions::change(std::function<base::Outcome<>(workbench::CaseSession&)> command) {
    using Answer = base::Outcome<>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, command = std::move(command)](std::stop_token) {
            return std::make_shared<Answer>(command(*session));
        },
        [this](std::shared_ptr<Answer> answer) {
            if (!answer->ok())
                return context_.onMessage(answer->refusal().message);
            context_.onChanged();
        });
}

}  // namespace strata::views
