#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.h"

namespace strata::timeline {

// What of an event can be found: the source's own words, or those of an event made by hand, and after them
// the notes and tags that people put on it.
std::string eventText(store::Database& database, std::int64_t number);

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
