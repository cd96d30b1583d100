#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"

namespace strata::base {

// A time zone by its IANA name, from ICU's bundled data, so that a case opens the same in ten years. All
// transitions are read once into a table; conversions are a binary search, without allocation or locks. Any
// thread may use any zone.
class Zone {
public:
    // Also takes "UTC", "Z", fixed offsets ("+01:00", "-0530") and the zone letters of forensic tools (CET,
    // CEST, BST, EST, PST and so on), which are read as the fixed offset they stand for, also where IANA has
    // a zone of that name. Null when unknown.
    static std::shared_ptr<const Zone> find(std::string_view ianaName);
    static const Zone& utc();

    const std::string& name() const { return name_; }

    // Whether a wall time happened once, never (clocks went forward over it) or twice (clocks went back over
    // it).
    enum class Fit : std::uint8_t { exact, gap, fold };
    struct Resolved {
        Micros utc = 0;
        Fit fit = Fit::exact;
        int offsetSeconds = 0;  // east of UTC
    };

    // A time in a gap is read with the offset in force before it; a time that happened twice is the first of
    // the two.
    Resolved toUtc(const CivilTime& wall) const;
    int offsetAt(Micros utc) const;  // seconds east of UTC
    CivilTime toWall(Micros utc) const;

    // "BST", "GMT", "CET" where English has letters for it, else "UTC+07:00".
    std::string abbreviationAt(Micros utc) const;

private:
    struct Change {
        Micros at = 0;             // UTC
        Micros latestWallKey = 0;  // the wall time from which only the new offset can be meant
        int before = 0, after = 0;
    };

    Zone() = default;
    static std::shared_ptr<const Zone> fixed(std::string name, int offsetSeconds, std::string letters);
    static std::shared_ptr<const Zone> fromIcu(std::string_view name);

    std::string name_;
    std::vector<Change> changes_;  // to the year 2500; later years repeat by the calendar's 400-year cycle
    int firstOffset_ = 0;
    struct Letters {
        int offset = 0;
        std::string text;
    };
    std::vector<Letters> letters_;
};

}  // namespace strata::base
