#include "sdk/epoch.h"

#include <algorithm>
#include <charconv>

#include "sdk/text.h"

namespace strata::sdk {
namespace {

EpochUnit unitBySize(std::uint64_t size) {
    if (size < 100'000'000'000ULL) {
        return EpochUnit::Seconds;
    }
    if (size < 100'000'000'000'000ULL) {
        return EpochUnit::Milliseconds;
    }
    if (size < 10'000'000'000'000'000ULL) {
        return EpochUnit::Microseconds;
    }
    if (size < 100'000'000'000'000'000ULL) {
        return EpochUnit::WebKit;
    }
    return size < 1'000'000'000'000'000'000ULL ? EpochUnit::FileTime : EpochUnit::Nanoseconds;
}

struct UnitFacts {
    std::int64_t perSecond;
    int fractionDigits;
    std::int64_t epochSeconds;  // from 1970 to the count's own zero
};

UnitFacts factsOf(EpochUnit unit) {
    constexpr std::int64_t kFrom1601 = -11644473600LL;
    switch (unit) {
        case EpochUnit::Milliseconds:
            return {1000, 3, 0};
        case EpochUnit::Microseconds:
            return {1000000, 6, 0};
        case EpochUnit::Nanoseconds:
            return {1000000000, 9, 0};
        case EpochUnit::WebKit:
            return {1000000, 6, kFrom1601};
        case EpochUnit::FileTime:
            return {10000000, 7, kFrom1601};
        case EpochUnit::Seconds:
            break;
    }
    return {1, 0, 0};
}

}  // namespace

std::string_view epochUnitName(EpochUnit unit) {
    switch (unit) {
        case EpochUnit::Milliseconds:
            return "milliseconds";
        case EpochUnit::Microseconds:
            return "microseconds";
        case EpochUnit::Nanoseconds:
            return "nanoseconds";
        case EpochUnit::WebKit:
            return "microseconds since 1601";
        case EpochUnit::FileTime:
            return "100 nanoseconds since 1601";
        case EpochUnit::Seconds:
            break;
    }
    return "seconds";
}

std::optional<Epoch> readEpoch(std::string_view cell, std::optional<EpochUnit> unit) {
    cell = trim(cell);
    const bool isNegative = !cell.empty() && cell.front() == '-';
    const char* const start = cell.data() + (isNegative ? 1 : 0);
    const char* const end = cell.data() + cell.size();
    std::uint64_t size = 0;
    const auto [stop, error] = std::from_chars(start, end, size);
    if (error != std::errc() || stop == start) {
        return std::nullopt;
    }
    Epoch epoch;
    std::string_view fraction;
    if (stop != end) {
        fraction = {stop + 1, static_cast<std::size_t>(end - stop - 1)};
        const bool isFraction =
            *stop == '.' && !fraction.empty() && std::all_of(fraction.begin(), fraction.end(), isDigit);
        if (!isFraction) {
            return std::nullopt;
        }
    }
    epoch.isUnset = size == 0 || (isNegative && size == 1);
    epoch.unit = unit ? *unit : unitBySize(size);
    if (size > 9'000'000'000'000'000'000ULL) {
        return std::nullopt;
    }
    const UnitFacts facts = factsOf(epoch.unit);
    const std::int64_t value =
        isNegative ? -static_cast<std::int64_t>(size) : static_cast<std::int64_t>(size);
    std::int64_t seconds = value / facts.perSecond;
    std::int64_t rest = value % facts.perSecond;
    if (rest < 0) {
        rest += facts.perSecond;
        --seconds;
    }
    seconds += facts.epochSeconds;
    constexpr std::int64_t kYear1 = -62135596800LL;
    constexpr std::int64_t kYear10000 = 253402300800LL;
    if (seconds < kYear1 || seconds >= kYear10000) {
        return std::nullopt;
    }
    epoch.time = civilFromSeconds(seconds);
    epoch.time.zone = CivilTime::Zone::Utc;
    if (facts.fractionDigits > 0 && rest != 0) {
        epoch.time.fractionDigits = facts.fractionDigits;
        for (int i = facts.fractionDigits - 1; i >= 0; --i) {
            epoch.time.fraction[static_cast<std::size_t>(i)] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        }
    } else if (epoch.unit == EpochUnit::Seconds && !isNegative &&
               fraction.find_first_not_of('0') != std::string_view::npos) {
        epoch.time.fractionDigits = static_cast<int>(std::min<std::size_t>(fraction.size(), 9));
        std::copy_n(fraction.begin(), epoch.time.fractionDigits, epoch.time.fraction.begin());
    }
    return epoch;
}

std::optional<std::int64_t> readDuration(std::string_view cell) {
    cell = trim(cell);
    std::int64_t total = 0;
    int parts = 0;
    const char* at = cell.data();
    const char* const end = at + cell.size();
    while (at < end && parts < 3) {
        std::int64_t part = 0;
        const auto [stop, error] = std::from_chars(at, end, part);
        if (error != std::errc() || part < 0 || part > 100'000'000) {
            return std::nullopt;
        }
        total = total * 60 + part;
        ++parts;
        at = stop;
        if (at == end || *at != ':') {
            break;
        }
        ++at;
    }
    const std::string_view rest = trim({at, static_cast<std::size_t>(end - at)});
    const bool isWhole = rest.empty() || rest == "s" || rest == "sec" || rest == "secs" ||
                         rest == "seconds" ||
                         (parts == 1 && rest.front() == '.' &&
                          rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
    return parts > 0 && isWhole ? std::optional<std::int64_t>(total) : std::nullopt;
}

bool isShortenedNumber(std::string_view cell) {
    cell = trim(cell);
    const std::size_t mark = cell.find_first_of("eE");
    if (mark == std::string_view::npos || mark == 0 || mark + 3 > cell.size() || cell[mark + 1] != '+') {
        return false;
    }
    const auto isNumber = [](char c) { return isDigit(c) || c == '.' || c == ','; };
    return std::all_of(cell.begin(), cell.begin() + static_cast<std::ptrdiff_t>(mark), isNumber) &&
           std::all_of(cell.begin() + static_cast<std::ptrdiff_t>(mark) + 2, cell.end(), isDigit);
}

}  // namespace strata::sdk
