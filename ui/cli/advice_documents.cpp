#include "base/text.h"
#include "cli/advice.h"
#include "cli/record.h"
#include "workbench/advice_desk.h"

// The early-advice pack as a document.
namespace strata::cli {

Status writeAdvicePack(Invocation& invocation) {
    auto session = invocation.openForWriting();
    const auto made =
        workbench::AdviceDesk(session).writePack(invocation.operand(1), invocation.option("marking"));
    if (!made)
        return refuse(made.refusal());
    const auto& receipt = made.value();
    if (!invocation.wantsJson()) {
        invocation.out().line(printable(receipt.file + ": version " + std::to_string(receipt.version) + ", " +
                                        base::inBytes(receipt.bytes)));
        return Status::done;
    }
    Record record;
    record.text("file", receipt.file)
        .text("sha256", receipt.sha256)
        .number("version", receipt.version)
        .number("bytes", receipt.bytes);
    if (receipt.pages > 0)
        record.number("pages", receipt.pages);
    invocation.out().line(record.done());
    return Status::done;
}

}  // namespace strata::cli
