#pragma once

#include <memory>

#include "casefile/module.h"
#include "evidence/record_sink.h"

namespace strata::timeline {

// Query tables of the timeline. They are filled by the records of imports as they stream by (makeEventSink),
// live and in a rebuild alike; the one entry kind of the room is in finding_decisions.h.
class TimelineModule : public casefile::Module {
public:
    std::string_view name() const override { return "timeline"; }
    std::vector<std::string> tables() const override;
    std::string_view schema() const override;
    void project(casefile::Projecting&, const ledger::Entry&) const override {}
};

std::unique_ptr<evidence::RecordSink> makeEventSink(store::Database& database,
                                                    const evidence::ImportIdentity& import);

}  // namespace strata::timeline
