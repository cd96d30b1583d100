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
        event.reading.clear();
    take("title", event.title);
    take("when", event.when);
    take("reading", event.reading);
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

Status report(Invocation& invocation, const base::Outcome<workbench::EventRow>& made) {
    if (!made)
        return refuse(made.refusal());
    const auto& row = made.value();
    if (!row.original.empty() && row.edtf.empty())
        complain("no date is read from \"" + printable(row.original) + "\", so " + row.id +
                 " has none; the words are kept.");
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
    return report(invocation, invocation.openForWriting().makeEvent(event));
}

Status reviseEvent(Invocation& invocation) {
    const auto numbers = eventNumbers(invocation.operand(1));
    if (numbers.size() != 1)
        throw UsageError("one event is revised at a time");
    auto session = invocation.openForWriting();
    auto event = session.reader().madeEvent(numbers[0]).value_or(workbench::NewEvent());
    takeOptions(invocation, event);
    return report(invocation, session.reviseEvent(numbers[0], event));
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
    return report(invocation, invocation.openForWriting().sayEventsSame(numbers), numbers);
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
