#include "workbench/measure_rows.h"

#include "base/json_writer.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/output.h"

// How near counts in what stands out.
namespace strata::cli {
namespace {

using Read = std::optional<std::int64_t> (*)(std::string_view);

void take(const Invocation& invocation, const char* option, Read read, std::int64_t& into) {
    if (!invocation.has(option))
        return;
    const auto value = read(invocation.option(option));
    if (!value)
        throw UsageError("`" + invocation.option(option) + "` is no " +
                         (read == workbench::readDistance ? "distance; write 250m or 1.5km"
                                                          : "length of time; write 30m, 90s or 1h"));
    into = *value;
}

}  // namespace

Status setMeasures(Invocation& invocation) {
    workbench::MeasuresRow asked;
    for (const char* option : {"together", "within", "overlap", "apart"})
        if (invocation.has(option)) {
            auto session = invocation.openForWriting();
            asked = session.reader().findingMeasures();
            take(invocation, "together", workbench::readLength, asked.togetherSeconds);
            take(invocation, "within", workbench::readDistance, asked.withinMetres);
            take(invocation, "overlap", workbench::readLength, asked.overlapSeconds);
            take(invocation, "apart", workbench::readDistance, asked.apartMetres);
            return ended(session.setFindingMeasures(asked, invocation.option("reason")));
        }
    const auto session = invocation.openForReading();
    const auto held = invocation.reader(session).findingMeasures();
    if (!invocation.wantsJson()) {
        invocation.out().line(held.inWords());
        return Status::done;
    }
    base::JsonWriter writer;
    writer.beginObject()
        .member("together_seconds", held.togetherSeconds)
        .member("within_metres", held.withinMetres)
        .member("overlap_seconds", held.overlapSeconds)
        .member("apart_metres", held.apartMetres)
        .endObject();
    invocation.out().line(writer.text());
    return Status::done;
}

}  // namespace strata::cli
