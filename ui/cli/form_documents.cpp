#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/record.h"
#include "workbench/form_desk.h"

namespace strata::cli {

Status writeForm(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto written = workbench::FormDesk(session).write(invocation.operand(1), invocation.operand(2),
                                                            invocation.option("reason"));
    if (!written)
        return refuse(written.refusal());
    const auto& receipt = written.value();
    if (!invocation.wantsJson()) {
        invocation.out().line(printable(receipt.file + ": draft, version " + std::to_string(receipt.version) +
                                        ", " + base::plural(receipt.rows, "line", "lines") + ", SHA-256 " +
                                        receipt.sha256));
        return Status::done;
    }
    Record record;
    record.text("file", receipt.file).text("form", invocation.operand(1)).number("version", receipt.version);
    record.number("bytes", receipt.bytes).number("rows", receipt.rows);
    if (receipt.pages > 0)
        record.number("pages", receipt.pages);
    invocation.out().line(record.text("sha256", receipt.sha256).done());
    return Status::done;
}

}  // namespace strata::cli
