#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/zone.h"
#include "evidence/record_sink.h"

namespace strata::importing {

// The zone for times that the source gives without one, and where it comes from: `given` by a person or
// `assumed`.
struct ZoneChoice {
    std::shared_ptr<const base::Zone> zone;
    bool isGiven = false;
};

// Resolves the times of records to UTC. What had to be assumed for it, a zone or a side of a clock change, is
// told as an issue; the zone only once.
class RecordTimes {
public:
    using Tell = std::function<void(const evidence::SourceIssue&)>;
    RecordTimes(ZoneChoice zone, Tell tell) : zone_(std::move(zone)), tell_(std::move(tell)) {}

    // Fills in bounds, precision, basis and zone of a record at its position. What is wrong with the texts,
    // if they are no time or no zone.
    [[nodiscard]] std::optional<std::string> resolve(evidence::SourceRecord& record, std::string_view when,
                                                     std::string_view until, std::string_view zoneName);

private:
    void assume(std::optional<std::int64_t> at, std::string_view code, const std::string& message) {
        tell_({at, code, message, "assumed"});
    }

    ZoneChoice zone_;
    Tell tell_;
    bool hasAssumedZone_ = false;
};

}  // namespace strata::importing
