#include "timeline/event_text.h"

#include "base/json.h"
#include "search/search_index.h"
#include "timeline/event_state.h"
#include "timeline/made_event.h"

namespace strata::timeline {

namespace {

bool hasEvent(store::Database& database, std::int64_t number) {
    return database.integer("SELECT 1 FROM event WHERE id = ?", number).has_value();
}

// `text` are its cells: those of its source, or the detail of an event made by hand.
std::string withWords(store::Database& database, std::int64_t number, std::string text,
                      const std::optional<EventContent>& made, std::int64_t upToEntry) {
    const auto add = [&text](std::string_view words) {
        if (!words.empty())
            (text += '\x1f') += words;
    };
    if (made)
        for (const auto& words : {made->title, made->peopleInWords(), made->place, made->cites.inWords()})
            add(words);
    auto note = database.query("SELECT text FROM event_note WHERE event = ? AND entry <= ? ORDER BY entry",
                               number, upToEntry);
    while (note.next())
        add(note.view(0));
    auto tag = database.query("SELECT tag FROM event_tag WHERE event = ? ORDER BY folded", number);
    while (tag.next())
        add(tag.view(0));
    return text;
}

std::string cellsOf(store::Database& database, std::int64_t number) {
    auto row = database.query("SELECT cells FROM event WHERE id = ?", number);
    return row.next() ? row.text(0) : std::string();
}

}  // namespace

std::string eventText(store::Database& database, std::int64_t number) {
    const auto made = madeEventOf(database, number);
    return withWords(database, number, cellsOf(database, number),
                     made ? std::optional(made->content) : std::nullopt, INT64_MAX);
}

std::string eventTextThen(store::Database& database, std::int64_t number, std::int64_t entry) {
    const auto state = eventState(database, number, entry);
    if (!state || !state->isMade())
        return withWords(database, number, cellsOf(database, number), {}, entry);
    return state->isThere ? withWords(database, number, state->content->detail, state->content, entry)
                          : std::string();
}

std::vector<std::int64_t> eventsWordedSince(store::Database& database, std::int64_t entry) {
    std::vector<std::int64_t> numbers;
    auto row = database.query(
        "SELECT number FROM event_state WHERE entry > ?1 UNION SELECT event FROM event_note WHERE entry > ?1",
        entry);
    while (row.next())
        numbers.push_back(row.integer(0));
    return numbers;
}

EventTextChange::EventTextChange(store::Database& database, std::vector<std::int64_t> numbers)
    : database_(database), numbers_(std::move(numbers)) {
    search::SearchIndex index(database_);
    for (const std::int64_t number : numbers_)
        if (hasEvent(database_, number))
            index.remove(search::Area::event, number, eventText(database_, number));
}

void EventTextChange::done() {
    search::SearchIndex index(database_);
    for (const std::int64_t number : numbers_)
        if (hasEvent(database_, number))
            index.add(search::Area::event, number, eventText(database_, number));
}

}  // namespace strata::timeline
