#include "evidence/clock_assessments.h"
#include "workbench/case_inside.h"

namespace strata::workbench {

base::Outcome<std::string> CaseSession::assessClock(const NewSourceClock& asked) {
    evidence::ClockAssessment assessment;
    assessment.source = asked.source;
    assessment.seconds = asked.seconds;
    assessment.period = {asked.from, asked.to};
    assessment.reason = asked.reason;
    std::string id;
    auto done = change([&](casefile::Writer& writer) -> base::Outcome<> {
        auto made = evidence::assessClock(writer, assessment);
        if (!made.ok())
            return made.refusal();
        id = made.value();
        return {};
    });
    if (!done.ok())
        return done.refusal();
    return id;
}

base::Outcome<> CaseSession::unassessClock(const std::string& id, const std::string& reason) {
    return change([&](casefile::Writer& writer) { return evidence::unassessClock(writer, id, reason); });
}

std::optional<std::int64_t> readClockOffset(std::string_view text) {
    return evidence::readClockOffset(text);
}

}  // namespace strata::workbench
