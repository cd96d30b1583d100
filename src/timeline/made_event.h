#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "store/database.h"
#include "timeline/event_when.h"

namespace strata::timeline {

// What an event made by hand rests on: free words, a place in a source, a passage of an account; any of them
// or none. Sources and accounts are also named by their digests, which outlive every numbering.
struct EventCitation {
    std::string words;
    std::string source, sourceSha256, position;
    std::string account, accountSha256;
    std::int64_t revision = 0;
    std::optional<std::int64_t> start, end;  // UTF-8 bytes of the account's text

    std::string inWords() const;  // "notebook 4, page 12; S03, row 17; P01/A-02, bytes 10 to 48"
};

// The person is empty for somebody who is not a person of the case.
struct EventPerson {
    std::string name, person;
};

struct EventContent {
    std::string title, place, kind, lane, detail;
    EventWhen when;
    std::vector<EventPerson> people;
    EventCitation cites;

    std::string peopleInWords() const;
    std::string json() const;
    static EventContent read(const base::Json& json);
};

struct MadeEvent {
    std::int64_t number = 0, entry = 0, at = 0;
    std::string id, by;  // the id is what the ledger calls it
    EventContent content;
};

// Nothing when the event is not made by hand, or was taken back.
std::optional<MadeEvent> madeEventOf(store::Database& database, std::int64_t number);
std::vector<MadeEvent> madeEvents(store::Database& database);  // by number, without those taken back

}  // namespace strata::timeline
