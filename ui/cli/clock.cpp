#include "base/json_writer.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/output.h"
#include "cli/words.h"

// What people conclude of the clocks of sources.
namespace strata::cli {

Status assessClock(Invocation& invocation) {
    const std::string way = invocation.operand(2), length = invocation.operand(3);
    if (way != "fast" && way != "slow")
        throw UsageError("a clock ran fast or slow, not `" + way + "`");
    const auto seconds = workbench::readClockOffset(length);
    if (!seconds)
        throw UsageError("`" + length + "` is no length of time; write 3m20s, 90s or 1h");
    auto session = invocation.openForWriting();
    const Words words(session.reader().zone());
    workbench::NewSourceClock clock;
    clock.source = invocation.operand(1);
    clock.seconds = way == "fast" ? *seconds : -*seconds;
    clock.reason = invocation.option("reason");
    if (invocation.has("from"))
        clock.from = words.from(invocation.option("from"));
    if (invocation.has("to"))
        clock.to = words.to(invocation.option("to"));
    const auto made = session.assessClock(clock);
    if (!made)
        return refuse(made.refusal());
    base::JsonWriter writer;
    writer.beginObject().member("id", made.value()).endObject();
    invocation.out().line(invocation.wantsJson() ? writer.text() : made.value());
    return Status::done;
}

Status unassessClock(Invocation& invocation) {
    const auto done =
        invocation.openForWriting().unassessClock(invocation.operand(1), invocation.option("reason"));
    return done ? Status::done : refuse(done.refusal());
}

}  // namespace strata::cli
