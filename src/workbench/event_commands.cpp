#include "timeline/event_commands.h"

#include <charconv>

#include "accounts/account_reader.h"
#include "base/instant.h"
#include "base/text.h"
#include "casefile/case_settings.h"
#include "evidence/source_reader.h"
#include "people/people_module.h"
#include "timeline/duplicates.h"
#include "timeline/event_name.h"
#include "timeline/passage_links.h"
#include "timeline/relative_time.h"
#include "workbench/case_inside.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

// A name that means a person of the case is that person's; any other stays the name that was said.
base::Outcome<timeline::EventPerson> personOf(store::Database& database, const std::string& said) {
    auto found = people::findPerson(database, said);
    if (found.ok())
        return timeline::EventPerson{found.value().name, found.value().id};
    if (found.refusal().code != "person.unknown")
        return found.refusal();
    return timeline::EventPerson{base::trimmed(said), ""};
}

base::Outcome<> citeSource(store::Database& database, const NewEvent& asked, timeline::EventCitation& cites) {
    for (const auto& source : evidence::listSources(database))
        if (source.id == asked.source || (!source.exhibit.empty() && source.exhibit == asked.source)) {
            cites.source = source.id;
            cites.sourceSha256 = source.sha256;
            cites.position = base::trimmed(asked.position);
            return {};
        }
    return base::Refusal{"event.cites_source", "source",
                         "There is no source or exhibit \"" + asked.source +
                             "\" in this case. Import it first, or cite it in words."};
}

// The passage in the text as it is kept: within it, and not through the middle of a letter.
base::Outcome<timeline::PassageOfAccount> passageOf(casefile::Writer& writer, const PassageRow& asked) {
    const auto account =
        accounts::findAccountAsSaid(writer.database(), asked.account, static_cast<int>(asked.revision));
    if (!account.ok())
        return account.refusal();
    const std::string text = writer.blobs().read(account.value().sha256);
    const auto size = static_cast<std::int64_t>(text.size());
    const auto isLetterStart = [&](std::int64_t at) {
        return at == size || (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0) != 0x80;
    };
    if (asked.start < 0 || asked.end > size || asked.start >= asked.end || !isLetterStart(asked.start) ||
        !isLetterStart(asked.end))
        return base::Refusal{"event.passage", "passage",
                             "Bytes " + std::to_string(asked.start) + " to " + std::to_string(asked.end) +
                                 " are no passage of " + account.value().id + ", which has " +
                                 std::to_string(size) + " bytes."};
    return timeline::PassageOfAccount{account.value().id, account.value().sha256, account.value().revision,
                                      asked.start, asked.end};
}

base::Outcome<> citeAccount(casefile::Writer& writer, const NewEvent& asked, timeline::EventCitation& cites) {
    cites.start = asked.start;
    cites.end = asked.end;
    if (asked.start || asked.end) {
        const auto passage = passageOf(
            writer, {asked.account, asked.revision, asked.start.value_or(0), asked.end.value_or(0)});
        if (!passage.ok())
            return passage.refusal();
    }
    const auto account = accounts::findAccountAsSaid(writer.database(), asked.account, asked.revision);
    if (!account.ok())
        return account.refusal();
    cites.account = account.value().id;
    cites.accountSha256 = account.value().sha256;
    cites.revision = account.value().revision;
    return {};
}

// An event by its id, a person of the case, or a date.
base::Outcome<timeline::EventAnchor> anchorOf(store::Database& database, const std::string& asked,
                                              const base::Zone& zone) {
    timeline::EventAnchor anchor;
    const std::string said = base::trimmed(asked);
    if (said.empty())
        return anchor;
    if (const auto number = said.starts_with('E') ? eventNumber(said) : std::nullopt) {
        anchor.event = timeline::EventNames(database).nameOf(*number);
        if (!anchor.event)
            return base::Refusal{"event.anchor", "anchor", "There is no event " + said + " in this case."};
        return anchor;
    }
    const auto date = timeline::readEventWhen(said, "", zone);
    if (date.ok() && date.value().isDated()) {
        anchor.date = date.value().edtf;
        return anchor;
    }
    const auto person = people::findPerson(database, said);
    if (!person.ok())
        return base::Refusal{"event.anchor", "anchor",
                             "\"" + said +
                                 "\" is no event (E12), no person of the case and no clear date, so a time "
                                 "cannot be told by it."};
    anchor.person = person.value().id;
    return anchor;
}

// What an anchor is by its own words where they are an id: "two weeks after E12", "when P01 was fourteen".
std::string idIn(const timeline::TimeAnchor& anchor) {
    const std::string& said = anchor.kind == timeline::TimeAnchor::Kind::age ? anchor.whose : anchor.words;
    const bool isId = said.size() > 1 && (said[0] == 'E' || said[0] == 'P') &&
                      said.find_first_not_of("0123456789", 1) == std::string::npos;
    return isId ? said : std::string();
}

base::Outcome<timeline::EventWhen> whenOf(store::Database& database, const NewEvent& asked) {
    const auto found = base::Zone::find(casefile::CaseSettings::read(database).zone);
    const base::Zone& zone = found ? *found : base::Zone::utc();
    auto when = timeline::readEventWhen(asked.when, asked.reading, zone);
    if (!when.ok())
        return when;
    const auto told =
        when.value().isDated() ? std::nullopt : timeline::readRelativeTime(when.value().words, {zone});
    if (!told && !(asked.anchor + asked.anchorEnd).empty())
        return base::Refusal{"event.anchor", "anchor",
                             when.value().isDated()
                                 ? "\"" + asked.when + "\" is a date of its own, and needs no anchor."
                                 : "\"" + asked.when +
                                       "\" does not tell a time by something else, as \"two weeks after we "
                                       "moved\" does."};
    if (!told)
        return when;
    if (!told->end && !asked.anchorEnd.empty())
        return base::Refusal{"event.anchor", "anchor_end",
                             "\"" + asked.when + "\" has one side; the second anchor is for \"between\"."};
    auto anchor = anchorOf(database, asked.anchor.empty() ? idIn(told->anchor) : asked.anchor, zone);
    if (!anchor.ok())
        return anchor.refusal();
    when.value().anchor = anchor.value();
    if (!told->end)
        return when;
    auto end = anchorOf(database, asked.anchorEnd.empty() ? idIn(*told->end) : asked.anchorEnd, zone);
    if (!end.ok())
        return base::Refusal{"event.anchor", "anchor_end", end.refusal().message};
    when.value().end = end.value();
    return when;
}

// As it was picked, for a person to change.
std::string pickedIn(timeline::EventNames& names, const timeline::EventAnchor& anchor) {
    if (anchor.event) {
        const auto number = names.numberOf(*anchor.event);
        return number ? "E" + std::to_string(*number) : std::string();
    }
    return anchor.person.empty() ? anchor.date : anchor.person;
}

base::Outcome<timeline::EventContent> contentOf(casefile::Writer& writer, const NewEvent& asked) {
    auto& database = writer.database();
    timeline::EventContent content;
    content.title = asked.title;
    content.place = base::trimmed(asked.place);
    content.kind = base::trimmed(asked.kind);
    content.lane = base::trimmed(asked.lane);
    content.detail = base::trimmed(asked.detail);
    content.cites.words = base::trimmed(asked.cites);
    auto when = whenOf(database, asked);
    if (!when.ok())
        return when.refusal();
    content.when = when.value();
    for (const auto& said : asked.people) {
        auto person = personOf(database, said);
        if (!person.ok())
            return person.refusal();
        if (!person.value().name.empty())
            content.people.push_back(person.value());
    }
    if (!asked.source.empty())
        if (auto cited = citeSource(database, asked, content.cites); !cited.ok())
            return cited.refusal();
    if (!asked.account.empty())
        if (auto cited = citeAccount(writer, asked, content.cites); !cited.ok())
            return cited.refusal();
    return content;
}

}  // namespace

std::optional<std::int64_t> eventNumber(std::string_view id) {
    if (id.starts_with('E'))
        id.remove_prefix(1);
    std::int64_t number = 0;
    const auto read = std::from_chars(id.data(), id.data() + id.size(), number);
    if (id.empty() || read.ec != std::errc() || read.ptr != id.data() + id.size() || number < 1)
        return std::nullopt;
    return number;
}

base::Outcome<> CaseSession::change(const std::function<base::Outcome<>(casefile::Writer&)>& command) {
    return inside_->file->change(command);
}

base::Outcome<EventRow> CaseSession::makeEvent(const NewEvent& asked) {
    EventRow row;
    auto done = change([&](casefile::Writer& writer) -> base::Outcome<> {
        auto content = contentOf(writer, asked);
        if (!content.ok())
            return content.refusal();
        auto number = timeline::makeEvent(writer, content.value());
        if (!number.ok())
            return number.refusal();
        row = rowOf(*timeline::EventReader(writer.database()).event(number.value()));
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return row;
}

base::Outcome<EventRow> CaseSession::reviseEvent(std::int64_t number, const NewEvent& asked) {
    EventRow row;
    auto done = change([&](casefile::Writer& writer) -> base::Outcome<> {
        auto content = contentOf(writer, asked);
        if (!content.ok())
            return content.refusal();
        if (auto revised = timeline::reviseEvent(writer, number, content.value()); !revised.ok())
            return revised;
        row = rowOf(*timeline::EventReader(writer.database()).event(number));
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return row;
}

base::Outcome<EventRow> CaseSession::tellEventTime(std::int64_t number, const NewEvent& how,
                                                   const std::string& reason) {
    EventRow row;
    auto done = change([&](casefile::Writer& writer) -> base::Outcome<> {
        auto when = whenOf(writer.database(), how);
        if (!when.ok())
            return when.refusal();
        if (auto told = timeline::tellEventTime(writer, number, when.value(), reason); !told.ok())
            return told;
        row = rowOf(*timeline::EventReader(writer.database()).event(number));
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return row;
}

base::Outcome<> CaseSession::noteEvents(const EventNumbers& events, const std::string& text) {
    return change([&](casefile::Writer& writer) { return timeline::noteEvents(writer, events, text); });
}

base::Outcome<> CaseSession::tagEvents(const EventNumbers& events, const std::vector<std::string>& tags) {
    return change([&](casefile::Writer& writer) { return timeline::tagEvents(writer, events, tags); });
}

base::Outcome<> CaseSession::untagEvents(const EventNumbers& events, const std::vector<std::string>& tags) {
    return change([&](casefile::Writer& writer) { return timeline::untagEvents(writer, events, tags); });
}

base::Outcome<> CaseSession::sayEventsSame(const EventNumbers& events, const std::string& reason) {
    return change([&](casefile::Writer& writer) { return timeline::sayEventsSame(writer, events, reason); });
}

base::Outcome<> CaseSession::tellEventsApart(const EventNumbers& events, const std::string& reason) {
    return change(
        [&](casefile::Writer& writer) { return timeline::tellEventsApart(writer, events, reason); });
}

base::Outcome<> CaseSession::linkEventsToPassage(const EventNumbers& events, const PassageRow& asked,
                                                 const std::string& reason) {
    return change([&](casefile::Writer& writer) -> base::Outcome<> {
        const auto passage = passageOf(writer, asked);
        if (!passage.ok())
            return passage.refusal();
        return timeline::linkToPassage(writer, events, passage.value(), reason);
    });
}

std::optional<NewEvent> CaseReader::madeEvent(std::int64_t number) const {
    const auto made = timeline::madeEventOf(case_->database(), number);
    if (!made)
        return std::nullopt;
    const auto& held = made->content;
    NewEvent event;
    event.title = held.title;
    event.when = held.when.words;
    event.reading = held.when.isUnclear ? timeline::kReadingNotKnown : held.when.edtf;
    timeline::EventNames names(case_->database());
    event.anchor = pickedIn(names, held.when.anchor);
    event.anchorEnd = pickedIn(names, held.when.end);
    for (const auto& person : held.people)
        event.people.push_back(person.person.empty() ? person.name : person.person);
    event.place = held.place;
    event.kind = held.kind;
    event.lane = held.lane;
    event.detail = held.detail;
    event.cites = held.cites.words;
    event.source = held.cites.source;
    event.position = held.cites.position;
    event.account = held.cites.account;
    event.revision = static_cast<int>(held.cites.revision);
    event.start = held.cites.start;
    event.end = held.cites.end;
    return event;
}

std::vector<TagRow> CaseReader::tags() const {
    std::vector<TagRow> rows;
    for (const auto& [tag, events] : timeline::EventReader(case_->database()).tags())
        rows.push_back({tag, events});
    return rows;
}

std::vector<DuplicateRow> CaseReader::duplicates(std::int64_t limit, std::int64_t offset) const {
    std::vector<DuplicateRow> rows;
    for (const auto& set : timeline::findDuplicates(case_->database(), limit, offset)) {
        DuplicateRow row;
        for (const std::int64_t number : set.events)
            row.events.push_back("E" + std::to_string(number));
        row.earliest = set.earliest;
        row.latest = set.latest;
        row.precision = set.precision;
        row.why = std::string(set.hasSameTitle ? "same_title" : "") +
                  (set.hasSameTitle && set.hasSamePeopleAndKind ? "," : "") +
                  (set.hasSamePeopleAndKind ? "same_people_and_kind" : "");
        if (set.decision) {
            row.decision = set.decision->isSame ? "same" : "apart";
            if (const auto entry = case_->ledger().entry(set.decision->entry)) {
                row.by = entry->author.actor;
                row.role = entry->author.role;
                row.at = base::isoUtc(entry->at);
                row.reason = entry->reason;
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace strata::workbench
