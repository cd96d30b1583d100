#include "timeline/event_name.h"

#include "casefile/payload.h"
#include "evidence/source_entries.h"

namespace strata::timeline {

namespace {

// The events of one import: their numbers run on without a gap.
struct ImportEvents {
    std::int64_t first = 0, last = 0;
    bool isInOrder = false;
};

std::optional<ImportEvents> eventsOfImport(store::Database& database, std::int64_t import) {
    auto row = database.query("SELECT first, last, is_in_order FROM import_events WHERE import = ?", import);
    if (!row.next())
        return std::nullopt;
    return ImportEvents{row.integer(0), row.integer(1), row.integer(2) != 0};
}

std::int64_t placeOf(store::Database& database, std::int64_t number) {
    return database.integer("SELECT at FROM event WHERE id = ?", number).value_or(-1);
}

// The first event that does not stand before the position.
std::int64_t lowerBound(store::Database& database, const ImportEvents& events, std::int64_t position) {
    std::int64_t low = events.first, high = events.last + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (placeOf(database, middle) < position)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

}  // namespace

std::string EventName::json() const {
    casefile::Payload payload;
    if (!made.empty())
        return payload.set("made", made).text();
    payload.set("source", source).set("position", position);
    if (nth > 1)
        payload.set("nth", nth);
    return payload.text();
}

EventName EventName::read(const base::Json& json) {
    return {json["made"].asString(), json["source"].asString(), json["position"].asInt(),
            json["nth"].asInt(1)};
}

std::optional<EventName> EventNames::nameOf(std::int64_t number) {
    EventName name;
    if (auto made = database_.query("SELECT id FROM made_event WHERE number = ?", number); made.next()) {
        name.made = made.text(0);
        return name;
    }
    auto row = database_.query("SELECT at, import FROM event WHERE id = ?", number);
    if (!row.next())
        return std::nullopt;
    name.position = row.integer(0);
    name.source = labels_.of(row.integer(1)).sha256;
    const auto events = eventsOfImport(database_, row.integer(1));
    if (!events)
        return std::nullopt;
    name.nth += events->isInOrder
                    ? number - lowerBound(database_, *events, name.position)
                    : database_
                          .integer("SELECT count(*) FROM event WHERE id BETWEEN ? AND ? AND at = ?",
                                   events->first, number - 1, name.position)
                          .value_or(0);
    return name;
}

std::optional<std::int64_t> EventNames::numberOf(const EventName& name) {
    if (!name.made.empty())
        return database_.integer("SELECT number FROM made_event WHERE id = ? AND NOT is_unmade", name.made);
    const auto source = evidence::findSource(database_, name.source);
    const auto events = source ? eventsOfImport(database_, source->entry) : std::nullopt;
    if (!events)
        return std::nullopt;
    if (!events->isInOrder)
        return database_.integer(
            "SELECT id FROM event WHERE id BETWEEN ? AND ? AND at = ? ORDER BY id LIMIT 1 OFFSET ?",
            events->first, events->last, name.position, name.nth - 1);
    const std::int64_t number = lowerBound(database_, *events, name.position) + name.nth - 1;
    if (number > events->last || placeOf(database_, number) != name.position)
        return std::nullopt;
    return number;
}

std::string EventNames::json(const std::vector<std::int64_t>& numbers) {
    std::string names = "[";
    for (const std::int64_t number : numbers)
        if (const auto name = nameOf(number))
            names += (names.size() > 1 ? "," : "") + name->json();
    return names + "]";
}

std::vector<std::int64_t> EventNames::numbers(const base::Json& names) {
    std::vector<std::int64_t> numbers;
    for (const auto& name : names.items())
        if (const auto number = numberOf(EventName::read(name)))
            numbers.push_back(*number);
    return numbers;
}

}  // namespace strata::timeline
