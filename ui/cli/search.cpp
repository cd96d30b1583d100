#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/records.h"
#include "cli/text_table.h"
#include "cli/words.h"

namespace strata::cli {

Status searchCase(Invocation& invocation) {
    constexpr std::int64_t kUsualHits = 50;
    const auto session = invocation.openForReading();
    const auto reader = invocation.reader(session);
    const std::stop_callback onStop(invocation.stop(), [&reader] { reader.interrupt(); });
    TextTable table(invocation.out(), {"In", "Id", "Citation", "Title", "Found"});
    for (const auto& hit :
         reader.search(joined(invocation.operandsFrom(1), " "), invocation.number("limit", kUsualHits))) {
        if (invocation.wantsJson())
            invocation.out().line(toJson(hit));
        else
            table.add({hit.area, hit.id, hit.citation, hit.title, hit.snippet});
    }
    if (!invocation.wantsJson() && table.isEmpty())
        complain("nothing found");
    table.print();
    return Status::done;
}

}  // namespace strata::cli
