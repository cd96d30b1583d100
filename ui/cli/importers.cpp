#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/records.h"
#include "cli/text_table.h"
#include "cli/words.h"

namespace strata::cli {

Status listImporters(Invocation& invocation) {
    TextTable table(invocation.out(), {"Id", "Version", "Formats", "Name", "Sandbox"});
    for (const auto& row : workbench::importers()) {
        if (invocation.wantsJson())
            invocation.out().line(toJson(row));
        else
            table.add({row.id, row.version, joined(row.formats), row.name, row.sandbox});
    }
    table.print();
    return Status::done;
}

}  // namespace strata::cli
