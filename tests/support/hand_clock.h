#pragma once

#include "base/clock.h"

namespace strata::support {

// A clock that stands still until it is moved by hand.
class HandClock final : public base::Clock {
public:
    explicit HandClock(base::Micros start = 1'457'946'300'000'000)
        : now_(start) {}  // 14 March 2016, 09:05 UTC
    base::Micros now() const override { return now_; }
    void set(base::Micros now) { now_ = now; }
    void advance(base::Micros by) { now_ += by; }

private:
    base::Micros now_;
};

}  // namespace strata::support
