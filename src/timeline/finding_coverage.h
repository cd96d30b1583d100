#pragma once

#include "timeline/finding_lanes.h"

namespace strata::timeline {

// The first and last event of each source that is dated to a day or closer.
//
// Gap: the record of a source begins or ends more than 7 days inside the stretch that is asked about. The
// stretch is the one given; else that from the first to the last such event of all sources, not counting
// when accounts were given, which is after what they tell of. Where a person has said what a record covers,
// that counts as covered too: a statement with no rows for May may well cover May. A source without such
// events says nothing of what it covers, and nothing is said of it.
inline constexpr base::Micros kShortestGap = 7 * base::kDay;

class Coverage {
public:
    void add(const std::string& source, const Moment& moment);
    // Exhibits by source.
    void finish(const std::map<std::string, std::string>& exhibits, FindingCollector& into) const;

private:
    struct Reach {
        Moment first, last;
    };
    std::map<std::string, Reach> sources_;
};

}  // namespace strata::timeline
