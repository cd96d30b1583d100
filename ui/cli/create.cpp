#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/records.h"

namespace strata::cli {

Status createCase(Invocation& invocation) {
    const auto session = workbench::CaseSession::create(invocation.operand(0), invocation.option("name"),
                                                        invocation.option("reference"), invocation.actor());
    if (invocation.wantsJson())
        invocation.out().line(toJson(session.reader().summary()));
    else
        invocation.out().line(session.folder().string());
    return Status::done;
}

}  // namespace strata::cli
