#include "views/event_actions.h"

#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/textdlg.h>

#include <memory>

#include "base/failure.h"
#include "base/text.h"
#include "base/zone.h"
#include "views/clock_dialog.h"
#include "views/event_dialog.h"
#include "views/link_element_dialog.h"
#include "views/link_passage_dialog.h"
#include "views/may_change.h"
#include "views/reason_dialog.h"
#include "views/strand_dialog.h"
#include "views/tell_time_dialog.h"
#include "views/view_tasks.h"

namespace strata::views {

namespace {

std::string counted(const std::vector<std::int64_t>& events) {
    return base::plural(static_cast<std::int64_t>(events.size()), "event", "events");
}

}  // namespace

// Acted on at once rather than through the command table, which asks where the keyboard is: with a menu up it
// is nowhere.
void EventActions::popUp(const std::vector<std::int64_t>& events) {
    if (events.empty() || !context_.session)
        return;
    wxMenu menu(wxString::FromUTF8(counted(events)));
    for (const EventAct& act : kEventActs) {
        if (!act.isChange)
            menu.AppendSeparator();
        auto* item =
            menu.Append(wxID_ANY, wxString::FromUTF8(act.label) + (*act.key == 0 ? "" : "\t") + act.key);
        item->Enable(act.takes(events.size()) && (!act.isChange || mayChange(context_)));
        menu.Bind(
            wxEVT_MENU,
            [this, id = act.id, events](wxCommandEvent&) {
                parent_->CallAfter([this, id, events] { this->act(id, events); });
            },
            item->GetId());
    }
    parent_->PopupMenu(&menu);
}

void EventActions::act(std::string_view id, const std::vector<std::int64_t>& events) {
    if (events.empty() || !context_.session)
        return;
    if (id == "event.cite")
        return copyCitations(events);
    if (id == "event.revise")
        return reviseOrTell(events.front());
    if (id == "event.clock")
        return assessClock(events.front());
    if (id == "event.note")
        return note(events);
    if (id == "event.tag" || id == "event.untag")
        return tag(events, id == "event.untag");
    if (id == "event.same" || id == "event.apart")
        return sayWhetherSame(events, id == "event.same");
    const auto showModal = [this](auto&& dialog) {
        if (dialog.ShowModal() == wxID_OK)
            context_.onChanged();
    };
    if (id == "event.strand" || id == "event.unstrand")
        showModal(StrandDialog(parent_, context_, events,
                               id == "event.strand" ? StrandDialog::Way::in : StrandDialog::Way::out));
    else if (id == "event.link_element")
        showModal(LinkElementDialog(parent_, context_, events));
    else if (id == "event.link_passage")
        showModal(LinkPassageDialog(parent_, context_, events));
}

void EventActions::takeBack(const std::string& what, TakeBack command) {
    ReasonDialog ask(parent_, context_, "Take back", "Take back " + what + "?", "Take back",
                     std::move(command));
    if (ask.ShowModal() == wxID_OK)
        context_.onChanged();
}

void EventActions::sayWhetherSame(const std::vector<std::int64_t>& events, bool isSame) {
    std::string ids;
    for (const std::int64_t number : events)
        ids += (ids.empty() ? "E" : ", E") + std::to_string(number);
    ReasonDialog ask(parent_, context_, isSame ? "The same event" : "Not the same event",
                     ids + (isSame ? " are one event, told more than once." : " are different events.") +
                         " All of them stay; what you say of them carries your name.",
                     "Record", [events, isSame](workbench::CaseSession& session, const std::string& reason) {
                         return isSame ? session.sayEventsSame(events, reason)
                                       : session.tellEventsApart(events, reason);
                     });
    if (ask.ShowModal() == wxID_OK)
        context_.onChanged();
}

// One line each: when, what, and where it stands.
void EventActions::copyCitations(const std::vector<std::int64_t>& events, const std::string& heading) {
    context_.tasks->read<std::string>(
        life_,
        [session = context_.session, events, heading](std::stop_token) {
            const auto reader = session->reader();
            const auto zone = base::Zone::find(reader.zone());
            std::string lines = heading.empty() ? heading : heading + "\n";
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

// One made by hand is changed; of one whose source gives no date it is said when it was.
void EventActions::reviseOrTell(std::int64_t event) {
    struct Found {
        std::optional<workbench::EventRow> row;
        std::optional<workbench::NewEvent> made;
    };
    context_.tasks->read<Found>(
        life_,
        [session = context_.session, event](std::stop_token) {
            const auto reader = session->reader();
            return Found{reader.event(event), reader.madeEvent(event)};
        },
        [this](const Found& found) {
            if (!found.row)
                return;
            const auto& row = *found.row;
            if (!found.made && (row.earliest || row.latest) && row.timeReason.empty() && row.told.empty())
                return context_.onMessage(
                    row.id + " has a date from its source, which is never changed. Put a note on it.");
            const bool isChanged =
                found.made ? EventDialog(parent_, context_, EventDialog::Revised{row.number, *found.made})
                                     .ShowModal() == wxID_OK
                           : TellTimeDialog(parent_, context_, row).ShowModal() == wxID_OK;
            if (isChanged)
                context_.onChanged();
        });
}

void EventActions::assessClock(std::int64_t event) {
    context_.tasks->read<std::optional<workbench::EventRow>>(
        life_,
        [session = context_.session, event](std::stop_token) { return session->reader().event(event); },
        [this](const std::optional<workbench::EventRow>& row) {
            if (!row || row->isMade)
                return context_.onMessage("An event made by hand has no source with a clock.");
            if (ClockDialog(parent_, context_, row->source,
                            row->exhibit.empty() ? row->source : row->exhibit + " (" + row->source + ")")
                    .ShowModal() == wxID_OK)
                context_.onChanged();
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
    changeCase(context_, life_, std::move(command));
}

}  // namespace strata::views
