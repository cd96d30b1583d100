#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "base/instant.h"
#include "casefile/case_file.h"
#include "casefile/module.h"

namespace strata::timeline {

// How near counts when records are looked through for two people in one place, and for one in two. What is
// not set in a case is as here; each finding says what it was found by.
struct FindingMeasures {
    base::Micros together = base::kHour;  // two people at one place: how far apart in time at most
    std::int64_t within = 100;   // and in metres, where the place is a position: a fix is seldom nearer
    base::Micros overlap = 0;    // one person at two places: for how long at least; 0 is at all
    std::int64_t apart = 1'000;  // and in metres, where the places are positions

    bool operator==(const FindingMeasures&) const = default;
    static FindingMeasures read(store::Database& database);
};

// Entry kind finding.measured {now, was}; each has together_seconds, within_metres, overlap_seconds and
// apart_metres. `was` is absent when nothing was set before.
class MeasuresModule : public casefile::Module {
public:
    std::string_view name() const override { return "measures"; }
    std::vector<casefile::EntryKind> kinds() const override { return {{"finding.measured", 1}}; }
    std::vector<std::string> tables() const override { return {"finding_measure"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Refused: less than nothing, more than 7 days or 100 km together, more than a day or 20,000 km apart, and
// positions that would be one place and two. The same again adds nothing.
base::Outcome<> setMeasures(casefile::Writer& writer, const FindingMeasures& measures,
                            const std::string& reason);

std::string metresInWords(std::int64_t metres);  // "100 m", "2,340 m", "1 km", "1.5 km"
std::string lengthInWords(base::Micros span);    // "60 minutes", "90 seconds"

}  // namespace strata::timeline
