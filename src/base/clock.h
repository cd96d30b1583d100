#pragma once

#include "base/instant.h"

namespace strata::base {

// Where the present time comes from, so that a test can hold it in its hand (tests/support/hand_clock.h).
class Clock {
public:
    virtual ~Clock() = default;
    virtual Micros now() const = 0;
};

class SystemClock final : public Clock {
public:
    Micros now() const override;
};

}  // namespace strata::base
