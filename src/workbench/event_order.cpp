#include "workbench/event_order.h"

#include "base/when_said.h"

namespace strata::workbench {

bool areNotInOrder(const EventRow& one, const EventRow& other) {
    const auto isDated = [](const EventRow& event) { return event.earliest || event.latest; };
    return isDated(one) && isDated(other) &&
           base::compare({one.earliest, one.latest}, {other.earliest, other.latest}) ==
               base::Order::notInOrder;
}

void noteNotInOrder(EventRow& one, EventRow& other) {
    if (!areNotInOrder(one, other))
        return;
    one.notInOrder += (one.notInOrder.empty() ? "" : ", ") + other.id;
    other.notInOrder += (other.notInOrder.empty() ? "" : ", ") + one.id;
}

}  // namespace strata::workbench
