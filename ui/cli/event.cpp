#include <charconv>

#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/records.h"
#include "cli/words.h"

// What people do with events: make them, and put notes, tags and links on them.
namespace strata::cli {
namespace {

std::int64_t byteIn(const std::string& text, const std::string& what) {
    std::int64_t byte = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), byte);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size() || byte < 0)
        throw UsageError(what + " wants a number of bytes, not `" + text + "`");
    return byte;
}

// What was given takes the place of what the event says.
void takeOptions(const Invocation& invocation, workbench::NewEvent& event) {
    const auto take = [&invocation](const char* name, std::string& field) {
        if (invocation.has(name))
            field = invocation.option(name);
    };
    if (invocation.has("when"))
        for (std::string* field : {&event.reading, &event.anchor, &event.anchorEnd})
            field->clear();
    take("title", event.title);
    take("when", event.when);
    take("reading", event.reading);
    take("anchor", event.anchor);
    take("anchor-end", event.anchorEnd);
    take("place", event.place);
    take("kind", event.kind);
    take("lane", event.lane);
    take("cites", event.cites);
    take("detail", event.detail);
    if (invocation.has("source"))
        event.position.clear();
    take("source", event.source);
    take("position", event.position);
    if (invocation.has("person"))
        event.people = invocation.options("person");
    if (invocation.has("account")) {
        event.account = invocation.option("account");
        event.revision = 0;
        event.start = event.end = std::nullopt;
    }
    if (const std::string passage = invocation.option("passage"); !passage.empty()) {
        const auto ends = base::split(passage, '-');
        if (ends.size() != 2)
            throw UsageError("--passage wants START-END, such as 0-42, not `" + passage + "`");
        event.start = byteIn(ends[0], "--passage");
        event.end = byteIn(ends[1], "--passage");
    }
    if (!event.position.empty() && event.source.empty())
        throw UsageError("--position is a place in a source: name it with --source");
    if (event.start && event.account.empty())
        throw UsageError("--passage is a place in an account: name it with --account");
}

// What the words may mean, for somebody to choose from.
void propose(const workbench::CaseReader& reader, const workbench::EventRow& row) {
    const auto reading = reader.readWhen(row.told.empty() ? row.original : row.told);
    for (std::size_t at = 0; at < reading.anchors.size(); ++at) {
        const auto& asked = reading.anchors[at];
        if (asked.question.empty())
            continue;
        const std::string option = at == 0 ? "--anchor" : "--anchor-end";
        complain(printable(asked.question) + " Say it with " + option +
                 (asked.isPerson ? " and a person" : " and an event") +
                 (asked.proposals.empty() ? "." : ", perhaps one of these:"));
        for (const auto& one : asked.proposals)
            complain("  " + option + " " + one.id + "  " + printable(one.title + ", " + one.when));
    }
}

Status report(Invocation& invocation, const workbench::CaseSession& session,
              const base::Outcome<workbench::EventRow>& made) {
    if (!made)
        return refuse(made.refusal());
    const auto& row = made.value();
    if (!row.timeReason.empty() && !row.earliest && !row.latest) {
        complain(row.id + " has no date yet; the words are kept. " + printable(row.timeReason));
        if (row.toldBy.empty())
            propose(session.reader(), row);
    } else if (row.timeReason.empty() && !row.original.empty() && row.edtf.empty()) {
        complain("no date is read from \"" + printable(row.original) + "\", so " + row.id +
                 " has none; the words are kept.");
    }
    invocation.out().line(invocation.wantsJson() ? toJson(row) : row.id);
    return Status::done;
}

Status report(Invocation& invocation, const base::Outcome<>& done, const workbench::EventNumbers& numbers) {
    if (!done)
        return refuse(done.refusal());
    std::vector<std::string> ids;
    for (const std::int64_t number : numbers)
        ids.push_back("E" + std::to_string(number));
    base::JsonWriter writer;
    writer.beginObject().member("events", ids).endObject();
    invocation.out().line(invocation.wantsJson() ? writer.text() : joined(ids));
    return Status::done;
}

}  // namespace

Status addEvent(Invocation& invocation) {
    workbench::NewEvent event;
    takeOptions(invocation, event);
    auto session = invocation.openForWriting();
    return report(invocation, session, session.makeEvent(event));
}

Status reviseEvent(Invocation& invocation) {
    const auto numbers = eventNumbers(invocation.operand(1));
    if (numbers.size() != 1)
        throw UsageError("one event is revised at a time");
    auto session = invocation.openForWriting();
    auto event = session.reader().madeEvent(numbers[0]).value_or(workbench::NewEvent());
    takeOptions(invocation, event);
    return report(invocation, session, session.reviseEvent(numbers[0], event));
}

Status tellEventTime(Invocation& invocation) {
    const auto numbers = eventNumbers(invocation.operand(1));
    if (numbers.size() != 1)
        throw UsageError("one event is told at a time");
    auto session = invocation.openForWriting();
    workbench::NewEvent how;
    takeOptions(invocation, how);
    if (const bool isUntold = invocation.has("untell"); isUntold == invocation.has("when")) {
        const auto row = session.reader().event(numbers[0]);
        if (isUntold || !row || row->original.empty())
            throw UsageError(isUntold ? "--untell takes back what was said, so it goes without --when"
                                      : "--when is needed: the source has no words for the time");
        how.when = row->original;
    }
    return report(invocation, session, session.tellEventTime(numbers[0], how, invocation.option("reason")));
}

Status noteEvents(Invocation& invocation) {
    const auto numbers = eventNumbers(invocation.operand(1));
    return report(invocation, invocation.openForWriting().noteEvents(numbers, invocation.operand(2)),
                  numbers);
}

Status tagEvents(Invocation& invocation) {
    const auto numbers = eventNumbers(invocation.operand(1));
    return report(invocation, invocation.openForWriting().tagEvents(numbers, invocation.operandsFrom(2)),
                  numbers);
}

Status untagEvents(Invocation& invocation) {
    const auto numbers = eventNumbers(invocation.operand(1));
    return report(invocation, invocation.openForWriting().untagEvents(numbers, invocation.operandsFrom(2)),
                  numbers);
}

Status sayEventsSame(Invocation& invocation) {
    const auto numbers = eventNumbers(joined(invocation.operandsFrom(1), ","));
    return report(invocation, invocation.openForWriting().sayEventsSame(numbers, invocation.option("reason")),
                  numbers);
}

Status tellEventsApart(Invocation& invocation) {
    const auto numbers = eventNumbers(joined(invocation.operandsFrom(1), ","));
    return report(invocation,
                  invocation.openForWriting().tellEventsApart(numbers, invocation.option("reason")), numbers);
}

Status linkEventsToPassage(Invocation& invocation) {
    const auto numbers = eventNumbers(invocation.operand(1));
    const workbench::PassageRow passage{invocation.operand(2), invocation.number("revision", 0),
                                        byteIn(invocation.operand(3), "START"),
                                        byteIn(invocation.operand(4), "END")};
    return report(
        invocation,
        invocation.openForWriting().linkEventsToPassage(numbers, passage, invocation.option("reason")),
        numbers);
}

}  // namespace strata::cli
