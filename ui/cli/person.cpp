#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/records.h"

namespace strata::cli {

Status addPerson(Invocation& invocation) {
    const auto added = invocation.openForWriting().addPerson(
        {invocation.option("name"), invocation.option("role"), invocation.option("born")});
    if (!added)
        return refuse(added.refusal());
    invocation.out().line(invocation.wantsJson() ? toJson(added.value()) : added.value().id);
    return Status::done;
}

}  // namespace strata::cli
