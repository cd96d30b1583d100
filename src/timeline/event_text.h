#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"

namespace strata::timeline {

// What of an event can be found: the source's own words, or those of an event made by hand, and after them
// the notes and tags that people put on it.
std::string eventText(store::Database& database, std::int64_t number);

// The same as it was after an entry of the ledger: the words of then, and the notes up to then. When a tag
// was put on is not known to the tables, so the tags are those of now.
std::string eventTextThen(store::Database& database, std::int64_t number, std::int64_t entry);
// The events whose text may have been another one after that entry: few.
std::vector<std::int64_t> eventsWordedSince(store::Database& database, std::int64_t entry);

// Takes the text of the events out of the index for as long as they are being changed, and puts it back, as
// it is then, at the end: the index wants back exactly what it was given.
class EventTextChange {
public:
    EventTextChange(store::Database& database, std::vector<std::int64_t> numbers);
    void done();

private:
    store::Database& database_;
    std::vector<std::int64_t> numbers_;
};

}  // namespace strata::timeline
