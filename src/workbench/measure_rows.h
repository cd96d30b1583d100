#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace strata::workbench {

// How near counts in what stands out: timeline/finding_measures.h says what each is for.
struct MeasuresRow {
    std::int64_t togetherSeconds = 0, withinMetres = 0, overlapSeconds = 0, apartMetres = 0;
    bool operator==(const MeasuresRow&) const = default;

    std::string together() const, within() const, overlap() const, apart() const;  // "60 minutes", "100 m"
    std::string inWords() const;
};

std::optional<std::int64_t> readDistance(std::string_view text);  // "250 m", "1.5km", "250": in metres
std::optional<std::int64_t> readLength(std::string_view text);    // "1h", "90 s", "0": in seconds

}  // namespace strata::workbench
