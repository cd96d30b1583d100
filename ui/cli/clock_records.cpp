#include "cli/clock_records.h"

namespace strata::cli {

void writeClocks(Record& record, const std::vector<workbench::SourceClockRow>& clocks,
                 const workbench::EventRow* event) {
    if (clocks.empty())
        return;
    record.writer().key("clocks").beginArray();
    for (const auto& clock : clocks) {
        auto& writer = record.writer().beginObject();
        writer.member("id", clock.id).member("ran", clock.words).member("seconds_fast", clock.seconds);
        const auto time = [&writer](std::string_view key, std::optional<workbench::Micros> at,
                                    std::int64_t less) {
            writer.memberIfAny(key, at ? base::isoUtc(*at - less * base::kSecond) : std::string());
        };
        time("from", clock.from, 0);
        time("to", clock.to, 0);
        if (event != nullptr) {
            time("earliest_if_so", event->earliest, clock.seconds);
            time("latest_if_so", event->latest, clock.seconds);
        }
        writer.member("reason", clock.reason).member("by", clock.by).member("at", clock.at).endObject();
    }
    record.writer().endArray();
}

}  // namespace strata::cli
