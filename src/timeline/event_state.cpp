#include "timeline/event_state.h"

namespace strata::timeline {

EventTime timeOf(const EventWhen& when) {
    EventTime time;
    time.fuzzy = {when.earliest, when.latest};
    time.strict = when.strict;
    time.precision = when.precision;
    time.basis = when.basis;
    time.zone = when.zone;
    time.words = when.words;
    time.edtf = when.edtf;
    time.isUnclear = when.isUnclear;
    return time;
}

std::optional<EventState> eventState(store::Database& database, std::int64_t number, std::int64_t entry) {
    auto row = database.query(
        "SELECT number, entry, is_there, content, earliest, latest, strict_earliest, strict_latest, "
        "precision, basis, zone, words, edtf, reason, told_by, is_unclear, people FROM event_state "
        "WHERE number = ? "
        "AND entry <= ? ORDER BY entry DESC LIMIT 1",
        number, entry > 0 ? entry : INT64_MAX);
    if (!row.next())
        return std::nullopt;
    EventState state;
    state.number = row.integer(0);
    state.entry = row.integer(1);
    state.isThere = row.integer(2) != 0;
    if (!row.isNull(3))
        state.content = EventContent::read(base::Json::parse(row.view(3)));
    EventTime& time = state.time;
    time.fuzzy = {row.maybeInteger(4), row.maybeInteger(5)};
    time.strict = {row.maybeInteger(6), row.maybeInteger(7)};
    time.precision = row.text(8);
    time.basis = row.text(9);
    time.zone = row.text(10);
    time.words = row.text(11);
    time.edtf = row.text(12);
    time.reason = row.text(13);
    time.toldBy = row.text(14);
    time.isUnclear = row.integer(15) != 0;
    state.people = static_cast<std::uint32_t>(row.integer(16));
    return state;
}

std::vector<std::int64_t> eventsWithStates(store::Database& database) {
    std::vector<std::int64_t> numbers;
    auto row = database.query("SELECT DISTINCT number FROM event_state ORDER BY number");
    while (row.next())
        numbers.push_back(row.integer(0));
    return numbers;
}

const base::Bounds& boundsIn(const EventView& view, const EventTime& time) {
    return view.isStrict ? time.strict : time.fuzzy;
}

std::optional<base::Bounds> strictBounds(store::Database& database, std::int64_t number) {
    auto row = database.query("SELECT earliest, latest FROM event_strict WHERE number = ?", number);
    if (!row.next())
        return std::nullopt;
    return base::Bounds{row.maybeInteger(0), row.maybeInteger(1)};
}

std::vector<EventOverride> overridesIn(store::Database& database, const EventView& view) {
    std::vector<EventOverride> overrides;
    if (view.isPlain())
        return overrides;
    for (const std::int64_t number : eventsWithStates(database)) {
        EventOverride changed;
        changed.number = number;
        const auto state = eventState(database, number, view.upToEntry);
        changed.isGone = !state || !state->isThere;
        if (!changed.isGone) {
            changed.bounds = boundsIn(view, state->time);
            changed.precision = base::precisionNamed(state->time.precision).value_or(base::Precision::none);
        }
        if (!changed.isGone && state->isMade()) {
            const auto lane = database.integer("SELECT id FROM lane WHERE name = ?", state->content->lane);
            const auto kind =
                database.integer("SELECT id FROM event_term WHERE name = ?", state->content->kind);
            changed.made = {lane.value_or(EventBrief::kOther), kind.value_or(EventBrief::kOtherKind),
                            state->people};
        }
        overrides.push_back(changed);
    }
    if (!view.isStrict)
        return overrides;
    auto row = database.query("SELECT number, earliest, latest FROM event_strict ORDER BY number");
    while (row.next()) {
        EventOverride changed;
        changed.number = row.integer(0);
        changed.bounds = {row.maybeInteger(1), row.maybeInteger(2)};
        overrides.push_back(changed);
    }
    return overrides;
}

bool putEventState(store::Database& database, const EventState& state) {
    const auto content = state.content ? std::optional(state.content->json()) : std::nullopt;
    if (const auto held = eventState(database, state.number)) {
        const auto heldContent = held->content ? std::optional(held->content->json()) : std::nullopt;
        if (held->isThere == state.isThere && heldContent == content && held->time == state.time)
            return false;
    }
    const EventTime& time = state.time;
    database.run("INSERT OR REPLACE INTO event_state VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", state.number,
                 state.entry, state.isThere, content, time.fuzzy.earliest, time.fuzzy.latest,
                 time.strict.earliest, time.strict.latest, time.precision, time.basis, time.zone, time.words,
                 time.edtf, time.reason, time.toldBy, time.isUnclear,
                 static_cast<std::int64_t>(state.people));
    return true;
}

}  // namespace strata::timeline
