#include "timeline/event_commands.h"

#include <algorithm>
#include <map>

#include "base/ids.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "timeline/event_name.h"
#include "timeline/event_numbers.h"
#include "timeline/event_state.h"
#include "timeline/event_table.h"

namespace strata::timeline {

namespace {

base::Outcome<std::string> acceptedText(const std::string& text, const std::string& code,
                                        const std::string& whyEmpty) {
    std::string trimmed = base::trimmed(text);
    if (trimmed.empty())
        return base::Refusal{code, "text", whyEmpty};
    if (!base::isUtf8(trimmed))
        return base::Refusal{code, "text", "The words are not UTF-8 text. Type them again."};
    return trimmed;
}

base::Outcome<EventContent> accepted(EventContent content) {
    content.title = base::trimmed(content.title);
    if (content.title.empty())
        return base::Refusal{"event.title", "title",
                             "An event needs a title: what happened, in a few words."};
    if (base::trimmed(content.kind).empty())
        content.kind = kDefaultKind;
    if (base::trimmed(content.lane).empty())
        content.lane = kDefaultLane;
    if (!base::isUtf8(content.title + content.place + content.kind + content.lane + content.detail +
                      content.when.words + content.peopleInWords() + content.cites.inWords()))
        return base::Refusal{"event.encoding", "title",
                             "The words of the event are not UTF-8 text. Type them again."};
    return content;
}

// The events that would gain or lose each tag, so that undo takes back what was done and no more.
enum class Tagging { on, off };
base::Outcome<> changeTags(casefile::Writer& writer, const EventNumbers& asked,
                           const std::vector<std::string>& tags, Tagging tagging) {
    auto events = acceptedEvents(writer.database(), asked);
    if (!events.ok())
        return events.refusal();
    EventNames names(writer.database());
    EventNumbers changed;
    std::string changes = "[";
    for (const auto& said : tags) {
        const auto tag = acceptedText(said, "event.tag", "A tag needs a word.");
        if (!tag.ok())
            return tag.refusal();
        std::map<std::string, EventNumbers> bySpelling;
        for (const std::int64_t number : events.value()) {
            auto held = writer.database().query("SELECT tag FROM event_tag WHERE event = ? AND folded = ?",
                                                number, base::foldForSearch(tag.value()));
            const bool isThere = held.next();
            if (isThere != (tagging == Tagging::on))
                bySpelling[isThere ? held.text(0) : tag.value()].push_back(number);
        }
        for (const auto& [spelling, of] : bySpelling) {
            changes += (changes.size() > 1 ? "," : "") +
                       casefile::Payload().set("tag", spelling).raw("events", names.json(of)).text();
            changed.insert(changed.end(), of.begin(), of.end());
        }
    }
    if (changed.empty())
        return base::Refusal{"event.tag_unchanged", "tags",
                             tagging == Tagging::on ? "These events have these tags already."
                                                    : "None of these events has such a tag."};
    std::ranges::sort(changed);
    changed.erase(std::ranges::unique(changed).begin(), changed.end());
    writer.append({tagging == Tagging::on ? "event.tagged" : "event.untagged", 1, subjectOf(changed), "",
                   casefile::Payload().raw("tags", changes + "]").text(), std::nullopt});
    return {};
}

}  // namespace

base::Outcome<std::int64_t> makeEvent(casefile::Writer& writer, EventContent asked) {
    auto content = accepted(std::move(asked));
    if (!content.ok())
        return content.refusal();
    const std::int64_t number = nextEventNumber(writer.database());
    const std::string payload =
        casefile::Payload().set("event", base::randomId()).raw("now", content.value().json()).text();
    writer.append({"event.made", 1, idOf(number), "", payload, std::nullopt});
    return number;
}

base::Outcome<> reviseEvent(casefile::Writer& writer, std::int64_t number, EventContent asked) {
    const auto held = madeEventOf(writer.database(), number);
    if (!held)
        return base::Refusal{
            "event.not_made", "event",
            idOf(number) +
                " is not an event made by hand. What a source says is never changed: put a note on it."};
    auto content = accepted(std::move(asked));
    if (!content.ok())
        return content.refusal();
    const std::string was = held->content.json(), now = content.value().json();
    if (was == now)
        return base::Refusal{"event.unchanged", "event", idOf(number) + " says this already."};
    const std::string payload =
        casefile::Payload().set("event", held->id).raw("was", was).raw("now", now).text();
    writer.append({"event.revised", 1, idOf(number), "", payload, std::nullopt});
    return {};
}

base::Outcome<> tellEventTime(casefile::Writer& writer, std::int64_t number, const EventWhen& when,
                              const std::string& reason) {
    auto& database = writer.database();
    const auto name = EventNames(database).nameOf(number);
    if (!name)
        return base::Refusal{"event.unknown", "events",
                             "There is no event " + idOf(number) + " in this case."};
    if (!name->made.empty())
        return base::Refusal{"event.is_made", "event",
                             idOf(number) + " is an event made by hand: revise it to say when it was."};
    const auto held = eventState(database, number);
    const bool isTold = held && held->content;
    const bool isDated =
        database.integer("SELECT coalesce(earliest, latest) FROM event WHERE id = ?", number).has_value();
    if (isDated && !isTold)
        return base::Refusal{
            "event.is_dated", "event",
            idOf(number) + " has a date from its source, which is never changed: put a note on it."};
    const std::string was = isTold ? held->content->when.json() : "",
                      now = when.words.empty() ? "" : when.json();
    if (was == now)
        return base::Refusal{"event.unchanged", "event", idOf(number) + " is told so already."};
    if (!base::isUtf8(when.words + reason))
        return base::Refusal{"event.encoding", "when", "The words are not UTF-8 text. Type them again."};
    casefile::Payload payload;
    payload.raw("event", name->json());
    if (!was.empty())
        payload.raw("was", was);
    if (!now.empty())
        payload.raw("now", now);
    writer.append({"event.time_told", 1, idOf(number), base::trimmed(reason), payload.text(), std::nullopt});
    return {};
}

base::Outcome<> noteEvents(casefile::Writer& writer, const EventNumbers& asked, const std::string& said) {
    auto events = acceptedEvents(writer.database(), asked);
    if (!events.ok())
        return events.refusal();
    auto text = acceptedText(said, "event.note", "A note needs words.");
    if (!text.ok())
        return text.refusal();
    casefile::Payload payload;
    payload.set("note", base::randomId()).set("text", text.value());
    payload.raw("events", EventNames(writer.database()).json(events.value()));
    writer.append({"event.noted", 1, subjectOf(events.value()), "", payload.text(), std::nullopt});
    return {};
}

base::Outcome<> tagEvents(casefile::Writer& writer, const EventNumbers& events,
                          const std::vector<std::string>& tags) {
    return changeTags(writer, events, tags, Tagging::on);
}

base::Outcome<> untagEvents(casefile::Writer& writer, const EventNumbers& events,
                            const std::vector<std::string>& tags) {
    return changeTags(writer, events, tags, Tagging::off);
}

}  // namespace strata::timeline
