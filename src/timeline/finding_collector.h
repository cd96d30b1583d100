#pragma once

#include "timeline/findings.h"

namespace strata::timeline {

// One event on the axis, as far as a rule needs it.
struct Moment {
    std::int64_t event = 0;
    base::Micros earliest = 0, latest = 0;
    base::Precision precision = base::Precision::none;
    std::int64_t zone = 0;  // its term
    std::int64_t import = 0;
};

// Takes findings in as they are met and keeps the most telling of each kind, counting the rest.
class FindingCollector {
public:
    FindingCollector(store::Database& database, const base::Zone& zone, const FindingScope& scope)
        : database_(database), zone_(zone), scope_(scope) {}

    // `evidence` is what the id is made from.
    void add(Finding finding, std::string_view evidence);
    void note(std::string text) { notes_.push_back(std::move(text)); }
    FoundFindings take();

    const base::Zone& zone() const { return zone_; }
    const FindingScope& scope() const { return scope_; }
    std::int64_t dayOf(base::Micros at) const;  // days since 1970 on the wall of the zone
    // "E17 (14 March 2016, 09:05 GMT)", to the minute at most and no finer than the event's own precision.
    std::string words(const Moment& moment) const;
    std::string dayInWords(base::Micros at) const;  // "14 March 2016"

private:
    struct Kept {
        std::vector<Finding> findings;
        std::int64_t leftOut = 0;
    };
    void trim(Kept& kept) const;

    store::Database& database_;
    const base::Zone& zone_;
    const FindingScope& scope_;
    std::map<FindingKind, Kept> kept_;
    std::vector<std::string> notes_;
};

std::string spanInWords(base::Micros span);  // "78 days", "16 hours", "less than a minute"

}  // namespace strata::timeline
