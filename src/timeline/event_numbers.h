#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/failure.h"
#include "store/database.h"

namespace strata::timeline {

using EventNumbers = std::vector<std::int64_t>;

std::string idOf(std::int64_t number);  // E12
// "E12", "E12, E13", "E12, E13 and 40 more": the subject of an entry, for people; its payload names them all.
std::string subjectOf(const EventNumbers& events);
// In order and each once; refused when there is none, or one of them is not there.
base::Outcome<EventNumbers> acceptedEvents(store::Database& database, EventNumbers events);

}  // namespace strata::timeline
