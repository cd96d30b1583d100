#include "base/json_writer.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/listing.h"
#include "cli/progress_bar.h"
#include "cli/view.h"

namespace strata::cli {
namespace {

workbench::ChronologyRequest requestOf(const Invocation& invocation, const workbench::CaseSession& session) {
    workbench::ChronologyRequest request;
    request.file = invocation.operand(1);
    request.marking = invocation.option("marking");
    request.title = invocation.option("title");
    const Words words(session.reader().zone());
    request.filter = Filters(invocation, words).forEvents(viewAskedFor(invocation, session.reader()).filter);
    if (!invocation.has("events"))
        return request;
    for (const std::string_view filter : kEventFilters)
        if (invocation.has(filter))
            throw UsageError("--events picks events one by one; leave --" + std::string(filter) + " out");
    request.events = eventNumbers(invocation.option("events"));
    return request;
}

}  // namespace

Status makeChronology(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto request = requestOf(invocation, session);
    ProgressBar bar;
    const auto receipt = session.exportChronology(
        request, [&bar](double fraction) { bar.show(fraction, "writing the chronology"); },
        invocation.stop());
    bar.clear();
    if (!invocation.wantsJson()) {
        const std::string pages =
            receipt.pages > 0 ? ", " + base::plural(receipt.pages, "page", "pages") : "";
        invocation.out().line(printable(receipt.file + ": " +
                                        base::plural(receipt.events, "event", "events") + pages + ", " +
                                        base::inBytes(receipt.bytes) + ", SHA-256 " + receipt.sha256));
        return Status::done;
    }
    base::JsonWriter writer;
    writer.beginObject()
        .member("file", receipt.file)
        .member("bytes", receipt.bytes)
        .member("events", receipt.events);
    if (receipt.pages > 0)
        writer.member("pages", receipt.pages);
    invocation.out().line(writer.member("sha256", receipt.sha256).endObject().text());
    return Status::done;
}

}  // namespace strata::cli
