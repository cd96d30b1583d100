#pragma once

#include "workbench/rows.h"

namespace strata::workbench {

// Both are dated, and their times overlap, touch or are open, so which came first is not known.
bool areNotInOrder(const EventRow& one, const EventRow& other);

// Says of each of two neighbours of a list that it is not in order with the other, where that is so.
void noteNotInOrder(EventRow& one, EventRow& other);

}  // namespace strata::workbench
