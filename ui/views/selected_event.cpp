#include "views/selected_event.h"

#include "presenters/timeline_when.h"
#include "views/selected_links.h"

namespace strata::views {

Selection selectionOf(const presenters::TimelineDetail& detail,
                      const presenters::TimelinePresenter& presenter, ViewContext& context,
                      EventActions& actions) {
    const auto& event = detail.event;
    Selection selection;
    selection.title = event.title.empty() ? event.id : event.title;
    const auto say = [&](const char* name, const std::string& value) {
        if (!value.empty())
            selection.saysSource.emplace_back(name, value);
    };
    say("Original words", event.original);
    say("Words told in", event.told);
    say("When", detail.when);
    say("EDTF", detail.edtf);
    say("Order", detail.order);
    say("Zone", event.zone.empty() ? std::string()
                                   : event.zone + (event.basis.empty() ? "" : " (" + event.basis + ")"));
    say("Source", event.source);
    say("Position", event.position);
    say("Exhibit", event.exhibit);
    say("Kind", event.kind);
    say("People", event.people);
    say("Place", event.place);
    say("Detail", event.detail);
    say("Event", event.id);
    say("Rests on", event.cites);
    say("Original", detail.originalTrouble);
    for (const auto& clock : event.clocks)
        selection.concluded.emplace_back("If its clock was wrong",
                                         showIfClock(event, clock, presenter.zone()));
    if (!event.timeReason.empty())
        selection.concluded.emplace_back("Why this date", event.timeReason);
    if (event.hasStrict && !presenter.isStrict()) {
        workbench::EventRow strict = event;
        strict.edtf.clear();
        strict.timeReason.clear();
        strict.isUnclear = false;
        strict.earliest = event.strictEarliest;
        strict.latest = event.strictLatest;
        selection.concluded.emplace_back("Exactly as stated", presenter.whenWords(strict));
    }
    for (const auto& note : event.notes)
        selection.concluded.emplace_back("Note by " + note.by, note.text);
    std::string tags;
    for (const auto& tag : event.tags)
        tags += (tags.empty() ? "" : ", ") + tag;
    if (!tags.empty())
        selection.concluded.emplace_back("Tags", tags);
    selection.links = linksOf(detail, context, actions);
    selection.originalLines = detail.original.lines;
    selection.highlight = detail.original.highlight;
    return selection;
}

}  // namespace strata::views
