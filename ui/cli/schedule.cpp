#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/progress_bar.h"
#include "cli/record.h"
#include "workbench/account_work.h"

namespace strata::cli {

Status makeSchedule(Invocation& invocation) {
    auto session = invocation.openForWriting();
    ProgressBar bar;
    const auto receipt = workbench::AccountWork(session).exportSchedule(
        invocation.operand(1), [&bar](double fraction) { bar.show(fraction, "writing the schedule"); },
        invocation.stop());
    bar.clear();
    if (!invocation.wantsJson()) {
        invocation.out().line(
            printable(receipt.file + ": " + base::plural(receipt.accounts, "account", "accounts") + ", " +
                      std::to_string(receipt.served) + " served and " + std::to_string(receipt.scheduled) +
                      " on the schedule, SHA-256 " + receipt.sha256));
        return Status::done;
    }
    Record record;
    record.text("file", receipt.file).number("bytes", receipt.bytes).number("accounts", receipt.accounts);
    record.number("served", receipt.served).number("scheduled", receipt.scheduled);
    if (receipt.pages > 0)
        record.number("pages", receipt.pages);
    invocation.out().line(record.text("sha256", receipt.sha256).done());
    return Status::done;
}

}  // namespace strata::cli
