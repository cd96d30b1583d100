#include "workbench/bundle_events.h"

#include <array>
#include <fstream>

#include "base/failure.h"
#include "base/instant.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "workbench/event_order.h"

namespace strata::workbench {

namespace {

using bundle::escaped;
using bundle::linkTo;

constexpr std::int64_t kEventsOnPage = 1000;

std::string iso(const std::optional<Micros>& at) {
    return at ? base::isoUtc(*at) : "";
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : between) + word;
    return all;
}

std::string clockWords(const EventRow& event) {
    std::vector<std::string> words;
    for (const auto& clock : event.clocks)
        words.push_back(clock.words + " (" + clock.by + ": " + clock.reason + ")");
    return joined(words, "; ");
}

struct Field {
    const char* name;
    std::string (*of)(const EventRow&);
    enum class From : std::uint8_t { source, people, program } from = From::source;

    bool isInTable(BundleEvents::Columns columns) const {
        return from == From::source || (from == From::people && columns == BundleEvents::Columns::all);
    }
};
constexpr auto kPeople = Field::From::people;

constexpr std::array kFields{
    Field{"id", [](const EventRow& event) { return event.id; }},
    Field{"earliest", [](const EventRow& event) { return iso(event.earliest); }},
    Field{"latest", [](const EventRow& event) { return iso(event.latest); }},
    Field{"precision", [](const EventRow& event) { return event.precision; }},
    Field{"zone", [](const EventRow& event) { return event.zone; }},
    Field{"basis", [](const EventRow& event) { return event.basis; }},
    Field{"original", [](const EventRow& event) { return event.original; }},
    Field{"kind", [](const EventRow& event) { return event.kind; }},
    Field{"title", [](const EventRow& event) { return event.title; }},
    Field{"detail", [](const EventRow& event) { return event.detail; }},
    Field{"people", [](const EventRow& event) { return event.people; }},
    Field{"place", [](const EventRow& event) { return event.place; }},
    Field{"lane", [](const EventRow& event) { return event.lane; }, kPeople},
    Field{"source", [](const EventRow& event) { return event.source; }},
    Field{"position", [](const EventRow& event) { return event.position; }},
    Field{"import", [](const EventRow& event) { return event.import; }, Field::From::program},
    Field{"exhibit", [](const EventRow& event) { return event.exhibit; }},
    Field{"made_by", [](const EventRow& event) { return event.madeBy; }, kPeople},
    Field{"made_at", [](const EventRow& event) { return event.madeAt; }, kPeople},
    Field{"edtf", [](const EventRow& event) { return event.edtf; }, kPeople},
    Field{"cites", [](const EventRow& event) { return event.cites; }, kPeople},
    Field{"told", [](const EventRow& event) { return event.told; }, kPeople},
    Field{"told_by", [](const EventRow& event) { return event.toldBy; }, kPeople},
    Field{"time_reason", [](const EventRow& event) { return event.timeReason; }, kPeople},
    Field{"reading", [](const EventRow& event) { return std::string(event.isUnclear ? "unknown" : ""); },
          kPeople},
    Field{"strict_earliest", [](const EventRow& event) { return iso(event.strictEarliest); }},
    Field{"strict_latest", [](const EventRow& event) { return iso(event.strictLatest); }},
    Field{"clock", clockWords, kPeople},
    Field{"not_in_order", [](const EventRow& event) { return event.notInOrder; }},
    Field{"same_as", [](const EventRow& event) { return joined(event.sameAs, ", "); }, kPeople},
    Field{"tags", [](const EventRow& event) { return joined(event.tags, "; "); }, kPeople}};

std::vector<std::string> heads(BundleEvents::Columns columns) {
    std::vector<std::string> names;
    for (const Field& field : kFields)
        if (field.isInTable(columns))
            names.emplace_back(field.name);
    return names;
}

std::vector<std::string> cells(const EventRow& event, BundleEvents::Columns columns) {
    std::vector<std::string> cells;
    for (const Field& field : kFields)
        if (field.isInTable(columns))
            cells.push_back(field.of(event));
    return cells;
}

std::string line(const EventRow& event) {
    base::JsonWriter json;
    json.beginObject();
    for (const Field& field : kFields)
        json.memberIfAny(field.name, field.of(event));
    json.endObject();
    return json.take() + "\n";
}

std::string pageName(std::int64_t number) {
    const std::string digits = std::to_string(number);
    return "events-" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits + ".html";
}

// What goes with the time of an event, each in a line of its own.
std::string besideTheTime(const EventRow& event, const base::Zone& zone) {
    std::string html;
    const auto add = [&html](const std::string& words) {
        if (!words.empty())
            html += "<br><small>" + escaped(words) + "</small>";
    };
    add(event.timeReason);
    if (event.hasStrict) {
        EventRow strict = event;
        strict.earliest = event.strictEarliest;
        strict.latest = event.strictLatest;
        strict.edtf = strict.timeReason = "";
        add("Exactly as stated: " + showEventTime(strict, zone));
    }
    for (const auto& clock : event.clocks)
        add(showIfClock(event, clock, zone));
    if (!event.notInOrder.empty())
        add("Not in order with " + event.notInOrder);
    if (!event.sameAs.empty())
        add("Said to be the same event as " + joined(event.sameAs, ", "));
    return html;
}

}  // namespace

std::vector<std::string> BundleEvents::pageRow(const EventRow& event,
                                               const std::map<std::string, std::string>& originals) const {
    const auto original = originals.find(event.source);
    const std::string from = citationOf(event);
    return {escaped(event.id),
            escaped(showEventTime(event, zone_)) + besideTheTime(event, zone_),
            escaped(event.title) + "<br><small>" + escaped(event.detail) + "</small>",
            escaped(event.people),
            original == originals.end() ? escaped(from) : linkTo("../" + original->second, from),
            escaped(event.original)};
}

std::int64_t BundleEvents::write(bundle::BagWriter& bag, const std::map<std::string, std::string>& originals,
                                 std::stop_token stop) const {
    std::ofstream csv(bag.makeFile("events/events.csv"), std::ios::binary);
    std::ofstream lines(bag.makeFile("events/events.jsonl"), std::ios::binary);
    csv << "\xef\xbb\xbf" << bundle::csvLine(heads(columns_), true);
    std::vector<std::vector<std::string>> rows, index;
    std::int64_t written = 0, pages = 0;
    std::string firstShown, lastShown;
    const auto flush = [&] {
        if (rows.empty())
            return;
        ++pages;
        std::ofstream(bag.makeFile("events/" + pageName(pages)), std::ios::binary) << bundle::page(
            frame_, "Events, page " + std::to_string(pages),
            bundle::table("Events in order of time",
                          {"Id", "When", "What", "Who", "Where from", "Words in the source"}, rows),
            "../");
        index.push_back({linkTo(pageName(pages), "Page " + std::to_string(pages)), escaped(firstShown),
                         escaped(lastShown), std::to_string(rows.size())});
        rows.clear();
    };
    const auto put = [&](const EventRow& event) {
        const std::string when = showEventTime(event, zone_);
        if (rows.empty())
            firstShown = when;
        lastShown = when;
        rows.push_back(pageRow(event, originals));
        csv << bundle::csvLine(cells(event, columns_), true);
        lines << line(event);
        ++written;
        if (static_cast<std::int64_t>(rows.size()) == kEventsOnPage)
            flush();
    };
    std::optional<EventRow> before;  // not put yet: it may not be in order with the one that follows
    const auto follow = [&](EventRow now) {
        if (before) {
            noteNotInOrder(*before, now);
            put(*before);
        }
        before = std::move(now);
    };
    std::vector<EventRow> undated;  // that have dates in the case
    reader_.eachEvent({}, [&](const EventRow& event) {
        if (stop.stop_requested())
            throw base::Cancelled();
        auto now = shown_ ? shown_(event) : event;
        if (now && event.earliest && !now->earliest)
            undated.push_back(std::move(*now));
        else if (now)
            follow(std::move(*now));
    });
    for (auto& event : undated)
        follow(std::move(event));
    if (before)
        put(*before);
    flush();
    bag.addText("events/index.html",
                bundle::page(frame_, "Events",
                             "<p>" + base::plural(written, "event", "events") +
                                 " in order of time; those without a date come last. Two neighbours whose "
                                 "times overlap are not in order, and say so.</p>" +
                                 bundle::table("Pages", {"Page", "From", "To", "Events"}, index),
                             "../"));
    if (!csv.flush() || !lines.flush())
        throw base::Failure(
            "The bundle's events could not be written: the disk for temporary files may be full.");
    return written;
}

}  // namespace strata::workbench
