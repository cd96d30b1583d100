#include "timeline/finding_measures.h"

#include "base/text.h"

namespace strata::timeline {

std::string metresInWords(std::int64_t metres) {
    if (metres < 1'000 || metres % 100 != 0)
        return base::groupedNumber(metres) + " m";
    std::string words = base::groupedNumber(metres / 1'000);
    if (const auto tenths = metres % 1'000 / 100; tenths > 0)
        words += "." + std::to_string(tenths);
    return words + " km";
}

std::string lengthInWords(base::Micros span) {
    return span % base::kMinute == 0 ? base::plural(span / base::kMinute, "minute", "minutes")
                                     : base::plural(span / base::kSecond, "second", "seconds");
}

}  // namespace strata::timeline
