#pragma once

#include "sdk/cell_reader.h"
#include "sdk/civil_time.h"

namespace strata::sdk {

// "9:05", "09:05:12.5", "9:05 PM". False where the reader stands at anything else.
bool readClock(CellReader& in, CivilTime& time);

// What may follow a clock, up to the end: nothing, Z, an offset, or letters that mean one zone only, with a
// note in brackets. False when there is anything else.
bool readZone(CellReader& in, CivilTime& time);

}  // namespace strata::sdk
