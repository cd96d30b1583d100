#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sdk/time_text.h"

namespace strata::sdk {

// Decides day-month order for a whole column, never for one row: every cell that can only be read one way
// votes (13 to 31 in the first place means day first). With no such cell the order is assumed, and said.
class DateOrderVote {
public:
    void add(const TimeText& text, std::uint64_t at);

    enum class Basis { Chosen, Column, Assumed, NotNeeded };
    struct Decision {
        DateOrder order = DateOrder::DayFirst;
        Basis basis = Basis::NotNeeded;
        std::uint64_t minority = 0;       // cells that contradict it
        std::uint64_t firstMinority = 0;  // where the first of them is
    };
    Decision decide(std::optional<DateOrder> chosen) const;

    bool hasTwoDigitYears() const { return twoDigitYears_ > 0; }

private:
    std::uint64_t dayFirst_ = 0;
    std::uint64_t monthFirst_ = 0;
    std::uint64_t open_ = 0;
    std::uint64_t twoDigitYears_ = 0;
    std::uint64_t firstDayFirst_ = 0;
    std::uint64_t firstMonthFirst_ = 0;
};

}  // namespace strata::sdk
