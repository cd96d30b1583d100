#include "timeline/event_text.h"

#include "base/json.h"
#include "search/search_index.h"
#include "timeline/made_event.h"

namespace strata::timeline {

namespace {

bool hasEvent(store::Database& database, std::int64_t number) {
    return database.integer("SELECT 1 FROM event WHERE id = ?", number).has_value();
}

}  // namespace

std::string eventText(store::Database& database, std::int64_t number) {
    std::string text;
    auto row = database.query("SELECT cells FROM event WHERE id = ?", number);
    if (row.next())
        text = row.text(0);
    const auto add = [&text](std::string_view words) {
        if (!words.empty())
            (text += '\x1f') += words;
    };
    if (const auto made = madeEventOf(database, number))
        for (const auto& words : {made->content.title, made->content.peopleInWords(), made->content.place,
                                  made->content.cites.inWords()})
            add(words);
    auto note = database.query("SELECT text FROM event_note WHERE event = ? ORDER BY entry", number);
    while (note.next())
        add(note.view(0));
    auto tag = database.query("SELECT tag FROM event_tag WHERE event = ? ORDER BY folded", number);
    while (tag.next())
        add(tag.view(0));
    return text;
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
