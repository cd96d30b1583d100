#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/failure.h"
#include "casefile/case_file.h"
#include "timeline/event_numbers.h"
#include "timeline/made_event.h"

// What people do with events. Each command is one entry of the ledger whatever the number of its events, and
// one step to undo. Events are given by their numbers; a number that means no event is refused, and then
// nothing is recorded of the others either.
namespace strata::timeline {

constexpr const char* kDefaultKind = "note";
constexpr const char* kDefaultLane = "Made by hand";

// Kind and lane may be left empty for the defaults. Returns the number of the new event.
base::Outcome<std::int64_t> makeEvent(casefile::Writer& writer, EventContent content);
// The whole of it anew; both versions stay in the ledger. Only events made by hand: a source is never
// revised.
base::Outcome<> reviseEvent(casefile::Writer& writer, std::int64_t number, EventContent content);

// Says when an event was whose source gives no date, perhaps in words that tell it by other events. Nothing
// of the source changes. Refused for an event that its source dates; an empty time takes back what was said.
base::Outcome<> tellEventTime(casefile::Writer& writer, std::int64_t number, const EventWhen& when,
                              const std::string& reason);

base::Outcome<> noteEvents(casefile::Writer& writer, const EventNumbers& events, const std::string& text);
// Refused when nothing would change. Tags are compared as searched for: "Travel" is "travel".
base::Outcome<> tagEvents(casefile::Writer& writer, const EventNumbers& events,
                          const std::vector<std::string>& tags);
base::Outcome<> untagEvents(casefile::Writer& writer, const EventNumbers& events,
                            const std::vector<std::string>& tags);

}  // namespace strata::timeline
