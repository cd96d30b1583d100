#pragma once

#include <memory>

#include "casefile/module.h"
#include "evidence/record_sink.h"
#include "timeline/event_history.h"

namespace strata::timeline {

// Query tables of the timeline. They are filled by the records of imports as they stream by (makeEventSink),
// live and in a rebuild alike, and by what people do with events: event_history.h and finding_decisions.h
// have those entry kinds.
class TimelineModule : public casefile::Module {
public:
    std::string_view name() const override { return "timeline"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"event.made", 1},           {"event.unmade", 1},          {"event.revised", 1},
                {"event.time_told", 1},      {"event.noted", 1},           {"event.unnoted", 1},
                {"event.tagged", 1},         {"event.untagged", 1},        {"event.same", 1},
                {"event.not_same", 1},       {"event.told_apart", 1},      {"event.not_told_apart", 1},
                {"event.linked_passage", 1}, {"event.unlinked_passage", 1}};
    }
    std::vector<std::string> tables() const override;
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override {
        projectEventEntry(into, entry);
    }
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override {
        return inverseOfEventEntry(entry);
    }
    std::string sentence(const ledger::Entry& entry) const override { return eventEntryInWords(entry); }
};

std::unique_ptr<evidence::RecordSink> makeEventSink(store::Database& database,
                                                    const evidence::ImportIdentity& import);

}  // namespace strata::timeline
