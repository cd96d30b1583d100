#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "base/when_said.h"
#include "casefile/case_file.h"
#include "casefile/module.h"

namespace strata::evidence {

// A person's conclusion, with a reason, that the clock of a source ran fast or slow, perhaps in some time
// only. The source's own times are never changed by it: what they would be then stands beside them.
struct ClockAssessment {
    std::string id;  // K01, never given to another
    std::string source, sourceSha256;
    std::int64_t seconds = 0;  // fast; negative is slow
    base::Bounds period;       // by the source's own times; absent is always
    std::string reason, by;
    std::int64_t at = 0;

    // "ran 3 min 20 s fast"
    std::string inWords() const;
    bool covers(std::optional<base::Micros> earliest, std::optional<base::Micros> latest) const;
    base::Micros corrected(base::Micros said) const { return said - seconds * base::kSecond; }
};

// "3m20s", "3 min 20 s", "1h", "90s", "1 h 2 min"; nothing for anything else, and for nothing.
std::optional<std::int64_t> readClockOffset(std::string_view text);

// Entry kinds: source.clock_assessed and, taken back, source.clock_unassessed, both {clock, source,
// source_sha256, seconds, from, to, reason}. Either undoes the other.
class ClockModule : public casefile::Module {
public:
    std::string_view name() const override { return "clocks of sources"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"source.clock_assessed", 1}, {"source.clock_unassessed", 1}};
    }
    std::vector<std::string> tables() const override { return {"clock_assessment"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Refused without a reason, for no offset, and for one of more than a year. Returns the assessment's id.
base::Outcome<std::string> assessClock(casefile::Writer& writer, ClockAssessment assessment);
// Taken back by a person, for a reason; it stays in the ledger.
base::Outcome<> unassessClock(casefile::Writer& writer, const std::string& id, const std::string& reason);

std::vector<ClockAssessment> clockAssessments(store::Database& database);  // in the order made

}  // namespace strata::evidence
